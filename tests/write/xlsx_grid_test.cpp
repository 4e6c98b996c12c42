#include "write/xlsx_grid.h"

#include <catch2/catch.hpp>

#include "half_em.h"

using namespace boardpack;

namespace {

Table table_of(std::vector<double> shares) {
  Table table;
  for (const double share : shares) table.columns.push_back({share, false, false});
  return table;
}

}  // namespace

TEST_CASE("the grid is that of the table with the most columns, in whole pixels") {
  HalfEm half_em;
  SheetMeasure measure(half_em);
  const Table two = table_of({1, 1});
  const Table three = table_of({1, 2, 1});
  CHECK(choose_grid({&two, &three}, 400, {}, measure).widths == std::vector<double>{99.75, 199.5, 99.75});
  CHECK(choose_grid({}, 100, {}, measure).columns() == 2);
}

TEST_CASE("a column is as wide as its longest word") {
  HalfEm half_em;
  SheetMeasure measure(half_em);
  Table table = table_of({1, 9});
  TableCell cell;
  cell.content = {{Paragraph::Kind::body, 0, "", RichText("Communication needs")}};
  table.rows = {{{cell}, false}};
  const SheetGrid grid = choose_grid({&table}, 500, {}, measure);
  CHECK(grid.widths[0] > 13 * 0.5 * Theme{}.cell.size);
  CHECK(grid.widths[0] < 19 * 0.5 * Theme{}.cell.size);
}

TEST_CASE("a narrower table spans the columns of the grid that suit its shares") {
  const SheetGrid grid{{100, 50, 50, 200, 100}};
  CHECK(fit_columns(table_of({1, 1, 1, 1, 1}).columns, grid) == std::vector<int>{0, 1, 2, 3, 4, 5});
  CHECK(fit_columns(table_of({1}).columns, grid) == std::vector<int>{0, 5});
  CHECK(fit_columns(table_of({2, 2, 1}).columns, grid) == std::vector<int>{0, 3, 4, 5});
  CHECK(fit_columns(table_of({1, 9}).columns, grid) == std::vector<int>{0, 1, 5});
}
