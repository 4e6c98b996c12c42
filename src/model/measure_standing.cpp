#include "model/measure_standing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "model/timescale.h"
#include "text/fold.h"

namespace boardpack {

namespace {

using Dated = std::pair<Period, Sourced<std::string>>;

const Sourced<std::string>* said_for(const std::vector<Dated>& values, const Period& period) {
  const Sourced<std::string>* found = nullptr;
  for (const Dated& value : values)
    if (value.first == period) found = &value.second;
  return found;
}

// "100% by September 2019".
std::optional<Period> target_month(const Measure& measure) {
  const std::string folded = fold(measure.target.value);
  const std::size_t by = folded.find(" by ");
  if (by == folded.npos) return std::nullopt;
  const Timescale when = to_timescale(std::string_view(folded).substr(by + 4));
  return when.end ? std::optional(month_of(*when.end)) : std::nullopt;
}

// The target set for the very period; else the one to be reached in the end, once its month has come or where
// it is the only one.
const Sourced<std::string>* target_for(const Measure& measure, const Period& period) {
  if (const auto* step = said_for(measure.trajectory, period)) return step;
  if (measure.target.value.empty()) return nullptr;
  if (const auto month = target_month(measure)) return *month <= period ? &measure.target : nullptr;
  return measure.trajectory.empty() ? &measure.target : nullptr;
}

Standing standing_of(const MeasureValue& actual, const MeasureValue& target, bool lower, double near) {
  using Is = MeasureValue::Is;
  if (actual.is != Is::figure && actual.is != Is::words) return Standing::no_figure;
  if (target.is != Is::figure && target.is != Is::words) return Standing::no_target;
  if (!comparable(actual, target)) return Standing::not_compared;
  constexpr double close = 1e-9;
  const double short_of = lower ? actual.value - target.value : target.value - actual.value;
  if (target.strictly ? short_of < -close : short_of <= close) return Standing::met;
  return near > 0 && short_of <= near * std::abs(target.value) + close ? Standing::near : Standing::missed;
}

// A figure that begins anew each year says nothing beside that of another month.
bool counts_up(const Measure& measure) {
  const std::string text = fold(measure.text.value.plain() + " " + measure.unit);
  constexpr std::array<std::string_view, 9> words = {"to date",
                                                     "cumulative",
                                                     "ytd",
                                                     "so far this",
                                                     "in the financial year",
                                                     "in the school year",
                                                     "in the academic year",
                                                     "this year",
                                                     "in the year"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view one) { return text.find(one) != text.npos; });
}

const Dated* figure_before(const Measure& measure, const Period& period, const MeasureValue& now) {
  const Dated* before = nullptr;
  for (const Dated& value : measure.actuals) {
    if (value.first >= period || !comparable(measure_value(measure, value.second.value), now)) continue;
    if (counts_up(measure) && months_between(value.first, period) != 12) continue;
    if (!before || value.first >= before->first) before = &value;
  }
  return before;
}

// Whether the two may be the same number, each rounded as it is written.
bool may_be_same(const MeasureValue& a, const MeasureValue& b) {
  const double step = std::pow(10, -std::min(a.decimals, b.decimals));
  return a.decimals == b.decimals ? a.value == b.value : std::abs(a.value - b.value) < step / 2 + 1e-9;
}

}  // namespace

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::met:
      return "Met";
    case Standing::near:
      return "Near target";
    case Standing::missed:
      return "Missed";
    case Standing::no_target:
      return "No target";
    case Standing::no_figure:
      return "No figure";
    case Standing::not_compared:
      return "Not compared";
  }
  return "";
}

MeasurePoint measure_point(const Measure& measure, const Period& period, double near) {
  MeasurePoint point;
  point.period = period;
  if (const auto* actual = said_for(measure.actuals, period)) {
    point.actual = measure_value(measure, actual->value);
    point.actual_origin = actual->origin;
  }
  if (const auto* target = target_for(measure, period)) {
    point.target = measure_target(measure, target->value);
    point.target_origin = target->origin;
  }
  point.standing = standing_of(point.actual, point.target, lower_is_better(measure), near);
  return point;
}

std::string_view standing_name(const MeasurePoint& point) {
  return point.standing == Standing::no_figure ? name_of(point.actual.is) : name_of(point.standing);
}

bool lower_is_better(const Measure& measure) {
  return measure.lower_is_better ||
         measure_target(measure, measure.target.value).bound == Figure::Bound::at_most;
}

std::vector<Period> measure_periods(const Measure& measure) {
  std::set<Period> out;
  for (const auto& [period, value] : measure.trajectory) out.insert(period);
  for (const auto& [period, value] : measure.actuals) out.insert(period);
  if (const auto month = target_month(measure)) out.insert(*month);
  return {out.begin(), out.end()};
}

std::optional<Period> last_told(const Measure& measure, const Period& by) {
  std::optional<Period> last;
  for (const auto& [period, value] : measure.actuals) {
    const bool says = measure_value(measure, value.value).is != MeasureValue::Is::nothing;
    if (says && period <= by && (!last || *last < period)) last = period;
  }
  return last;
}

MeasureChange change_since(const Measure& measure, const Period& period) {
  MeasureChange change;
  const MeasureValue now = measure_point(measure, period).actual;
  const Dated* before = figure_before(measure, period, now);
  if (!before) return change;
  const MeasureValue then = measure_value(measure, before->second.value);
  change.since = before->first;
  change.up = now.value > then.value;
  if (may_be_same(now, then))
    change.way = MeasureChange::Way::same;
  else
    change.way =
        change.up != lower_is_better(measure) ? MeasureChange::Way::better : MeasureChange::Way::worse;
  return change;
}

std::string_view name_of(MeasureChange::Way way) {
  switch (way) {
    case MeasureChange::Way::not_known:
      break;
    case MeasureChange::Way::better:
      return "Better";
    case MeasureChange::Way::worse:
      return "Worse";
    case MeasureChange::Way::same:
      return "Same";
  }
  return "";
}

}  // namespace boardpack
