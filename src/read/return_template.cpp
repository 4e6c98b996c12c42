#include "read/return_template.h"

#include <algorithm>
#include <array>
#include <bit>

#include "read/heading_letters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_heading = 160;  // bytes; what is longer is text of a cell

bool begins_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

// "Mar 2018", "RAG Mar 2018", "Progress - June 2018": the month at the end and what stands before it.
std::optional<std::pair<std::string, Period>> split_month(const std::vector<std::string>& words) {
  if (words.size() > 2)  // "Jun 2018 RAG"
    if (auto period = to_month_year(words[0] + " " + words[1])) {
      std::string tail;
      for (std::size_t i = 2; i < words.size(); ++i) tail += (i > 2 ? " " : "") + words[i];
      return std::pair{tail, *period};
    }
  for (std::size_t count = 1; count <= 2 && count <= words.size(); ++count) {
    std::string tail, head;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& side = i + count >= words.size() ? tail : head;
      if (!side.empty()) side += ' ';
      side += words[i];
    }
    if (auto period = to_month_year(tail)) return std::pair{head, *period};
  }
  return std::nullopt;
}

struct WordsAndQuarter {
  std::string words;  // what is said beside the quarter
  int quarter = 0;
  int year = 0;  // the financial year that begins in it; 0: not said
};

int quarter_of(const std::string& word, bool after_name) {
  const std::size_t digit = after_name ? 0 : 1;
  if (word.size() != digit + 1 || (!after_name && word[0] != 'q')) return 0;
  const int quarter = word[digit] - '0';
  return quarter >= 1 && quarter <= 4 ? quarter : 0;
}

// The year of "2026 27", "26 27", "2026" at words[at], and how many words it takes.
std::pair<int, std::size_t> financial_year(const std::vector<std::string>& words, std::size_t at) {
  const auto year = [&](std::size_t i) {
    const bool digits =
        i < words.size() && std::ranges::all_of(words[i], [](char c) { return '0' <= c && c <= '9'; });
    return !digits || (words[i].size() != 2 && words[i].size() != 4) ? 0 : std::stoi(words[i]) % 100 + 2000;
  };
  const int first = year(at);
  if (first == 0) return {0, 0};
  if (year(at + 1) == first + 1) return {first, 2};
  return words[at].size() == 4 ? std::pair{first, std::size_t{1}} : std::pair{0, std::size_t{0}};
}

// "Q1 update", "RAG Quarter 2", "Quarter 1 2026/27 RAG".
std::optional<WordsAndQuarter> split_quarter(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool named = words[i] == "quarter" || words[i] == "qtr" || words[i] == "q";
    const int quarter =
        named && i + 1 < words.size() ? quarter_of(words[i + 1], true) : quarter_of(words[i], false);
    if (quarter == 0) continue;
    const std::size_t end = i + (named ? 2 : 1);
    const auto [year, taken] = financial_year(words, end);
    WordsAndQuarter out{"", quarter, year};
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (j >= i && j < end + taken) continue;
      out.words += (out.words.empty() ? "" : " ") + words[j];
    }
    return out;
  }
  return std::nullopt;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// A heading of one word may go on ("Progress for Year 1") only with a word that leads on or a number:
// "Service managers" is no heading of that kind.
bool may_go_on(const std::string& words, const std::string& known) {
  if (known.find(' ') != std::string::npos) return true;
  const std::string_view tail = std::string_view(words).substr(known.size() + 1);
  const std::string_view next = tail.substr(0, tail.find(' '));
  if (next.front() >= '0' && next.front() <= '9') return true;
  for (std::string_view leading :
       {"for", "of", "by", "in", "to", "at", "as", "since", "and",    "or",       "this",   "from", "year",
        "q1",  "q2", "q3", "q4", "on", "is", "we", "taken", "agreed", "required", "needed", "made"})
    if (next == leading) return true;
  return false;
}

// One edit takes a letter away, or adds one, or both.
bool too_far(std::uint64_t letters, std::uint64_t others, std::size_t edits) {
  return static_cast<std::size_t>(std::popcount(letters ^ others)) > 2 * edits;
}

