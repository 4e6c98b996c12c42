#pragma once
#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// The plan on a page: a row for each priority, which is what actions of one area are for, beside its aim, the
// area, and with what it means, its actions. Priorities are numbered through where they are not as written.
// It begins a page of its own, unless only the paper's title stands above it.
void add_priorities(const Plan& plan, const BlockTemplate& block, Document& document);

// The areas: with columns a table with a row for each, without them a list of the outcomes sought. Nothing
// where that would say nothing.
void add_areas_at_a_glance(const Plan& plan, const BlockTemplate& block, Document& document);

}  // namespace boardpack
