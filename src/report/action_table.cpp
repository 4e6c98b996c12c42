#include "report/action_table.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "report/action_choice.h"
#include "report/cells.h"
#include "report/quarters.h"

namespace boardpack {

namespace {

struct TableShape {
  std::vector<const ColumnTemplate*> columns;  // a quarter's column once for each quarter
  std::vector<int> quarters;                   // the quarter of each, -1 for other columns
  std::vector<Period> months;
};

bool shows_something(const Plan& plan, const ColumnTemplate& column) {
  return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    return !is_blank(cell_of(plan, {.action = &action}, column));
  });
}

TableShape shape_of(const Plan& plan, const BlockTemplate& block) {
  TableShape shape;
  shape.months = status_quarters(plan);
  for (const ColumnTemplate& column : block.columns) {
    if (column.optional && !shows_something(plan, column)) continue;
    const int count = column.each_quarter ? static_cast<int>(shape.months.size()) : 1;
    for (int i = 0; i < count; ++i) {
      shape.columns.push_back(&column);
      shape.quarters.push_back(column.each_quarter ? i : -1);
    }
  }
  return shape;
}

TableCell header_cell(int column, const std::string& text, CellRole role) {
  TableCell cell;
  cell.column = column;
  cell.role = role;
  cell.content = body(text);
  return cell;
}

void add_header(Table& table, const TableShape& shape) {
  const bool two_rows =
      std::any_of(shape.columns.begin(), shape.columns.end(), [](const auto* c) { return !c->over.empty(); });
  TableRow top, bottom;
  const int count = static_cast<int>(shape.columns.size());
  for (int i = 0; i < count; ++i) {
    const ColumnTemplate& column = *shape.columns[i];
    const int quarter = shape.quarters[i];
    const std::string heading = quarter < 0 ? column.heading : short_text(shape.months[quarter]);
    if (!two_rows || column.over.empty()) {
      top.cells.push_back(header_cell(i, heading, CellRole::column_header));
      top.cells.back().row_span = two_rows ? 2 : 1;
      continue;
    }
    bottom.cells.push_back(header_cell(i, heading, CellRole::column_header));
    if (i > 0 && shape.columns[i - 1]->over == column.over) {
      ++top.cells.back().column_span;
    } else {
      top.cells.push_back(header_cell(i, column.over, CellRole::group_header));
    }
  }
  table.header.push_back(std::move(top));
  if (two_rows) table.header.push_back(std::move(bottom));
}

// Rows of what the action's history says: one a date moved, a part reworded, a text unchanged.
std::vector<ActionRow> history_rows(const Plan& plan, const BlockTemplate& block, const ActionRow& whole) {
  std::vector<ActionRow> rows;
  const auto add = [&](int agency) -> ActionRow& {
    rows.push_back(whole);
    rows.back().first = rows.size() == 1;
    rows.back().agency = agency;
    return rows.back();
  };
  if (block.rows == BlockTemplate::Rows::moves)
    for (const DateMove& move : slippage(plan, *whole.action).moves)
      if (move.returned == plan.period) add(move.agency).move = move;
  if (block.rows == BlockTemplate::Rows::rewordings)
    for (const NewRewording& made : new_rewordings(plan, *whole.action))
      add(made.agency).rewording = made.rewording;
  if (block.rows == BlockTemplate::Rows::unchanged)
    for (const Unchanged& text : unchanged_texts(plan, *whole.action))
      if (text.periods >= block.least && is_open(plan, position_as_at(plan, *whole.action, plan.period)))
        add(text.agency).unchanged = text;
  return rows;
}

std::vector<ActionRow> rows_of(const Plan& plan, const BlockTemplate& block, const Action& action,
                               std::optional<Period> month) {
  ActionRow whole;
  whole.action = &action;
  whole.month = month;
  if (block.rows == BlockTemplate::Rows::actions) return {whole};
  if (block.rows != BlockTemplate::Rows::measures) return history_rows(plan, block, whole);
  std::vector<ActionRow> rows;
  for (const MeasureLine& measure : action.measure_lines)
    rows.push_back(
        {.action = &action, .by_measure = true, .measure = &measure, .first = rows.empty(), .month = month});
  if (rows.empty()) rows.push_back({.action = &action, .by_measure = true, .month = month});
  return rows;
}

