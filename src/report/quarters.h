#pragma once
#include <vector>

#include "model/plan.h"

namespace boardpack {

// The months of a plan's status columns: every third month from its first period to its last, where the
// register gives both, with those that returns head their columns with; else the periods of the returns.
std::vector<Period> status_quarters(const Plan& plan);

// What a quarter's column shows of an action: the status reported for it, else for a month since the quarter
// before; else, for a quarter that is past, the last position, carried forward from `position.period`.
struct QuarterPosition {
  std::optional<Position> position;
  bool carried = false;
  std::string said;  // a status that is none of the plan's, as written
};
QuarterPosition quarter_position(const Plan& plan, const Action& action, const std::vector<Period>& quarters,
                                 std::size_t quarter);

}  // namespace boardpack
