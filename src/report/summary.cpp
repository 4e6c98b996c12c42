#include "report/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/slippage.h"
#include "report/cells.h"
#include "report/figures.h"
#include "report/fill_places.h"

namespace boardpack {

namespace {

constexpr Rgb no_status_colour{0xD9, 0xD9, 0xD9};
constexpr double name_share = 5.5;

std::string status_heading(const Plan& plan, std::size_t status) {
  return status < plan.statuses.size() ? plan.statuses[status].label : "No status";
}

// How many columns of statuses there are: that of the actions without one is left out while all have one.
std::size_t status_columns(const Plan& plan) {
  const auto without = [&](const Period& period) { return status_counts(plan, period).back() > 0; };
  const bool any = without(plan.period) || std::any_of(plan.periods.begin(), plan.periods.end(), without);
  return plan.statuses.size() + (any ? 1 : 0);
}

// The cells that said the statuses counted.
std::vector<CellSource> counted_cells(const Plan& plan, const Period& period, std::optional<int> area,
                                      std::size_t status) {
  std::vector<CellSource> sources;
  for (const Action& action : plan.actions) {
    if (!known_at(action, period) || (area && action.area != *area)) continue;
    const std::optional<Position> at = position_as_at(plan, action, period);
    if (!at || static_cast<std::size_t>(at->status) != status) continue;
    const std::vector<CellSource> said = sources_of(plan, at->origin, at->agency);
    sources.insert(sources.end(), said.begin(), said.end());
  }
  return sources;
}

StatusCounts shown(const Plan& plan, StatusCounts counts) {
  counts.resize(status_columns(plan));
  return counts;
}

void add_status_columns(const Plan& plan, const std::string& over, FigureTable& table) {
  for (std::size_t i = 0; i < status_columns(plan); ++i) table.column(status_heading(plan, i), over);
  table.column("Total", over);
}

void add_counts(const Plan& plan, const Period& period, std::optional<int> area, FigureTable& table) {
  const StatusCounts counts = shown(plan, status_counts(plan, period, area));
  for (std::size_t i = 0; i < counts.size(); ++i)
    table.number(counts[i], counted_cells(plan, period, area, i));
  table.number(total(counts));
}

struct CountedArea {
  int area = -1;
  std::string name;
};

// The areas that have actions; those without one last.
std::vector<CountedArea> counted_areas(const Plan& plan) {
  std::vector<CountedArea> out;
  std::set<int> used;
  for (const Action& action : plan.actions) used.insert(action.area);
  for (std::size_t i = 0; i < plan.areas.size(); ++i)
    if (used.count(static_cast<int>(i)))
      out.push_back({static_cast<int>(i), fill_places("{code}. {title}", area_places(plan.areas[i]))});
  if (used.count(-1) && !out.empty()) out.push_back({-1, "Other actions"});
  return out;
}

std::string in_words(const Plan& plan, const StatusCounts& counts) {
  std::string out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", counts[i],
                       i < plan.statuses.size() ? plan.statuses[i].label : "without a status");
  }
  return out.empty() ? "no actions" : out;
}

Chart status_chart(const Plan& plan, Chart::Kind kind, const std::string& title,
                   const std::vector<std::pair<std::string, StatusCounts>>& bars) {
  Chart chart;
  chart.kind = kind;
  chart.title = title;
  chart.unit = "actions";
  for (std::size_t i = 0; i < status_columns(plan); ++i) {
    ChartSeries series;
    series.name = status_heading(plan, i);
    series.mark = i < plan.statuses.size() ? plan.statuses[i].letter : "–";
    series.colour = i < plan.statuses.size() ? plan.statuses[i].colour : no_status_colour;
    for (const auto& [name, counts] : bars) series.values.push_back(counts[i]);
    chart.series.push_back(std::move(series));
  }
  chart.alternative = title + ".";
  for (const auto& [name, counts] : bars) {
    chart.categories.push_back(name);
    chart.alternative += fmt::format(" {}: {}.", name, in_words(plan, counts));
  }
  return chart;
}

void add_heading(const BlockTemplate& block, const std::string& otherwise, Document& document) {
  document.blocks.push_back(Heading{1, RichText(block.title.empty() ? otherwise : block.title)});
}

void add_note(const std::string& text, Document& document) {
  if (!text.empty()) document.blocks.push_back(Prose{Prose::Look::note, body(text)});
}

Table summary_table(const Plan& plan, const std::string& title, const std::vector<CountedArea>& areas) {
  const std::optional<Period> before = period_before(plan);
  std::vector<Period> periods = {plan.period};
  if (before) periods.push_back(*before);
  FigureTable made(title);
  made.column("Area", "", name_share);
  for (const Period& period : periods) add_status_columns(plan, long_text(period), made);
  made.head();
  for (const CountedArea& area : areas) {
    made.row(area.name);
    for (const Period& period : periods) add_counts(plan, period, area.area, made);
  }
  made.row("All actions", true);
  for (const Period& period : periods) add_counts(plan, period, std::nullopt, made);
  made.row("Share of all actions");
  for (const Period& period : periods) {
    const StatusCounts counts = shown(plan, status_counts(plan, period));
    for (const int share : percentages(counts)) made.share(share);
    made.share(total(counts) == 0 ? 0 : 100);
  }
  Table table = made.done();
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const std::size_t first = i * (status_columns(plan) + 1);
    for (std::size_t row = 0; row < areas.size(); ++row)
      check_counts(table, row, first, shown(plan, recounted(plan, periods[i], areas[row].area)));
    check_counts(table, areas.size(), first, shown(plan, recounted(plan, periods[i])));
    check_shares(table, areas.size() + 1, first, status_columns(plan));
  }
  return table;
}

