#include "model/reference.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/calendar_words.h"
#include "model/timescale.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

// Words that people count with, so that "Year 11" is no reference; "KS4" and "Covid-19" look like ones.
constexpr std::array<std::string_view, 41> counting_words = {
    "aged",    "age",  "ages",  "year",   "years",    "yr",     "week",  "weeks", "day",   "days", "month",
    "months",  "term", "page",  "pages",  "room",     "stage",  "phase", "level", "grade", "q",    "qtr",
    "quarter", "ks",   "covid", "target", "baseline", "approx", "circa", "c",     "in",    "to",   "of",
    "at",      "by",   "see",   "up",     "over",     "under",  "about", "fy"};

bool counts_with(std::string_view word) {
  return std::find(counting_words.begin(), counting_words.end(), word) != counting_words.end();
}

bool is_year_like(const Token& t) {
  return t.is_number(4) && (t.text.starts_with("19") || t.text.starts_with("20"));
}

// Letters, short numbers, and between them the marks references are built with.
bool is_built_like_one(const Tokens& words) {
  std::size_t letters = 0, numbers = 0;
  for (const Token& t : words) {
    switch (t.kind) {
      case Token::Kind::word:
        if (++letters > 2 || t.text.size() > 9 || counts_with(t.text)) return false;
        break;
      case Token::Kind::number:
        if (++numbers > 4 || t.digits() > 4 || is_year_like(t)) return false;
        break;
      case Token::Kind::mark:
        if (!is_one_of(t, {"-", ".", "(", ")", "/", "_"})) return false;
        break;
    }
  }
  return numbers > 0;
}

bool has_letters(const Tokens& words) {
  return std::any_of(words.begin(), words.end(), [](const Token& t) { return t.kind == Token::Kind::word; });
}

// In running text a reference is told from a count ("target 28"), an age ("11-17") or a year by its capitals,
// or by being built of more than two numbers and a dash.
bool is_reference_in_text(std::string_view text) {
  const Tokens words = tokens(text);
  if (!is_reference(text)) return false;
  if (has_letters(words))
    return std::none_of(text.begin(), text.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  const auto numbers =
      std::count_if(words.begin(), words.end(), [](const Token& t) { return t.digits() > 0; });
  const bool dashed = std::any_of(words.begin(), words.end(), [](const Token& t) { return t.is("-"); });
  return dashed && numbers > 2;
}

std::string_view without_full_stop(std::string_view text) {
  text = trim(text);
  while (text.ends_with('.') || text.ends_with(';') || text.ends_with(','))
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

// Where the bracket opens that the last character closes.
std::optional<std::size_t> opening_bracket(std::string_view text) {
  if (!text.ends_with(')')) return std::nullopt;
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> closing_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at;
    if (depth == 0) return std::nullopt;
  }
  return std::nullopt;
}

std::string joined(std::string_view a, std::string_view b) {
  const std::string_view left = trim(a);
  const std::string_view right = trim(b);
  return std::string(left) + (left.empty() || right.empty() ? "" : " ") + std::string(right);
}

std::optional<IssueReference> at_the_end(std::string_view issue) {
  const std::string_view text = without_full_stop(issue);
  const auto open = opening_bracket(text);
  if (!open) return std::nullopt;
  const std::string_view inner = trim(text.substr(*open + 1, text.size() - *open - 2));
  if (is_reference_in_text(inner))
    return IssueReference{joined(text.substr(0, *open), ""), std::string(inner)};

  // "… (14-19(5)) (APA)": a plain word in brackets may come after it.
  const bool is_word = std::all_of(inner.begin(), inner.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
  const std::string_view before = trim(text.substr(0, *open));
  const auto earlier = is_word ? opening_bracket(before) : std::nullopt;
  if (!earlier) return std::nullopt;
  const std::string_view reference = trim(before.substr(*earlier + 1, before.size() - *earlier - 2));
  if (!is_reference_in_text(reference)) return std::nullopt;
  return IssueReference{joined(before.substr(0, *earlier), text.substr(*open)), std::string(reference)};
}

std::optional<IssueReference> at_the_start(std::string_view issue) {
  const std::string_view text = trim(issue);
  const auto close = text.starts_with('(') ? closing_bracket(text) : std::nullopt;
  if (!close) return std::nullopt;
  const std::string_view inner = trim(text.substr(1, *close - 1));
  if (!is_reference_in_text(inner)) return std::nullopt;
  return IssueReference{joined(text.substr(*close + 1), ""), std::string(inner)};
}

}  // namespace

std::string reference_key(std::string_view written) {
  std::string_view core = without_full_stop(written);
  if (opening_bracket(core) == 0u) core = core.substr(1, core.size() - 2);
  std::string out;
  char32_t last = 0;
  bool dash = false;
  for (std::size_t at = 0; at < core.size();) {
    const char32_t c = lower(next_code_point(core, at));
    if (is_space(c) || c == '_') continue;
    if (is_dash(c)) {
      dash = true;
      continue;
    }
    const bool mixed = (is_digit(last) && is_letter(c)) || (is_letter(last) && is_digit(c));
    if (dash && !out.empty() && !mixed) out += '-';
    dash = false;
    append_utf8(out, 'a' <= c && c <= 'z' ? c - 32 : c);
    last = c;
  }
  return out;
}

bool is_reference(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 24) return false;
  const Tokens words = tokens(text);
  if (!is_built_like_one(words) || is_one_of(words.back(), {"-", "/", "_"})) return false;
  if (words.front().kind == Token::Kind::mark && !words.front().is("(")) return false;
  const Timescale when = to_timescale(text, Period{2000, 1});
  return when.kind == Timescale::Kind::none && !when.bad_date;
}

std::optional<IssueReference> split_reference(std::string_view issue) {
  if (auto found = at_the_end(issue)) return found;
  return at_the_start(issue);
}

}  // namespace boardpack
