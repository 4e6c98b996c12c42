#include "read/formula.h"

#include <algorithm>
#include <array>

#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_formula = 512;
constexpr std::size_t deepest_formula = 16;
constexpr std::size_t most_steps = 64;
constexpr std::size_t most_arguments = 30;

struct KnownFunction {
  std::string_view name;
  FormulaFunction function;
  std::size_t fewest, most;  // arguments
};

constexpr auto functions = std::to_array<KnownFunction>({
    {"LEFT", FormulaFunction::left, 1, 2},
    {"RIGHT", FormulaFunction::right, 1, 2},
    {"LEN", FormulaFunction::len, 1, 1},
    {"TRIM", FormulaFunction::trim, 1, 1},
    {"UPPER", FormulaFunction::upper, 1, 1},
    {"LOWER", FormulaFunction::lower, 1, 1},
    {"SEARCH", FormulaFunction::search, 2, 2},
    {"FIND", FormulaFunction::find, 2, 2},
    {"EXACT", FormulaFunction::exact, 2, 2},
    {"ISNUMBER", FormulaFunction::is_number, 1, 1},
    {"ISTEXT", FormulaFunction::is_text, 1, 1},
    {"ISBLANK", FormulaFunction::is_blank, 1, 1},
    {"ISERROR", FormulaFunction::is_error, 1, 1},
    {"NOT", FormulaFunction::negated, 1, 1},
    {"AND", FormulaFunction::all, 1, most_arguments},
    {"OR", FormulaFunction::any, 1, most_arguments},
});

// The longer signs first.
constexpr std::array<std::pair<std::string_view, FormulaComparison>, 6> comparisons = {
    {{"<>", FormulaComparison::not_equal},
     {"<=", FormulaComparison::less_or_equal},
     {">=", FormulaComparison::greater_or_equal},
     {"=", FormulaComparison::equal},
     {"<", FormulaComparison::less},
     {">", FormulaComparison::greater}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word_character(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '$' || c == '_' || c == '.';
}

class FormulaReader {
 public:
  explicit FormulaReader(std::string_view text) : rest_(text) {}

  bool read() { return expression(0) && (skip_blanks(), rest_.empty()) && steps.size() <= most_steps; }

  std::vector<FormulaStep> steps;

 private:
  void skip_blanks();
  bool take(std::string_view sign);
  bool expression(std::size_t depth);
  bool operand(std::size_t depth);
  bool quoted_text();
  bool number();
  bool word(std::size_t depth);
  bool call(std::string_view name, std::size_t depth);

  std::string_view rest_;
};

void FormulaReader::skip_blanks() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
}

bool FormulaReader::take(std::string_view sign) {
  skip_blanks();
  if (!rest_.starts_with(sign)) return false;
  rest_.remove_prefix(sign.size());
  return true;
}

bool FormulaReader::expression(std::size_t depth) {
  if (depth > deepest_formula || !operand(depth)) return false;
  for (;;) {
    const auto how = std::ranges::find_if(comparisons, [&](const auto& known) { return take(known.first); });
    if (how == comparisons.end()) return true;
    if (!operand(depth)) return false;
    steps.push_back({how->second});
  }
}

bool FormulaReader::operand(std::size_t depth) {
  if (take("(")) return expression(depth + 1) && take(")");
  skip_blanks();
  if (rest_.empty()) return false;
  const char first = rest_.front();
  if (first == '"') return quoted_text();
  if (is_digit(first) || first == '-' || first == '.') return number();
  return word(depth);
}

bool FormulaReader::quoted_text() {
  std::string text;
  rest_.remove_prefix(1);
  for (;;) {
    const std::size_t quote = rest_.find('"');
    if (quote == std::string_view::npos) return false;
    text += rest_.substr(0, quote);
    rest_.remove_prefix(quote + 1);
    if (!rest_.starts_with('"')) break;
    text += '"';
    rest_.remove_prefix(1);
  }
  steps.push_back(formula_value(std::move(text)));
  return true;
}

bool FormulaReader::number() {
  std::size_t end = 1;
  while (end < rest_.size() && (is_digit(rest_[end]) || rest_[end] == '.')) ++end;
  const auto value = to_number(rest_.substr(0, end));
  if (!value) return false;
  rest_.remove_prefix(end);
  steps.push_back(formula_value(*value));
  return true;
}

bool FormulaReader::word(std::size_t depth) {
  std::size_t end = 0;
  while (end < rest_.size() && is_word_character(rest_[end])) ++end;
  const std::string_view written = rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (take("(")) return call(written, depth);
  if (written == "TRUE" || written == "FALSE") {
    steps.push_back(formula_value(written == "TRUE"));
    return true;
  }
  const auto place = to_cell_place(written);
  if (!place || !in_grid(*place)) return false;
  FormulaStep::Cell cell{*place, false, written.front() == '$'};
  cell.fixed_row = written.find('$', 1) != std::string_view::npos;
  steps.push_back({cell});
  return true;
}

bool FormulaReader::call(std::string_view name, std::size_t depth) {
  const auto known = std::ranges::find(functions, name, &KnownFunction::name);
  if (known == functions.end()) return false;
  std::size_t arguments = 0;
  do {
    if (!expression(depth + 1)) return false;
    ++arguments;
  } while (take(","));
  if (!take(")") || arguments < known->fewest || arguments > known->most) return false;
  steps.push_back(formula_call(known->function, arguments));
  return true;
}

}  // namespace

std::optional<Formula> to_formula(std::string_view text, const CellPlace& home) {
  if (text.size() > longest_formula) return std::nullopt;
  FormulaReader reader(text);
  if (!reader.read()) return std::nullopt;
  return Formula{home, std::move(reader.steps)};
}

}  // namespace boardpack
