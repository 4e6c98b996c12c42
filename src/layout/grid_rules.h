#pragma once
#include <vector>

#include "layout/pages.h"

namespace boardpack {

// The outlines of boxes as few straight lines: edges that lie on each other or continue each other are one.
std::vector<Rule> grid_rules(const std::vector<Box>& boxes, Length width, const Rgb& ink);

}  // namespace boardpack
