#pragma once
#include <string>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// What the papers of a period come down to, a sentence a line: how the actions stand, what moved since the
// period before, what is overdue, which dates moved.
std::vector<std::string> headlines(const Plan& plan);

}  // namespace boardpack
