#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "read/cell_range.h"

namespace boardpack {

struct FormulaError {
  bool operator==(const FormulaError&) const = default;
};
// A text that is too long to be looked into.
struct LongText {
  bool operator==(const LongText&) const = default;
};
// What a cell or a part of a formula gives; nothing for a blank cell.
using FormulaValue = std::variant<std::monostate, double, std::string, bool, FormulaError, LongText>;

enum class FormulaFunction : std::uint8_t {
  left,
  right,
  len,
  trim,
  upper,
  lower,
  search,
  find,
  exact,
  is_number,
  is_text,
  is_blank,
  is_error,
  negated,
  all,
  any,
};

constexpr bool looks_into_texts(FormulaFunction function) {
  return function <= FormulaFunction::exact;
}

enum class FormulaComparison : std::uint8_t {
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal
};

// A step of a formula in postfix order.
struct FormulaStep {
  // A cell as it is written for the formula's home; seen from elsewhere what is not fixed moves along.
  struct Cell {
    CellPlace place;
    bool fixed_row = false;
    bool fixed_column = false;
    bool operator==(const Cell&) const = default;
  };
  struct Call {
    FormulaFunction function{};
    std::size_t arguments = 0;
    bool operator==(const Call&) const = default;
  };
  std::variant<FormulaValue, Cell, FormulaComparison, Call> what;
  bool operator==(const FormulaStep&) const = default;
};

// The simple formulas that people write into conditional formats: comparisons of single cells of the same
// sheet with texts and numbers, and a handful of functions. No clock, no arithmetic, no ranges.
struct Formula {
  CellPlace home;
  std::vector<FormulaStep> steps;
  bool sure_of_case = true;  // whether capital letters count the same as small ones where texts are compared
  bool operator==(const Formula&) const = default;
};
std::optional<Formula> to_formula(std::string_view text, const CellPlace& home);

FormulaStep formula_value(FormulaValue value);
FormulaStep formula_call(FormulaFunction function, std::size_t arguments);
FormulaStep formula_cell(const CellPlace& home);  // the place itself that the formula is seen from

// Whether it is true as seen from the place; empty where that takes more than is known here.
std::optional<bool> holds_at(const Formula& formula, const CellPlace& place,
                             const std::function<FormulaValue(const CellPlace&)>& value_at);

// Numbers whose difference lies beyond the digits that spreadsheets show.
bool nearly_equal(double a, double b);

}  // namespace boardpack
