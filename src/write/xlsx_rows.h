#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "document/document.h"
#include "write/xlsx_value.h"

namespace boardpack {

// A cell as it will stand on the sheet; a text too long for one Excel cell goes on in a cell of its own row
// below.
struct PlacedCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  const TableCell* source = nullptr;
  RichText text;
  std::optional<SheetValue> value;
};

struct PlacedRows {
  std::vector<PlacedCell> cells;  // row by row
  int rows = 0;
};

// Whether the cell's text, as it will stand on the sheet, fits one line.
using FitsLine = std::function<bool(const RichText& text, const TableCell& cell)>;

// LibreOffice shows a linked cell in one line and cuts it there, so a longer text says its address instead.
PlacedRows place_cells(const std::vector<TableRow>& rows, int columns, const FitsLine& fits_line);

// How high each row must be, given how high each cell's content is; a spanning cell stretches all its rows
// evenly.
std::vector<double> needed_heights(const PlacedRows& placed,
                                   const std::function<double(const PlacedCell&)>& height);

// Rows of a sheet. Excel's rows end at 409 points, so a higher one stands on several rows, its cells merged
// over them.
struct SheetRows {
  std::vector<double> heights;
  std::vector<int> first{0};  // which of `heights` each placed row begins with; one more for the end
  bool operator==(const SheetRows&) const = default;
};
SheetRows spread_rows(const std::vector<double>& needed);

}  // namespace boardpack