int overdue_count(const Plan& plan, std::optional<int> area) {
  return static_cast<int>(std::count_if(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    return (!area || action.area == *area) && slippage(plan, action).overdue;
  }));
}

// Of a plan that is kept without statuses.
Table summary_without_statuses(const Plan& plan, const std::vector<CountedArea>& areas) {
  FigureTable made("Actions by area");
  made.column("Area", "", name_share);
  for (const std::string& heading :
       {std::string("Actions"), "Reported on for " + long_text(plan.period), std::string("Overdue")})
    made.column(heading);
  made.head();
  const auto add = [&](const std::string& name, std::optional<int> area) {
    made.row(name, !area);
    made.number(total(status_counts(plan, plan.period, area)));
    made.number(reported_count(plan, area));
    made.number(overdue_count(plan, area));
  };
  for (const CountedArea& area : areas) add(area.name, area.area);
  add("All actions", std::nullopt);
  Table table = made.done();
  std::vector<int> sums(3, 0);
  for (std::size_t row = 0; row < areas.size(); ++row)
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += numbers_of(table.rows[row])[i];
  if (!areas.empty() && numbers_of(table.rows.back()) != sums) disagree(table);
  return table;
}

}  // namespace

void add_summary(const Plan& plan, const BlockTemplate& block, Document& document) {
  const std::vector<CountedArea> areas = counted_areas(plan);
  add_heading(block, "Status of actions by area", document);
  add_note(block.note, document);
  if (!has_statuses(plan)) {
    document.blocks.push_back(summary_without_statuses(plan, areas));
    return;
  }
  if (block.chart && !areas.empty()) {
    std::vector<std::pair<std::string, StatusCounts>> bars;
    for (const CountedArea& area : areas)
      bars.emplace_back(area.name, status_counts(plan, plan.period, area.area));
    document.blocks.push_back(status_chart(plan, Chart::Kind::stacked_bars,
                                           "Actions by area and status, " + long_text(plan.period), bars));
  }
  document.blocks.push_back(summary_table(plan, "Status of actions by area", areas));
}

void add_trend(const Plan& plan, const BlockTemplate& block, Document& document) {
  if (!has_statuses(plan)) return;
  add_heading(block, "Status of actions over time", document);
  add_note(block.note, document);
  FigureTable made("Status of actions over time");
  made.column("Position at", "", name_share);
  add_status_columns(plan, "", made);
  made.head();
  std::vector<std::pair<std::string, StatusCounts>> bars;
  std::vector<Period> periods = plan.periods;
  if (periods.empty()) periods.push_back(plan.period);
  for (const Period& period : periods) {
    made.row(long_text(period));
    add_counts(plan, period, std::nullopt, made);
    bars.emplace_back(short_text(period), status_counts(plan, period));
  }
  Table table = made.done();
  for (std::size_t i = 0; i < periods.size(); ++i)
    check_counts(table, i, 0, shown(plan, recounted(plan, periods[i])));
  if (block.chart)
    document.blocks.push_back(
        status_chart(plan, Chart::Kind::stacked_columns, "Actions by status over time", bars));
  document.blocks.push_back(std::move(table));
}

void add_movement(const Plan& plan, const BlockTemplate& block, Document& document) {
  const std::optional<Period> before = period_before(plan);
  if (!before || !has_statuses(plan)) return;
  const std::string title = fmt::format("Movement from {} to {}", long_text(*before), long_text(plan.period));
  add_heading(block, title, document);
  add_note(block.note, document);
  const StatusMoves moves = status_moves(plan, *before);
  FigureTable made(title);
  made.column(long_text(*before), "", name_share);
  add_status_columns(plan, "Now", made);
  made.head();
  StatusCounts sums(status_columns(plan), 0);
  const auto add = [&](const std::string& name, const StatusCounts& counts) {
    made.row(name);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      made.number(counts[i]);
      sums[i] += counts[i];
    }
    made.number(total(counts));
  };
  for (std::size_t i = 0; i < sums.size(); ++i) add("Was " + status_heading(plan, i), moves.from[i]);
  if (total(moves.added) > 0) add("New since then", moves.added);
  made.row("All actions", true);
  for (const int sum : sums) made.number(sum);
  made.number(total(sums));
  Table table = made.done();
  check_counts(table, table.rows.size() - 1, 0, shown(plan, recounted(plan, plan.period)));
  const StatusCounts was = recounted(plan, *before);
  for (std::size_t i = 0; i < sums.size(); ++i) check_sum(table, i, was[i]);
  document.blocks.push_back(std::move(table));
}

}  // namespace boardpack