bool mistyped(const std::string& words, std::uint64_t letters, const ReturnTemplate::Heading& heading) {
  const std::string& known = heading.words;
  if (words.size() < 6 || known.size() < 6) return false;
  const std::size_t allowed = known.size() >= 12 ? 2 : 1;
  const std::size_t longer = std::max(words.size(), known.size()),
                    shorter = std::min(words.size(), known.size());
  return longer - shorter <= allowed && !too_far(letters, heading.letters, allowed) &&
         edit_distance(words, known) <= allowed;
}

std::optional<HeadingMatch> match_words(const std::string& words, const ReturnTemplate& form,
                                        bool forgiving) {
  constexpr std::size_t longest_tail = 32;  // "Progress" may go on "for Year 1 2018-19"
  std::optional<HeadingMatch> best;
  auto candidates = form.by_first_word.find(words.substr(0, words.find(' ')));
  if (candidates != form.by_first_word.end()) {
    for (std::size_t index : candidates->second) {
      const auto& known = form.headings[index];
      if (!begins_with_words(words, known.words) || words.size() > known.words.size() + longest_tail)
        continue;
      double score = 1;
      if (words != known.words) {
        if (known.words.size() < 3 || !may_go_on(words, known.words)) continue;
        score = 0.5 + 0.4 * static_cast<double>(known.words.size()) / static_cast<double>(words.size());
      }
      if (!best || score > best->score)
        best = HeadingMatch{known.field, std::nullopt, score, 0, index, known.beside};
    }
  }
  if (best || !forgiving) return best;
  const std::uint64_t letters = letters_of(words);
  for (std::size_t i = 0; i < form.headings.size(); ++i) {
    const auto& known = form.headings[i];
    if (mistyped(words, letters, known))
      return HeadingMatch{known.field, std::nullopt, 0.8, 0, i, known.beside};
  }
  return std::nullopt;
}

bool is_letter_or_number(std::string_view label) {
  const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
  const auto is_letter = [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); };
  if (label.size() == 1) return is_digit(label[0]) || is_letter(label[0]);
  return label.size() == 2 && is_digit(label[0]) && is_digit(label[1]);
}

// "3. Progress", "(e) Progress", "C – Progress": headings that are counted.
std::string_view without_count(std::string_view text) {
  text = trim(text);
  std::string_view label = text;
  if (label.starts_with('(')) label.remove_prefix(1);
  const std::size_t end = label.find_first_of(".):- \xE2");
  if (end == std::string_view::npos || !is_letter_or_number(label.substr(0, end))) return text;
  std::string_view rest = label.substr(end);
  const bool spaced = rest.front() == ' ';
  if (spaced) rest = trim(rest);
  for (const std::string_view mark : {".", ")", ":", "-", "–", "—"}) {
    if (!rest.starts_with(mark)) continue;
    const std::string_view heading = rest.substr(mark.size());
    const bool apart = !heading.empty() && (heading.front() == ' ' || heading.front() == '\n');
    if (apart && (spaced || mark != "-")) return trim(heading);
  }
  return text;
}

// "How are we doing? (RAG)" asks for a status, whatever its words ask for.
bool asks_for_rag(std::string_view text, const std::string& words) {
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::string inner = joined_words(text.substr(open, text.find(')', open) - open));
    for (const std::string_view rag : {"rag", "brag", "rag rating", "rag status", "rag rated", "r a g"})
      if (inner == rag) return true;
  }
  return words.ends_with(" rag") || words.ends_with(" brag");
}

// "This quarter progress", "Your RAG".
std::optional<HeadingMatch> match_now(const std::string& words, const ReturnTemplate& form) {
  constexpr double with_more = 0.9;
  for (const std::string_view now :
       {"this quarter ", "this month ", "this period ", "current ", "latest ", "your ", "our "}) {
    if (!words.starts_with(now)) continue;
    auto match = match_words(words.substr(now.size()), form, false);
    if (!match || (match->field != Field::status && match->field != Field::progress)) continue;
    match->score = with_more;
    return match;
  }
  return std::nullopt;
}

bool is_known(const std::string& words, const ReturnTemplate& form) {
  const auto candidates = form.by_first_word.find(words.substr(0, words.find(' ')));
  return candidates != form.by_first_word.end() &&
         std::ranges::any_of(candidates->second,
                             [&](std::size_t index) { return form.headings[index].words == words; });
}

