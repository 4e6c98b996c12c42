#pragma once
#include "model/plan.h"

namespace boardpack {

// Ties the files of plan.evidence to the texts of the plan that name them, and decides what is attached. A
// name without a file, a file without a name and a file that is too large are findings.
void tie_evidence(Plan& plan, Findings& findings);

}  // namespace boardpack
