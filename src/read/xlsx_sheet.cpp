#include "read/xlsx_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_cell.h"
#include "read/xlsx_conditional.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

constexpr Rgb white{0xFF, 0xFF, 0xFF};

class SheetReader {
 public:
  SheetReader(XmlScanner& xml, const XlsxRelationships& relationships, XlsxTables& tables, Draft& draft,
              SheetDraft& sheet)
      : xml_(xml), relationships_(relationships), tables_(tables), draft_(draft), sheet_(sheet) {}

  void read();

 private:
  void read_columns();
  void read_rows();
  void read_row();
  void read_cell();
  bool read_place(std::string_view reference);
  void put_blank(std::uint16_t style);
  void read_merges();
  void read_links();

  std::uint16_t style_at(std::optional<std::uint32_t> format) const;
  std::optional<std::uint16_t> inherited_style() const;
  std::optional<Rgb> fill_of(std::uint16_t style) const { return draft_.book.styles[style].fill; }

  XmlScanner& xml_;
  const XlsxRelationships& relationships_;
  XlsxTables& tables_;
  Draft& draft_;
  SheetDraft& sheet_;
  CellPlace at_;
  bool row_outside_ = false;
  bool columns_filled_ = false;
  std::size_t column_records_ = 0;
  std::optional<std::uint16_t> row_style_;
  std::vector<std::optional<std::uint16_t>> column_styles_;  // by column
};

void SheetReader::read() {
  xml_.next();
  const std::size_t root = xml_.depth();
  while (xml_.next_child(root)) {
    if (xml_.is("cols")) {
      read_columns();
    } else if (xml_.is("sheetData")) {
      read_rows();
    } else if (xml_.is("mergeCells")) {
      read_merges();
    } else if (xml_.is("hyperlinks")) {
      read_links();
    } else if (xml_.is("conditionalFormatting")) {
      read_xlsx_conditional(xml_, tables_, sheet_);
    } else if (xml_.is("extLst")) {
      read_xlsx_conditional_extensions(xml_, tables_, sheet_);
    }
  }
}

void SheetReader::read_columns() {
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    if (++column_records_ > limits::last_column)
      refuse_more_than(limits::last_column, "column records on a sheet");
    const std::uint32_t first = to_count(xml_.attribute("min")).value_or(0);
    const std::uint32_t last = std::min(to_count(xml_.attribute("max")).value_or(first), limits::last_column);
    if (!xml_.is("col") || first == 0 || first > last) continue;
    if (is_true(xml_.attribute("hidden"))) sheet_.hide_columns(first, last);
    const auto format = to_count(xml_.attribute("style"));
    if (!format) continue;
    const std::uint16_t style = style_at(format);
    xml_.work().add(last - first);
    if (column_styles_.size() <= last) column_styles_.resize(last + 1);
    std::fill(column_styles_.begin() + first, column_styles_.begin() + last + 1, style);
    const auto fill = fill_of(style);
    if (!fill) continue;
    columns_filled_ = true;
    sheet_.fill_columns(first, last, *fill);
  }
}

void SheetReader::read_rows() {
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    if (xml_.is("row")) read_row();
  }
}

void SheetReader::read_row() {
  const auto written = to_count(xml_.attribute("r"));
  at_ = {written && *written != 0 ? *written : at_.row + 1, 0};
  row_outside_ = at_.row > limits::last_row;
  if (row_outside_) at_.row = limits::last_row + 1;
  row_style_.reset();
  if (is_true(xml_.attribute("customFormat"))) {
    if (const auto format = to_count(xml_.attribute("s"))) row_style_ = style_at(format);
  }
  if (!row_outside_) {
    if (is_true(xml_.attribute("hidden"))) sheet_.hide_rows(at_.row, at_.row);
    const auto fill = row_style_ ? fill_of(*row_style_) : std::nullopt;
    if (fill || (row_style_ && columns_filled_)) sheet_.fill_rows(at_.row, at_.row, fill.value_or(white));
  }
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    if (xml_.is("c")) read_cell();
  }
}

