#pragma once
#include <string>
#include <vector>

#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// A table of the given actions with the block's columns: header rows (two where a heading stands over
// others), a row an action or a measure, shared cells where columns ask for it.
Table action_table(const Plan& plan, const BlockTemplate& block, const std::vector<const Action*>& actions,
                   const std::string& title);

// One table with a band for each month from the first to the last, also those with nothing due. Actions that
// stand under no month come last, under a band of their own.
Table month_table(const Plan& plan, const BlockTemplate& block, const std::string& title);

}  // namespace boardpack
