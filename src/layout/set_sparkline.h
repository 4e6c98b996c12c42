#pragma once
#include <vector>

#include "document/theme.h"
#include "layout/pages.h"

namespace boardpack {

// What it asks for above the words of its cell; 0 where no figure is known.
Length sparkline_height(const Sparkline& line, const Theme& theme);
// As wide as it looks well in that height.
Length sparkline_width(Length height);

// The line from the lowest figure at the bottom to the highest at the top, broken where a figure is not
// known, a dot at the last; the top left corner is the origin.
std::vector<Path> set_sparkline(const Sparkline& line, Length width, Length height, const Theme& theme);

}  // namespace boardpack
