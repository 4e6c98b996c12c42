#include "read/condition.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace boardpack {
namespace {

using Steps = std::vector<FormulaStep>;

Steps joined(std::initializer_list<Steps> parts) {
  Steps all;
  for (const Steps& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::optional<FormulaComparison> comparison_of(std::string_view written) {
  using enum FormulaComparison;
  if (written == "equal") return equal;
  if (written == "notEqual") return not_equal;
  if (written == "greaterThan") return greater;
  if (written == "greaterThanOrEqual") return greater_or_equal;
  if (written == "lessThan") return less;
  if (written == "lessThanOrEqual") return less_or_equal;
  return std::nullopt;
}

std::optional<Steps> formula_steps(const Condition& rule, std::size_t position, const CellPlace& home) {
  if (position >= rule.formulas.size()) return std::nullopt;
  auto formula = to_formula(rule.formulas[position], home);
  return formula ? std::optional(std::move(formula->steps)) : std::nullopt;
}

// Calc compares like with like; a blank is like anything.
Steps of_one_kind(const Steps& cell, const Steps& bound, const Steps& comparison) {
  using enum FormulaFunction;
  return joined({cell,
                 {formula_call(is_text, 1)},
                 bound,
                 {formula_call(is_text, 1)},
                 {{FormulaComparison::equal}},
                 cell,
                 {formula_call(is_blank, 1), formula_call(any, 2)},
                 comparison,
                 {formula_call(all, 2)}});
}

// Its bounds may stand in either order.
std::optional<Steps> cell_is_steps(const Condition& rule, const CellPlace& home) {
  const auto first = formula_steps(rule, 0, home);
  if (!first) return std::nullopt;
  const Steps cell{formula_cell(home)};
  if (const auto how = comparison_of(rule.comparison)) {
    const Steps steps = joined({cell, *first, {{*how}}});
    return rule.of_calc && *how != FormulaComparison::not_equal ? of_one_kind(cell, *first, steps) : steps;
  }
  const bool inside = rule.comparison == "between";
  const auto second = formula_steps(rule, 1, home);
  if (!second || (!inside && rule.comparison != "notBetween")) return std::nullopt;
  const Steps at_least{{FormulaComparison::greater_or_equal}}, at_most{{FormulaComparison::less_or_equal}};
  const Steps both{formula_call(FormulaFunction::all, 2)}, either{formula_call(FormulaFunction::any, 2)};
  Steps steps = joined({cell, *first, at_least, cell, *second, at_most, both,  //
                        cell, *second, at_least, cell, *first, at_most, both, either});
  if (!inside) steps.push_back(formula_call(FormulaFunction::negated, 1));
  return rule.of_calc ? of_one_kind(cell, *first, steps) : steps;
}

// What Excel writes as a formula, too; other programs only name it.
std::optional<Steps> text_steps(const Condition& rule, const CellPlace& home) {
  using enum FormulaFunction;
  const Steps cell{formula_cell(home)}, text{formula_value(rule.text)}, negation{formula_call(negated, 1)};
  if (rule.text.empty()) return std::nullopt;
  if (rule.type.ends_with("Text")) {
    const bool without = rule.type.starts_with("not");
    return joined(
        {text, cell, {formula_call(search, 2), formula_call(is_error, 1)}, without ? Steps{} : negation});
  }
  const auto end = rule.type == "beginsWith" ? left : right;
  return joined(
      {cell, text, {formula_call(len, 1), formula_call(end, 2)}, text, {{FormulaComparison::equal}}});
}

std::optional<Steps> steps_of(const Condition& rule, const CellPlace& home) {
  using enum FormulaFunction;
  const Steps cell{formula_cell(home)}, negation{formula_call(negated, 1)};
  const std::string& type = rule.type;
  if (type == "cellIs") return cell_is_steps(rule, home);
  if (type == "expression") return formula_steps(rule, 0, home);
  if (type == "containsBlanks" || type == "notContainsBlanks") {
    const auto how = type == "containsBlanks" ? FormulaComparison::equal : FormulaComparison::not_equal;
    return joined({cell, {formula_call(trim, 1), formula_value(std::string())}, {{how}}});
  }
  if (type == "containsErrors") return joined({cell, {formula_call(is_error, 1)}});
  if (type == "notContainsErrors") return joined({cell, {formula_call(is_error, 1)}, negation});
  if (type != "containsText" && type != "notContainsText" && type != "beginsWith" && type != "endsWith")
    return std::nullopt;
  auto written = formula_steps(rule, 0, home);
  return written ? written : text_steps(rule, home);
}

}  // namespace

std::optional<Formula> to_formula(const Condition& condition, const CellPlace& home) {
  auto steps = steps_of(condition, home);
  if (!steps) return std::nullopt;
  const bool of_the_cell = condition.type != "expression";
  return Formula{home, std::move(*steps), !condition.of_calc || of_the_cell};
}

std::string words_for(const Condition& condition) {
  const std::string& type = condition.type;
  if (type == "colorScale") return "a colour scale";
  if (type == "iconSet") return "an icon set";
  if (type == "dataBar") return "data bars";
  if (type == "top10" || type == "aboveAverage") return "a ranking of the numbers";
  if (type == "timePeriod") return "a rule about the day it is opened on";
  if (condition.formulas.empty()) return fmt::format("a rule of the kind \"{}\"", escaped(valid_utf8(type)));
  constexpr std::size_t longest = 80;
  const std::string formula = escaped(valid_utf8(condition.formulas.front()));
  std::size_t end = 0;
  while (end < formula.size() && end < longest) next_code_point(formula, end);
  return fmt::format("the rule \"{}{}\"", formula.substr(0, end), end < formula.size() ? "…" : "");
}

}  // namespace boardpack
