#include "read/cell_range.h"

#include <algorithm>
#include <tuple>

#include "read/limits.h"

namespace boardpack {
namespace {

// What is left of the text moves past the letters or digits read; 0 when there are none.
std::uint32_t take_column(std::string_view& text) {
  if (text.starts_with('$')) text.remove_prefix(1);
  std::uint32_t column = 0;
  while (!text.empty() && column < limits::last_row) {
    const char lower = static_cast<char>(text.front() | 0x20);
    if (lower < 'a' || lower > 'z') break;
    column = column * 26 + static_cast<std::uint32_t>(lower - 'a' + 1);
    text.remove_prefix(1);
  }
  return column;
}

std::uint32_t take_row(std::string_view& text) {
  if (text.starts_with('$')) text.remove_prefix(1);
  std::uint32_t row = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && row < 100'000'000) {
    row = row * 10 + static_cast<std::uint32_t>(text.front() - '0');
    text.remove_prefix(1);
  }
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
