#pragma once
#include "merge/facts.h"
#include "model/plan.h"

namespace boardpack {

// The area a row stands in, by its area cell or the heading row above it: by code, title, or "A. Title".
// Where `add` is set an area the plan does not have yet is added ("Be safe – Focus on domestic abuse" is a
// title and its focus); else -1.
int find_or_add_area(Plan& plan, const RowFacts& facts, bool add);

}  // namespace boardpack
