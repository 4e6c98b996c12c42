#pragma once
#include "model/plan.h"

namespace boardpack {

// A finding for each acronym that nothing explains, at the first cell that uses it.
void report_acronyms(const Plan& plan, Findings& findings);

}  // namespace boardpack
