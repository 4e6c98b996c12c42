#include <algorithm>
#include <optional>

#include "model/calendar_words.h"
#include "model/recurrence.h"
#include "model/timescale.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::string_view words_before_dates[] = {
    "by",   "end",   "from",     "during",     "in",   "before", "on",   "until", "till", "mid", "early",
    "late", "start", "starting", "commencing", "next", "due",    "week", "w",     "not",  "then"};
constexpr std::string_view words_among_dates[] = {
    "the", "of",         "to", "and", "date", "dates", "meeting", "meetings", "later", "than",
    "c",   "commencing", "&",  "-",   "/",    ",",     ":",       "(",        "\u2019"};
constexpr std::string_view dangling_words[] = {
    "of", "the",  "a",     "an", "and", "or", "&",   "for", "by",   "in",  "to",     "at",    "with",
    "on", "from", "until", "as", "is",  "be", "per", "via", "next", "end", "before", "during"};
// Beside a date these say what is done, not who does it.
constexpr std::string_view words_for_doing[] = {"complete", "completed", "done",   "achieved",
                                                "review",   "reviewed",  "report", "revised",
                                                "draft",    "final",     "term",   "started"};
constexpr std::string_view separators[] = {",", ";", ":", "-", "(", ")", "."};

// A stretch of tokens that may be what a cell says of time.
struct Phrase {
  std::size_t first = 0;
  std::size_t last = 0;
};

class Cell {
 public:
  explicit Cell(std::string_view text)
      : text_(text), tokens_(tokens(text)), part_(tokens_.size(), Part::other), begins_(tokens_.size()) {
    const std::vector<Mention> found = mentions(tokens_);
    for (const Mention& mention : found) {
      const bool whole = mention.kind == Mention::Kind::bad_date || mention.year != 0;
      const bool counted =
          mention.kind == Mention::Kind::financial_year || mention.kind == Mention::Kind::quarter;
      mark(mention.first, mention.last, !whole ? Part::month_alone : counted ? Part::year : Part::date);
    }
    if (const auto recurrence = find_recurrence(tokens_, found))
      mark(recurrence->first, recurrence->last, Part::recurrence);
  }

  std::optional<WhenAndWho> time_first() const {
    std::size_t at = 0, last = 0;
    for (; at < tokens_.size() && belongs(at); ++at)
      if (is_time(at)) last = at + 1;
    while (last > 0 && trails(last)) ++last;
    return last > 0 ? apart({0, last}) : std::nullopt;
  }

  std::optional<WhenAndWho> time_last() const {
    std::size_t end = tokens_.size();
    while (end > 0 && is_one_of(tokens_[end - 1], {".", ")"})) --end;
    std::size_t tail = end;
    while (tail > 0 && is_one_of(tokens_[tail - 1], {"ongoing", "onwards"})) --tail;
    std::size_t first = tail;
    while (first > 0 && belongs(first - 1)) --first;
    if (tail == 0 || !is_time(tail - 1)) return std::nullopt;
    for (; first < tail; ++first)
      if (opens(first))
        if (auto found = apart({first, end})) return found;
    return std::nullopt;
  }

