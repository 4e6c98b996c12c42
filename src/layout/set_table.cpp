#include "layout/set_table.h"

#include <algorithm>

#include "layout/columns.h"
#include "layout/set_sparkline.h"

namespace boardpack {

namespace {

bool is_header(CellRole role) {
  return role == CellRole::column_header || role == CellRole::group_header;
}

std::optional<Rgb> fill_of(const TableCell& cell, const Theme& theme) {
  if (cell.fill) return cell.fill;
  if (is_header(cell.role)) return theme.header_fill;
  if (cell.role == CellRole::band) return theme.band_fill;
  return std::nullopt;
}

SetCell set_cell(const TableCell& source, std::size_t row, std::size_t row_count, const Table& table,
                 const Theme& theme, TextMeasure& measure) {
  const auto columns = static_cast<int>(table.columns.size());
  SetCell cell;
  cell.source = &source;
  cell.row = static_cast<int>(row);
  cell.row_span = std::clamp(source.row_span, 1, static_cast<int>(row_count - row));
  cell.column_span = std::clamp(source.column_span, 1, std::max(1, columns - source.column));
  const auto style = cell_style(source, theme);
  cell.fill = fill_of(source, theme);
  cell.ink = source.fill ? ink_on(*source.fill) : style.ink;
  const auto& column = table.columns[static_cast<std::size_t>(std::clamp(source.column, 0, columns - 1))];
  cell.centred = source.role == CellRole::status || source.role == CellRole::group_header ||
                 (column.centred && source.role != CellRole::band);
  cell.middle = source.role == CellRole::status || is_header(source.role);
  cell.flow = in_pieces(source.content, style, theme, measure);
  if (source.sparkline) cell.drawn = sparkline_height(*source.sparkline, theme);
  return cell;
}

void add_rows(const std::vector<TableRow>& rows, const Table& table, const Theme& theme, TextMeasure& measure,
              SetTable& set) {
  const auto first = set.rows.size();
  for (const auto& source : rows) {
    SetRow row;
    row.band = source.band;
    row.first_cell = set.cells.size();
    for (const auto& cell : source.cells)
      set.cells.push_back(set_cell(cell, set.rows.size(), first + rows.size(), table, theme, measure));
    row.end_cell = set.cells.size();
    set.rows.push_back(row);
  }
}

// No single word claims more than a sixth of the table, or an even share where the columns are few.
std::vector<ColumnNeed> column_needs(const SetTable& set, std::size_t columns, Length table_width,
                                     TextMeasure& measure) {
  const Length most = std::max(table_width / 6, table_width / static_cast<Length>(columns + 1));
  std::vector<ColumnNeed> needs(columns, {2 * set.padding_x, 2 * set.padding_x});
  for (const auto& cell : set.cells) {
    if (cell.column_span > 1) continue;
    auto& need = needs[static_cast<std::size_t>(cell.source->column)];
    need.least = std::max(need.least, std::min(most, widest_stretch(cell.flow, measure) + 2 * set.padding_x));
    if (cell.drawn > 0) need.least = std::max(need.least, std::min(most, 3 * cell.drawn));
    need.natural = std::max(need.natural, natural_width(cell.flow, measure) + 2 * set.padding_x);
  }
  return needs;
}

void measure_rows(SetTable& set) {
  set.base_above.push_back(0);
  for (auto& row : set.rows) {
    row.base = set.leading + 2 * set.padding_y;
    for (auto i = row.first_cell; i < row.end_cell; ++i)
      if (set.cells[i].row_span == 1)
        row.base = std::max(row.base, set.cells[i].above() + height(set.cells[i].flow) + 2 * set.padding_y);
    set.base_above.push_back(set.base_above.back() + row.base);
  }
  std::vector<SetCell*> open;
  Length y = 0;
  for (std::size_t r = 0; r < set.rows.size(); ++r) {
    auto& row = set.rows[r];
    for (auto i = row.first_cell; i < row.end_cell; ++i) {
      if (set.cells[i].row_span == 1) continue;
      set.cells[i].top = y;
      open.push_back(&set.cells[i]);
    }
    row.natural = row.base;
    for (const auto* cell : open)
      row.natural = std::max(row.natural, wanted_in_row(set, *cell, r, y - cell->top));
    y += row.natural;
    std::erase_if(open, [&](auto* cell) { return cell->last_row() == static_cast<int>(r); });
  }
}

}  // namespace

TextStyle cell_style(const TableCell& cell, const Theme& theme) {
  switch (cell.role) {
    case CellRole::column_header:
    case CellRole::group_header:
      return theme.header_cell;
    case CellRole::band:
      return theme.band_cell;
    case CellRole::note:
      return theme.note;
    case CellRole::row_header:
    case CellRole::status: {
      TextStyle bold = theme.cell;
      bold.bold = true;
      return bold;
    }
    case CellRole::data:
      break;
  }
  return theme.cell;
}

namespace {

constexpr double smallest_size = 6.5;

SetTable in_pieces(const Table& table, const Theme& theme, TextMeasure& measure) {
  SetTable set;
  set.padding_x = from_points(theme.cell_padding_x);
  set.padding_y = from_points(theme.cell_padding_y);
  set.leading = from_points(theme.cell.size * theme.cell.line_height);
  set.header_rows = table.header.size();
  add_rows(table.header, table, theme, measure, set);
  add_rows(table.rows, table, theme, measure, set);
  return set;
}

Theme with_smaller_tables(Theme theme) {
  constexpr double step = 0.93;
  for (auto* style : {&theme.cell, &theme.header_cell, &theme.band_cell, &theme.note}) style->size *= step;
  theme.cell_padding_x *= step * step;
  return theme;
}

}  // namespace

SetTable set_table(const Table& table, Length width, const Theme& theme, TextMeasure& measure) {
  SetTable set = in_pieces(table, theme, measure);
  auto needs = column_needs(set, table.columns.size(), width, measure);
  // Many columns: rather smaller type than broken words.
  for (auto smaller = with_smaller_tables(theme);
       least_width(needs) > width && smaller.cell.size >= smallest_size;
       smaller = with_smaller_tables(smaller)) {
    set = in_pieces(table, smaller, measure);
    needs = column_needs(set, table.columns.size(), width, measure);
  }
  const auto widths = column_widths(table.columns, needs, width);
  set.edges.push_back(0);
  for (const auto column_width : widths) set.edges.push_back(set.edges.back() + column_width);
  for (auto& cell : set.cells) {
    const auto column = static_cast<std::size_t>(cell.source->column);
    cell.x = set.edges[column];
    cell.width = set.edges[column + static_cast<std::size_t>(cell.column_span)] - cell.x;
    break_lines(cell.flow, cell.width - 2 * set.padding_x, measure);
  }
  measure_rows(set);
  return set;
}

Length wanted_in_row(const SetTable& table, const SetCell& cell, std::size_t row, Length had) {
  const Length wanted =
      cell.above() + height(cell.flow, cell.set_to, end_of(cell.flow)) + 2 * table.padding_y - had;
  const auto last = static_cast<std::size_t>(cell.last_row());
  if (last == row) return wanted;
  const Length given = table.base_above[last + 1] - table.base_above[row];
  if (wanted <= given) return 0;
  return table.rows[row].base + (wanted - given) / static_cast<Length>(last + 1 - row);
}

}  // namespace boardpack
