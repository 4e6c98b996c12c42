#include "read/colour_rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "read/limits.h"

namespace boardpack {
namespace {

// By priority; of equal ones the first stays first.
void put_in_order(Sheet& sheet) {
  std::vector<ColourRule>& rules = sheet.colour_rules;
  std::vector<std::uint32_t> order(rules.size()), place(rules.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t at) { return rules[at].priority; });
  std::vector<ColourRule> ordered;
  ordered.reserve(rules.size());
  for (const std::uint32_t at : order) {
    place[at] = static_cast<std::uint32_t>(ordered.size());
    ordered.push_back(std::move(rules[at]));
  }
  rules = std::move(ordered);
  for (RuledRange& ruled : sheet.ruled) ruled.rule = place[ruled.rule];
}

std::span<const SheetCell> cells_in_rows(const Sheet& sheet, const CellRange& range) {
  const auto first = std::ranges::lower_bound(sheet.cells, range.first_row, {}, &SheetCell::row);
  const auto last = std::ranges::upper_bound(first, sheet.cells.end(), range.last_row, {}, &SheetCell::row);
  return {first, last};
}

// What finding out whether it holds takes, in the time of the shortest step.
std::uint64_t steps_of(const Formula& formula) {
  constexpr std::uint64_t of_a_cell = 4, of_texts = 12;
  std::uint64_t steps = 1;
  for (const FormulaStep& step : formula.steps) {
    const auto* const call = std::get_if<FormulaStep::Call>(&step.what);
    if (call != nullptr && looks_into_texts(call->function)) steps += of_texts;
    steps += std::holds_alternative<FormulaStep::Cell>(step.what) ? of_a_cell : 1;
  }
  return steps;
}

// Only rows and columns with a value are asked about.
RuleWork work_of(const Sheet& sheet) {
  std::vector<std::uint32_t> rows;
  std::uint32_t columns = 0;
  for (const SheetCell& cell : sheet.cells) {
    if (rows.empty() || rows.back() != cell.row) rows.push_back(cell.row);
    columns = std::max(columns, cell.column);
  }
  RuleWork work;
  for (const auto& [range, position] : sheet.ruled) {
    const auto first = std::ranges::lower_bound(rows, range.first_row);
    const auto last = std::upper_bound(first, rows.end(), range.last_row);
    const std::uint64_t height = static_cast<std::uint64_t>(last - first);
    const std::uint32_t right = std::min(range.last_column, columns);
    const std::uint64_t width = right < range.first_column ? 0 : right - range.first_column + 1;
    const ColourRule& rule = sheet.colour_rules[position];
    work.visits += height * columns;
    work.steps += height * width * steps_of(rule.test);
    if (rule.kind == ColourRule::Kind::icons) work.steps += cells_in_rows(sheet, range).size();
  }
  return work;
}

void give_rules_up(Sheet& sheet) {
  CellRange all = sheet.ruled.front().range;
  for (const auto& [range, rule] : sheet.ruled)
    all = {std::min(all.first_row, range.first_row), std::min(all.first_column, range.first_column),
           std::max(all.last_row, range.last_row), std::max(all.last_column, range.last_column)};
  ColourRule unread;
  unread.kind = ColourRule::Kind::unread;
  unread.words = "more rules than are followed";
  sheet.colour_rules.assign(1, unread);
  sheet.ruled.assign(1, {all, 0});
}

// The numbers in the ranges; none where there is an error, which keeps Excel from showing any icon.
std::vector<double> numbers_in(const Workbook& book, const Sheet& sheet,
                               const std::vector<CellRange>& ranges) {
  std::vector<double> numbers;
  for (const CellRange& range : ranges) {
    for (const SheetCell& cell : cells_in_rows(sheet, range)) {
      if (!range.contains(cell.row, cell.column)) continue;
      const FormulaValue value = rule_value(book, &cell);
      if (std::holds_alternative<FormulaError>(value)) return {};
      if (const double* const number = std::get_if<double>(&value)) numbers.push_back(*number);
    }
  }
  return numbers;
}

double percentile(std::vector<double>& numbers, double percent) {
  std::ranges::sort(numbers);
  const double at = percent / 100 * static_cast<double>(numbers.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= numbers.size()) return numbers.back();
  return numbers[below] + (at - std::floor(at)) * (numbers[below + 1] - numbers[below]);
}

// False where the bounds cannot be known.
bool set_bounds(std::vector<IconStep>& icons, std::vector<double> numbers) {
  if (numbers.empty()) return false;
  const auto [least, most] = std::ranges::minmax(numbers);
  for (IconStep& step : icons) {
    if (step.of != IconStep::Of::number && !(step.bound >= 0 && step.bound <= 100)) return false;
    if (step.of == IconStep::Of::percent) step.bound = least + (most - least) * step.bound / 100;
    if (step.of == IconStep::Of::percentile) step.bound = percentile(numbers, step.bound);
    step.of = IconStep::Of::number;
  }
  return std::is_sorted(icons.begin() + 1, icons.end(),
                        [](const IconStep& a, const IconStep& b) { return a.bound < b.bound; });
}

void set_icon_bounds(const Workbook& book, Sheet& sheet) {
  std::vector<std::vector<CellRange>> ranges(sheet.colour_rules.size());
  for (const auto& [range, rule] : sheet.ruled)
    if (sheet.colour_rules[rule].kind == ColourRule::Kind::icons) ranges[rule].push_back(range);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    ColourRule& rule = sheet.colour_rules[i];
    if (rule.kind != ColourRule::Kind::icons) continue;
    if (!set_bounds(rule.icons, numbers_in(book, sheet, ranges[i])))
      rule.kind = ColourRule::Kind::unread_of_numbers;
  }
}

}  // namespace

void settle_colour_rules(const Workbook& book, Sheet& sheet, RuleWork& work) {
  if (sheet.ruled.empty()) return;
  const RuleWork more = work_of(sheet);
  work.steps += more.steps;
  work.visits += more.visits;
  if (work.steps > limits::conditional_steps || work.visits > limits::conditional_visits)
    return give_rules_up(sheet);
  put_in_order(sheet);
  set_icon_bounds(book, sheet);
}

FormulaValue rule_value(const Workbook& book, const SheetCell* cell) {
  if (cell == nullptr) return {};
  switch (cell->kind) {
    case CellKind::number:
      return cell->number;
    case CellKind::date:
      return book.style(*cell).is_time ? cell->number : cell->number - book.days_not_counted;
    case CellKind::boolean:
      if (book.format == "ods") return cell->number;
      return cell->number != 0;
    case CellKind::error:
      return FormulaError{};
    case CellKind::text:
      break;
  }
  std::size_t size = 0;
  for (const Run& run : book.texts[cell->text].runs) size += run.text.size();
  if (size > limits::conditional_text_bytes) return LongText{};
  return book.texts[cell->text].plain();
}

}  // namespace boardpack
