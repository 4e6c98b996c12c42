#include "read/calc_condition.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace boardpack {
namespace {

struct Spelling {
  std::string_view calc, excel;
};

// The longer signs first.
constexpr auto comparisons = std::to_array<Spelling>({{"<=", "lessThanOrEqual"},
                                                      {">=", "greaterThanOrEqual"},
                                                      {"!=", "notEqual"},
                                                      {"<>", "notEqual"},
                                                      {"=", "equal"},
                                                      {"<", "lessThan"},
                                                      {">", "greaterThan"}});
constexpr auto betweens = std::to_array<Spelling>({{"between", "between"},
                                                   {"cell-content-is-between", "between"},
                                                   {"not-between", "notBetween"},
                                                   {"cell-content-is-not-between", "notBetween"}});
constexpr auto text_rules = std::to_array<Spelling>({{"contains-text", "containsText"},
                                                     {"not-contains-text", "notContainsText"},
                                                     {"begins-with", "beginsWith"},
                                                     {"ends-with", "endsWith"}});
constexpr auto other_rules = std::to_array<Spelling>({{"is-error", "containsErrors"},
                                                      {"is-no-error", "notContainsErrors"},
                                                      {"top-elements", "top10"},
                                                      {"bottom-elements", "top10"},
                                                      {"top-percent", "top10"},
                                                      {"bottom-percent", "top10"},
                                                      {"above-average", "aboveAverage"},
                                                      {"below-average", "aboveAverage"},
                                                      {"above-equal-average", "aboveAverage"},
                                                      {"below-equal-average", "aboveAverage"}});

template <std::size_t N>
std::string_view excel_word(const std::array<Spelling, N>& spellings, std::string_view calc) {
  const auto found = std::ranges::find(spellings, calc, &Spelling::calc);
  return found == spellings.end() ? std::string_view() : found->excel;
}

// A formula as Excel writes it; as it stands where it looks further than its own sheet's single cells.
std::string excel_formula(std::string_view formula) {
  std::string out;
  bool quoted = false;
  for (std::size_t at = 0; at < formula.size(); ++at) {
    const char c = formula[at];
    if (c == '"') quoted = !quoted;
    if (quoted || (c != '[' && c != ';')) {
      out += c;
    } else if (c == ';') {
      out += ',';
    } else {
      const std::size_t end = formula.find(']', at);
      if (end == std::string_view::npos) return std::string(formula);
      const std::string_view reference = formula.substr(at + 1, end - at - 1);
      const bool own_sheet =
          reference.starts_with('.') && reference.find_first_of(".:", 1) == std::string_view::npos;
      if (!own_sheet) return std::string(formula);
      out += reference.substr(1);
      at = end;
    }
  }
  return out;
}

// At the comma that stands in no text, reference or brackets.
std::vector<std::string_view> arguments_of(std::string_view text) {
  std::vector<std::string_view> arguments;
  bool quoted = false;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (c != ',' || depth != 0) continue;
    arguments.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  arguments.push_back(text.substr(begin));
  return arguments;
}

// The text that a literal stands for; empty for anything else.
std::string unquoted(std::string_view literal) {
  literal = trim(literal);
  if (literal.size() < 2 || !literal.starts_with('"') || !literal.ends_with('"')) return {};
  literal = literal.substr(1, literal.size() - 2);
  std::string text;
  for (std::size_t at = 0; at < literal.size(); ++at) {
    if (literal[at] == '"' && !literal.substr(at + 1).starts_with('"')) return {};
    if (literal[at] == '"') ++at;
    text += literal[at];
  }
  return text;
}

}  // namespace

Condition to_calc_condition(std::string_view text, bool has_home) {
  Condition condition;
  condition.of_calc = true;
  const auto add_formula = [&](std::string_view formula) {
    condition.formulas.push_back(has_home ? excel_formula(trim(formula)) : std::string(formula));
  };
  text = trim(text);
  if (text.starts_with("of:")) text.remove_prefix(3);
  constexpr std::string_view cell = "cell-content()";
  if (text.starts_with(cell)) text = trim(text.substr(cell.size()));
  for (const auto& [sign, word] : comparisons) {
    if (!text.starts_with(sign)) continue;
    condition.type = "cellIs";
    condition.comparison = word;
    add_formula(text.substr(sign.size()));
    return condition;
  }
  const std::size_t bracket = std::min(text.find('('), text.size());
  const std::string_view name = text.substr(0, bracket);
  const bool has_inside = bracket < text.size() && text.ends_with(')');
  const std::string_view inside =
      has_inside ? text.substr(bracket + 1, text.size() - bracket - 2) : std::string_view();
  if (const std::string_view between = excel_word(betweens, name); !between.empty()) {
    condition.type = "cellIs";
    condition.comparison = between;
    for (const std::string_view argument : arguments_of(inside)) add_formula(argument);
  } else if (const std::string_view rule = excel_word(text_rules, name); !rule.empty()) {
    condition.type = rule;
    condition.text = unquoted(inside);
  } else if (name == "formula-is" || name == "is-true-formula") {
    condition.type = "expression";
    add_formula(inside);
  } else {
    const std::string_view other = excel_word(other_rules, name);
    condition.type = other.empty() ? name.substr(0, 40) : other;
  }
  return condition;
}

}  // namespace boardpack