// Moves to the cell's place; false when it lies outside the grid. Without a reference it follows its
// neighbour.
bool SheetReader::read_place(std::string_view reference) {
  if (const auto place = to_cell_place(reference)) {
    if (in_grid(*place)) {
      at_ = *place;
      return true;
    }
  } else {
    ++at_.column;
    if (!row_outside_ && at_.column <= limits::last_column) return true;
  }
  return false;
}

void SheetReader::read_cell() {
  std::string_view reference;
  XlsxCellType type = XlsxCellType::number;
  std::optional<std::uint32_t> format;
  for (const XmlScanner::Attribute& attribute : xml_.attributes()) {
    if (attribute.name.size() != 1) continue;
    const char name = attribute.name.front();
    if (name == 'r') reference = attribute.value;
    if (name == 's') format = to_count(attribute.value);
    if (name == 't') type = xlsx_cell_type(attribute.value);
  }
  const bool inside = read_place(reference);
  const std::uint16_t style = format ? style_at(format) : inherited_style().value_or(style_at(0));
  const XlsxCellContent content = read_xlsx_cell_content(xml_, type);
  if (!inside) {
    if (content.has_value() || content.formula) {
      sheet_.remark(ReadRemark::Kind::cell_outside_grid, {at_.row, 0},
                    fmt::format("cell \"{}\" lies outside the sheet; left out", reference.substr(0, 20)));
    }
    return;
  }
  const auto cell = xlsx_cell(content, at_, style, tables_, draft_, sheet_);
  if (cell) {
    sheet_.add_cell(*cell);
  } else if (format) {
    put_blank(style);
  }
  if (!content.link.empty()) sheet_.add_link({at_.row, at_.column, at_.row, at_.column}, content.link);
}

// A blank without a fill in a filled row or column shows as white.
void SheetReader::put_blank(std::uint16_t style) {
  const auto fill = fill_of(style);
  const auto below = inherited_style();
  const auto fill_below = below ? fill_of(*below) : std::nullopt;
  if (fill == fill_below) return;
  sheet_.fill_blanks({at_.row, at_.column, at_.row, at_.column}, fill.value_or(white));
}

void SheetReader::read_merges() {
  const std::size_t depth = xml_.depth();
  std::size_t count = 0;
  while (xml_.next_child(depth)) {
    const auto range = to_cell_range(xml_.attribute("ref"));
    if (!xml_.is("mergeCell") || !range) continue;
    if (++count > limits::merges) refuse_more_than(limits::merges, "merged cells on a sheet");
    sheet_.add_merge(*range);
  }
}

void SheetReader::read_links() {
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    const auto range = to_cell_range(xml_.attribute("ref"));
    if (!xml_.is("hyperlink") || !range) continue;
    std::string target;
    const std::string_view id = xml_.attribute(Space::relationships, "id");
    const auto relationship = relationships_.find(id);
    if (relationship != relationships_.end()) target = relationship->second.target;
    const std::string_view location = xml_.attribute("location");
    if (!location.empty()) target.append("#").append(location);
    sheet_.add_link(*range, target);
  }
}

std::uint16_t SheetReader::style_at(std::optional<std::uint32_t> format) const {
  return format && *format < tables_.styles.size() ? tables_.styles[*format] : std::uint16_t{0};
}

std::optional<std::uint16_t> SheetReader::inherited_style() const {
  if (row_style_) return row_style_;
  if (at_.column < column_styles_.size()) return column_styles_[at_.column];
  return std::nullopt;
}

}  // namespace

void read_xlsx_sheet(XmlScanner& xml, const XlsxRelationships& relationships, XlsxTables& tables,
                     Draft& draft, SheetDraft& sheet) {
  SheetReader(xml, relationships, tables, draft, sheet).read();
}

}  // namespace boardpack
