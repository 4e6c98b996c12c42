#pragma once
#include <vector>

#include "model/plan.h"

namespace boardpack {

// What no font has, and U+FFFD stands for in the PDF: a finding for each of the first cells that say it, the
// last of which counts the others. A character no cell says is in a template.
Findings missing_characters(const Plan& plan, const std::vector<char32_t>& missing);

}  // namespace boardpack
