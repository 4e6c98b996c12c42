#include "report/trajectory.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/cells.h"
#include "report/figures.h"
#include "report/fill_places.h"
#include "report/measure_cells.h"
#include "report/scorecard.h"
#include "text/number.h"

namespace boardpack {

namespace {

constexpr Rgb target_colour{0x59, 0x59, 0x59}, actual_colour{0x1F, 0x38, 0x64};

using Points = std::vector<MeasurePoint>;

Points points_of(const Plan& plan, const Measure& measure, double near) {
  Points points;
  for (const Period& period : measure_periods(measure)) {
    MeasurePoint point = measure_point(measure, period, near);
    if (period > plan.period) {
      point.actual = {};
      point.actual_origin = {};
    }
    if (point.target.is != MeasureValue::Is::nothing || point.actual.is != MeasureValue::Is::nothing)
      points.push_back(std::move(point));
  }
  return points;
}

// What the figures of the chart have to be like: the first target's.
MeasureValue scale_of(const Points& points) {
  for (const auto part : {&MeasurePoint::target, &MeasurePoint::actual})
    for (const MeasurePoint& point : points)
      if ((point.*part).is == MeasureValue::Is::figure) return point.*part;
  return {};
}

std::optional<double> drawn(const MeasureValue& value, const MeasureValue& scale) {
  return comparable(value, scale) ? std::optional(value.value) : std::nullopt;
}

// "at least 95% by March 2019" as a sheet can calculate with it.
MeasureValue as_number(MeasureValue value, const MeasureValue& scale) {
  if (!comparable(value, scale)) return value;
  const bool plain = value.shown.find_first_not_of("0123456789.,%-") == std::string::npos;
  if (!plain) value.shown = number_text(value.value) + (value.unit == "%" && value.unit_sure ? "%" : "");
  return value;
}

std::string told(const MeasureValue& value) {
  return value.is == MeasureValue::Is::figure ? value.shown : value.said;
}

std::string in_words(const Measure& measure, const Points& points) {
  std::string out = measure.text.value.plain() + ": target and actual.";
  for (const MeasurePoint& point : points) {
    out += fmt::format(" {}:", long_text(point.period));
    const bool target = point.target.is != MeasureValue::Is::nothing;
    if (target) out += " target " + told(point.target);
    if (point.actual.is != MeasureValue::Is::nothing)
      out += fmt::format("{} actual {}", target ? "," : "", told(point.actual));
    out += '.';
  }
  return out;
}

Chart chart_of(const Measure& measure, const Points& points, const MeasureValue& scale) {
  Chart chart;
  chart.kind = Chart::Kind::lines;
  chart.title = measure.text.value.plain();
  chart.alternative = in_words(measure, points);
  if (scale.unit == "%")
    chart.unit = scale.unit_sure ? "%" : "";
  else if (!scale.unit.empty())
    chart.unit = measure.unit;
  chart.series = {{"Actual", "", actual_colour, {}}, {"Target", "", target_colour, {}}};
  for (const MeasurePoint& point : points) {
    chart.categories.push_back(short_text(point.period));
    chart.series[0].values.push_back(drawn(point.actual, scale));
    chart.series[1].values.push_back(drawn(point.target, scale));
  }
  return chart;
}

Table table_of(const Plan& plan, const Measure& measure, const Points& points, const MeasureValue& scale) {
  FigureTable made(measure.text.value.plain());
  made.column("Period");
  made.column("Actual");
  made.column("Target");
  made.column("Against target");
  made.head();
  for (const MeasurePoint& point : points) {
    made.row(long_text(point.period));
    made.add(value_cell(plan, as_number(point.actual, scale), point.actual_origin));
    made.add(value_cell(plan, as_number(point.target, scale), point.target_origin));
    if (point.period > plan.period)
      made.text("To come");
    else
      made.add(standing_cell(point));
  }
  return made.done();
}

}  // namespace

void add_trajectory(const Plan& plan, const BlockTemplate& block, Document& document) {
  std::vector<const Measure*> measures = chosen_measures(plan, block);
  if (block.measures.empty())
    std::erase_if(measures, [](const Measure* measure) { return measure->trajectory.empty(); });
  if (measures.empty()) return add_missing_measures(plan, block, document);
  const Places places = plan_places(plan);
  if (!block.title.empty()) document.blocks.push_back(Heading{1, RichText(fill_places(block.title, places))});
  if (!block.note.empty())
    document.blocks.push_back(Prose{Prose::Look::body, body(fill_places(block.note, places))});
  for (const Measure* measure : measures) {
    const Points points = points_of(plan, *measure, block.near);
    const MeasureValue scale = scale_of(points);
    const bool chart = block.chart && scale.is == MeasureValue::Is::figure;
    Table table = table_of(plan, *measure, points, scale);
    if (!chart) table.caption = table.title;
    if (chart) document.blocks.push_back(chart_of(*measure, points, scale));
    document.blocks.push_back(std::move(table));
  }
  add_missing_measures(plan, block, document);
}

}  // namespace boardpack
