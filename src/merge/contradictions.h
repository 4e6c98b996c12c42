#pragma once
#include "model/honesty_rules.h"
#include "model/plan.h"

namespace boardpack {

// Dates and percentages of a row of this period's returns that the status beside them, another cell of the
// row or the calendar contradicts.
void check_dates(const Plan& plan, const Action& action, const HonestyRules::ContradictingDate& rule,
                 Findings& findings);
void check_percents(const Plan& plan, const Action& action, Findings& findings);

}  // namespace boardpack
