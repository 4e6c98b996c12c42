#include "write/xlsx_grid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace boardpack {
namespace {

std::vector<double> wanted_widths(const std::vector<TableColumn>& columns, double width) {
  std::vector<double> widths;
  for (const TableColumn& column : columns) widths.push_back(std::max(column.share, 0.001));
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  for (double& one : widths) one *= width / sum;
  return widths;
}

// A column half as wide as it should be is as bad as one twice as wide.
double misfit(double got, double wanted) {
  const double ratio = std::log(got / wanted);
  return ratio * ratio;
}

double whole_pixels(double points) {
  return std::max(1.0, std::floor(points / 0.75)) * 0.75;
}

void add_needs(const Table& table, const Theme& theme, SheetMeasure& measure,
               std::vector<ColumnNeed>& needs) {
  for (const std::vector<TableRow>* rows : {&table.header, &table.rows}) {
    for (const TableRow& row : *rows) {
      for (const TableCell& cell : row.cells) {
        if (cell.column_span > 1 || cell.column < 0 || cell.column >= static_cast<int>(needs.size()))
          continue;
        const CellLook look = cell_look(cell, table.columns[cell.column], theme);
        ColumnNeed& need = needs[cell.column];
        for (const Paragraph& paragraph : cell.content) {
          const ColumnNeed own = measure.need(paragraph.text, look);
          need.least = std::max(need.least, own.least);
          need.natural = std::max(need.natural, own.natural);
        }
      }
    }
  }
}

}  // namespace

double SheetGrid::width(int first, int end) const {
  return std::accumulate(widths.begin() + first, widths.begin() + end, 0.0);
}

SheetGrid choose_grid(const std::vector<const Table*>& tables, double width, const Theme& theme,
                      SheetMeasure& measure) {
  const auto size = [](const Table* table) { return std::tuple(table->columns.size(), table->rows.size()); };
  const auto widest = std::max_element(tables.begin(), tables.end(),
                                       [&](const Table* a, const Table* b) { return size(a) < size(b); });
  if (widest == tables.end() || (*widest)->columns.size() < 2)
    return {{whole_pixels(width * 0.06), whole_pixels(width * 0.94)}};

  const std::vector<TableColumn>& columns = (*widest)->columns;
  std::vector<ColumnNeed> needs(columns.size());
  for (const Table* table : tables) {
    if (table->columns == columns) add_needs(*table, theme, measure, needs);
  }
  SheetGrid grid;
  for (const Length one : column_widths(columns, std::move(needs), from_points(width))) {
    grid.widths.push_back(whole_pixels(one / 100.0));
  }
  return grid;
}

std::vector<int> fit_columns(const std::vector<TableColumn>& columns, const SheetGrid& grid) {
  const int count = static_cast<int>(columns.size());
  const int places = grid.columns();
  assert(count <= places);
  const std::vector<double> wanted = wanted_widths(columns, grid.width(0, places));
  if (count == places) {
    std::vector<int> each(static_cast<std::size_t>(count) + 1);
    std::iota(each.begin(), each.end(), 0);
    return each;
  }

  // best[j][e]: the least misfit of the first j columns ending at grid column e; from[j][e]: where column j
  // then begins.
  const auto side = static_cast<std::size_t>(places) + 1;
  const double none = std::numeric_limits<double>::infinity();
  std::vector best(static_cast<std::size_t>(count) + 1, std::vector<double>(side, none));
  std::vector from(static_cast<std::size_t>(count) + 1, std::vector<int>(side, 0));
  best[0][0] = 0;
  for (int j = 1; j <= count; ++j) {
    for (int end = j; end <= places; ++end) {
      for (int begin = j - 1; begin < end; ++begin) {
        const double cost = best[j - 1][begin] + misfit(grid.width(begin, end), wanted[j - 1]);
        if (cost < best[j][end]) {
          best[j][end] = cost;
          from[j][end] = begin;
        }
      }
    }
  }
  std::vector<int> edges(static_cast<std::size_t>(count) + 1);
  edges[count] = places;
  for (int j = count; j > 0; --j) edges[j - 1] = from[j][edges[j]];
  return edges;
}

}  // namespace boardpack
