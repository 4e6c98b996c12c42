#include <algorithm>
#include <span>

#include "read/formula.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

using Values = std::span<const FormulaValue>;

bool is_error(const FormulaValue& value) {
  return std::holds_alternative<FormulaError>(value);
}

std::string text_of(const FormulaValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) return number_text(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "TRUE" : "FALSE";
  return {};
}

bool truth_of(const FormulaValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  const auto* number = std::get_if<double>(&value);
  return number != nullptr && *number != 0;
}

std::string in_case(std::string text, bool upper) {
  for (char& c : text) {
    if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// A blank counts as the other side's zero.
FormulaValue beside(const FormulaValue& value, const FormulaValue& other) {
  if (!std::holds_alternative<std::monostate>(value)) return value;
  if (std::holds_alternative<std::string>(other)) return std::string();
  if (std::holds_alternative<bool>(other)) return false;
  return 0.0;
}

template <class T>
int order(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// Numbers come before texts, texts before truths, as Excel has it.
FormulaValue compared(FormulaComparison how, const FormulaValue& left, const FormulaValue& right) {
  if (is_error(left) || is_error(right)) return FormulaError{};
  const FormulaValue a = beside(left, right), b = beside(right, left);
  int sign = order(a.index(), b.index());
  if (sign == 0) {
    if (const auto* text = std::get_if<std::string>(&a))
      sign = order(in_case(*text, false), in_case(std::get<std::string>(b), false));
    else if (const auto* number = std::get_if<double>(&a))
      sign = order(*number, std::get<double>(b));
    else
      sign = order(truth_of(a), truth_of(b));
  }
  switch (how) {
    case FormulaComparison::equal:
      return sign == 0;
    case FormulaComparison::not_equal:
      return sign != 0;
    case FormulaComparison::less:
      return sign < 0;
    case FormulaComparison::less_or_equal:
      return sign <= 0;
    case FormulaComparison::greater:
      return sign > 0;
    case FormulaComparison::greater_or_equal:
      return sign >= 0;
  }
  return FormulaError{};
}

std::vector<std::size_t> character_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size();) {
    starts.push_back(at);
    next_code_point(text, at);
  }
  starts.push_back(text.size());
  return starts;
}

FormulaValue end_of(Values values, bool left) {
  double wanted = 1;
  if (values.size() > 1) {
    const auto* number = std::get_if<double>(&values[1]);
    if (number == nullptr || !(*number >= 0)) return FormulaError{};
    wanted = *number;
  }
  const std::string text = text_of(values[0]);
  const std::vector<std::size_t> starts = character_starts(text);
  const std::size_t length = starts.size() - 1;
  const std::size_t count = wanted < static_cast<double>(length) ? static_cast<std::size_t>(wanted) : length;
  return left ? text.substr(0, starts[count]) : text.substr(starts[length - count]);
}

// Excel's TRIM knows no blank but the space.
std::string trimmed_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Empty for wildcards.
std::optional<FormulaValue> place_in(const FormulaValue& sought, const FormulaValue& within, bool any_case) {
  std::string what = text_of(sought), where = text_of(within);
  if (any_case) {
    if (what.find_first_of("*?~") != std::string::npos) return std::nullopt;
    what = in_case(std::move(what), false);
    where = in_case(std::move(where), false);
  }
  const std::size_t found = where.find(what);
  if (found == std::string::npos) return FormulaError{};
  return static_cast<double>(character_starts(where.substr(0, found)).size());
}

std::optional<FormulaValue> called(FormulaFunction function, Values values) {
  using enum FormulaFunction;
  if (function == is_number) return std::holds_alternative<double>(values[0]);
  if (function == is_text) return std::holds_alternative<std::string>(values[0]);
  if (function == is_blank) return std::holds_alternative<std::monostate>(values[0]);
  if (function == FormulaFunction::is_error) return boardpack::is_error(values[0]);
  if (std::ranges::any_of(values, boardpack::is_error)) return FormulaError{};
  switch (function) {
    case left:
    case right:
      return end_of(values, function == left);
    case len:
      return static_cast<double>(character_starts(text_of(values[0])).size() - 1);
    case trim:
      return trimmed_spaces(text_of(values[0]));
    case upper:
    case lower:
      return in_case(text_of(values[0]), function == upper);
    case search:
    case find:
      return place_in(values[0], values[1], function == search);
    case exact:
      return text_of(values[0]) == text_of(values[1]);
    case negated:
      return !truth_of(values[0]);
    case all:
      return std::ranges::all_of(values, truth_of);
    case any:
      return std::ranges::any_of(values, truth_of);
    case is_number:
    case is_text:
    case is_blank:
    case FormulaFunction::is_error:
      break;
  }
  return std::nullopt;
}

// Nothing when it moves off the sheet: Excel wraps round, which nobody means.
std::optional<CellPlace> seen_from(const CellPlace& place, const CellPlace& home,
                                   const FormulaStep::Cell& cell) {
  CellPlace there = cell.place;  // unsigned steps back wrap, and are then outside the grid
  if (!cell.fixed_row) there.row += place.row - home.row;
  if (!cell.fixed_column) there.column += place.column - home.column;
  return in_grid(there) ? std::optional(there) : std::nullopt;
}

}  // namespace

FormulaStep formula_value(FormulaValue value) {
  return {std::move(value)};
}

FormulaStep formula_call(FormulaFunction function, std::size_t arguments) {
  return {FormulaStep::Call{function, arguments}};
}

FormulaStep formula_cell(const CellPlace& home) {
  return {FormulaStep::Cell{home, false, false}};
}

std::optional<bool> holds_at(const Formula& formula, const CellPlace& place,
                             const std::function<std::optional<FormulaValue>(const CellPlace&)>& value_at) {
  std::vector<FormulaValue> stack;
  for (const FormulaStep& step : formula.steps) {
    std::optional<FormulaValue> result;
    std::size_t taken = 0;
    if (const auto* value = std::get_if<FormulaValue>(&step.what)) {
      result = *value;
    } else if (const auto* cell = std::get_if<FormulaStep::Cell>(&step.what)) {
      if (const auto there = seen_from(place, formula.home, *cell)) result = value_at(*there);
    } else if (const auto* how = std::get_if<FormulaComparison>(&step.what)) {
      taken = 2;
      result = compared(*how, stack[stack.size() - 2], stack.back());
    } else {
      const auto& call = std::get<FormulaStep::Call>(step.what);
      taken = call.arguments;
      result = called(call.function, Values(stack).last(taken));
    }
    if (!result) return std::nullopt;
    stack.resize(stack.size() - taken);
    stack.push_back(std::move(*result));
  }
  return !stack.empty() && truth_of(stack.back());
}

}  // namespace boardpack
