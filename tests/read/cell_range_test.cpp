#include "read/cell_range.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "read/range_index.h"

namespace boardpack {

TEST_CASE("cell references are read with or without dollars, in any case") {
  CHECK(to_cell_place("B7") == CellPlace{7, 2});
  CHECK(to_cell_place("$aB$12") == CellPlace{12, 28});
  CHECK(to_cell_place("XFD1048576") == CellPlace{1'048'576, 16'384});
  for (const std::string_view text : {"", "B", "7", "7B", "B0", "B7x", "B-7", " B7", "B7:C8"}) {
    INFO(text);
    CHECK_FALSE(to_cell_place(text));
  }
  CHECK_FALSE(in_grid(to_cell_place("XFE1").value()));
  CHECK_FALSE(in_grid(to_cell_place("A1048577").value()));
  CHECK_FALSE(to_cell_place("ABCDEFGHIJKLMNOPQRSTUVWXYZ1").has_value());
  CHECK_FALSE(to_cell_place("A99999999999999999999").has_value());
}

TEST_CASE("ranges are read in any order of corners, whole rows and columns too") {
  CHECK(to_cell_range("B2:D4") == CellRange{2, 2, 4, 4});
  CHECK(to_cell_range("D4:B2") == CellRange{2, 2, 4, 4});
  CHECK(to_cell_range("D2:B4") == CellRange{2, 2, 4, 4});
  CHECK(to_cell_range("B2") == CellRange{2, 2, 2, 2});
  CHECK(to_cell_range("B:C") == CellRange{1, 2, 1'048'576, 3});
  CHECK(to_cell_range("3:2") == CellRange{2, 1, 3, 16'384});
  for (const std::string_view text : {"", ":", "B", "B2:", "B:3", "A1:XFE2", "A1:B2:C3"}) {
    INFO(text);
    CHECK_FALSE(to_cell_range(text));
  }
}

TEST_CASE("an index finds the range that looking at all of them from the last one finds") {
  std::vector<CellRange> ranges;
  std::uint32_t state = 1;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
  };
  for (const std::uint32_t count : {0u, 1u, 2u, 3u, 7u, 50u, 200u}) {
    ranges.clear();
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t row = next(60) + 1, column = next(20) + 1;
      ranges.push_back({row, column, row + next(i % 10 == 0 ? 50 : 4), column + next(i % 7 == 0 ? 20 : 4)});
    }
    const RangeIndex index(ranges);
    for (std::uint32_t row = 1; row <= 120; ++row) {
      for (std::uint32_t column = 1; column <= 45; ++column) {
        std::optional<std::size_t> expected;
        for (std::size_t i = 0; i < ranges.size(); ++i)
          if (ranges[i].contains(row, column)) expected = i;
        REQUIRE(index.last_at(row, column) == expected);
      }
    }
  }
}

}  // namespace boardpack
