#include "read/ods.h"

#include <cstring>

#include "read/limits.h"
#include "read/ods_sheet.h"
#include "read/ods_styles.h"
#include "read/refuse.h"
#include "read/serial_date.h"
#include "read/xml.h"

namespace boardpack {
namespace {

constexpr auto odf = XmlScanner::Dialect::odf;

class OdsReader {
 public:
  explicit OdsReader(Work& work) : work_(work) {}

  // `part` is styles.xml, content.xml or a whole flat document.
  void read_part(Buffer part, std::string_view name, bool with_automatic_styles);
  Workbook finished();

 private:
  void read_body(XmlScanner& xml);
  void read_spreadsheet(XmlScanner& xml);
  void read_calculation_settings(XmlScanner& xml);
  void read_table(XmlScanner& xml);

  Work& work_;
  Draft draft_{"ods"};
  OdsStyles styles_;
};

void OdsReader::read_part(Buffer part, std::string_view name, bool with_automatic_styles) {
  part = as_utf8(std::move(part));
  XmlScanner xml(part.span(), name, odf, work_);
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    if (xml.is(Space::office, "styles") ||
        (with_automatic_styles && xml.is(Space::office, "automatic-styles"))) {
      styles_.read(xml);
    } else if (xml.is(Space::office, "body")) {
      read_body(xml);
    }
  }
}

void OdsReader::read_body(XmlScanner& xml) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (!xml.is(Space::office, "spreadsheet")) {
      refuse(Refusal::Reason::not_a_spreadsheet, "an OpenDocument file, but no spreadsheet");
    }
    read_spreadsheet(xml);
  }
}

void OdsReader::read_spreadsheet(XmlScanner& xml) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is(Space::table, "table")) read_table(xml);
    if (xml.is(Space::table, "calculation-settings")) read_calculation_settings(xml);
  }
}

void OdsReader::read_calculation_settings(XmlScanner& xml) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (!xml.is(Space::table, "null-date")) continue;
    const auto day = to_serial(xml.attribute(Space::table, "date-value"));
    const bool before_march_1900 = day && *day < 60;
    draft_.book.days_not_counted = day.value_or(0) + (before_march_1900 ? 1 : 0);
  }
}

void OdsReader::read_table(XmlScanner& xml) {
  const std::string_view name = xml.attribute(Space::table, "name");
  const bool copy_of_other_file = name.starts_with("'file:");
  if (copy_of_other_file) return;
  if (draft_.book.sheets.size() >= limits::sheets) refuse_more_than(limits::sheets, "sheets");
  Sheet& sheet = draft_.book.sheets.emplace_back();
  sheet.name = cell_text(name).text.plain();
  if (styles_.hides_table(xml.attribute(Space::table, "style-name")))
    sheet.visibility = Sheet::Visibility::hidden;
  SheetDraft sheet_draft(draft_, static_cast<std::int32_t>(draft_.book.sheets.size() - 1));
  read_ods_sheet(xml, styles_, draft_, sheet_draft);
  sheet_draft.finish();
}

Workbook OdsReader::finished() {
  if (draft_.book.sheets.empty()) refuse(Refusal::Reason::damaged, "a spreadsheet without sheets");
  return draft_.finished();
}

void refuse_encrypted(Zip& zip) {
  constexpr std::string_view name = "META-INF/manifest.xml";
  if (!zip.has(name)) return;
  Buffer part = as_utf8(zip.read(name));
  XmlScanner xml(part.span(), name, odf, zip.work());
  for (auto token = xml.next(); token != XmlScanner::Token::finished; token = xml.next()) {
    if (token == XmlScanner::Token::start && xml.name() == "encryption-data") {
      refuse(Refusal::Reason::password, "an OpenDocument spreadsheet with a password");
    }
  }
}

}  // namespace

Workbook read_ods(Zip& zip) {
  refuse_encrypted(zip);
  OdsReader reader(zip.work());
  if (zip.has("styles.xml")) reader.read_part(zip.read("styles.xml"), "styles.xml", false);
  reader.read_part(zip.read("content.xml"), "content.xml", true);
  return reader.finished();
}

Workbook read_flat_ods(std::string_view bytes, Work& work) {
  Buffer document(bytes.size());
  std::memcpy(document.data.get(), bytes.data(), bytes.size());
  OdsReader reader(work);
  reader.read_part(std::move(document), "the document", true);
  return reader.finished();
}

}  // namespace boardpack