  // A line, or what stands between two semicolons, that says nothing but when.
  std::optional<WhenAndWho> time_between() const {
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= tokens_.size(); ++at) {
      const bool cut = at == tokens_.size() || tokens_[at].on_new_line || tokens_[at].is(";");
      if (!cut) continue;
      const std::size_t first = begin < at && tokens_[begin].is(";") ? begin + 1 : begin;
      begin = at;
      if (first == 0 || at == tokens_.size() || first >= at || !opens(first) || !is_time(at - 1)) continue;
      bool all = true;
      for (std::size_t i = first; i < at; ++i) all = all && belongs(i);
      if (all) return apart({first, at});
    }
    return std::nullopt;
  }

 private:
  enum class Part { other, date, year, month_alone, recurrence };

  void mark(std::size_t first, std::size_t last, Part part) {
    std::fill(part_.begin() + static_cast<std::ptrdiff_t>(first),
              part_.begin() + static_cast<std::ptrdiff_t>(last), part);
    begins_[first] = true;
  }

  bool is_time(std::size_t at) const { return at < part_.size() && part_[at] != Part::other; }
  bool opens(std::size_t at) const {
    return begins_[at] || is_one_of(tokens_[at], words_before_dates) || is_weekday(tokens_[at]);
  }
  bool belongs(std::size_t at) const {
    return is_time(at) || opens(at) || is_one_of(tokens_[at], words_among_dates);
  }
  bool trails(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    return is_one_of(tokens_[at], {"onwards", "onward", "ongoing"}) ||
           (tokens_[at].is("and") && at + 1 < tokens_.size() && tokens_[at + 1].is("ongoing"));
  }

  bool has(const Phrase& phrase, Part part) const {
    const auto begin = part_.begin();
    return std::find(begin + static_cast<std::ptrdiff_t>(phrase.first),
                     begin + static_cast<std::ptrdiff_t>(phrase.last),
                     part) != begin + static_cast<std::ptrdiff_t>(phrase.last);
  }

  // Without the marks that separate it from the phrase, and the blanks.
  std::string_view core(std::string_view part, bool at_front, bool at_back) const {
    for (bool again = true; again;) {
      again = false;
      part = trim(part);
      if (part.empty()) return part;
      std::size_t length = 0;
      const char32_t first = next_code_point(part, length);
      if (at_front &&
          (is_dash(first) || first == ',' || first == ';' || first == ':' || first == ')' || first == '.')) {
        part.remove_prefix(length);
        again = true;
        continue;
      }
      const Tokens words = tokens(part);
      if (at_back && is_one_of(words.back(), {"-", ",", ";", ":", "("})) {
        part = part.substr(0, words.back().begin);
        again = true;
      }
    }
    return part;
  }

  // How clearly the phrase is set off: by a mark or a line break, by a word such as "by", or by a blank only.
  bool is_set_off(const Phrase& phrase) const {
    const bool at_front = phrase.first == 0;
    const std::size_t beside = at_front ? phrase.last : phrase.first - 1;
    const Token& neighbour = tokens_[beside];
    const bool broken = tokens_[at_front ? phrase.last : phrase.first].on_new_line;
    const bool marked = broken || is_one_of(neighbour, separators);
    const bool led = is_one_of(tokens_[phrase.first], words_before_dates);
    if (has(phrase, Part::date)) {
      if (at_front && neighbour.is(","))
        return phrase.last + 1 < tokens_.size() && tokens_[phrase.last + 1].capital;
      return marked || neighbour.capital || (led && !at_front);
    }
    if (has(phrase, Part::year)) return marked || (led && !at_front);
    if (has(phrase, Part::recurrence)) return marked;
    return broken || led || is_one_of(neighbour, {":", "-"});  // "Smith, June" is a name
  }

  std::optional<WhenAndWho> apart(const Phrase& phrase) const {
    const std::size_t begin = phrase.first == 0 ? 0 : tokens_[phrase.first].begin;
    const std::size_t end = phrase.last == tokens_.size() ? text_.size() : tokens_[phrase.last - 1].end;
    const std::string_view when = trim(text_.substr(begin, end - begin));
    const std::string_view before = core(text_.substr(0, begin), false, true);
    const std::string_view after = core(text_.substr(end), true, false);
    if (before.empty() && after.empty()) return WhenAndWho{std::string(trim(text_)), ""};
    if (!is_set_off(phrase)) return std::nullopt;

    std::string who(before.empty() ? after : before);
    if (who.starts_with('(') && who.find(')') == who.size() - 1) who = who.substr(1, who.size() - 2);
    if (!before.empty() && !after.empty()) who = std::string(before) + "; " + std::string(after);
    return reads_as_whole(who) && is_balanced(when) ? std::optional(WhenAndWho{std::string(when), who})
                                                    : std::nullopt;
  }

  static bool is_balanced(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')');
  }

  static bool reads_as_whole(std::string_view who) {
    const Tokens words = tokens(who);
    const auto is_word = [](const Token& t) { return t.kind == Token::Kind::word; };
    if (std::none_of(words.begin(), words.end(), is_word) || !is_balanced(who)) return false;
    if (is_one_of(words.back(), dangling_words)) return false;
    if (words[0].kind == Token::Kind::number || is_one_of(words[0], words_for_doing)) return false;
    const std::vector<Mention> left = mentions(words);
    return std::none_of(left.begin(), left.end(),
                        [](const Mention& m) { return m.year != 0 || m.kind == Mention::Kind::bad_date; });
  }

  std::string_view text_;
  Tokens tokens_;
  std::vector<Part> part_;    // of each token
  std::vector<bool> begins_;  // whether a date or recurrence begins with it
};

}  // namespace

WhenAndWho split_when_and_who(std::string_view text) {
  const Cell cell(text);
  if (auto found = cell.time_first()) return *found;
  if (auto found = cell.time_last()) return *found;
  if (auto found = cell.time_between()) return *found;
  return {"", std::string(text)};
}

}  // namespace boardpack
