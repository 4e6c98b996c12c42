#pragma once
#include <vector>

#include "model/return.h"

namespace boardpack {

// One plan from the register and every return up to and including `period`. The order of `returns` does not
// matter. What the register agreed stands; what returns change of it is a finding. Every row is counted in
// Plan::rows.
Plan merge_returns(Register agreed, std::vector<Return> returns, const Period& period, Sources sources,
                   Findings& findings);

}  // namespace boardpack
