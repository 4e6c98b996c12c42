#include <algorithm>
#include <cmath>

#include "read/colour_rules.h"

namespace boardpack {
namespace {

// By priority.
std::vector<const RuledRange*> rules_at(const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  std::vector<const RuledRange*> found;
  if (sheet.ruled_index.size() == sheet.ruled.size()) {
    sheet.ruled_index.visit_at(row, column,
                               [&](std::uint32_t position) { found.push_back(&sheet.ruled[position]); });
  } else {
    for (const RuledRange& ruled : sheet.ruled)
      if (ruled.range.contains(row, column)) found.push_back(&ruled);
  }
  std::ranges::sort(found, {}, [](const RuledRange* ruled) { return std::pair(ruled->rule, ruled); });
  return found;
}

// The colour of the number's icon; empty too where the number is so near a bound that digits nobody sees
// decide.
std::optional<Rgb> icon_colour(const std::vector<IconStep>& icons, double number) {
  std::optional<Rgb> colour = icons.front().colour;
  for (std::size_t i = 1; i < icons.size(); ++i) {
    const double bound = icons[i].bound;
    if (number != bound && nearly_equal(number, bound)) return std::nullopt;
    if (number < bound || (number == bound && !icons[i].inclusive)) break;
    colour = icons[i].colour;
  }
  return colour;
}

// What the rules make of a place.
struct RuledLook {
  bool instead = false;  // of the cell's own fill
  PlaceLook look;
};

// Whether the rule decides, so that those after it count for nothing.
bool decides(const ColourRule& rule, std::optional<bool> holds, RuledLook& result) {
  if (!holds) {
    result.instead = result.instead || rule.colours;
    return rule.colours;
  }
  if (!*holds) return false;
  if (rule.fill) {
    result.instead = true;
    result.look = {rule.fill, false, result.look.unread};
  }
  return rule.fill || rule.stops;
}

RuledLook ruled_look(const Workbook& book, const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  RuledLook result;
  if (sheet.ruled.empty()) return result;
  const SheetCell* const cell = sheet.at(row, column);
  const bool number = cell != nullptr && (cell->kind == CellKind::number || cell->kind == CellKind::date);
  const auto value_at = [&](const CellPlace& place) {
    return rule_value(book, sheet.at(place.row, place.column));
  };
  for (const RuledRange* const ruled : rules_at(sheet, row, column)) {
    const ColourRule& rule = sheet.colour_rules[ruled->rule];
    const bool of_numbers =
        rule.kind == ColourRule::Kind::unread_of_numbers || rule.kind == ColourRule::Kind::icons;
    if (of_numbers && !number) continue;
    if (rule.kind == ColourRule::Kind::icons) {
      const auto colour = icon_colour(rule.icons, std::get<double>(rule_value(book, cell)));
      if (colour) {
        result.instead = true;
        result.look = {colour, rule.icon_only, result.look.unread};
        continue;
      }
    }
    const auto holds = rule.kind == ColourRule::Kind::tested ? holds_at(rule.test, {row, column}, value_at)
                                                             : std::optional<bool>();
    if (!holds && result.look.unread == nullptr) result.look.unread = ruled;
    if (decides(rule, holds, result)) return result;
  }
  return result;
}

}  // namespace

PlaceLook Workbook::look(const Sheet& sheet, std::uint32_t row, std::uint32_t column) const {
  const RuledLook ruled = ruled_look(*this, sheet, row, column);
  if (ruled.instead) return ruled.look;
  const SheetCell* const cell = sheet.at(row, column);
  return {cell ? style(*cell).fill : sheet.blank_fill_at(row, column), false, ruled.look.unread};
}

}  // namespace boardpack
