#include "read/ods_sheet.h"

#include <algorithm>

#include "read/limits.h"
#include "read/ods_cell.h"
#include "read/ods_conditional.h"
#include "read/refuse.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

constexpr Rgb white{0xFF, 0xFF, 0xFF};

bool is_hidden(std::string_view visibility) {
  return visibility == "collapse" || visibility == "filter";
}

std::uint32_t repeated(const XmlScanner& xml, std::string_view attribute) {
  return std::max(to_count(xml.attribute(Space::table, attribute)).value_or(1), 1u);
}

class SheetReader {
 public:
  SheetReader(XmlScanner& xml, OdsStyles& styles, Draft& draft, SheetDraft& sheet)
      : xml_(xml),
        styles_(styles),
        draft_(draft),
        sheet_(sheet),
        content_(styles),
        conditional_(styles, sheet) {}

  // Columns and rows may stand in groups within groups.
  void read_group();
  void finish() { conditional_.finish(); }

 private:
  void read_column();
  void read_row();
  void read_cell();
  void put_cell(SheetCell cell, std::uint32_t columns);
  void put_blank(std::string_view own_style, std::uint32_t columns);
  std::string_view inherited_style(std::uint32_t column) const;
  std::optional<Rgb> fill_of(std::string_view style);

  XmlScanner& xml_;
  OdsStyles& styles_;
  Draft& draft_;
  SheetDraft& sheet_;
  OdsCellContent content_;
  OdsConditional conditional_;
  std::vector<std::string> column_styles_;  // by column, from 1; empty where a column has none
  std::uint32_t next_column_ = 1;           // of the columns described
  bool columns_filled_ = false;
  std::uint32_t row_ = 1;
  std::uint32_t column_ = 1;
  std::uint32_t row_repeats_ = 1;  // within the grid
  std::string row_style_;
};

void SheetReader::read_group() {
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    if (xml_.is(Space::calc_extension, "conditional-formats")) conditional_.read(xml_);
    if (xml_.space() != Space::table) continue;
    const std::string_view name = xml_.name();
    if (name == "table-column") {
      read_column();
    } else if (name == "table-row") {
      read_row();
    } else if (name.starts_with("table-column") || name.starts_with("table-row") ||
               name.starts_with("table-header")) {
      read_group();
    }
  }
}

void SheetReader::read_column() {
  const std::uint32_t first = next_column_;
  const std::uint32_t repeats = repeated(xml_, "number-columns-repeated");
  if (first > limits::last_column) return;
  const std::uint32_t last = std::min(repeats, limits::last_column - first + 1) + first - 1;
  next_column_ = last + 1;
  if (is_hidden(xml_.attribute(Space::table, "visibility"))) sheet_.hide_columns(first, last);
  const std::string_view style = xml_.attribute(Space::table, "default-cell-style-name");
  if (style.empty()) return;
  column_styles_.resize(last + 1);
  std::fill(column_styles_.begin() + first, column_styles_.end(), std::string(style));
  const auto fill = fill_of(style);
  if (!fill) return;
  columns_filled_ = true;
  sheet_.fill_columns(first, last, *fill);
}

