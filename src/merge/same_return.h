#pragma once
#include "merge/honesty.h"

namespace boardpack {

// A return of this period that says row by row what the agency's return before it said.
void check_same_returns(const Plan& plan, const std::vector<TakenReturn>& taken,
                        const HonestyRules::SameReturn& rule, Findings& findings);

}  // namespace boardpack
