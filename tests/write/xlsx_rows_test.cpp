#include "write/xlsx_rows.h"

#include <catch2/catch.hpp>
#include <numeric>

using namespace boardpack;

namespace {

TableCell cell(int column, std::string_view text, int row_span = 1) {
  TableCell one;
  one.column = column;
  one.row_span = row_span;
  one.content = {{Paragraph::Kind::body, 0, "", RichText(text)}};
  return one;
}

bool fits(const RichText&, const TableCell&) {
  return true;
}

}  // namespace

TEST_CASE("a text too long for a cell goes on below, beside a cell that spans both rows") {
  const std::string long_text(40'000, 'x');
  const std::vector<TableRow> rows{{{cell(0, "a"), cell(1, long_text)}, false},
                                   {{cell(0, "b"), cell(1, "short")}, false}};
  const PlacedRows placed = place_cells(rows, 2, fits);
  REQUIRE(placed.rows == 3);
  REQUIRE(placed.cells.size() == 5);
  struct Expected {
    int row, column, row_span;
  };
  const Expected expected[] = {{0, 0, 2}, {0, 1, 1}, {1, 1, 1}, {2, 0, 1}, {2, 1, 1}};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(placed.cells[i].row == expected[i].row);
    CHECK(placed.cells[i].column == expected[i].column);
    CHECK(placed.cells[i].row_span == expected[i].row_span);
  }
  CHECK(placed.cells[1].text.plain() + placed.cells[2].text.plain() == long_text);
}

TEST_CASE("a span that reaches out of the table is cut at its edge") {
  TableCell wide = cell(1, "wide", 5);
  wide.column_span = 9;
  const PlacedRows placed = place_cells({{{wide}, false}, {{}, false}}, 3, fits);
  CHECK(placed.cells.front().row_span == 2);
  CHECK(placed.cells.front().column_span == 2);
}

TEST_CASE("a high spanning cell stretches its rows evenly") {
  const std::vector<TableRow> rows{
      {{cell(0, "high", 2), cell(1, "a")}, false}, {{cell(1, "b")}, false}, {{cell(0, "c")}, false}};
  const PlacedRows placed = place_cells(rows, 2, fits);
  const auto height = [](const PlacedCell& one) { return one.text.plain() == "high" ? 50.0 : 10.0; };
  CHECK(needed_heights(placed, height) == std::vector<double>{25, 25, 10});
}

TEST_CASE("a row higher than Excel's highest stands on several rows") {
  CHECK(spread_rows({10, 408}) == SheetRows{{10.5, 408}, {0, 1, 2}});
  const SheetRows spread = spread_rows({10.5, 1000, 10.5});
  CHECK(spread.first.back() == static_cast<int>(spread.heights.size()));
  CHECK(spread.first[2] - spread.first[1] > 2);
  CHECK(std::accumulate(spread.heights.begin(), spread.heights.end(), 0.0) >= 1021);
  CHECK(*std::max_element(spread.heights.begin(), spread.heights.end()) <= 409);
}
