#include "read/xlsx_cell.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "read/serial_date.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

std::optional<double> to_cell_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string link_of_formula(std::string_view formula) {
  constexpr std::string_view function = "HYPERLINK(\"";
  if (!formula.starts_with(function)) return {};
  formula.remove_prefix(function.size());
  return std::string(formula.substr(0, formula.find('"')));
}

// The text, its first run in the cell's own look.
RichText fitted(const RichText& text, const CellStyle& look) {
  Run first = text.runs.front();
  first.bold = first.bold || look.bold;
  first.italic = first.italic || look.italic;
  RichText result;
  result.append(first);
  for (std::size_t i = 1; i < text.runs.size(); ++i) result.append(text.runs[i]);
  return result;
}

class CellMaker {
 public:
  CellMaker(const CellPlace& place, std::uint16_t style, XlsxTables& tables, Draft& draft, SheetDraft& sheet)
      : place_(place), tables_(tables), draft_(draft), sheet_(sheet) {
    cell_.row = place.row;
    cell_.column = place.column;
    cell_.style = style;
  }

  std::optional<SheetCell> made(const XlsxCellContent& content);

 private:
  std::optional<SheetCell> of_number(std::string_view value);
  std::optional<SheetCell> of_iso_date(std::string_view value);
  std::optional<SheetCell> of_shared_text(std::string_view value);
  std::optional<SheetCell> of_inline_text(XlsxText text);
  std::optional<SheetCell> of_plain_text(std::string_view value, CellKind kind);
  std::optional<SheetCell> of_bad_value(std::string_view value, std::string_view expected);
  std::optional<SheetCell> with_text(std::uint32_t text);
  std::optional<SheetCell> with_number(CellKind kind, double number);
  std::uint32_t fitted_text(std::uint32_t text);
  const CellStyle& style() const { return draft_.book.styles[cell_.style]; }

  CellPlace place_;
  XlsxTables& tables_;
  Draft& draft_;
  SheetDraft& sheet_;
  SheetCell cell_;
};

std::optional<SheetCell> CellMaker::made(const XlsxCellContent& content) {
  cell_.formula = content.formula;
  if (content.text && content.value.empty()) return of_inline_text(*content.text);
  if (content.type == XlsxCellType::text) return of_plain_text(content.value, CellKind::text);
  const std::string_view value = without_blanks(content.value);
  if (value.empty()) {
    if (content.formula) {
      sheet_.remark(ReadRemark::Kind::formula_without_value, place_, "a formula without a value");
    }
    return std::nullopt;
  }
  switch (content.type) {
    case XlsxCellType::shared_text:
      return of_shared_text(value);
    case XlsxCellType::error:
      return of_plain_text(value, CellKind::error);
    case XlsxCellType::iso_date:
      return of_iso_date(value);
    case XlsxCellType::boolean:
      return with_number(CellKind::boolean, value == "1" || value == "true" || value == "TRUE" ? 1 : 0);
    case XlsxCellType::number:
    case XlsxCellType::text:
      break;
  }
  return of_number(value);
}

std::optional<SheetCell> CellMaker::of_number(std::string_view value) {
  const auto number = to_cell_number(value);
  if (!number) return of_bad_value(value, "number");
  if (!style().is_date) return with_number(CellKind::number, *number);
  const bool shifted = tables_.dates_from_1904 && !style().is_time;
  const double serial = shifted ? *number + days_before_1904 : *number;
  if (serial >= 0 && serial < last_serial) return with_number(CellKind::date, serial);
  return with_number(CellKind::number, *number);
}

std::optional<SheetCell> CellMaker::of_iso_date(std::string_view value) {
  const auto serial = to_serial(value);
  return serial ? with_number(CellKind::date, *serial) : of_bad_value(value, "date");
}

