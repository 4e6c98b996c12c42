#include "report/quarters.h"

#include <algorithm>
#include <set>

namespace boardpack {

namespace {

constexpr int months_a_quarter = 3;

}  // namespace

std::vector<Period> status_quarters(const Plan& plan) {
  std::set<Period> months(plan.headed.begin(), plan.headed.end());
  if (plan.first_period && plan.last_period)
    for (Period month = *plan.first_period; month <= *plan.last_period;
         month = plus_months(month, months_a_quarter))
      months.insert(month);
  if (months.empty()) months.insert(plan.periods.begin(), plan.periods.end());
  return {months.begin(), months.end()};
}

QuarterPosition quarter_position(const Plan& plan, const Action& action, const std::vector<Period>& quarters,
                                 std::size_t quarter) {
  const Period& month = quarters[quarter];
  QuarterPosition shown;
  for (const Update& update : action.updates)
    if (update.period == month && update.status && update.status->status < 0)
      shown.said = update.status->said.value;
  shown.position = position(plan, action, month, false);
  if (shown.position) shown.said.clear();
  if (shown.position || !shown.said.empty()) return shown;
  if (month > plan.period) {
    // The quarter in progress shows what was said since the quarter before, with its month.
    const bool in_progress = quarter == 0 || quarters[quarter - 1] < plan.period;
    auto latest = in_progress ? position(plan, action, plan.period, true) : std::nullopt;
    shown.carried = latest && (quarter == 0 || latest->period > quarters[quarter - 1]);
    if (shown.carried) shown.position = latest;
    return shown;
  }
  shown.position = position(plan, action, month, true);
  shown.carried = shown.position && shown.position->period != month;
  return shown;
}

}  // namespace boardpack
