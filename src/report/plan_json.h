#pragma once
#include <string>

#include "model/plan.h"

namespace boardpack {

// The merged plan for other programs, as JSON that templates/plan.schema.json describes. Every value that a
// cell said is
// {"value": …, "source": {"file": …, "sheet": …, "cell": …}}; for a status, "said" is the cell's own text.
std::string plan_json(const Plan& plan);

}  // namespace boardpack