std::optional<SheetCell> CellMaker::of_shared_text(std::string_view value) {
  const auto index = to_count(value);
  if (!index || *index >= tables_.shared_texts.size()) {
    sheet_.remark(
        ReadRemark::Kind::string_missing, place_,
        fmt::format("text number \"{}\" is missing from the file; shown as #REF!", value.substr(0, 20)));
    return of_plain_text("#REF!", CellKind::error);
  }
  switch (tables_.shared_texts[*index]) {
    case SharedText::ordinary:
      return with_text(*index);
    case SharedText::empty:
      return std::nullopt;
    case SharedText::inheriting:
      return with_text(fitted_text(*index));
  }
  return std::nullopt;
}

std::optional<SheetCell> CellMaker::of_inline_text(XlsxText text) {
  if (text.cell.text.empty()) return std::nullopt;
  if (text.first_run_inherits) text.cell.text = fitted(text.cell.text, style());
  if (text.cell.text.runs.size() == 1 && !text.cell.cut && !text.cell.invalid) {
    const Run& only = text.cell.text.runs.front();
    if (!only.bold && !only.italic) return with_text(sheet_.add_text(only.text, place_));
  }
  return with_text(sheet_.add_text(std::move(text.cell), place_));
}

std::optional<SheetCell> CellMaker::of_plain_text(std::string_view value, CellKind kind) {
  if (value.empty()) return std::nullopt;
  cell_.kind = kind;
  cell_.text = value.find("_x") == std::string_view::npos ? sheet_.add_text(value, place_)
                                                          : sheet_.add_text(unescaped_xstring(value), place_);
  if (draft_.book.texts[cell_.text].empty()) return std::nullopt;
  return cell_;
}

std::optional<SheetCell> CellMaker::of_bad_value(std::string_view value, std::string_view expected) {
  sheet_.remark(ReadRemark::Kind::bad_value, place_,
                fmt::format("\"{}\" is no {}; kept as text", value.substr(0, 40), expected));
  return of_plain_text(value, CellKind::text);
}

std::optional<SheetCell> CellMaker::with_text(std::uint32_t text) {
  cell_.kind = CellKind::text;
  cell_.text = text;
  return cell_;
}

std::optional<SheetCell> CellMaker::with_number(CellKind kind, double number) {
  cell_.kind = kind;
  cell_.number = number;
  return cell_;
}

// The shared text as it looks in a cell of this style.
std::uint32_t CellMaker::fitted_text(std::uint32_t text) {
  const CellStyle look = style();
  if (!look.bold && !look.italic) return text;
  const auto [found, is_new] = tables_.fitted.try_emplace({text, look.bold, look.italic}, text);
  if (!is_new) return found->second;
  found->second = sheet_.add_text(CellText{fitted(draft_.book.texts[text], look), false, false}, place_);
  return found->second;
}

}  // namespace

XlsxCellType xlsx_cell_type(std::string_view written) {
  if (written == "str" || written == "inlineStr") return XlsxCellType::text;
  switch (written.size() == 1 ? written.front() : 'n') {
    case 's':
      return XlsxCellType::shared_text;
    case 'b':
      return XlsxCellType::boolean;
    case 'e':
      return XlsxCellType::error;
    case 'd':
      return XlsxCellType::iso_date;
    default:
      return XlsxCellType::number;
  }
}

XlsxCellContent read_xlsx_cell_content(XmlScanner& xml, XlsxCellType type) {
  XlsxCellContent content;
  content.type = type;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is("v")) {
      content.value = xml.content();
    } else if (xml.is("f")) {
      content.formula = true;
      content.link = link_of_formula(xml.content());
    } else if (xml.is("is")) {
      content.text = read_xlsx_text(xml);
    }
  }
  return content;
}

std::optional<SheetCell> xlsx_cell(const XlsxCellContent& content, const CellPlace& place,
                                   std::uint16_t style, XlsxTables& tables, Draft& draft, SheetDraft& sheet) {
  return CellMaker(place, style, tables, draft, sheet).made(content);
}

}  // namespace boardpack
