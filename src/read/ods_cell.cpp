#include "read/ods_cell.h"

#include <fmt/format.h>

#include "read/comment_text.h"
#include "read/serial_date.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

std::optional<double> to_duration(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  double seconds = 0;
  bool in_time = false;
  while (!text.empty()) {
    if (text.front() == 'T') {
      in_time = true;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t unit = text.find_first_not_of("0123456789.");
    if (unit == std::string_view::npos) return std::nullopt;
    const auto number = to_number(text.substr(0, unit));
    if (!number) return std::nullopt;
    switch (text[unit]) {
      case 'D':
        seconds += *number * 86400;
        break;
      case 'H':
        seconds += *number * 3600;
        break;
      case 'M':
        if (!in_time) return std::nullopt;
        seconds += *number * 60;
        break;
      case 'S':
        seconds += *number;
        break;
      default:
        return std::nullopt;
    }
    text.remove_prefix(unit + 1);
  }
  return (negative ? -seconds : seconds) / 86400;
}

void OdsCellContent::read(XmlScanner& xml, OdsStyles& styles, std::string_view style, Draft& draft) {
  type_ = value_ = {};
  error_ = formula_ = false;
  comment_.runs.clear();
  for (const XmlScanner::Attribute& attribute : xml.attributes()) {
    const std::size_t colon = attribute.name.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = attribute.name.substr(colon + 1);
    const Space space = xml.space_of(attribute);
    if (space == Space::table && name == "formula") formula_ = true;
    if (space == Space::calc_extension && name == "value-type") error_ = attribute.value == "error";
    if (space != Space::office) continue;
    if (name == "value-type") type_ = attribute.value;
    if (name == "value" || name.ends_with("-value")) value_ = attribute.value;
  }
  const CellStyle& look = draft.book.styles[styles.cell_style(style, OdsStyles::ValueType::general, draft)];
  text_.clear(look.bold, look.italic);
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is(Space::text, "p")) text_.read_paragraph(xml);
    if (xml.is(Space::office, "annotation")) read_comment(xml);
  }
}

// Lists stand in lists; the author and the day are said beside the text.
void OdsCellContent::read_comment(XmlScanner& xml) {
  CommentAuthors author;
  comment_text_.clear(false, false);
  const std::size_t depth = xml.depth();
  for (;;) {
    const XmlScanner::Token token = xml.next();
    if (token == XmlScanner::Token::end && xml.depth() < depth) break;
    if (token != XmlScanner::Token::start) continue;
    if (xml.is(Space::text, "p")) {
      comment_text_.read_paragraph(xml);
    } else if (xml.name() == "creator") {
      author.emplace(trim(xml.content()));
    }
  }
  comment_ = trimmed(thread_text(without_author(cell_text(comment_text_.text()).text, author)));
}

std::optional<SheetCell> OdsCellContent::cell(const CellPlace& place, OdsStyles& styles,
                                              std::string_view style, Draft& draft, SheetDraft& sheet) const {
  SheetCell cell;
  cell.row = place.row;
  cell.column = place.column;
  cell.formula = formula_;
  const auto with_number = [&](CellKind kind, std::optional<double> number, OdsStyles::ValueType type) {
    cell.kind = kind;
    cell.number = number.value_or(0);
    cell.style = styles.cell_style(style, type, draft);
    return number ? std::optional(cell) : std::nullopt;
  };
  std::optional<SheetCell> result;
  if (type_.empty() && !has_value()) {
    if (formula_) sheet.remark(ReadRemark::Kind::formula_without_value, place, "a formula without a value");
    return std::nullopt;
  }
  if (type_ == "float" || type_ == "currency") {
    result = with_number(CellKind::number, to_number(value_), OdsStyles::ValueType::general);
  } else if (type_ == "percentage") {
    result = with_number(CellKind::number, to_number(value_), OdsStyles::ValueType::percentage);
  } else if (type_ == "boolean") {
    result = with_number(CellKind::boolean, value_ == "true" ? 1 : 0, OdsStyles::ValueType::general);
  } else if (type_ == "date") {
    result = with_number(CellKind::date, to_serial(value_), OdsStyles::ValueType::general);
  } else if (type_ == "time") {
    result = with_number(CellKind::date, to_duration(value_), OdsStyles::ValueType::time);
  }
  if (result && !error_) return result;
  cell.style = styles.cell_style(style, OdsStyles::ValueType::general, draft);
  cell.number = 0;
  return text_cell(cell, error_ ? CellKind::error : CellKind::text, sheet);
}

std::optional<SheetCell> OdsCellContent::text_cell(SheetCell cell, CellKind kind, SheetDraft& sheet) const {
  const CellPlace place{cell.row, cell.column};
  cell.kind = kind;
  const bool numeric = !type_.empty() && type_ != "string";
  if (numeric && kind != CellKind::error && !value_.empty()) {
    sheet.remark(ReadRemark::Kind::bad_value, place,
                 fmt::format("\"{}\" is no {}; kept as text", value_.substr(0, 40), type_));
  }
  if (text_.text().empty()) {
    if (value_.empty() || text_.has_paragraphs()) return std::nullopt;
    cell.text = sheet.add_text(value_, place);
  } else if (text_.is_plain()) {
    cell.text = sheet.add_text(text_.text().runs.front().text, place);
  } else {
    cell.text = sheet.add_text(cell_text(text_.text()), place);
  }
  return cell;
}

}  // namespace boardpack