// "Action / task", "Update & next steps": over one column, the more usual of the two headings counts.
std::optional<HeadingMatch> match_alternatives(std::string_view text, const ReturnTemplate& form) {
  constexpr double of_two = 0.9;
  constexpr std::array<std::string_view, 5> between = {"/", "&", " and ", " – ", " - "};
  std::optional<HeadingMatch> best;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.size(), next = end;
    for (const std::string_view mark : between) {
      const std::size_t at = text.find(mark, begin);
      if (at >= end) continue;
      end = at;
      next = at + mark.size();
    }
    if (begin == 0 && end == text.size()) return std::nullopt;
    const std::string words = heading_words(text.substr(begin, end - begin));
    if (is_known(words, form))
      if (auto match = match_words(words, form, false); match && (!best || match->rank < best->rank))
        best = match;
    begin = next;
  }
  if (best) best->score = of_two;
  return best;
}

}  // namespace

std::string joined_words(std::string_view text) {
  std::string out;
  for (const std::string& word : fold_words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::uint64_t letters_of(std::string_view words) {
  std::uint64_t out = 0;
  for (std::size_t at = 0; at < words.size();) out |= std::uint64_t{1} << (next_code_point(words, at) & 63);
  return out;
}

std::string heading_words(std::string_view text) {
  text = without_count(text);
  if (text == "#") return "no";
  std::string kept;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' && text.substr(i, 3) != "(s)") ++depth;
    if (depth == 0) kept += text[i];
    if (text[i] == ')' && depth > 0) --depth;
  }
  std::string words = joined_words(kept);
  return words.empty() ? joined_words(text) : words;
}

bool is_heading(std::string_view text, const ReturnTemplate& form) {
  return text.size() <= longest_heading && is_known(heading_words(text), form);
}

std::optional<HeadingMatch> match_heading(std::string_view text, const ReturnTemplate& form, bool forgiving) {
  if (text.size() > longest_heading) return std::nullopt;
  const std::string words = heading_words(text);
  if (words.empty()) return std::nullopt;
  // No month without its year.
  if (std::vector<std::string> split_up = fold_words(text); std::ranges::any_of(split_up, has_digit)) {
    if (auto month = to_month_year(trim(text))) return HeadingMatch{Field::status, *month, 1};
    if (auto month = split_month(split_up)) {
      auto match = month->first.empty() ? HeadingMatch{Field::status, std::nullopt, 1}
                                        : match_words(month->first, form, forgiving);
      if (match && (match->field == Field::status || match->field == Field::progress)) {
        match->period = month->second;
        return match;
      }
    }
    if (auto quarter = split_quarter(split_up)) {
      auto match = quarter->words.empty() ? HeadingMatch{Field::status, std::nullopt, 1}
                                          : match_words(quarter->words, form, forgiving);
      if (match && (match->field == Field::status || match->field == Field::progress)) {
        if (quarter->year > 0)
          match->period = quarter_end(quarter->year, quarter->quarter);
        else
          match->quarter = quarter->quarter;
        return match;
      }
    }
  }
  const auto match = match_words(words, form, forgiving);
  const bool is_status = match && match->field == Field::status;
  if (!is_status && asks_for_rag(text, words)) return HeadingMatch{Field::status, std::nullopt, 0.9};
  if (match) return match;
  if (auto now = match_now(words, form)) return now;
  if (const std::size_t at = text.find('&'); at != std::string_view::npos)
    if (auto spelt = match_words(
            heading_words(std::string(text.substr(0, at)) + " and " + std::string(text.substr(at + 1))), form,
            forgiving))
      return spelt;
  return match_alternatives(text, form);
}

std::string nearest_heading(std::string_view text, const ReturnTemplate& form) {
  const std::string words = heading_words(text);
  const ReturnTemplate::Heading* best = nullptr;
  std::size_t best_distance = 1 + words.size() / 3;
  for (const auto& known : form.headings) {
    const std::size_t distance = edit_distance(words, known.words);
    if (distance < best_distance) {
      best = &known;
      best_distance = distance;
    }
  }
  return best ? best->words : "";
}

}  // namespace boardpack
