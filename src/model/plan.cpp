#include "model/plan.h"

#include <algorithm>
#include <tuple>

namespace boardpack {

namespace {

std::size_t rank_of(const Action& action, int agency) {
  auto found = std::find(action.responsible.begin(), action.responsible.end(), agency);
  return static_cast<std::size_t>(found - action.responsible.begin());
}

// Whether `a` decides over `b`, both about one period.
bool decides(const Plan& plan, const Action& action, const Update& a, const Update& b) {
  const bool a_first = !action.responsible.empty() && a.agency == action.responsible.front();
  const bool b_first = !action.responsible.empty() && b.agency == action.responsible.front();
  if (a_first != b_first) return a_first;
  const int a_severity = plan.statuses[a.status->status].severity;
  const int b_severity = plan.statuses[b.status->status].severity;
  if (a_severity != b_severity) return a_severity > b_severity;
  return std::tie(a.agency, a.status->said.origin) < std::tie(b.agency, b.status->said.origin);
}

}  // namespace

std::string sentence(const RowCount& count) {
  return std::to_string(count.rows) + (count.rows == 1 ? " row: " : " rows: ") +
         std::to_string(count.merged) + " merged, " + std::to_string(count.unchanged) + " unchanged, " +
         std::to_string(count.in_findings) + " in findings";
}

std::optional<Position> position(const Plan& plan, const Action& action, const Period& about, bool carry) {
  const Update* best = nullptr;
  for (const Update& update : action.updates) {
    if (!update.status || update.status->status < 0 || update.period > about) continue;
    if (!carry && update.period != about) continue;
    if (!best || update.period > best->period ||
        (update.period == best->period && decides(plan, action, update, *best)))
      best = &update;
  }
  if (!best) return std::nullopt;
  return Position{best->status->status, best->period, best->status->said.origin};
}

std::vector<const Update*> latest_texts(const Plan& plan, const Action& action, const Period& about) {
  std::vector<const Update*> latest;
  for (std::size_t agency = 0; agency < plan.agencies.size(); ++agency) {
    const Update* newest = nullptr;
    for (const Update& update : action.updates) {
      if (update.agency != static_cast<int>(agency) || update.progress.value.empty() || update.period > about)
        continue;
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