// Cells that are alike in neighbouring rows become one that spans them.
class SpanJoiner {
 public:
  SpanJoiner(Table& table, const TableShape& shape) : table_(table), open_(shape.columns.size()) {}

  void add(TableRow row, const std::vector<ColumnTemplate::Span>& spans, bool same_action, bool by_measure) {
    TableRow kept;
    for (TableCell& cell : row.cells) {
      Open& open = open_[cell.column];
      if (joins(open, cell, spans[cell.column], same_action, by_measure)) {
        TableCell& above = table_.rows[open.row].cells[open.cell];
        ++above.row_span;
        add_sources(above, cell.sources);
        continue;
      }
      open = {table_.rows.size(), kept.cells.size(), spans[cell.column] != ColumnTemplate::Span::none};
      kept.cells.push_back(std::move(cell));
    }
    table_.rows.push_back(std::move(kept));
  }
  void close() { std::fill(open_.begin(), open_.end(), Open{}); }

 private:
  struct Open {
    std::size_t row = 0;
    std::size_t cell = 0;
    bool may_grow = false;
  };

  bool joins(const Open& open, const TableCell& cell, ColumnTemplate::Span span, bool same_action,
             bool by_measure) const {
    if (!open.may_grow || span == ColumnTemplate::Span::none) return false;
    const TableCell& above = table_.rows[open.row].cells[open.cell];
    if (span == ColumnTemplate::Span::blank && is_blank(cell)) return true;
    if (by_measure && !same_action && span == ColumnTemplate::Span::equal) return false;
    return above.content == cell.content && (same_action || !is_blank(cell));
  }

  Table& table_;
  std::vector<Open> open_;
};

class TableBuilder {
 public:
  TableBuilder(const Plan& plan, const BlockTemplate& block, const std::string& title)
      : plan_(plan), block_(block), shape_(shape_of(plan, block)), joiner_(table_, shape_) {
    table_.title = title;
    for (std::size_t i = 0; i < shape_.columns.size(); ++i) {
      const Show show = shape_.columns[i]->fields.front().show;
      const bool status = show == Show::status || show == Show::status_before;
      table_.columns.push_back({shape_.columns[i]->share, status, status});
      spans_.push_back(shape_.columns[i]->span);
    }
    add_header(table_, shape_);
  }

  void band(const std::string& text) {
    joiner_.close();
    TableRow row;
    row.band = true;
    TableCell cell = header_cell(0, text, CellRole::band);
    cell.column_span = static_cast<int>(shape_.columns.size());
    row.cells.push_back(std::move(cell));
    table_.rows.push_back(std::move(row));
    last_ = nullptr;
  }

  void action(const Action& action, std::optional<Period> month) {
    for (const ActionRow& row : rows_of(plan_, block_, action, month)) {
      TableRow made;
      for (std::size_t i = 0; i < shape_.columns.size(); ++i) {
        TableCell cell = cell_at(row, i);
        cell.column = static_cast<int>(i);
        made.cells.push_back(std::move(cell));
      }
      joiner_.add(std::move(made), spans_, last_ == &action, row.by_measure);
      last_ = &action;
    }
  }

  void nothing(const std::string& text) {
    joiner_.close();
    TableRow row;
    TableCell cell = header_cell(0, text, CellRole::note);
    cell.column_span = static_cast<int>(shape_.columns.size());
    row.cells.push_back(std::move(cell));
    table_.rows.push_back(std::move(row));
    last_ = nullptr;
  }

  Table done() { return std::move(table_); }

