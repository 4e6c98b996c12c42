#pragma once
#include <vector>

#include "model/plan.h"

namespace boardpack {

// A finding for each character that no font has and some cell of the plan says: U+FFFD stands in its place in
// the PDF.
Findings missing_characters(const Plan& plan, const std::vector<char32_t>& missing);

}  // namespace boardpack
