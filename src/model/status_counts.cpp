#include "model/status_counts.h"

#include <algorithm>
#include <numeric>

namespace boardpack {

namespace {

std::size_t place_of(const Plan& plan, const std::optional<Position>& position) {
  return position ? static_cast<std::size_t>(position->status) : plan.statuses.size();
}

}  // namespace

int total(const StatusCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0);
}

bool known_at(const Action& action, const Period& period) {
  return !action.found || *action.found <= period;
}

StatusCounts status_counts(const Plan& plan, const Period& period, std::optional<int> area) {
  StatusCounts counts(plan.statuses.size() + 1, 0);
  for (const Action& action : plan.actions)
    if (known_at(action, period) && (!area || action.area == *area))
      ++counts[place_of(plan, position_as_at(plan, action, period))];
  return counts;
}

StatusMoves status_moves(const Plan& plan, const Period& before) {
  const StatusCounts none(plan.statuses.size() + 1, 0);
  StatusMoves moves{{none.size(), none}, none};
  for (const Action& action : plan.actions) {
    const std::size_t now = place_of(plan, position_as_at(plan, action, plan.period));
    if (!known_at(action, before))
      ++moves.added[now];
    else
      ++moves.from[place_of(plan, position_as_at(plan, action, before))][now];
  }
  return moves;
}

bool has_statuses(const Plan& plan) {
  return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    return position_as_at(plan, action, plan.period).has_value();
  });
}

int reported_count(const Plan& plan, std::optional<int> area) {
  return static_cast<int>(std::count_if(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    return (!area || action.area == *area) &&
           std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& update) {
             return update.returned == plan.period && (has_text(update) || update.status);
           });
  }));
}

std::vector<int> percentages(const StatusCounts& counts) {
  const int all = total(counts);
  std::vector<int> shares(counts.size(), 0);
  if (all == 0) return shares;
  std::vector<std::size_t> by_remainder(counts.size());
  std::iota(by_remainder.begin(), by_remainder.end(), 0);
  std::stable_sort(by_remainder.begin(), by_remainder.end(), [&](std::size_t a, std::size_t b) {
    return counts[a] * 100 % all > counts[b] * 100 % all;
  });
  int left = 100;
  for (std::size_t i = 0; i < counts.size(); ++i) left -= shares[i] = counts[i] * 100 / all;
  for (std::size_t i = 0; left > 0; ++i, --left) ++shares[by_remainder[i]];
  return shares;
}

}  // namespace boardpack
