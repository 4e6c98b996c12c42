#include <algorithm>
#include <cassert>
#include <cmath>

#include "write/xlsx_sheet.h"

namespace boardpack {
namespace {

constexpr double chart_row = 18;  // of those a chart or a picture stands on
constexpr double points_a_pixel = 0.75;
constexpr double table_beginning = 60;  // what of a table should stand below its chart
constexpr double roomy_part = 0.6;      // of a page, which a chart is made to fit rather than leave empty

}  // namespace

// On rows of its own above the table, on one printed page with the headings above it and the table's
// beginning.
void SheetWriter::write(const Chart& chart) {
  waiting_.reset();
  if (chart.categories.empty() || chart.series.empty()) return;
  const bool headed = heading_end_ == row_;
  const int first = headed ? heading_row_ : row_;
  const double above = headed ? above_heading_ : height_;
  if (row_ > 0) write_gap(theme_.body.space_after + 2);
  WaitingChart waiting;
  waiting.chart = &chart;
  const double used = std::fmod(above - page_start_, page_height_) + height_ - above;
  const double room = page_height_ - used - table_beginning;
  const bool roomy = room >= page_height_ * roomy_part;
  const double most = roomy ? room : page_height_ - (height_ - above) - table_beginning;
  waiting.size = chart_size(chart, grid_.width(0, grid_.columns()), most);
  if (waiting.size.height > room) break_page(first, above);
  waiting.row = row_;
  const double rows = std::ceil(waiting.size.height / chart_row);
  take_rows(std::vector<double>(static_cast<std::size_t>(rows), chart_row));
  waiting.cells.sheet = sheet_->name;
  waiting.cells.columns.resize(chart.series.size() + 1, -1);
  waiting.cells.names.resize(chart.series.size() + 1);
  waiting_ = std::move(waiting);
  has_chart_ = true;
}

// As large as its pixels are, on rows of its own; smaller where it would be wider than the grid or higher
// than a printed page.
void SheetWriter::write(const Picture& picture) {
  const bool headed = heading_end_ == row_;
  const int first = headed ? heading_row_ : row_;
  const double above = headed ? above_heading_ : height_;
  if (row_ > 0) write_gap(theme_.body.space_after + 2);
  const double wide = picture.width * points_a_pixel, high = picture.height * points_a_pixel;
  const double most = page_height_ - (height_ - above) - chart_row;
  const double scale = std::min({1.0, grid_.width(0, grid_.columns()) / wide, most / high});
  if (std::fmod(above - page_start_, page_height_) + height_ - above + high * scale >
      page_height_ - chart_row)
    break_page(first, above);
  insert_picture(picture, scale);
  const double rows = std::ceil(high * scale / chart_row);
  take_rows(std::vector<double>(static_cast<std::size_t>(rows), chart_row));
  write_gap(theme_.body.space_after + 2);
}

// Excel would draw a line down to zero at a cell with words in it.
bool SheetWriter::is_gap(const Table& table, const PlacedCell& cell) const {
  if (!waiting_ || waiting_->chart->kind != Chart::Kind::lines || cell.column == 0) return false;
  const auto& series = waiting_->chart->series;
  const auto index = static_cast<std::size_t>(cell.column - 1);
  if (index >= series.size()) return false;
  const auto& values = series[index].values;
  for (std::size_t row = 0; row < std::min(values.size(), table.rows.size()); ++row)
    if (!values[row])
      for (const TableCell& one : table.rows[row].cells)
        if (&one == cell.source) return true;
  return false;
}

// What a chart has to know of a cell of its table.
void SheetWriter::note_cells(const Table& table, const PlacedCell& cell, int row, int column) {
  auto& cells = waiting_->cells;
  const auto index = static_cast<std::size_t>(cell.column);
  if (index >= cells.columns.size()) return;
  const auto is_in = [&](const TableRow& one) {
    return std::any_of(one.cells.begin(), one.cells.end(),
                       [&](const TableCell& c) { return &c == cell.source; });
  };
  if (!table.header.empty() && is_in(table.header.back())) cells.names[index] = {row, cell.text.plain()};
  const std::size_t count = waiting_->chart->categories.size();
  if (is_in(table.rows.front())) {
    cells.columns[index] = column;
    if (index == 0) cells.first_row = row;
  }
  if (index == 0 && table.rows.size() >= count && is_in(table.rows[count - 1])) cells.last_row = row;
}

void SheetWriter::draw_waiting_chart() {
  if (!waiting_) return;
  const auto& columns = waiting_->cells.columns;
  const bool whole = std::find(columns.begin(), columns.end(), -1) == columns.end();
  assert(whole && "a chart's table has a column for each series");
  if (whole)
    insert_chart(*waiting_->chart, waiting_->cells, waiting_->row, waiting_->size, theme_, styles_.workbook(),
                 sheet_);
  waiting_.reset();
}

}  // namespace boardpack