 private:
  TableCell cell_at(const ActionRow& row, std::size_t column) const {
    const Show show = shape_.columns[column]->fields.front().show;
    if (show == Show::status && shape_.quarters[column] >= 0)
      return status_cell(plan_, row, shape_.months, shape_.quarters[column]);
    if (show == Show::status) return current_status_cell(row);
    if (show == Show::status_before) {
      const std::optional<Period> before = period_before(plan_);
      return position_cell(plan_, before ? position_as_at(plan_, *row.action, *before) : std::nullopt,
                           before.value_or(plan_.period));
    }
    return cell_of(plan_, row, *shape_.columns[column]);
  }

  // What is none of the plan's statuses is shown as it was said.
  TableCell current_status_cell(const ActionRow& row) const {
    const std::optional<Position> now = position_as_at(plan_, *row.action, plan_.period);
    return now ? position_cell(plan_, now, plan_.period) : status_cell(plan_, row, {plan_.period}, 0);
  }

  const Plan& plan_;
  const BlockTemplate& block_;
  TableShape shape_;
  Table table_;
  SpanJoiner joiner_;
  std::vector<ColumnTemplate::Span> spans_;
  const Action* last_ = nullptr;
};

constexpr int furthest_month = 120;  // from the period of the paper

// First and last month of a chronological plan: the register's, widened to every month something stands
// under.
std::pair<Period, Period> months_of(const Plan& plan) {
  std::set<Period> named;
  for (const Action& action : plan.actions) {
    if (action.listed) named.insert(*action.listed);
    if (action.timescale.value.end) named.insert(month_of(*action.timescale.value.end));
    for (const Date& date : action.timescale.value.dates) named.insert(month_of(date));
    for (const Update& update : action.updates)
      if (update.listed) named.insert(*update.listed);
  }
  // A mistyped year must not make a century of empty months.
  std::erase_if(named, [&](const Period& month) {
    return std::abs(months_between(month, plan.period)) > furthest_month;
  });
  if (plan.first_period) named.insert(*plan.first_period);
  if (plan.last_period) named.insert(*plan.last_period);
  if (named.empty()) return {plan.period, plan.period};
  return {*named.begin(), *named.rbegin()};
}

std::vector<Period> months_for(const Action& action, const std::pair<Period, Period>& span) {
  std::set<Period> months;
  const bool recurs = action.timescale.value.kind == Timescale::Kind::recurrence;
  if (!action.listed || recurs) {
    const std::vector<Period> due = months_due(action.timescale.value, span.first, span.second);
    months.insert(due.begin(), due.end());
  }
  if (action.listed) months.insert(*action.listed);
  for (const Update& update : action.updates)
    if (update.listed) months.insert(*update.listed);
  std::erase_if(months, [&](const Period& month) { return month < span.first || month > span.second; });
  return {months.begin(), months.end()};
}

}  // namespace

Table action_table(const Plan& plan, const BlockTemplate& block, const std::vector<const Action*>& actions,
                   const std::string& title) {
  TableBuilder builder(plan, block, title);
  for (const Action* action : chosen(plan, block, actions)) builder.action(*action, std::nullopt);
  Table table = builder.done();
  table.empty_note = block.empty.empty() ? "No actions." : block.empty;
  return table;
}

Table month_table(const Plan& plan, const BlockTemplate& block, const std::string& title) {
  TableBuilder builder(plan, block, title);
  const auto span = months_of(plan);
  std::vector<std::vector<Period>> months;
  for (const Action& action : plan.actions) months.push_back(months_for(action, span));
  for (Period month = span.first; month <= span.second; month = plus_months(month, 1)) {
    builder.band(long_text(month));
    bool any = false;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      if (!std::binary_search(months[i].begin(), months[i].end(), month)) continue;
      builder.action(plan.actions[i], month);
      any = true;
    }
    if (!any) builder.nothing("No actions due.");
  }
  bool undated = false;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (!months[i].empty()) continue;
    if (!undated) builder.band("No month given");
    undated = true;
    builder.action(plan.actions[i], std::nullopt);
  }
  return builder.done();
}

}  // namespace boardpack
