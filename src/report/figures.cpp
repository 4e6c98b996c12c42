#include "report/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "report/cells.h"

namespace boardpack {

namespace {

bool says_later(const Action& action, const Plan& plan, const Update& a, const Update& b) {
  if (a.period != b.period) return a.period > b.period;
  if (a.agency == b.agency && a.returned != b.returned) return a.returned > b.returned;
  const int lead = action.responsible.empty() ? -1 : action.responsible.front();
  if ((a.agency == lead) != (b.agency == lead)) return a.agency == lead;
  return plan.statuses[a.status->status].severity > plan.statuses[b.status->status].severity;
}

}  // namespace

void disagree(const Table& table) {
  throw std::runtime_error(
      fmt::format("The figures of \"{}\" do not agree with the returns they are counted from. No paper was "
                  "written; this is a fault in boardpack.",
                  table.title));
}

void FigureTable::column(const std::string& heading, const std::string& over, double share) {
  columns_.push_back({heading, over});
  table_.columns.push_back({share, columns_.size() > 1, false});
}

void FigureTable::text_column(const std::string& heading, const std::string& over, double share) {
  column(heading, over, share);
  table_.columns.back().centred = false;
}

void FigureTable::head() {
  const bool two_rows =
      std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return !c.over.empty(); });
  TableRow top, bottom;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    TableCell made;
    made.column = static_cast<int>(i);
    made.role = CellRole::column_header;
    made.content = body(columns_[i].heading);
    if (columns_[i].over.empty()) {
      made.row_span = two_rows ? 2 : 1;
      top.cells.push_back(std::move(made));
      continue;
    }
    bottom.cells.push_back(std::move(made));
    if (i > 0 && columns_[i - 1].over == columns_[i].over) {
      ++top.cells.back().column_span;
      continue;
    }
    TableCell over;
    over.column = static_cast<int>(i);
    over.role = CellRole::group_header;
    over.content = body(columns_[i].over);
    top.cells.push_back(std::move(over));
  }
  table_.header.push_back(std::move(top));
  if (two_rows) table_.header.push_back(std::move(bottom));
}

TableCell& FigureTable::cell(const std::string& text, CellRole role) {
  std::vector<TableCell>& cells = table_.rows.back().cells;
  TableCell made;
  made.column = static_cast<int>(cells.size());
  made.role = role;
  made.content = body(text);
  for (Paragraph& paragraph : made.content)
    for (Run& run : paragraph.text.runs) run.bold = bold_;
  cells.push_back(std::move(made));
  return cells.back();
}

void FigureTable::row(const std::string& name, bool bold) {
  table_.rows.emplace_back();
  bold_ = bold;
  cell(name, CellRole::row_header);
}

void FigureTable::number(int value, std::vector<CellSource> sources) {
  TableCell& made = cell(std::to_string(value), CellRole::data);
  made.value = CellNumber{static_cast<double>(value), false};
  made.sources = std::move(sources);
}

void FigureTable::share(int percent) {
  cell(std::to_string(percent) + "%", CellRole::data).value = CellNumber{percent / 100.0, true};
}

void FigureTable::text(const std::string& words, bool bold) {
  std::swap(bold, bold_);
  cell(words, CellRole::data);
  std::swap(bold, bold_);
}

void FigureTable::blank() {
  cell("–", CellRole::data);
}

void FigureTable::band(const std::string& heading) {
  TableCell made;
  made.role = CellRole::band;
  made.column_span = static_cast<int>(columns_.size());
  made.content = body(heading);
  table_.rows.push_back({{std::move(made)}, true});
}

void FigureTable::add(TableCell made) {
  std::vector<TableCell>& cells = table_.rows.back().cells;
  made.column = static_cast<int>(cells.size());
  cells.push_back(std::move(made));
}

std::vector<int> numbers_of(const TableRow& row) {
  std::vector<int> numbers;
  for (const TableCell& cell : row.cells) {
    if (cell.column == 0) continue;
    const auto* number = std::get_if<CellNumber>(&cell.value);
    numbers.push_back(number ? static_cast<int>(std::lround(number->value * (number->percent ? 100 : 1)))
                             : -1);
  }
  return numbers;
}

StatusCounts recounted(const Plan& plan, const Period& period, std::optional<int> area) {
  StatusCounts counts(plan.statuses.size() + 1, 0);
  for (const Action& action : plan.actions) {
    if (area && action.area != *area) continue;
    if (action.found && *action.found > period) continue;
    std::vector<const Update*> said;
    for (const Update& update : action.updates)
      if (update.status && update.status->status >= 0 && update.returned <= period &&
          months_between(period, update.period) < 3)
        said.push_back(&update);
    std::stable_sort(said.begin(), said.end(),
                     [&](const Update* a, const Update* b) { return says_later(action, plan, *a, *b); });
    ++counts[said.empty() ? plan.statuses.size() : said.front()->status->status];
  }
  return counts;
}

void check_counts(const Table& table, std::size_t row, std::size_t first, const StatusCounts& counted) {
  const std::vector<int> shown = numbers_of(table.rows.at(row));
  int sum = 0;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (shown.at(first + i) != counted[i]) disagree(table);
    sum += shown[first + i];
  }
  if (shown.at(first + counted.size()) != sum) disagree(table);
}

void check_sum(const Table& table, std::size_t row, int counted) {
  std::vector<int> shown = numbers_of(table.rows.at(row));
  const int sum = shown.back();
  shown.pop_back();
  if (sum != counted || std::accumulate(shown.begin(), shown.end(), 0) != sum) disagree(table);
}

void check_shares(const Table& table, std::size_t row, std::size_t first, std::size_t count) {
  const std::vector<int> shown = numbers_of(table.rows.at(row));
  int sum = 0;
  for (std::size_t i = first; i < first + count; ++i) sum += shown.at(i);
  if (sum != 100 && sum != 0) disagree(table);
}

}  // namespace boardpack
