#pragma once
#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// The blocks of a summary, put behind what the document has. Every figure is counted a second time, another
// way, before it is shown; throws a sentence when the two do not agree.

// Actions by area and status, now and at the period before, with their sums and shares.
void add_summary(const Plan& plan, const BlockTemplate& block, Document& document);
// Actions by status at each period with returns, up to the plan's.
void add_trend(const Plan& plan, const BlockTemplate& block, Document& document);
// From which status at the period before to which now.
void add_movement(const Plan& plan, const BlockTemplate& block, Document& document);

}  // namespace boardpack
