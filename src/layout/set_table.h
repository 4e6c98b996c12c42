#pragma once
#include <optional>
#include <vector>

#include "document/theme.h"
#include "layout/flow.h"

namespace boardpack {

// A cell with its text broken into lines, and how far it has been set.
struct SetCell {
  const TableCell* source = nullptr;
  int row = 0;  // from 0, header rows included
  int row_span = 1;
  int column_span = 1;
  Length x = 0, width = 0;  // from the table's left edge
  bool centred = false;     // each line
  bool middle = false;      // between the top and bottom of its box
  Rgb ink;
  std::optional<Rgb> fill;
  Flow flow;
  Length drawn = 0;  // the height of the sparkline above the text, until it is on a page

  FlowPosition set_to;     // the lines before are on a page
  Length top = 0;          // of its part on this page
  bool continued = false;  // it began on an earlier page
  Length note = 0;         // the height of "(continued)" above its text on this page
  int element = -1;

  int last_row() const { return row + row_span - 1; }
  CellRole role() const { return source->role; }
  Length above() const { return note + drawn; }  // the text
  bool complete() const { return set_to == end_of(flow); }
};

struct SetRow {
  std::size_t first_cell = 0, end_cell = 0;
  bool band = false;
  Length base = 0;     // the height its own cells ask for, those of one row
  Length natural = 0;  // with what spanning cells ask for, were there no pages
};

// A table with its columns' widths, lines broken, and the heights of its rows.
struct SetTable {
  std::vector<Length> edges;  // of the columns, the left first
  std::vector<SetCell> cells;
  std::vector<SetRow> rows;
  std::size_t header_rows = 0;
  Length padding_x = 0, padding_y = 0;
  Length leading = 0;              // of an ordinary cell
  std::vector<Length> base_above;  // of each row: the base heights of all rows before it; one more at the end
};

TextStyle cell_style(const TableCell& cell, const Theme& theme);

SetTable set_table(const Table& table, Length width, const Theme& theme, TextMeasure& measure);

// What a cell's remaining text asks of the rows from `row` on, beyond the height it has had: all of it in its
// last row, an equal share of what the rows' own cells don't give in the others.
Length wanted_in_row(const SetTable& table, const SetCell& cell, std::size_t row, Length had);

}  // namespace boardpack
