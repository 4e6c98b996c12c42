#include "report/measure_cells.h"

#include <algorithm>

#include "report/cells.h"
#include "report/fill_places.h"

namespace boardpack {

namespace {

constexpr std::string_view dash = "–";

TableCell text_cell(std::string_view text) {
  TableCell cell;
  cell.content = body(text);
  return cell;
}

TableCell said_cell(const Plan& plan, const SourcedText& text) {
  TableCell cell;
  cell.content = to_paragraphs(text.value);
  add_sources(cell, sources_of(plan, text.origin));
  return cell;
}

void add_month(const Plan& plan, const Period& period, TableCell& cell) {
  if (period == plan.period) return;
  Paragraph dated;
  dated.text.append(Run{short_text(period), false, true, ""});
  cell.content.push_back(std::move(dated));
}

TableCell actual_cell(const Plan& plan, const Measure& measure, const std::optional<Period>& period) {
  const std::optional<Period> at = period ? period : last_told(measure, plan.period);
  if (!at) return value_cell(plan, {}, {});
  const MeasurePoint point = measure_point(measure, *at);
  TableCell cell = value_cell(plan, point.actual, point.actual_origin);
  if (!period) add_month(plan, *at, cell);
  return cell;
}

TableCell standing_at(const Plan& plan, const Measure& measure, const std::optional<Period>& period,
                      const ScorecardScope& scope) {
  const Period at = period ? *period : last_told(measure, plan.period).value_or(plan.period);
  TableCell cell = standing_cell(measure_point(measure, at, scope.near));
  if (!period) add_month(plan, at, cell);
  return cell;
}

TableCell direction_cell(const Plan& plan, const Measure& measure, const std::optional<Period>& period) {
  const std::optional<Period> at = period ? period : last_told(measure, plan.period);
  const MeasureChange change = at ? change_since(measure, *at) : MeasureChange{};
  if (change.way == MeasureChange::Way::not_known) return text_cell(dash);
  const char* arrow = change.way == MeasureChange::Way::same ? "→ " : change.up ? "↑ " : "↓ ";
  return text_cell(arrow + std::string(name_of(change.way)));
}

std::string in_words(const MeasureValue& value) {
  if (value.is == MeasureValue::Is::figure) return value.shown;
  return value.is == MeasureValue::Is::nothing ? "no figure" : value.said;
}

// The first and the last known figure in words below their line.
TableCell sparkline_cell(const Measure& measure, const ScorecardScope& scope) {
  std::vector<MeasureValue> values;
  for (const Period& period : scope.periods) values.push_back(measure_point(measure, period).actual);
  const auto is_figure = [](const MeasureValue& value) { return value.is == MeasureValue::Is::figure; };
  const auto last = std::find_if(values.rbegin(), values.rend(), is_figure);
  if (last == values.rend()) return text_cell(dash);
  Sparkline line;
  const MeasureValue* first = nullptr;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool known = comparable(values[i], *last);
    if (known && !first) first = &values[i];
    line.values.push_back(known ? std::optional(values[i].value) : std::nullopt);
    line.alternative += (i > 0 ? ", " : "") + short_text(scope.periods[i]) + " " + in_words(values[i]);
  }
  if (!first || first == &*last) return text_cell(last->shown);
  TableCell cell = text_cell(first->shown + " to " + last->shown);
  cell.sparkline = std::move(line);
  return cell;
}

TableCell field_cell(const Plan& plan, const Measure& measure, Show show, const std::optional<Period>& period,
                     const ScorecardScope& scope) {
  switch (show) {
    case Show::reference:
      return text_cell(measure.reference);
    case Show::area:
      return measure.area < 0 ? TableCell{} : said_cell(plan, plan.areas[measure.area].title);
    case Show::group:
      return text_cell(group_of(plan, measure));
    case Show::measure:
      return said_cell(plan, measure.text);
    case Show::unit:
      return text_cell(measure.unit);
    case Show::better:
      return text_cell(lower_is_better(measure) ? "Lower" : "Higher");
    case Show::baseline:
      return value_cell(plan, measure_value(measure, measure.baseline.value), measure.baseline.origin);
    case Show::target:
      return value_cell(plan, measure_target(measure, measure.target.value), measure.target.origin);
    case Show::target_now: {
      const MeasurePoint point = measure_point(measure, period.value_or(plan.period));
      return value_cell(plan, point.target, point.target_origin);
    }
    case Show::actual:
      return actual_cell(plan, measure, period);
    case Show::direction:
      return direction_cell(plan, measure, period);
    case Show::standing:
      return standing_at(plan, measure, period, scope);
    case Show::sparkline:
      return sparkline_cell(measure, scope);
    default:
      return {};  // the template was checked
  }
}

}  // namespace

std::string group_of(const Plan& plan, const Measure& measure) {
  if (!measure.group.empty()) return measure.group;
  if (measure.area >= 0) return fill_places("{code}. {title}", area_places(plan.areas[measure.area]));
  return plan.areas.empty() ? "" : "Other measures";
}

TableCell value_cell(const Plan& plan, const MeasureValue& value, const Origin& origin) {
  if (value.is == MeasureValue::Is::nothing) return text_cell(dash);
  TableCell cell = text_cell(value.shown);
  const bool percent = value.unit == "%" && value.unit_sure;
  if (value.is == MeasureValue::Is::figure)
    cell.value = CellNumber{percent ? value.value / 100 : value.value, percent};
  add_sources(cell, sources_of(plan, origin));
  return cell;
}

TableCell standing_cell(const MeasurePoint& point) {
  TableCell cell = text_cell(standing_name(point));
  cell.role = CellRole::status;
  if (point.standing == Standing::met) cell.fill = met_colour;
  if (point.standing == Standing::near) cell.fill = near_colour;
  if (point.standing == Standing::missed) cell.fill = missed_colour;
  return cell;
}

TableCell measure_cell(const Plan& plan, const Measure& measure, const ColumnTemplate& column,
                       const std::optional<Period>& period, const ScorecardScope& scope) {
  TableCell cell = field_cell(plan, measure, column.fields.front().show, period, scope);
  for (std::size_t i = 0; i < column.fields.size(); ++i) {
    TableCell more = i == 0 ? TableCell{} : field_cell(plan, measure, column.fields[i].show, period, scope);
    std::vector<Paragraph>& added = i == 0 ? cell.content : more.content;
    for (Paragraph& paragraph : added)
      for (Run& run : paragraph.text.runs) {
        run.bold = run.bold || column.fields[i].bold;
        run.italic = run.italic || column.fields[i].italic;
      }
    if (i == 0) continue;
    for (Paragraph& paragraph : more.content) cell.content.push_back(std::move(paragraph));
    add_sources(cell, more.sources);
    cell.value = {};
    if (more.sparkline) cell.sparkline = std::move(more.sparkline);
  }
  return cell;
}

}  // namespace boardpack
