#include <algorithm>
#include <cmath>
#include <span>

#include "read/formula.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

using Values = std::span<const FormulaValue>;
using Known = std::optional<FormulaValue>;  // empty where more would have to be known

template <class T>
bool is(const FormulaValue& value) {
  return std::holds_alternative<T>(value);
}

bool is_plain(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, is_plain);
}

// A number is text in as many digits as fit; programs differ where they are many.
std::optional<std::string> text_of(const FormulaValue& value) {
  constexpr std::size_t most_digits = 11;
  if (is<std::monostate>(value)) return std::string();
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "TRUE" : "FALSE";
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return std::nullopt;
  std::string text = number_text(*number);
  return text.size() <= most_digits ? std::optional(std::move(text)) : std::nullopt;
}

bool truth_of(const FormulaValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  const auto* number = std::get_if<double>(&value);
  return number != nullptr && *number != 0;
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string in_case(std::string text, bool upper) {
  for (char& c : text) {
    if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (!upper) c = small(c);
  }
  return text;
}

// A blank counts as the other side's zero.
FormulaValue beside(const FormulaValue& value, const FormulaValue& other) {
  if (!is<std::monostate>(value)) return value;
  if (is<std::string>(other) || is<LongText>(other)) return std::string();
  if (is<bool>(other)) return false;
  return 0.0;
}

template <class T>
int order(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// Whether the texts are one but for letters beyond the plain ones, which may be one letter in two cases.
bool may_be_alike(std::string_view a, std::string_view b) {
  std::size_t at_a = 0, at_b = 0;
  while (at_a < a.size() && at_b < b.size()) {
    if (is_plain(a[at_a]) != is_plain(b[at_b])) return false;
    if (is_plain(a[at_a]) && small(a[at_a]) != small(b[at_b])) return false;
    next_code_point(a, at_a);
    next_code_point(b, at_b);
  }
  return at_a == a.size() && at_b == b.size();
}

// How letters beyond the plain ones, and signs, are put in order depends on the reader's language.
std::optional<int> text_order(std::string_view a, std::string_view b, bool only_equal, bool sure_of_case) {
  if (a == b) return 0;
  if (may_be_alike(a, b)) {
    const bool only_case = sure_of_case && is_ascii(a) && is_ascii(b);
    return only_case ? std::optional(0) : std::nullopt;
  }
  if (only_equal) return 1;
  const auto counts_alike = [](char c) {
    return c == ' ' || (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z');
  };
  if (!std::ranges::all_of(a, counts_alike) || !std::ranges::all_of(b, counts_alike)) return std::nullopt;
  return std::ranges::lexicographical_compare(a, b, {}, small, small) ? -1 : 1;
}

// Numbers come before texts, texts before truths, as Excel has it.
std::optional<int> order_of(const FormulaValue& a, const FormulaValue& b, bool only_equal,
                            bool sure_of_case) {
  const auto rank = [](const FormulaValue& value) {
    return is<LongText>(value) ? 2 : static_cast<int>(value.index());
  };
  if (rank(a) != rank(b)) return order(rank(a), rank(b));
  if (is<LongText>(a) || is<LongText>(b)) return only_equal && a != b ? std::optional(1) : std::nullopt;
  if (const auto* text = std::get_if<std::string>(&a))
    return text_order(*text, std::get<std::string>(b), only_equal, sure_of_case);
  if (const auto* number = std::get_if<double>(&a)) {
    const double other = std::get<double>(b);
    if (*number != other && nearly_equal(*number, other)) return std::nullopt;
    return order(*number, other);
  }
  return order(truth_of(a), truth_of(b));
}

Known compared(FormulaComparison how, const FormulaValue& left, const FormulaValue& right,
               bool sure_of_case) {
  if (is<FormulaError>(left) || is<FormulaError>(right)) return FormulaError{};
  const bool only_equal = how == FormulaComparison::equal || how == FormulaComparison::not_equal;
  const auto sign = order_of(beside(left, right), beside(right, left), only_equal, sure_of_case);
  if (!sign) return std::nullopt;
  switch (how) {
    case FormulaComparison::equal:
      return *sign == 0;
    case FormulaComparison::not_equal:
      return *sign != 0;
    case FormulaComparison::less:
      return *sign < 0;
    case FormulaComparison::less_or_equal:
      return *sign <= 0;
    case FormulaComparison::greater:
      return *sign > 0;
    case FormulaComparison::greater_or_equal:
      return *sign >= 0;
  }
  return std::nullopt;
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

// Excel counts the two halves that it has of rarer characters.
bool counts_otherwise(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
}

Known end_of(const std::string& text, Values values, bool left) {
  double wanted = 1;
  if (values.size() > 1) {
    if (is<std::string>(values[1]) || is<LongText>(values[1])) return std::nullopt;
    const auto* number = std::get_if<double>(&values[1]);
    if (number == nullptr || !(*number >= 0)) return FormulaError{};
    wanted = *number;
  }
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

Known place_in(std::string what, std::string where, bool any_case, bool sure_of_case) {
  const bool plain = is_ascii(what) || is_ascii(where);
  if (any_case) {
    const std::string_view wildcards = sure_of_case ? "*?~" : "*?~.+[](){}^$|\\";
    if (what.find_first_of(wildcards) != std::string::npos) return std::nullopt;
    what = in_case(std::move(what), false);
    where = in_case(std::move(where), false);
  }
  const std::size_t found = where.find(what);
  if (found == std::string::npos && any_case && !plain) return std::nullopt;
  if (found == std::string::npos) return FormulaError{};
  return static_cast<double>(character_starts(where.substr(0, found)).size());
}

// AND and OR pass over texts and blanks of cells, and not over others.
Known joined(FormulaFunction function, Values values) {
  const auto says_truth = [](const FormulaValue& value) { return is<bool>(value) || is<double>(value); };
  if (!std::ranges::all_of(values, says_truth)) return std::nullopt;
  return function == FormulaFunction::all ? std::ranges::all_of(values, truth_of)
                                          : std::ranges::any_of(values, truth_of);
}

Known of_texts(FormulaFunction function, Values values, bool sure_of_case) {
  const auto text = text_of(values[0]);
  if (!text) return std::nullopt;
  switch (function) {
    case FormulaFunction::left:
    case FormulaFunction::right:
      return counts_otherwise(*text) ? std::nullopt
                                     : end_of(*text, values, function == FormulaFunction::left);
    case FormulaFunction::len:
      if (counts_otherwise(*text)) return std::nullopt;
      return static_cast<double>(character_starts(*text).size() - 1);
    case FormulaFunction::trim:
      return trimmed_spaces(*text);
    case FormulaFunction::upper:
    case FormulaFunction::lower:
      if (!is_ascii(*text)) return std::nullopt;
      return in_case(*text, function == FormulaFunction::upper);
    default:
      break;
  }
  const auto second = text_of(values[1]);
  if (!second) return std::nullopt;
  if (function == FormulaFunction::exact) return *text == *second;
  if (counts_otherwise(*second)) return std::nullopt;
  return place_in(*text, *second, function == FormulaFunction::search, sure_of_case);
}

Known called(FormulaFunction function, Values values, bool sure_of_case) {
  using enum FormulaFunction;
  const FormulaValue& first = values[0];
  if (function == is_number) return is<double>(first);
  if (function == is_text) return is<std::string>(first) || is<LongText>(first);
  if (function == is_blank) return is<std::monostate>(first);
  if (function == is_error) return is<FormulaError>(first);
  if (std::ranges::any_of(values, is<FormulaError>)) return FormulaError{};
  if (function == all || function == any) return joined(function, values);
  if (function == negated) {
    if (is<std::string>(first) || is<LongText>(first)) return std::nullopt;
    return !truth_of(first);
  }
  if (function == trim && is<LongText>(first)) return LongText{};
  return of_texts(function, values, sure_of_case);
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

bool nearly_equal(double a, double b) {
  return std::abs(a - b) <= 1e-13 * std::max(std::abs(a), std::abs(b));
}

std::optional<bool> holds_at(const Formula& formula, const CellPlace& place,
                             const std::function<FormulaValue(const CellPlace&)>& value_at) {
  std::vector<FormulaValue> stack;
  for (const FormulaStep& step : formula.steps) {
    Known result;
    std::size_t taken = 0;
    if (const auto* value = std::get_if<FormulaValue>(&step.what)) {
      result = *value;
    } else if (const auto* cell = std::get_if<FormulaStep::Cell>(&step.what)) {
      if (const auto there = seen_from(place, formula.home, *cell)) result = value_at(*there);
    } else if (const auto* how = std::get_if<FormulaComparison>(&step.what)) {
      taken = 2;
      result = compared(*how, stack[stack.size() - 2], stack.back(), formula.sure_of_case);
    } else {
      const auto& call = std::get<FormulaStep::Call>(step.what);
      taken = call.arguments;
      result = called(call.function, Values(stack).last(taken), formula.sure_of_case);
    }
    if (!result) return std::nullopt;
    stack.resize(stack.size() - taken);
    stack.push_back(std::move(*result));
  }
  if (stack.size() != 1 || is<std::string>(stack.back()) || is<LongText>(stack.back())) return std::nullopt;
  return truth_of(stack.back());
}

}  // namespace boardpack
