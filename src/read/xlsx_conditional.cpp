#include "read/xlsx_conditional.h"

#include <fmt/format.h>

#include <algorithm>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_styles.h"
#include "read/xlsx_value.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_kept = 1'000;  // bytes of a rule's formula

// A <cfRule> as it is written.
struct WrittenRule {
  std::string type, comparison, text;
  std::vector<std::string> formulas;
  std::optional<Rgb> fill;
  bool stops = false;
  std::int32_t priority = 0;
};

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

std::optional<Steps> formula_steps(const WrittenRule& rule, std::size_t position, const CellPlace& home) {
  if (position >= rule.formulas.size()) return std::nullopt;
  auto formula = to_formula(rule.formulas[position], home);
  return formula ? std::optional(std::move(formula->steps)) : std::nullopt;
}

// Its bounds may stand in either order.
std::optional<Steps> cell_is_steps(const WrittenRule& rule, const CellPlace& home) {
  const auto first = formula_steps(rule, 0, home);
  if (!first) return std::nullopt;
  const Steps cell{formula_cell(home)};
  if (const auto how = comparison_of(rule.comparison)) return joined({cell, *first, {{*how}}});
  const bool inside = rule.comparison == "between";
  const auto second = formula_steps(rule, 1, home);
  if (!second || (!inside && rule.comparison != "notBetween")) return std::nullopt;
  const Steps at_least{{FormulaComparison::greater_or_equal}}, at_most{{FormulaComparison::less_or_equal}};
  const Steps both{formula_call(FormulaFunction::all, 2)}, either{formula_call(FormulaFunction::any, 2)};
  Steps steps = joined({cell, *first, at_least, cell, *second, at_most, both,  //
                        cell, *second, at_least, cell, *first, at_most, both, either});
  if (!inside) steps.push_back(formula_call(FormulaFunction::negated, 1));
  return steps;
}

// Excel writes the same as a formula, too; other programs only this.
std::optional<Steps> text_steps(const WrittenRule& rule, const CellPlace& home) {
  using enum FormulaFunction;
  const Steps cell{formula_cell(home)}, text{formula_value(rule.text)}, negation{formula_call(negated, 1)};
  const bool without = rule.type.starts_with("not");
  if (rule.type.ends_with("Blanks")) {
    const auto how = without ? FormulaComparison::greater : FormulaComparison::equal;
    return joined({cell, {formula_call(trim, 1), formula_call(len, 1), formula_value(0.0)}, {{how}}});
  }
  if (rule.type.ends_with("Errors")) {
    return joined({cell, {formula_call(is_error, 1)}, without ? negation : Steps{}});
  }
  if (rule.text.empty()) return std::nullopt;
  if (rule.type.ends_with("Text")) {
    return joined(
        {text, cell, {formula_call(search, 2), formula_call(is_error, 1)}, without ? Steps{} : negation});
  }
  const auto end = rule.type == "beginsWith" ? left : right;
  return joined(
      {cell, text, {formula_call(len, 1), formula_call(end, 2)}, text, {{FormulaComparison::equal}}});
}

bool is_text_rule(std::string_view type) {
  return type == "containsText" || type == "notContainsText" || type == "beginsWith" || type == "endsWith" ||
         type == "containsBlanks" || type == "notContainsBlanks" || type == "containsErrors" ||
         type == "notContainsErrors";
}

std::optional<Steps> steps_of(const WrittenRule& rule, const CellPlace& home) {
  if (rule.type == "cellIs") return cell_is_steps(rule, home);
  if (rule.type == "expression") return formula_steps(rule, 0, home);
  if (!is_text_rule(rule.type)) return std::nullopt;
  const auto written = formula_steps(rule, 0, home);
  return written ? written : text_steps(rule, home);
}

std::string rule_words(const WrittenRule& rule) {
  if (rule.type == "colorScale") return "a colour scale";
  if (rule.type == "iconSet") return "an icon set";
  if (rule.type == "dataBar") return "data bars";
  if (rule.type == "top10" || rule.type == "aboveAverage") return "a ranking of the numbers";
  if (rule.type == "timePeriod") return "a rule about the day it is opened on";
  if (rule.formulas.empty()) return fmt::format("a rule of the kind \"{}\"", valid_utf8(rule.type));
  constexpr std::size_t longest = 80;
  const std::string formula = valid_utf8(rule.formulas.front());
  std::size_t end = 0;
  while (end < formula.size() && end < longest) next_code_point(formula, end);
  return fmt::format("the rule \"{}{}\"", formula.substr(0, end), end < formula.size() ? "…" : "");
}

