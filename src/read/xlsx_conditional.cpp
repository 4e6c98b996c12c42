#include "read/xlsx_conditional.h"

#include <algorithm>

#include "read/condition.h"
#include "read/icon_set.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_styles.h"
#include "read/xlsx_value.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_kept = 1'000;  // bytes of a rule's formula

constexpr std::size_t most_icons = 5;

// A <cfRule> as it is written.
struct WrittenRule {
  Condition condition;
  IconSet icons;
  std::optional<Rgb> fill;
  bool stops = false;
  std::int32_t priority = 0;
};

std::optional<ColourRule> colour_rule(const WrittenRule& written, const CellPlace& home) {
  ColourRule rule;
  const std::string& type = written.condition.type;
  const bool picture = type == "iconSet" || type == "dataBar";
  rule.fill = written.fill;
  rule.stops = written.stops;
  rule.priority = written.priority;
  rule.colours = !picture;
  rule.words = words_for(written.condition);
  if (!picture && type != "colorScale" && !rule.fill && !rule.stops) return std::nullopt;
  if (auto test = to_formula(written.condition, home)) {
    rule.test = std::move(*test);
    return rule;
  }
  const auto icons = type == "iconSet" ? icon_steps(written.icons) : std::nullopt;
  if (icons) {
    rule.kind = ColourRule::Kind::icons;
    rule.icons = *icons;
    rule.icon_only = written.icons.icon_only;
    return rule;
  }
  const bool of_numbers =
      picture || type == "colorScale" || type == "top10" || type == "aboveAverage" || type == "timePeriod";
  rule.kind = of_numbers ? ColourRule::Kind::unread_of_numbers : ColourRule::Kind::unread;
  return rule;
}

std::string formula_of(XmlScanner& xml) {
  return unescaped_xstring(xml.content().substr(0, longest_kept));
}

bool is_false(std::string_view text) {
  return text == "0" || text == "false" || text == "off";
}

// Excel 2010 writes a bound's value as an element.
void read_icons(XmlScanner& xml, IconSet& icons) {
  if (const std::string_view name = xml.attribute("iconSet"); !name.empty()) icons.name = name;
  icons.reversed = is_true(xml.attribute("reverse"));
  icons.icon_only = is_false(xml.attribute("showValue"));
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.name() == "cfvo" && icons.bounds.size() <= most_icons) {
      IconSet::Bound& bound = icons.bounds.emplace_back();
      bound.type = xml.attribute("type");
      bound.value = xml.attribute("val").substr(0, longest_kept);
      bound.inclusive = !is_false(xml.attribute("gte"));
      const std::size_t inside = xml.depth();
      while (xml.next_child(inside))
        if (xml.name() == "f") bound.value = formula_of(xml);
    } else if (xml.name() == "cfIcon" && icons.icons.size() <= most_icons) {
      icons.icons.push_back(
          {std::string(xml.attribute("iconSet")), to_count(xml.attribute("iconId")).value_or(most_icons)});
    }
  }
}

WrittenRule read_rule(XmlScanner& xml, const XlsxTables& tables) {
  WrittenRule rule;
  Condition& condition = rule.condition;
  condition.type = xml.attribute("type");
  condition.comparison = xml.attribute("operator");
  condition.text = unescaped_xstring(xml.attribute("text"));
  rule.stops = is_true(xml.attribute("stopIfTrue"));
  rule.priority = to_int(xml.attribute("priority")).value_or(0);
  const auto format = to_count(xml.attribute("dxfId"));
  if (format && *format < tables.conditional_fills.size()) rule.fill = tables.conditional_fills[*format];
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.name() == "formula" || xml.name() == "f") {
      if (condition.formulas.size() < 2) condition.formulas.push_back(formula_of(xml));
    } else if (xml.name() == "iconSet") {
      read_icons(xml, rule.icons);
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
