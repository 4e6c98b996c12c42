#include "report/action_choice.h"

#include <algorithm>

#include "model/movement.h"
#include "model/slippage.h"

namespace boardpack {

namespace {

bool is_worst(const Plan& plan, const Action& action) {
  const std::optional<Position> now = position_as_at(plan, action, plan.period);
  if (!now || !is_open(plan, now)) return false;
  const int severity = plan.statuses[now->status].severity;
  return std::none_of(plan.statuses.begin(), plan.statuses.end(),
                      [&](const Status& status) { return status.severity > severity; });
}

bool is_one(const Plan& plan, const Action& action, BlockTemplate::Only only) {
  using Only = BlockTemplate::Only;
  using Kind = Movement::Kind;
  const auto moved = [&](Kind kind) { return movement(plan, action).kind == kind; };
  switch (only) {
    case Only::open:
      return is_open(plan, position_as_at(plan, action, plan.period));
    case Only::worst:
      return is_worst(plan, action);
    case Only::overdue:
      return slippage(plan, action).overdue;
    case Only::moved:
      return !slippage(plan, action).moves.empty();
    case Only::added:
      return moved(Kind::added);
    case Only::rated:
      return moved(Kind::rated);
    case Only::closed:
      return moved(Kind::closed);
    case Only::reopened:
      return moved(Kind::reopened);
    case Only::up:
      return moved(Kind::up);
    case Only::down:
      return moved(Kind::down);
    case Only::set_aside:
      return moved(Kind::set_aside);
  }
  return false;
}

bool holds(const Plan& plan, const BlockTemplate& block, const Action& action) {
  return block.only.empty() ||
         std::any_of(block.only.begin(), block.only.end(),
                     [&](BlockTemplate::Only only) { return is_one(plan, action, only); });
}

// The higher, the earlier it stands. Open ones without a status come after those that have one, then what is
// done.
int weight(const Plan& plan, const Action& action, BlockTemplate::Order by) {
  switch (by) {
    case BlockTemplate::Order::status: {
      const std::optional<Position> now = position_as_at(plan, action, plan.period);
      if (!now) return 0;
      const int severity = 1 + plan.statuses[now->status].severity;
      return is_open(plan, now) ? severity : severity - 1'000'000;
    }
    case BlockTemplate::Order::days_overdue:
      return slippage(plan, action).days_overdue;
    case BlockTemplate::Order::days_moved:
      return slippage(plan, action).days_moved.value_or(0);
    case BlockTemplate::Order::moves:
      return static_cast<int>(slippage(plan, action).moves.size());
  }
  return 0;
}

}  // namespace

std::vector<const Action*> chosen(const Plan& plan, const BlockTemplate& block,
                                  const std::vector<const Action*>& actions) {
  struct Weighed {
    const Action* action = nullptr;
    std::vector<int> weights;
  };
  std::vector<Weighed> weighed;
  for (const Action* action : actions) {
    if (!holds(plan, block, *action)) continue;
    weighed.push_back({action, {}});
    for (const BlockTemplate::Order by : block.order)
      weighed.back().weights.push_back(weight(plan, *action, by));
  }
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const Weighed& a, const Weighed& b) { return a.weights > b.weights; });
  std::vector<const Action*> out;
  for (const Weighed& one : weighed) out.push_back(one.action);
  return out;
}

}  // namespace boardpack
