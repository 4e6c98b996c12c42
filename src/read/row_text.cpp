#include "read/row_text.h"

#include <algorithm>
#include <array>

#include "model/reference.h"
#include "model/status.h"
#include "text/fold.h"

namespace boardpack {

namespace {

// "May 200", "08" and "February 2", "2009": a scanner split the year over two cells and read a digit twice.
std::optional<Period> month_read_twice(const std::string& first, const std::string& second) {
  const std::size_t blank = first.find(' ');
  if (blank == std::string::npos || first.size() > 16 || second.size() > 4) return std::nullopt;
  const std::string digits = first.substr(blank + 1) + second;
  const bool all_digits =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!all_digits || digits.size() < 5 || digits.size() > 6) return std::nullopt;
  const std::string tail = digits.substr(digits.size() - 4);
  const std::string year =
      tail.starts_with("20") ? tail : digits.substr(0, 2) + digits.substr(digits.size() - 2);
  return to_month_year(first.substr(0, blank) + " " + year);
}

}  // namespace

std::string words_of(std::string_view text) {
  return folded_words(text);
}

bool begins_with_any(std::string_view words, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    return words.starts_with(beginning) &&
           (words.size() == beginning.size() || words[beginning.size()] == ' ');
  });
}

bool is_legend(std::string_view plain) {
  const bool may_explain = std::ranges::any_of(
      plain, [](char c) { return c == '-' || c == '=' || c == ':' || c == '(' || (c & 0x80) != 0; });
  if (!may_explain) return false;
  const std::string folded = fold(plain);
  int explained = 0;
  for (std::string_view colour : {"green", "amber", "red", "grey", "gray", "blue", "yellow"}) {
    const std::size_t at = folded.find(colour);
    if (at == std::string::npos) continue;
    const std::string_view after = trim(std::string_view(folded).substr(at + colour.size()));
    const std::string_view before = trim(std::string_view(folded).substr(0, at));
    const auto explains = [](char c) { return std::string_view("-=:(").find(c) != std::string_view::npos; };
    if ((!after.empty() && explains(after.front())) || (!before.empty() && explains(before.back())))
      ++explained;
  }
  if (explained < 2) return false;
  const std::string words = " " + words_of(plain) + " ";
  int colours = 0;
  for (std::string_view colour : {" green ", " amber ", " red ", " grey ", " gray ", " blue ", " yellow "})
    if (words.find(colour) != std::string::npos) ++colours;
  return colours >= 3;
}

bool begins_legend(std::string_view words) {
  static constexpr std::array<std::string_view, 10> names = {
      "key",        "legend",     "rag key",        "rag legend", "colour key",
      "status key", "key to rag", "rag rating key", "key rag",    "brag key"};
  return std::find(names.begin(), names.end(), words) != names.end();
}

bool explains_status(const GridRow& row) {
  const StatusScheme scheme = default_statuses();
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const GridCell& cell) { return to_status(cell.plain, scheme).has_value(); });
}

bool is_example(std::string_view plain) {
  const std::string words = words_of(plain);
  for (std::string_view beginning : {"example", "for example", "e g", "eg"})
    if (words == beginning || words.starts_with(std::string(beginning) + ' ')) return true;
  return false;
}

bool counts_columns(const GridRow& row) {
  constexpr std::size_t fewest = 3;
  if (row.cells.size() < fewest) return false;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (words_of(row.cells[i].plain) != std::to_string(i + 1)) return false;
  return true;
}

bool is_section_heading(std::string_view plain) {
  const std::vector<std::string> words = fold_words(plain);
  if (words.empty()) return false;
  const std::string_view text = trim(plain);
  const bool single_capital = text.size() > 2 && text[0] >= 'A' && text[0] <= 'Z' &&
                              (text[1] == '.' || text[1] == ')' || text[1] == ':');
  if (single_capital || words_of(plain).find(" focus on ") != std::string::npos) return true;
  static constexpr std::array<std::string_view, 9> names = {
      "section", "area", "aim", "priority", "theme", "part", "strand", "focus", "workstream"};
  // "Section A", "Priority 1": a name and its letter or number.
  return words.size() > 1 && words[1].size() <= 2 &&
         std::find(names.begin(), names.end(), words[0]) != names.end();
}

bool reads_as_title(std::string_view plain) {
  constexpr std::size_t longest = 120;
  return plain.size() <= longest && plain.back() != '.' && !split_reference(plain);
}

std::string joined(const GridRow& row) {
  std::string out;
  for (const GridCell& cell : row.cells) out += cell.plain + " ";
  return out;
}

std::optional<Period> month_of_row(const GridRow& row) {
  if (row.cells.size() > 2) return std::nullopt;
  if (row.cells.size() == 1 && row.cells[0].date) return month_of(*row.cells[0].date);
  if (auto period = to_month_year(trim(joined(row)))) return period;
  if (row.cells.size() != 2) return std::nullopt;
  if (auto period = to_month_year(row.cells[0].plain + row.cells[1].plain)) return period;
  return month_read_twice(row.cells[0].plain, row.cells[1].plain);
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

bool begins_in_lower_case(const RichText& text) {
  const std::string plain = text.plain();
  return !plain.empty() && plain.front() >= 'a' && plain.front() <= 'z';
}

bool only_reference(const RichText& text) {
  auto split = split_reference(text.plain());
  return split && trim(split->issue).empty();
}

}  // namespace boardpack
