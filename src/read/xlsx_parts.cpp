#include "read/xlsx_parts.h"

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xml.h"

namespace boardpack {
namespace {

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

// Strict and transitional files differ in all of the address but its last segment.
std::string_view last_segment(std::string_view address) {
  const std::size_t slash = address.rfind('/');
  return slash == std::string_view::npos ? address : address.substr(slash + 1);
}

}  // namespace

XlsxParts::XlsxParts(Zip& zip) : zip_(zip) {
  read_content_types();
  workbook_ = find_workbook();
  if (!workbook_.empty()) relationships_ = relationships_of(workbook_);
}

void XlsxParts::read_content_types() {
  constexpr std::string_view part = "[Content_Types].xml";
  if (!zip_.has(part)) return;
  Buffer buffer = as_utf8(zip_.read(part));
  XmlScanner xml(buffer.span(), part, XmlScanner::Dialect::ooxml, zip_.work());
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    if (xml.name() != "Override") continue;
    if (content_types_.size() >= limits::package_entries)
      refuse_more_than(limits::package_entries, "content types");
    content_types_.emplace(canonical_part_name(xml.attribute("PartName")), xml.attribute("ContentType"));
  }
}

XlsxRelationships XlsxParts::relationships_of(std::string_view part) {
  XlsxRelationships relationships;
  const std::string rels = relationships_part(part);
  if (!zip_.has(rels)) return relationships;
  Buffer buffer = as_utf8(zip_.read(rels));
  XmlScanner xml(buffer.span(), rels, XmlScanner::Dialect::ooxml, zip_.work());
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    if (xml.name() != "Relationship") continue;
    if (relationships.size() >= limits::package_entries)
      refuse_more_than(limits::package_entries, "relationships");
    const std::string_view target = xml.attribute("Target");
    XlsxRelationship relationship;
    relationship.type = last_segment(xml.attribute("Type"));
    relationship.external = xml.attribute("TargetMode") == "External" || relationship.type == "hyperlink";
    relationship.target = relationship.external ? std::string(target) : target_part_name(part, target);
    relationships.emplace(xml.attribute("Id"), std::move(relationship));
  }
  return relationships;
}

std::string XlsxParts::find_workbook() {
  for (const auto& [id, relationship] : relationships_of("")) {
    if (relationship.type == "officeDocument" && zip_.has(relationship.target)) return relationship.target;
  }
  for (const auto& [part, type] : content_types_) {
    const bool of_workbook = type.find("spreadsheetml") != type.npos || type.find("ms-excel") != type.npos;
    if (of_workbook && type.ends_with(".main+xml") && zip_.has(part)) return part;
  }
  constexpr std::string_view usual = "xl/workbook.xml";
  return zip_.has(usual) ? std::string(usual) : std::string();
}

std::optional<std::string> XlsxParts::part_of(std::string_view type) const {
  for (const auto& [id, relationship] : relationships_) {
    if (relationship.type == type && zip_.has(relationship.target)) return relationship.target;
  }
  for (const auto& [part, content_type] : content_types_) {
    const bool fits = content_type.ends_with("+xml") &&
                      std::string_view(content_type).substr(0, content_type.size() - 4).ends_with(type);
    if (fits && zip_.has(part)) return part;
  }
  const std::string usual = "xl/" + std::string(type) + ".xml";
  return zip_.has(usual) ? std::optional(usual) : std::nullopt;
}

std::optional<std::string> XlsxParts::missing_part_of(std::string_view type) const {
  for (const auto& [id, relationship] : relationships_) {
    if (relationship.type == type && !zip_.has(relationship.target)) return relationship.target;
  }
  return std::nullopt;
}

std::string_view XlsxParts::content_type(std::string_view part) const {
  const auto found = content_types_.find(part);
  return found == content_types_.end() ? std::string_view() : found->second;
}

}  // namespace boardpack
