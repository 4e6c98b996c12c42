#pragma once
#include <vector>

#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// The plan's measures, put behind what the document has: what each is to reach, what it has reached, and
// whether that meets the target of the period. In one table, or a table for each group.
void add_scorecard(const Plan& plan, const BlockTemplate& block, Document& document);

// Those that the block names by reference, else all; in the plan's order.
std::vector<const Measure*> chosen_measures(const Plan& plan, const BlockTemplate& block);
// Says so of each reference that is none of the plan's.
void add_missing_measures(const Plan& plan, const BlockTemplate& block, Document& document);

}  // namespace boardpack
