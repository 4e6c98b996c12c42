#pragma once
#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// For each of the block's measures a table of target and actual by period, behind a chart of the two. Of all
// measures, those with a target for a period. Actuals later than the plan's period are not shown.
void add_trajectory(const Plan& plan, const BlockTemplate& block, Document& document);

}  // namespace boardpack
