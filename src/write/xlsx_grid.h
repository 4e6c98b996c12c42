#pragma once
#include <vector>

#include "write/xlsx_measure.h"

namespace boardpack {

// The columns that all blocks of a sheet share. Widths in points, whole pixels.
struct SheetGrid {
  std::vector<double> widths;

  int columns() const { return static_cast<int>(widths.size()); }
  double width(int first, int end) const;  // of the columns [first, end)
  bool operator==(const SheetGrid&) const = default;
};

// The grid of the table with the most columns (then the most rows), as the paper sets it; two columns at
// least.
SheetGrid choose_grid(const std::vector<const Table*>& tables, double width, const Theme& theme,
                      SheetMeasure& measure);

// Where each column of a table begins on the grid, and where the last one ends: every table column gets at
// least one grid column, and its width comes as near to its share as the grid allows.
std::vector<int> fit_columns(const std::vector<TableColumn>& columns, const SheetGrid& grid);

}  // namespace boardpack
