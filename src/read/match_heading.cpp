#include <algorithm>
#include <array>
#include <bit>

#include "read/heading_when.h"
#include "read/return_template.h"
#include "text/fold.h"

// The field that a heading names, also where it says more than a known one or is mistyped.

namespace boardpack {

namespace {

bool begins_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
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

constexpr std::size_t fewest_mistyped = 6;  // bytes of a heading in which a letter may be wrong

// One edit takes a letter away, or adds one, or both.
bool too_far(std::uint64_t letters, std::uint64_t others, std::size_t edits) {
  return static_cast<std::size_t>(std::popcount(letters ^ others)) > 2 * edits;
}

bool mistyped(const std::string& words, std::uint64_t letters, const ReturnTemplate::Heading& heading) {
  const std::string& known = heading.words;
  if (known.size() < fewest_mistyped) return false;
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
  if (words.size() < fewest_mistyped) return std::nullopt;
  const std::uint64_t letters = letters_of(words);
  for (std::size_t i = 0; i < form.headings.size(); ++i) {
    const auto& known = form.headings[i];
    if (mistyped(words, letters, known))
      return HeadingMatch{known.field, std::nullopt, 0.8, 0, i, known.beside};
  }
  return std::nullopt;
}

// "How are we doing? (RAG)" asks for a status, whatever its words ask for.
bool asks_for_rag(std::string_view text, const std::string& words) {
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::string inner = folded_words(text.substr(open, text.find(')', open) - open));
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

std::optional<HeadingMatch> match_heading(std::string_view text, const ReturnTemplate& form, bool forgiving) {
  if (text.size() > longest_heading) return std::nullopt;
  const std::string words = heading_words(text);
  if (words.empty()) return std::nullopt;
  // No month without its year.
  if (may_name_when(text)) {
    const std::vector<std::string> split_up = fold_words(text);
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
  const std::uint64_t letters = letters_of(words);
  std::size_t best_distance = 1 + words.size() / 3;
  for (const auto& known : form.headings) {
    if (best_distance == 0 || too_far(letters, known.letters, best_distance - 1)) continue;
    const std::size_t distance = edit_distance(words, known.words);
    if (distance < best_distance) {
      best = &known;
      best_distance = distance;
    }
  }
  return best ? best->words : "";
}

}  // namespace boardpack
