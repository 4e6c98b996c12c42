#include "read/ods_conditional.h"

#include <algorithm>

#include "read/calc_condition.h"
#include "read/icon_set.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "text/fold.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_condition = 1'000;  // bytes
constexpr std::size_t most_icons = 5;

// "Plan.C2" or "$'My plan'.$C$2" without the sheet.
std::string_view without_sheet(std::string_view address) {
  const std::size_t point = address.rfind('.');
  return point == std::string_view::npos ? address : address.substr(point + 1);
}

// "Plan.C2:Plan.C9 Plan.E2"; a sheet's name may hold blanks, and then stands in quotes.
std::vector<CellRange> ranges_of(std::string_view addresses) {
  std::vector<CellRange> ranges;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= addresses.size(); ++at) {
    if (at < addresses.size() && addresses[at] == '\'') quoted = !quoted;
    if (at < addresses.size() && (quoted || addresses[at] != ' ')) continue;
    const std::string_view part = addresses.substr(begin, at - begin);
    begin = at + 1;
    const std::size_t colon = part.rfind(':');
    std::string plain(without_sheet(part.substr(0, colon)));
    if (colon != std::string_view::npos) plain.append(":").append(without_sheet(part.substr(colon + 1)));
    const auto range = to_cell_range(plain);
    if (!range) continue;
    if (ranges.size() >= limits::conditional_ranges)
      refuse_more_than(limits::conditional_ranges, "ranges with conditional formats");
    ranges.push_back(*range);
  }
  return ranges;
}

// The first of Calc's conditions that holds gives the style, and those after it count for nothing.
ColourRule tested_rule(const OdsStyles& styles, const OdsStyles::Map& map) {
  const auto home = to_cell_place(without_sheet(map.base));
  const bool has_home = home && in_grid(*home);
  const Condition condition =
      to_calc_condition(std::string_view(map.condition).substr(0, longest_condition), has_home);
  ColourRule rule;
  rule.fill = styles.conditional_fill(map.style);
  rule.stops = true;
  rule.words = words_for(condition);
  if (auto test = to_formula(condition, has_home ? *home : CellPlace{1, 1})) {
    rule.test = std::move(*test);
    return rule;
  }
  const bool of_numbers = condition.type == "top10" || condition.type == "aboveAverage";
  rule.kind = of_numbers ? ColourRule::Kind::unread_of_numbers : ColourRule::Kind::unread;
  return rule;
}

ColourRule unread_rule(std::string_view type, bool colours) {
  ColourRule rule;
  rule.kind = ColourRule::Kind::unread_of_numbers;
  rule.colours = colours;
  Condition condition;
  condition.type = type;
  rule.words = words_for(condition);
  return rule;
}

std::string bound_type(std::string_view written) {
  if (written == "number") return "num";
  if (written == "minimum") return "min";
  if (written == "maximum") return "max";
  return std::string(written);
}

ColourRule icon_rule(XmlScanner& xml) {
  IconSet set;
  set.name = xml.attribute(Space::calc_extension, "icon-set-type");
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (!xml.is(Space::calc_extension, "formatting-entry") || set.bounds.size() > most_icons) continue;
    if (xml.attribute(Space::calc_extension, "show-value") == "false") set.icon_only = true;
    set.bounds.push_back({bound_type(xml.attribute(Space::calc_extension, "type")),
                          std::string(xml.attribute(Space::calc_extension, "value").substr(0, 40)),
                          xml.attribute(Space::calc_extension, "gte") != "false"});
  }
  ColourRule rule = unread_rule("iconSet", false);
  const auto icons = icon_steps(set);
  if (!icons) return rule;
  rule.kind = ColourRule::Kind::icons;
  rule.icons = *icons;
  rule.icon_only = set.icon_only;
  return rule;
}

}  // namespace

void OdsConditional::add_places(std::string_view style, const CellRange& range) {
  if (styles_.maps(style).empty()) return;
  auto places = places_.find(style);
  if (places == places_.end()) places = places_.try_emplace(std::string(style)).first;
  auto lowest = lowest_.find(style);
  if (lowest == lowest_.end()) lowest = lowest_.try_emplace(std::string(style)).first;
  std::vector<CellRange>& ranges = places->second;
  const auto [found, is_new] =
      lowest->second.try_emplace({range.first_column, range.last_column}, ranges.size());
  if (!is_new && ranges[found->second].last_row + 1 == range.first_row) {
    ranges[found->second].last_row = range.last_row;
    return;
  }
  found->second = ranges.size();
  if (ranges.size() >= limits::conditional_ranges)
    refuse_more_than(limits::conditional_ranges, "ranges with conditional formats");
  ranges.push_back(range);
}

void OdsConditional::add(ColourRule rule, const std::vector<CellRange>& ranges) {
  if (ranges.empty()) return;
  rule.priority = ++rules_;
  sheet_.add_colour_rule(std::move(rule), ranges);
}

void OdsConditional::read(XmlScanner& xml) {
  has_list_ = true;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth))
    if (xml.is(Space::calc_extension, "conditional-format")) read_format(xml);
}

void OdsConditional::read_format(XmlScanner& xml) {
  constexpr auto space = Space::calc_extension;
  const std::vector<CellRange> ranges = ranges_of(xml.attribute(space, "target-range-address"));
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is(space, "condition")) {
      add(tested_rule(styles_, {std::string(xml.attribute(space, "value")),
                                std::string(xml.attribute(space, "apply-style-name")),
                                std::string(xml.attribute(space, "base-cell-address"))}),
          ranges);
    } else if (xml.is(space, "icon-set")) {
      add(icon_rule(xml), ranges);
    } else if (xml.is(space, "color-scale")) {
      add(unread_rule("colorScale", true), ranges);
    } else if (xml.is(space, "data-bar")) {
      add(unread_rule("dataBar", false), ranges);
    } else if (xml.is(space, "date-is")) {
      add(unread_rule("timePeriod", true), ranges);
    }
  }
}

void OdsConditional::finish() {
  if (has_list_) return;
  for (const auto& [style, ranges] : places_)
    for (const OdsStyles::Map& map : styles_.maps(style)) add(tested_rule(styles_, map), ranges);
}

}  // namespace boardpack
