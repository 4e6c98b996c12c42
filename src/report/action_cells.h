#pragma once
#include "model/finding.h"
#include "model/plan.h"

namespace boardpack {

// The findings that stand on cells of the action, or beside them in a row that is about this action.
Findings findings_on(const Plan& plan, const Action& action, const Findings& findings);

}  // namespace boardpack
