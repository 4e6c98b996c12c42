#include "model/plan.h"

#include <algorithm>
#include <tuple>

namespace boardpack {

namespace {

constexpr int months_a_quarter = 3;

std::size_t rank_of(const Action& action, int agency) {
  auto found = std::find(action.responsible.begin(), action.responsible.end(), agency);
  return static_cast<std::size_t>(found - action.responsible.begin());
}

// Whether `a` decides over `b`, both about one period.
bool decides(const Plan& plan, const Action& action, const Update& a, const Update& b) {
  if (a.agency == b.agency && a.returned != b.returned) return a.returned > b.returned;
  const bool a_first = !action.responsible.empty() && a.agency == action.responsible.front();
  const bool b_first = !action.responsible.empty() && b.agency == action.responsible.front();
  if (a_first != b_first) return a_first;
  const int a_severity = plan.statuses[a.status->status].severity;
  const int b_severity = plan.statuses[b.status->status].severity;
  if (a_severity != b_severity) return a_severity > b_severity;
  return std::tie(a.agency, a.status->said.origin) < std::tie(b.agency, b.status->said.origin);
}

std::optional<Position> position_among(const Plan& plan, const Action& action, const Period& first,
                                       const Period& last, const Period& known_by) {
  const Update* best = nullptr;
  for (const Update& update : action.updates) {
    if (!update.status || update.status->status < 0) continue;
    if (update.period < first || update.period > last || update.returned > known_by) continue;
    if (!best || update.period > best->period ||
        (update.period == best->period && decides(plan, action, update, *best)))
      best = &update;
  }
  if (!best) return std::nullopt;
  return Position{best->status->status, best->period, best->status->said.origin, best->agency};
}

}  // namespace

std::string sentence(const RowCount& count) {
  return std::to_string(count.rows) + (count.rows == 1 ? " row: " : " rows: ") +
         std::to_string(count.merged) + " merged, " + std::to_string(count.unchanged) + " unchanged, " +
         std::to_string(count.in_findings) + " in findings";
}

bool has_text(const Update& update) {
  return !update.progress.value.empty() || !update.reason.value.empty() || !update.recovery.value.empty() ||
         update.percent || update.finished;
}

std::string_view part_name(AgreedPart part) {
  static constexpr std::string_view names[] = {
      "issue or outcome",   "action",      "responsible agencies", "owner",
      "accountable leader", "board leads", "reporting timetable"};
  return names[static_cast<int>(part)];
}

std::optional<Position> position(const Plan& plan, const Action& action, const Period& about, bool carry) {
  return position_among(plan, action, carry ? Period{} : about, about, plan.period);
}

std::optional<Position> position_as_at(const Plan& plan, const Action& action, const Period& period) {
  return position_among(plan, action, Period{}, plus_months(period, months_a_quarter - 1), period);
}

std::optional<Period> period_before(const Plan& plan) {
  std::optional<Period> before;
  for (const Period& period : plan.periods)
    if (period < plan.period) before = period;
  return before;
}

std::vector<const Update*> latest_texts(const Plan& plan, const Action& action, const Period& about) {
  std::vector<const Update*> latest;
  for (std::size_t agency = 0; agency < plan.agencies.size(); ++agency) {
    const Update* newest = nullptr;
    for (const Update& update : action.updates) {
      if (update.agency != static_cast<int>(agency) || !has_text(update) || update.period > about) continue;
      if (!newest || update.period > newest->period) newest = &update;
    }
    if (newest) latest.push_back(newest);
  }
  std::stable_sort(latest.begin(), latest.end(), [&](const Update* a, const Update* b) {
    return rank_of(action, a->agency) < rank_of(action, b->agency);
  });
  return latest;
}

}  // namespace boardpack
