#pragma once
#include <optional>
#include <string>
#include <vector>

#include "read/formula.h"

namespace boardpack {

// When a conditional format holds, in the words of .xlsx; what .ods says is put into them.
struct Condition {
  std::string type;                   // "cellIs", "expression", "containsText", ...
  std::string comparison;             // of "cellIs": "greaterThan", "between", ...
  std::string text;                   // that is looked for
  std::vector<std::string> formulas;  // as Excel writes them
  // As Calc has it: a number is neither less than a text nor greater, and whether case counts is a setting.
  bool of_calc = false;
};

// Empty where it cannot be followed. `home` is the place from which its formulas are written.
std::optional<Formula> to_formula(const Condition& condition, const CellPlace& home);
// For a finding: "the rule \"D5<TODAY()\"".
std::string words_for(const Condition& condition);

}  // namespace boardpack
