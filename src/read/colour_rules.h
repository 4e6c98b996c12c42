#pragma once
#include <cstdint>

#include "read/workbook.h"

namespace boardpack {

// What following the rules of a workbook can take at most, whatever places are asked about.
struct RuleWork {
  std::uint64_t steps = 0;   // of formulas, and numbers that icons are measured by
  std::uint64_t visits = 0;  // of ranges
};

// Puts a sheet's rules, whose cells are complete and in order, by priority and sets the bounds of their
// icons. Rules that would take the workbook beyond the limits become one that is not followed.
void settle_colour_rules(const Workbook& book, Sheet& sheet, RuleWork& work);

// What a formula sees of a cell.
FormulaValue rule_value(const Workbook& book, const SheetCell* cell);

}  // namespace boardpack
