#include "text/figure_lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"
#include "text/list_marker.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

using Columns = std::vector<std::size_t>;

constexpr std::size_t most_label_characters = 30;
constexpr std::size_t most_label_words = 4;
constexpr std::size_t most_bare_digits = 5;  // more are a telephone number

struct Token {
  std::size_t begin = 0;
  std::string_view text;
};

// A line that would be one of figures if its neighbours were.
struct Candidate {
  Columns columns;
  Columns fields;        // with the empty ones, where tabs part them
  bool guessed = false;  // only blanks part the label from its figures
};

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  bool inside = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const bool blank = is_space(next_code_point(line, at));
    if (!blank && !inside) tokens.push_back({begin, {}});
    if (!blank) tokens.back().text = line.substr(tokens.back().begin, at - tokens.back().begin);
    inside = !blank;
  }
  return tokens;
}

// Takes one of the characters away from the front; whether there was one.
bool take(std::string_view& text, std::u32string_view characters) {
  std::size_t length = 0;
  if (text.empty() || characters.find(next_code_point(text, length)) == characters.npos) return false;
  text.remove_prefix(length);
  return true;
}

std::size_t digits_at_front(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// "2804", "2,804", "-5%", "£1.2m", "<5".
bool is_figure(std::string_view text) {
  take(text, U"<>~+-\u2212\u2013\u2248\u2264\u2265");
  const bool money = take(text, U"\u00A3$\u20AC");
  std::size_t digits = digits_at_front(text);
  if (digits == 0 || (digits > 1 && text[0] == '0') || (!money && digits > most_bare_digits)) return false;
  text.remove_prefix(digits);
  if (digits <= 3)
    while (text.starts_with(',') && digits_at_front(text.substr(1)) == 3) text.remove_prefix(4);
  if (text.starts_with('.')) {
    digits = digits_at_front(text.substr(1));
    if (digits == 0) return false;
    text.remove_prefix(digits + 1);
  }
  return text.empty() || text == "%" || text == "k" || text == "m" || text == "bn";
}

bool is_bracketed_figure(std::string_view text) {
  return text.size() > 2 && text.front() == '(' && text.back() == ')' &&
         is_figure(text.substr(1, text.size() - 2));
}

bool is_bare_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && to_int(text);
}

bool stands_for_no_figure(std::string_view text) {
  constexpr std::array<std::string_view, 8> stand_ins = {"",  "-",   "\u2013", "\u2014",
                                                         "*", "n/a", "N/A",    "tbc"};
  return std::find(stand_ins.begin(), stand_ins.end(), text) != stand_ins.end();
}

bool is_label(std::string_view text) {
  std::size_t characters = 0, words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const bool first = at == 0;
    const char32_t c = next_code_point(text, at);
    if (first && !is_letter(c)) return false;
    const bool last = at == text.size();
    const bool allowed = is_letter(c) || is_digit(c) || is_dash(c) || is_space(c) || (c == ':' && last) ||
                         std::u32string_view(U"&/()'\u2019+%").find(c) != std::u32string_view::npos;
    if (!allowed || c == U'\t') return false;
    if (is_letter(c) && !inside) ++words;
    inside = !is_space(c);
  }
  return characters > 0 && characters <= most_label_characters && words <= most_label_words;
}

// Words after which a number belongs to the sentence, or is a day, a place in an order or a reference.
bool leads_to_number(std::string_view word) {
  constexpr std::array<std::string_view, 42> words = {
      "is",       "was",   "are",   "were",    "be",       "to",     "by",        "of",      "in",
      "on",       "at",    "from",  "for",     "with",     "than",   "and",       "or",      "the",
      "a",        "over",  "under", "about",   "no",       "number", "page",      "january", "february",
      "march",    "april", "may",   "june",    "july",     "august", "september", "october", "november",
      "december", "see",   "item",  "section", "appendix", "annex"};
  return std::find(words.begin(), words.end(), fold(word)) != words.end();
}

// "SCLA 4" is a reference.
bool is_abbreviation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_lower(next_code_point(text, at))) return false;
  return true;
}

bool may_be_label_of(std::string_view label, const Token& last_word, std::string_view figure) {
  std::size_t at = 0;
  if (!is_upper(next_code_point(label, at)) || leads_to_number(last_word.text)) return false;
  return !(last_word.begin == 0 && is_abbreviation(label) && figure.size() < 3 && to_int(figure));
}

std::optional<Candidate> apart_by_blanks(std::string_view line) {
  const std::vector<Token> tokens = tokens_of(line);
  std::size_t first = tokens.size();
  while (first > 1 && !is_bare_year(tokens[first - 1].text) &&
         (is_figure(tokens[first - 1].text) || is_bracketed_figure(tokens[first - 1].text)))
    --first;
  if (first == tokens.size() || tokens[first].text.front() == '(') return std::nullopt;
  const Token& last_word = tokens[first - 1];
  const std::string_view label = line.substr(0, last_word.begin + last_word.text.size());
  if (!is_label(label)) return std::nullopt;
  std::size_t length = 0;
  const bool apart = label.back() == ':' || is_dash(next_code_point(last_word.text, length));
  if (!apart && !may_be_label_of(label, last_word, tokens[first].text)) return std::nullopt;
  Candidate candidate;
  candidate.guessed = !apart;
  for (; first < tokens.size(); ++first) candidate.columns.push_back(tokens[first].begin);
  candidate.fields = candidate.columns;
  return candidate;
}

