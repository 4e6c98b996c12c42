#include "read/grid.h"

#include <algorithm>
#include <map>

namespace boardpack {

namespace {

constexpr std::uint64_t largest_merge = 20'000;  // places; what is larger spans no table row

std::uint64_t place_key(std::uint32_t row, std::uint32_t column) {
  return std::uint64_t{row} << 32 | column;
}

}  // namespace

const GridCell* GridRow::at(std::uint32_t column) const {
  auto found =
      std::lower_bound(cells.begin(), cells.end(), column,
                       [](const GridCell& cell, std::uint32_t wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

Grid::Grid(const Workbook& book, const Sheet& sheet, bool on_its_side)
    : book_(book), sheet_(sheet), on_its_side_(on_its_side) {
  std::map<std::uint32_t, GridRow> rows;
  for (const SheetCell& cell : sheet.cells) {
    RichText text = trimmed(book.display(sheet, cell));
    if (text.empty()) continue;
    GridCell seen;
    seen.row = on_its_side ? cell.column : cell.row;
    seen.column = on_its_side ? cell.row : cell.column;
    seen.plain = text.plain();
    seen.text = std::move(text);
    seen.date = book.date(cell);
    seen.error = cell.kind == CellKind::error;
    seen.formula = cell.formula;
    GridRow& row = rows[seen.row];
    row.row = seen.row;
    row.cells.push_back(std::move(seen));
  }
  rows_.reserve(rows.size());
  for (auto& [number, row] : rows) {
    row_index_[number] = rows_.size();
    rows_.push_back(std::move(row));
  }
  index_merges();
}

void Grid::index_merges() {
  for (std::size_t i = 0; i < sheet_.merges.size(); ++i) {
    const CellRange range = turned(sheet_.merges[i]);
    const std::uint64_t places =
        std::uint64_t{range.last_row - range.first_row + 1} * (range.last_column - range.first_column + 1);
    if (places > largest_merge) continue;
    for (std::uint32_t row = range.first_row; row <= range.last_row; ++row)
      for (std::uint32_t column = range.first_column; column <= range.last_column; ++column)
        merge_index_[place_key(row, column)] = i;
  }
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
  auto found = merge_index_.find(place_key(row, column));
  if (found == merge_index_.end()) return std::nullopt;
  return turned(sheet_.merges[found->second]);
}

const GridCell* Grid::speaking(std::uint32_t row, std::uint32_t column) const {
  if (const GridCell* own = at(row, column)) return own;
  auto merge = merge_at(row, column);
  return merge ? at(merge->first_row, merge->first_column) : nullptr;
}

bool Grid::row_hidden(std::uint32_t row) const {
  return on_its_side_ ? sheet_.column_hidden(row) : sheet_.row_hidden(row);
}

std::optional<Rgb> Grid::fill(std::uint32_t row, std::uint32_t column) const {
  return on_its_side_ ? book_.fill(sheet_, column, row) : book_.fill(sheet_, row, column);
}

Origin Grid::origin(std::int32_t file, std::int32_t sheet, std::uint32_t row, std::uint32_t column) const {
  return on_its_side_ ? Origin{file, sheet, column, row} : Origin{file, sheet, row, column};
}

}  // namespace boardpack
