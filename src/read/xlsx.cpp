#include "read/xlsx.h"

#include <fmt/format.h>

#include <algorithm>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/serial_date.h"
#include "read/xlsx_comments.h"
#include "read/xlsx_parts.h"
#include "read/xlsx_sheet.h"
#include "read/xlsx_styles.h"
#include "read/xlsx_text.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

struct SheetEntry {
  std::string name;
  Sheet::Visibility visibility = Sheet::Visibility::visible;
  std::string relationship;
  bool is_macros = false;  // what is left of a sheet of macros that were taken out: it leads to no part
};

Sheet::Visibility visibility_of(std::string_view state) {
  if (state == "hidden") return Sheet::Visibility::hidden;
  if (state == "veryHidden") return Sheet::Visibility::very_hidden;
  return Sheet::Visibility::visible;
}

class XlsxReader {
 public:
  explicit XlsxReader(Zip& zip) : zip_(zip), parts_(zip), draft_("xlsx") {}

  Workbook read();

 private:
  void refuse_other_packages() const;
  void remark_missing_part(std::string_view type);
  void read_styles();
  void read_shared_texts();
  std::vector<SheetEntry> read_workbook_part();
  void read_sheet(const SheetEntry& entry, std::int32_t sheet);
  void read_comments(const XlsxRelationships& relationships, SheetDraft& sheet);
  void read_tables(const XlsxRelationships& relationships, Sheet& sheet);

  Zip& zip_;
  XlsxParts parts_;
  Draft draft_;
  XlsxTables tables_;
};

Workbook XlsxReader::read() {
  refuse_other_packages();
  const std::vector<SheetEntry> entries = read_workbook_part();
  if (entries.empty()) refuse(Refusal::Reason::damaged, "a workbook without sheets");
  for (const std::string_view type : {"theme", "styles", "sharedStrings"}) remark_missing_part(type);
  read_shared_texts();
  read_styles();
  if (tables_.dates_from_1904) draft_.book.days_not_counted = days_before_1904;
  for (const SheetEntry& entry : entries) {
    Sheet& sheet = draft_.book.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.visibility = entry.visibility;
  }
  for (std::size_t i = 0; i < entries.size(); ++i) read_sheet(entries[i], static_cast<std::int32_t>(i));
  return draft_.finished();
}

void XlsxReader::refuse_other_packages() const {
  constexpr auto reason = Refusal::Reason::not_a_spreadsheet;
  const std::string_view type = parts_.content_type(parts_.workbook());
  const bool binary = parts_.workbook().ends_with(".bin") || zip_.has("xl/workbook.bin");
  if (binary) refuse(reason, "a binary Excel workbook (.xlsb)");
  if (zip_.has_folder("word/") || type.find("wordprocessing") != type.npos) refuse(reason, "a Word document");
  if (zip_.has_folder("ppt/") || type.find("presentation") != type.npos)
    refuse(reason, "a PowerPoint presentation");
  if (!parts_.workbook().empty()) return;
  if (zip_.has_folder("index/") || zip_.has("index.zip"))
    refuse(reason, "an Apple Numbers or Pages document");
  refuse(reason, "a zip archive without a workbook");
}

void XlsxReader::remark_missing_part(std::string_view type) {
  const auto missing = parts_.missing_part_of(type);
  if (missing && !parts_.part_of(type)) {
    draft_.remark(
        ReadRemark::Kind::part_missing, -1, {},
        fmt::format("the part {} is missing from the file; what it would say is not shown", *missing));
  }
}

void XlsxReader::read_styles() {
  XlsxPalette palette;
  if (const auto part = parts_.part_of("theme")) {
    Buffer buffer = as_utf8(zip_.read(*part));
    XmlScanner xml(buffer.span(), *part, XmlScanner::Dialect::ooxml, zip_.work());
    read_xlsx_theme(xml, palette);
  }
  if (const auto part = parts_.part_of("styles")) {
    Buffer buffer = as_utf8(zip_.read(*part));
    XmlScanner xml(buffer.span(), *part, XmlScanner::Dialect::ooxml, zip_.work());
    XlsxStyles styles = read_xlsx_styles(xml, std::move(palette), draft_);
    tables_.styles = std::move(styles.cells);
    tables_.conditional_fills = std::move(styles.conditional_fills);
    tables_.palette = std::move(styles.palette);
  }
}

