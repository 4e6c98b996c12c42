#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace boardpack {

// A rectangle of cells; rows and columns count from 1.
struct CellRange {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
  bool contains(std::uint32_t row, std::uint32_t column) const {
    return row >= first_row && row <= last_row && column >= first_column && column <= last_column;
  }
  bool operator==(const CellRange&) const = default;
};

struct CellPlace {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool operator==(const CellPlace&) const = default;
};

// "B7" or "$B$7". Letters and digits in that form but past the last row or column are a place too; look at
// in_grid.
std::optional<CellPlace> to_cell_place(std::string_view text);
bool in_grid(const CellPlace& place);
// "B7", "B7:D9", "B:D" or "7:9", in any order of corners, inside the grid.
std::optional<CellRange> to_cell_range(std::string_view text);

}  // namespace boardpack
