#pragma once
#include <vector>

#include "model/honesty_rules.h"
#include "model/return.h"

namespace boardpack {

// One plan from the register and every return up to and including `period`. The order of `returns` does not
// matter. What the register agreed stands; what returns change of it is a finding. Every row is counted in
// Plan::rows. What they say against themselves is found by `rules`.
Plan merge_returns(Register agreed, std::vector<Return> returns, const Period& period, Sources sources,
                   const HonestyRules& rules, Findings& findings);

}  // namespace boardpack