// The fields of a line that tabs part, with the empty ones.
std::vector<Token> fields_of(std::string_view line) {
  std::vector<Token> fields;
  for (const std::string_view part : split(line, '\t')) {
    const std::string_view field = trim(part);
    fields.push_back({static_cast<std::size_t>((field.empty() ? part : field).data() - line.data()), field});
  }
  return fields;
}

bool is_figure_field(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  return tokens.size() == 2 ? is_figure(tokens[0].text) && is_bracketed_figure(tokens[1].text)
                            : is_figure(text);
}

std::optional<Candidate> apart_by_tabs(std::string_view line) {
  if (line.find('\t') == line.npos) return std::nullopt;
  Candidate candidate;
  bool any = false;
  for (const Token& field : fields_of(line)) {
    if (field.begin == 0) {
      if (!is_label(field.text)) return std::nullopt;
      continue;
    }
    const bool figure = is_figure_field(field.text);
    if (!figure && !stands_for_no_figure(field.text)) return std::nullopt;
    any = any || figure;
    candidate.fields.push_back(field.begin);
    if (!field.text.empty()) candidate.columns.push_back(field.begin);
  }
  if (!any) return std::nullopt;
  return candidate;
}

std::optional<Candidate> candidate(std::string_view line) {
  if (list_marker(line)) return std::nullopt;
  if (auto parted = apart_by_tabs(line)) return parted;
  return apart_by_blanks(line);
}

// "Year 7 120" above "Year 8 131", "Priority 1" above "Priority 2": numbers that count on are names.
bool counts_on(const std::vector<std::string>& lines, const std::vector<std::optional<Candidate>>& candidates,
               std::size_t begin, std::size_t end) {
  std::optional<int> last;
  for (std::size_t i = begin; i < end; ++i) {
    if (!candidates[i]->guessed) return false;
    const std::string_view line = lines[i];
    const std::size_t at = candidates[i]->columns.front();
    const auto number = to_int(line.substr(at, digits_at_front(line.substr(at))));
    if (!number || (last && *number != *last + 1)) return false;
    last = number;
  }
  return true;
}

std::size_t run_end(const std::vector<std::optional<Candidate>>& candidates, std::size_t begin,
                    Columns Candidate::*columns) {
  std::size_t end = begin;
  while (end < candidates.size() && candidates[end] &&
         ((*candidates[end]).*columns).size() == ((*candidates[begin]).*columns).size())
    ++end;
  return end;
}

// The headings over a table of so many columns, the first of which may have none.
FigureLine headings_over(std::string_view line, std::size_t columns) {
  if (list_marker(line)) return {};
  FigureLine headings;
  std::vector<Token> fields = fields_of(line);
  std::erase_if(fields, [](const Token& field) { return field.text.empty(); });
  if (fields.size() < 2 || fields.size() > columns + 1 || fields.size() < columns) return {};
  for (const Token& field : fields) {
    if (field.text.size() > most_label_characters || field.text.find_first_of(".;!?") != line.npos) return {};
    headings.columns.push_back(field.begin);
  }
  if (fields.size() == columns + 1) headings.columns.erase(headings.columns.begin());
  headings.headings = true;
  return headings;
}

bool may_end_in_figure(const std::string& line) {
  const char last = line.back();
  return is_digit(static_cast<unsigned char>(last)) ||
         std::string_view("%kmn)").find(last) != std::string::npos || line.find('\t') != line.npos;
}

}  // namespace

std::vector<FigureLine> figure_lines(const std::vector<std::string>& lines) {
  std::vector<FigureLine> result(lines.size());
  if (std::count_if(lines.begin(), lines.end(), may_end_in_figure) < 2) return result;
  std::vector<std::optional<Candidate>> candidates;
  for (const std::string& line : lines)
    candidates.push_back(may_end_in_figure(line) ? candidate(line) : std::nullopt);
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = std::max(end, begin + 1)) {
    end = begin;
    if (!candidates[begin]) continue;
    const std::size_t by_columns = run_end(candidates, begin, &Candidate::columns);
    const std::size_t by_fields = run_end(candidates, begin, &Candidate::fields);
    const auto columns = by_fields > by_columns ? &Candidate::fields : &Candidate::columns;
    end = std::max(by_columns, by_fields);
    if (end - begin < 2) continue;
    const bool names = counts_on(lines, candidates, begin, end);
    const std::size_t count = ((*candidates[begin]).*columns).size() - (names ? 1 : 0);
    if (count == 0) continue;
    for (std::size_t i = begin; i < end; ++i) {
      result[i].columns = (*candidates[i]).*columns;
      if (names) result[i].columns.erase(result[i].columns.begin());
    }
    if (begin > 0 && result[begin - 1].columns.empty())
      result[begin - 1] = headings_over(lines[begin - 1], count);
  }
  return result;
}

}  // namespace boardpack
