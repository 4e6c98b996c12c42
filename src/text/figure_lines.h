#pragma once
#include <string>
#include <vector>

namespace boardpack {

// What a line is in a small table that someone typed into a cell: "Primary 2,804" above "Secondary 6,527".
struct FigureLine {
  std::vector<std::size_t> columns;  // bytes where the columns after the label begin; empty for other text
  bool headings = false;             // it names the columns; at 0 where it has nothing above the labels
  bool operator==(const FigureLine&) const = default;
};

// One for each line; the lines are trimmed and none is empty. Two neighbours at least, each a short label
// and as many figures ("Primary: 2,804 (45%)", or apart by tabs), make a table; a line of headings apart by
// tabs may stand over it. Whatever may as well be prose is none: "Autumn term 2019", "Priority 1" above
// "Priority 2", "Refer to no. 5".
std::vector<FigureLine> figure_lines(const std::vector<std::string>& lines);

}  // namespace boardpack
