#include "read/grid.h"

#include <algorithm>
#include <map>

#include "read/limits.h"
#include "read/refuse.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

constexpr std::uint64_t largest_merge = 20'000;  // places; what is larger spans no table row

}  // namespace

void refuse_endless_texts(const Workbook& book) {
  std::size_t bytes = 0;
  for (const Sheet& sheet : book.sheets)
    for (const SheetCell& cell : sheet.cells) {
      if (cell.kind != CellKind::text && cell.kind != CellKind::error) continue;
      for (const Run& run : book.texts[cell.text].runs) bytes += run.text.size();
      if (bytes > limits::shown_bytes) refuse_more_than(limits::shown_bytes >> 20, "MB of text in its cells");
    }
}

const GridCell* GridRow::at(std::uint32_t column) const {
  auto found =
      std::lower_bound(cells.begin(), cells.end(), column,
                       [](const GridCell& cell, std::uint32_t wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

void Grid::add(const SheetCell& cell, std::map<std::uint32_t, GridRow>& rows) const {
  RichText text = book_.display(sheet_, cell);
  std::string plain = text.plain();
  if (const std::string_view core = trim(plain); core.size() < plain.size()) {
    const auto begin = static_cast<std::size_t>(core.data() - plain.data());
    text = slice(text, begin, begin + core.size());
    plain = core;
  }
  if (plain.empty()) return;
  GridCell seen;
  seen.row = on_its_side_ ? cell.column : cell.row;
  seen.column = on_its_side_ ? cell.row : cell.column;
  seen.plain = std::move(plain);
  seen.text = std::move(text);
  seen.date = book_.date(cell);
  seen.shows_day = book_.style(cell).shows_day;
  seen.shows_year = book_.style(cell).shows_year;
  seen.error = cell.kind == CellKind::error;
  seen.number = cell.kind == CellKind::number || (book_.format == "csv" && to_number(seen.plain));
  seen.formula = cell.formula;
  GridRow& row = rows[seen.row];
  row.row = seen.row;
  row.cells.push_back(std::move(seen));
}

void Grid::take(std::map<std::uint32_t, GridRow> rows) {
  rows_.reserve(rows.size());
  for (auto& [number, row] : rows) {
    row_index_[number] = rows_.size();
    rows_.push_back(std::move(row));
  }
  take_comments();
}

void Grid::take_comments() {
  for (const CellComment& comment : sheet_.comments) {
    comments_.push_back({comment.row, comment.column, comment.text});
    if (on_its_side_) std::swap(comments_.back().row, comments_.back().column);
  }
  std::ranges::sort(comments_, {},
                    [](const GridComment& comment) { return std::pair(comment.row, comment.column); });
}

Grid::Grid(const Workbook& book, const Sheet& sheet, bool on_its_side)
    : book_(book), sheet_(sheet), on_its_side_(on_its_side) {
  std::map<std::uint32_t, GridRow> rows;
  for (const SheetCell& cell : sheet.cells) add(cell, rows);
  take(std::move(rows));
}

Grid::Grid(const Workbook& book, const Sheet& sheet, bool on_its_side, std::uint32_t first,
           std::uint32_t last)
    : book_(book), sheet_(sheet), on_its_side_(on_its_side) {
  std::map<std::uint32_t, GridRow> rows;
  for (const SheetCell& cell : sheet.cells) {
    const std::uint32_t column = on_its_side ? cell.row : cell.column;
    if (first <= column && column <= last) add(cell, rows);
  }
  take(std::move(rows));
}

CellRange Grid::turned(const CellRange& range) const {
  if (!on_its_side_) return range;
  return {range.first_column, range.first_row, range.last_column, range.last_row};
}

const GridRow* Grid::row(std::uint32_t row) const {
  auto found = row_index_.find(row);
  return found == row_index_.end() ? nullptr : &rows_[found->second];
}

const GridCell* Grid::at(std::uint32_t row_number, std::uint32_t column) const {
  const GridRow* found = row(row_number);
  return found ? found->at(column) : nullptr;
}

std::optional<CellRange> Grid::merge_at(std::uint32_t row, std::uint32_t column) const {
  const auto merge = on_its_side_ ? sheet_.merge_at(column, row) : sheet_.merge_at(row, column);
  if (!merge) return std::nullopt;
  const std::uint64_t rows = merge->last_row - merge->first_row + 1;
  const std::uint64_t columns = merge->last_column - merge->first_column + 1;
  return rows * columns > largest_merge ? std::nullopt : std::optional(turned(*merge));
}

const GridCell* Grid::speaking(std::uint32_t row, std::uint32_t column) const {
  if (const GridCell* own = at(row, column)) return own;
  auto merge = merge_at(row, column);
  return merge ? at(merge->first_row, merge->first_column) : nullptr;
}

bool Grid::row_hidden(std::uint32_t row) const {
  return on_its_side_ ? sheet_.column_hidden(row) : sheet_.row_hidden(row);
}

PlaceLook Grid::look(std::uint32_t row, std::uint32_t column) const {
  return on_its_side_ ? book_.look(sheet_, column, row) : book_.look(sheet_, row, column);
}

Origin Grid::origin(std::int32_t file, std::int32_t sheet, std::uint32_t row, std::uint32_t column) const {
  return on_its_side_ ? Origin{file, sheet, column, row} : Origin{file, sheet, row, column};
}

}  // namespace boardpack
