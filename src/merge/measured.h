#pragma once
#include "model/plan.h"

namespace boardpack {

// Rated complete, in this period's return or before a figure of this period, while a measure misses what was
// to be reached by its latest figure.
void check_off_target(const Plan& plan, const Action& action, Findings& findings);

// The one percentage in what answers a measure is another than the register's for it and this period.
void check_measured(const Plan& plan, const Action& action, Findings& findings);

}  // namespace boardpack
