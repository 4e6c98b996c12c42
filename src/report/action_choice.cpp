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

}  // namespace

bool holds(const Plan& plan, const BlockTemplate& block, const Action& action) {
  return block.only.empty() ||
         std::any_of(block.only.begin(), block.only.end(),
                     [&](BlockTemplate::Only only) { return is_one(plan, action, only); });
}

}  // namespace boardpack
