#include "write/xlsx_rows.h"

#include <algorithm>
#include <cmath>

#include "write/xlsx_text.h"

namespace boardpack {
namespace {

constexpr double highest_row = 408;
constexpr double spread_row = 90;  // a page fills up better with low rows

RichText linked_text(const TableCell& cell, const FitsLine& fits_line) {
  RichText text = cell_text(cell.content);
  const bool linked =
      std::any_of(text.runs.begin(), text.runs.end(), [](const Run& run) { return !run.link.empty(); });
  if (linked && (only_link(text).empty() || !fits_line(text, cell))) text = with_addresses(text);
  return text;
}

}  // namespace

PlacedRows place_cells(const std::vector<TableRow>& rows, int columns, const FitsLine& fits_line) {
  PlacedRows placed;
  std::vector<int> starts;            // the placed row each table row begins with
  std::vector<std::size_t> end_rows;  // the table row each cell ends before; 0 where it fills one placed row
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const int start = placed.rows;
    int count = 1;
    for (const TableCell& cell : rows[row].cells) {
      if (cell.column < 0 || cell.column >= columns) continue;
      int at = start;
      for (RichText& text : cell_pieces(linked_text(cell, fits_line))) {
        const int span = std::clamp(cell.column_span, 1, columns - cell.column);
        placed.cells.push_back({at++, cell.column, 1, span, &cell, std::move(text), {}});
        end_rows.push_back(0);
      }
      end_rows.back() = std::min(row + static_cast<std::size_t>(std::max(cell.row_span, 1)), rows.size());
      PlacedCell& last = placed.cells.back();
      if (cell.value.index() != 0) last.value = to_sheet_value(cell.value, last.text.plain());
      count = std::max(count, at - start);
    }
    starts.push_back(start);
    placed.rows += count;
  }
  starts.push_back(placed.rows);
  for (std::size_t i = 0; i < placed.cells.size(); ++i) {
    if (end_rows[i] != 0) placed.cells[i].row_span = starts[end_rows[i]] - placed.cells[i].row;
  }
  return placed;
}

std::vector<double> needed_heights(const PlacedRows& placed,
                                   const std::function<double(const PlacedCell&)>& height) {
  std::vector<double> needed(static_cast<std::size_t>(placed.rows), 0.0);
  std::vector<std::pair<const PlacedCell*, double>> spanning;
  for (const PlacedCell& cell : placed.cells) {
    const double own = height(cell);
    if (cell.row_span == 1) {
      needed[cell.row] = std::max(needed[cell.row], own);
    } else {
      spanning.emplace_back(&cell, own);
    }
  }
  for (const auto& [cell, own] : spanning) {
    double sum = 0;
    for (int row = cell->row; row < cell->row + cell->row_span; ++row) sum += needed[row];
    if (sum >= own) continue;
    for (int row = cell->row; row < cell->row + cell->row_span; ++row)
      needed[row] += (own - sum) / cell->row_span;
  }
  return needed;
}

SheetRows spread_rows(const std::vector<double>& needed) {
  SheetRows rows;
  for (const double height : needed) {
    const int count = height <= highest_row ? 1 : static_cast<int>(std::ceil(height / spread_row));
    // Excel shows whole pixels of three quarters of a point.
    const double each = std::ceil(height / count * 4 / 3) * 3 / 4;
    rows.heights.insert(rows.heights.end(), static_cast<std::size_t>(count), each);
    rows.first.push_back(rows.first.back() + count);
  }
  return rows;
}

}  // namespace boardpack
