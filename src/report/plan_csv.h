#pragma once
#include <string>

#include "model/plan.h"

namespace boardpack {

// The plan as tables for Excel and Power BI, with the cells that said it. A month is its first day, a list of
// names has
// "; " between them. Columns are explained in the README.
std::string actions_csv(
    const Plan& plan);  // a row an action; action_id counts them from 1, as plan.json lists them
std::string updates_csv(const Plan& plan);  // a row for what an agency said of an action for a period
std::string measures_csv(
    const Plan& plan);  // a row a measure and period; a measure without periods has one row

}  // namespace boardpack