void SheetReader::read_row() {
  const std::uint32_t repeats = repeated(xml_, "number-rows-repeated");
  row_repeats_ = row_ > limits::last_row ? 0 : std::min(repeats, limits::last_row - row_ + 1);
  row_style_ = xml_.attribute(Space::table, "default-cell-style-name");
  column_ = 1;
  if (row_repeats_ > 0) {
    if (is_hidden(xml_.attribute(Space::table, "visibility")))
      sheet_.hide_rows(row_, row_ + row_repeats_ - 1);
    const auto fill = row_style_.empty() ? std::nullopt : fill_of(row_style_);
    if (fill || (!row_style_.empty() && columns_filled_)) {
      sheet_.fill_rows(row_, row_ + row_repeats_ - 1, fill.value_or(white));
    }
  }
  const std::size_t first_cell = sheet_.sheet().cells.size();
  const std::size_t depth = xml_.depth();
  while (xml_.next_child(depth)) {
    if (xml_.is(Space::table, "table-cell") || xml_.is(Space::table, "covered-table-cell")) read_cell();
  }
  const std::size_t last_cell = sheet_.sheet().cells.size();
  for (std::uint32_t i = 1; i < row_repeats_; ++i) {
    for (std::size_t at = first_cell; at < last_cell; ++at) {
      SheetCell cell = sheet_.sheet().cells[at];
      cell.row += i;
      sheet_.add_cell(cell);
    }
    if (first_cell == last_cell) break;
  }
  row_ = std::min<std::uint32_t>(row_ + row_repeats_, limits::last_row + 1);
}

void SheetReader::read_cell() {
  const CellPlace place{row_, column_};
  const std::uint32_t repeats = repeated(xml_, "number-columns-repeated");
  const std::uint32_t spanned_columns = repeated(xml_, "number-columns-spanned");
  const std::uint32_t spanned_rows = repeated(xml_, "number-rows-spanned");
  const std::string own_style(xml_.attribute(Space::table, "style-name"));
  const std::string style = own_style.empty() ? std::string(inherited_style(column_)) : own_style;
  content_.read(xml_, styles_, style, draft_);
  if (!in_grid(place)) {
    if (content_.has_value()) {
      sheet_.remark(ReadRemark::Kind::cell_outside_grid, {row_, 0}, "a value outside the sheet; left out");
    }
    return;
  }
  const std::uint32_t columns = std::min(repeats, limits::last_column - column_ + 1);
  column_ += columns;
  conditional_.add_places(style, {row_, place.column, row_ + row_repeats_ - 1, place.column + columns - 1});
  if (!content_.comment().empty()) sheet_.add_comment(place, content_.comment());
  const auto cell = content_.cell(place, styles_, style, draft_, sheet_);
  if (cell) {
    put_cell(*cell, columns);
  } else if (!own_style.empty()) {
    column_ = place.column;
    put_blank(own_style, columns);
    column_ = place.column + columns;
  }
  if (spanned_columns > 1 || spanned_rows > 1) {
    sheet_.add_merge({place.row, place.column,
                      std::min(spanned_rows, limits::last_row - place.row + 1) + place.row - 1,
                      std::min(spanned_columns, limits::last_column - place.column + 1) + place.column - 1});
  }
}

void SheetReader::put_cell(SheetCell cell, std::uint32_t columns) {
  for (std::uint32_t i = 0; i < columns; ++i) {
    sheet_.add_cell(cell);
    ++cell.column;
  }
}

// A blank without a fill in a filled row or column shows as white.
void SheetReader::put_blank(std::string_view own_style, std::uint32_t columns) {
  const auto fill = fill_of(own_style);
  const bool filled_below = columns_filled_ || (!row_style_.empty() && fill_of(row_style_));
  if (!fill && !filled_below) return;
  sheet_.fill_blanks({row_, column_, row_ + row_repeats_ - 1, column_ + columns - 1}, fill.value_or(white));
}

std::string_view SheetReader::inherited_style(std::uint32_t column) const {
  if (!row_style_.empty()) return row_style_;
  return column < column_styles_.size() ? std::string_view(column_styles_[column]) : std::string_view();
}

std::optional<Rgb> SheetReader::fill_of(std::string_view style) {
  return draft_.book.styles[styles_.cell_style(style, OdsStyles::ValueType::general, draft_)].fill;
}

}  // namespace

void read_ods_sheet(XmlScanner& xml, OdsStyles& styles, Draft& draft, SheetDraft& sheet) {
  SheetReader reader(xml, styles, draft, sheet);
  reader.read_group();
  reader.finish();
}

}  // namespace boardpack
