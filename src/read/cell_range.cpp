#include "read/cell_range.h"

#include <algorithm>
#include <tuple>

#include "read/limits.h"

namespace boardpack {
namespace {

// The column that the letters at the beginning name; the text moves past them. 0 when there are none.
std::uint32_t take_column(std::string_view& text) {
  std::size_t at = !text.empty() && text.front() == '$' ? 1 : 0;
  std::uint32_t column = 0;
  for (; at < text.size() && column < limits::last_row; ++at) {
    const auto letter = static_cast<std::uint32_t>(text[at] | 0x20) - 'a';
    if (letter > 25) break;
    column = column * 26 + letter + 1;
  }
  text.remove_prefix(at);
  return column;
}

std::uint32_t take_row(std::string_view& text) {
  std::size_t at = !text.empty() && text.front() == '$' ? 1 : 0;
  std::uint32_t row = 0;
  for (; at < text.size() && row < 100'000'000; ++at) {
    const auto digit = static_cast<std::uint32_t>(text[at]) - '0';
    if (digit > 9) break;
    row = row * 10 + digit;
  }
  text.remove_prefix(at);
  return row;
}

struct Corner {
  std::uint32_t row = 0;     // 0 in "B"
  std::uint32_t column = 0;  // 0 in "7"
};

std::optional<Corner> to_corner(std::string_view text) {
  Corner corner;
  corner.column = take_column(text);
  corner.row = take_row(text);
  if (!text.empty() || corner.row > limits::last_row || corner.column > limits::last_column)
    return std::nullopt;
  if (corner.row == 0 && corner.column == 0) return std::nullopt;
  return corner;
}

}  // namespace

std::optional<CellPlace> to_cell_place(std::string_view text) {
  CellPlace place;
  place.column = take_column(text);
  place.row = take_row(text);
  if (!text.empty() || place.row == 0 || place.column == 0) return std::nullopt;
  return place;
}

bool in_grid(const CellPlace& place) {
  return place.row >= 1 && place.row <= limits::last_row && place.column >= 1 &&
         place.column <= limits::last_column;
}

std::optional<CellRange> to_cell_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const bool one_corner = colon == std::string_view::npos;
  const auto first = to_corner(text.substr(0, colon));
  const auto last = one_corner ? first : to_corner(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  const bool whole_columns = first->row == 0 && last->row == 0;
  const bool whole_rows = first->column == 0 && last->column == 0;
  if ((whole_columns || whole_rows) && one_corner) return std::nullopt;
  if (!whole_columns && (first->row == 0 || last->row == 0)) return std::nullopt;
  if (!whole_rows && (first->column == 0 || last->column == 0)) return std::nullopt;
  CellRange range{1, 1, limits::last_row, limits::last_column};
  if (!whole_columns) std::tie(range.first_row, range.last_row) = std::minmax(first->row, last->row);
  if (!whole_rows) std::tie(range.first_column, range.last_column) = std::minmax(first->column, last->column);
  return range;
}

}  // namespace boardpack
