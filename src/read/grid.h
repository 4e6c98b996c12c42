#pragma once
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/origin.h"
#include "read/workbook.h"

namespace boardpack {

// A cell with something in it, as a person reads it.
struct GridCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  RichText text;      // trimmed, not empty
  std::string plain;  // text.plain()
  std::optional<Date> date;
  bool error = false;
  bool shows_day = true;   // of a date
  bool shows_year = true;  // of a date
  bool number = false;     // kept as a number: what was typed may have looked otherwise
  bool formula = false;
};

struct GridComment {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  RichText text;
};

struct GridRow {
  std::uint32_t row = 0;
  std::vector<GridCell> cells;  // left to right, at least one
  const GridCell* at(std::uint32_t column) const;
};

// Throws Unreadable where the texts of the workbook are too many to be written out, as grids do: a long one
// that thousands of cells share is small in the workbook and gigabytes when each has its own.
void refuse_endless_texts(const Workbook& book);

// A sheet as recognition walks it: rows of texts, merged cells to ask about, and, where a form has its
// headings in a column, the same seen on its side (row and column change places; origins stay true).
class Grid {
 public:
  Grid(const Workbook& book, const Sheet& sheet, bool on_its_side);
  // Of the columns first to last alone.
  Grid(const Workbook& book, const Sheet& sheet, bool on_its_side, std::uint32_t first, std::uint32_t last);

  const std::vector<GridRow>& rows() const { return rows_; }  // non-empty ones, top to bottom
  const GridRow* row(std::uint32_t row) const;
  const GridCell* at(std::uint32_t row, std::uint32_t column) const;
  std::optional<CellRange> merge_at(std::uint32_t row, std::uint32_t column) const;
  // The cell that speaks for the place: its own, or the top left one of the merged range it lies in.
  const GridCell* speaking(std::uint32_t row, std::uint32_t column) const;
  bool row_hidden(std::uint32_t row) const;
  PlaceLook look(std::uint32_t row, std::uint32_t column) const;
  const ColourRule& rule(const RuledRange& ruled) const { return sheet_.colour_rules[ruled.rule]; }
  const std::vector<GridComment>& comments() const { return comments_; }  // in order of row, then column
  Origin origin(std::int32_t file, std::int32_t sheet, std::uint32_t row, std::uint32_t column) const;

 private:
  void take_comments();
  void add(const SheetCell& cell, std::map<std::uint32_t, GridRow>& rows) const;
  void take(std::map<std::uint32_t, GridRow> rows);
  CellRange turned(const CellRange& range) const;

  const Workbook& book_;
  const Sheet& sheet_;
  bool on_its_side_;
  std::vector<GridRow> rows_;
  std::vector<GridComment> comments_;
  std::unordered_map<std::uint32_t, std::size_t> row_index_;
};

}  // namespace boardpack
