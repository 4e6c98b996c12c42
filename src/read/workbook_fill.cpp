#include <algorithm>

#include "read/limits.h"
#include "read/workbook.h"

namespace boardpack {
namespace {

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

std::optional<FormulaValue> value_of(const Workbook& book, const SheetCell* cell) {
  if (cell == nullptr) return FormulaValue();
  switch (cell->kind) {
    case CellKind::number:
    case CellKind::date:
      return cell->number;
    case CellKind::boolean:
      return cell->number != 0;
    case CellKind::error:
      return FormulaError{};
    case CellKind::text:
      break;
  }
  std::size_t size = 0;
  for (const Run& run : book.texts[cell->text].runs) size += run.text.size();
  if (size > limits::conditional_text_bytes) return std::nullopt;
  return book.texts[cell->text].plain();
}

struct RuledFill {
  bool instead = false;  // of the cell's own
  std::optional<Rgb> colour;
  const RuledRange* unread = nullptr;
};

RuledFill ruled_fill(const Workbook& book, const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  RuledFill result;
  if (sheet.ruled.empty()) return result;
  const SheetCell* const cell = sheet.at(row, column);
  const bool number = cell != nullptr && (cell->kind == CellKind::number || cell->kind == CellKind::date);
  const auto value_at = [&](const CellPlace& place) {
    return value_of(book, sheet.at(place.row, place.column));
  };
  for (const RuledRange* const ruled : rules_at(sheet, row, column)) {
    const ColourRule& rule = sheet.colour_rules[ruled->rule];
    if (rule.kind == ColourRule::Kind::unread_of_numbers && !number) continue;
    const auto holds = rule.kind == ColourRule::Kind::tested ? holds_at(rule.test, {row, column}, value_at)
                                                             : std::optional<bool>();
    if (!holds) {
      if (result.unread == nullptr) result.unread = ruled;
      result.instead = rule.colours;
      if (rule.colours) return result;
    } else if (*holds) {
      result.instead = rule.fill.has_value();
      result.colour = rule.fill;
      if (rule.fill || rule.stops) return result;
    }
  }
  return result;
}

}  // namespace

std::optional<Rgb> Workbook::fill(const Sheet& sheet, std::uint32_t row, std::uint32_t column) const {
  const RuledFill ruled = ruled_fill(*this, sheet, row, column);
  if (ruled.instead) return ruled.colour;
  if (const SheetCell* const cell = sheet.at(row, column)) return style(*cell).fill;
  return sheet.blank_fill_at(row, column);
}

const RuledRange* Workbook::unread_colour(const Sheet& sheet, std::uint32_t row, std::uint32_t column) const {
  return ruled_fill(*this, sheet, row, column).unread;
}

}  // namespace boardpack
