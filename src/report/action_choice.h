#pragma once
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// Whether an action is one of those the block holds.
bool holds(const Plan& plan, const BlockTemplate& block, const Action& action);

}  // namespace boardpack