void XlsxReader::read_shared_texts() {
  const auto part = parts_.part_of("sharedStrings");
  if (!part) return;
  Buffer buffer = as_utf8(zip_.read(*part));
  XmlScanner xml(buffer.span(), *part, XmlScanner::Dialect::ooxml, zip_.work());
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    if (!xml.is("si")) continue;
    XlsxText text = read_xlsx_text(xml);
    const bool empty = text.cell.text.empty();
    draft_.add_text(std::move(text.cell), -1, {});
    tables_.shared_texts.push_back(empty                     ? SharedText::empty
                                   : text.first_run_inherits ? SharedText::inheriting
                                                             : SharedText::ordinary);
  }
}

std::vector<SheetEntry> XlsxReader::read_workbook_part() {
  Buffer buffer = as_utf8(zip_.read(parts_.workbook()));
  XmlScanner xml(buffer.span(), parts_.workbook(), XmlScanner::Dialect::ooxml, zip_.work());
  std::vector<SheetEntry> entries;
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    if (xml.is("workbookPr")) tables_.dates_from_1904 = is_true(xml.attribute("date1904"));
    if (!xml.is("sheets")) continue;
    const std::size_t sheets = xml.depth();
    while (xml.next_child(sheets)) {
      if (!xml.is("sheet")) continue;
      if (entries.size() >= limits::sheets) refuse_more_than(limits::sheets, "sheets");
      entries.push_back({cell_text(unescaped_xstring(xml.attribute("name"))).text.plain(),
                         visibility_of(xml.attribute("state")),
                         std::string(xml.attribute(Space::relationships, "id")),
                         std::ranges::any_of(xml.attributes(), [](const XmlScanner::Attribute& attribute) {
                           return attribute.name.ends_with(":id") && attribute.value.empty();
                         })});
    }
  }
  return entries;
}

void XlsxReader::read_sheet(const SheetEntry& entry, std::int32_t sheet) {
  if (entry.is_macros) {
    draft_.remark(ReadRemark::Kind::part_missing, sheet, {}, "a sheet without cells in the file");
    return;
  }
  const auto relationship = parts_.relationships().find(entry.relationship);
  if (relationship == parts_.relationships().end()) {
    refuse(Refusal::Reason::damaged, fmt::format("the sheet \"{}\" is missing", entry.name));
  }
  const auto& [type, part, external] = relationship->second;
  SheetDraft sheet_draft(draft_, sheet);
  if (type == "chartsheet" || type == "dialogsheet") return;
  Buffer buffer = as_utf8(zip_.read(part));
  const XlsxRelationships relationships = parts_.relationships_of(part);
  XmlScanner xml(buffer.span(), part, XmlScanner::Dialect::ooxml, zip_.work());
  constexpr std::size_t usual_cell_bytes = 20;
  sheet_draft.expect_cells(buffer.size / usual_cell_bytes);
  read_xlsx_sheet(xml, relationships, tables_, draft_, sheet_draft);
  buffer = {};
  read_comments(relationships, sheet_draft);
  sheet_draft.finish();
  read_tables(relationships, sheet_draft.sheet());
}

void XlsxReader::read_tables(const XlsxRelationships& relationships, Sheet& sheet) {
  for (const auto& [id, relationship] : relationships) {
    const auto& [type, part, external] = relationship;
    if (type != "table" || external || !zip_.has(part)) continue;
    if (sheet.tables.size() >= limits::tables) refuse_more_than(limits::tables, "tables on a sheet");
    Buffer buffer = as_utf8(zip_.read(part));
    XmlScanner xml(buffer.span(), part, XmlScanner::Dialect::ooxml, zip_.work());
    xml.next();
    const auto range = to_cell_range(xml.attribute("ref"));
    const std::string_view name = xml.attribute("displayName");
    if (range) sheet.tables.push_back({cell_text(unescaped_xstring(name)).text.plain(), *range});
  }
}

void XlsxReader::read_comments(const XlsxRelationships& relationships, SheetDraft& sheet) {
  XlsxComments comments;
  for (const auto& [id, relationship] : relationships) {
    const bool thread = relationship.type == "threadedComment";
    if ((!thread && relationship.type != "comments") || !zip_.has(relationship.target)) continue;
    Buffer buffer = as_utf8(zip_.read(relationship.target));
    XmlScanner xml(buffer.span(), relationship.target, XmlScanner::Dialect::ooxml, zip_.work());
    read_xlsx_comments(xml, thread, comments);
  }
  add_xlsx_comments(comments, sheet);
}

}  // namespace

Workbook read_xlsx(Zip& zip) {
  return XlsxReader(zip).read();
}

}  // namespace boardpack