std::optional<ColourRule> colour_rule(const WrittenRule& written, const CellPlace& home) {
  ColourRule rule;
  const std::string& type = written.type;
  const bool picture = type == "iconSet" || type == "dataBar";
  rule.fill = written.fill;
  rule.stops = written.stops;
  rule.priority = written.priority;
  rule.colours = !picture;
  if (!picture && type != "colorScale" && !rule.fill && !rule.stops) return std::nullopt;
  if (auto steps = steps_of(written, home)) {
    rule.test = {home, std::move(*steps)};
    return rule;
  }
  const bool of_numbers =
      picture || type == "colorScale" || type == "top10" || type == "aboveAverage" || type == "timePeriod";
  rule.kind = of_numbers ? ColourRule::Kind::unread_of_numbers : ColourRule::Kind::unread;
  rule.words = rule_words(written);
  return rule;
}

WrittenRule read_rule(XmlScanner& xml, const XlsxTables& tables) {
  WrittenRule rule;
  rule.type = xml.attribute("type");
  rule.comparison = xml.attribute("operator");
  rule.text = unescaped_xstring(xml.attribute("text"));
  rule.stops = is_true(xml.attribute("stopIfTrue"));
  rule.priority = to_int(xml.attribute("priority")).value_or(0);
  const auto format = to_count(xml.attribute("dxfId"));
  if (format && *format < tables.conditional_fills.size()) rule.fill = tables.conditional_fills[*format];
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.name() == "formula" || xml.name() == "f") {
      const std::string_view formula = xml.content();
      if (rule.formulas.size() < 2)
        rule.formulas.push_back(unescaped_xstring(formula.substr(0, longest_kept)));
    } else if (xml.name() == "dxf") {
      rule.fill = resolved(read_xlsx_conditional_fill(xml), tables.palette);
    }
  }
  return rule;
}

std::vector<CellRange> ranges_of(std::string_view written) {
  std::vector<CellRange> ranges;
  for (const std::string_view part : split(written, ' ')) {
    const auto range = to_cell_range(trim(part));
    if (!range) continue;
    if (ranges.size() >= limits::conditional_ranges)
      refuse_more_than(limits::conditional_ranges, "ranges with conditional formats");
    ranges.push_back(*range);
  }
  return ranges;
}

}  // namespace

void read_xlsx_conditional(XmlScanner& xml, const XlsxTables& tables, SheetDraft& sheet) {
  std::vector<CellRange> ranges = ranges_of(xml.attribute("sqref"));
  std::vector<WrittenRule> rules;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.name() == "cfRule") {
      if (rules.size() >= limits::conditional_rules)
        refuse_more_than(limits::conditional_rules, "conditional formats");
      rules.push_back(read_rule(xml, tables));
    } else if (xml.name() == "sqref") {
      ranges = ranges_of(xml.content());
    }
  }
  if (ranges.empty()) return;
  CellPlace home{limits::last_row, limits::last_column};
  for (const CellRange& range : ranges)
    home = {std::min(home.row, range.first_row), std::min(home.column, range.first_column)};
  for (const WrittenRule& written : rules)
    if (auto rule = colour_rule(written, home)) sheet.add_colour_rule(std::move(*rule), ranges);
}

void read_xlsx_conditional_extensions(XmlScanner& xml, const XlsxTables& tables, SheetDraft& sheet) {
  const std::size_t list = xml.depth();
  while (xml.next_child(list)) {
    const std::size_t extension = xml.depth();
    while (xml.next_child(extension)) {
      if (xml.name() != "conditionalFormattings") continue;
      const std::size_t formats = xml.depth();
      while (xml.next_child(formats))
        if (xml.name() == "conditionalFormatting") read_xlsx_conditional(xml, tables, sheet);
    }
  }
}

}  // namespace boardpack
