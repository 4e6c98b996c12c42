#include "model/recurrence.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace boardpack {
namespace {

using Unit = Timescale::Unit;

struct Span {
  int every = 0;
  Unit unit = Unit::month;
};

struct Word {
  std::string_view text;
  Span span;
};

// An academic year has three terms.
constexpr std::array<Word, 16> adverbs = {{{"daily", {1, Unit::day}},
                                           {"weekly", {1, Unit::week}},
                                           {"fortnightly", {2, Unit::week}},
                                           {"monthly", {1, Unit::month}},
                                           {"bimonthly", {2, Unit::month}},
                                           {"quarterly", {3, Unit::month}},
                                           {"termly", {4, Unit::month}},
                                           {"biannually", {6, Unit::month}},
                                           {"biannual", {6, Unit::month}},
                                           {"annually", {12, Unit::month}},
                                           {"annual", {12, Unit::month}},
                                           {"yearly", {12, Unit::month}},
                                           {"biennially", {24, Unit::month}},
                                           {"biennial", {24, Unit::month}},
                                           {"biweekly", {2, Unit::week}},
                                           {"biyearly", {6, Unit::month}}}};

constexpr std::array<Word, 14> units = {{{"day", {1, Unit::day}},
                                         {"days", {1, Unit::day}},
                                         {"week", {1, Unit::week}},
                                         {"weeks", {1, Unit::week}},
                                         {"fortnight", {2, Unit::week}},
                                         {"month", {1, Unit::month}},
                                         {"months", {1, Unit::month}},
                                         {"quarter", {3, Unit::month}},
                                         {"quarters", {3, Unit::month}},
                                         {"term", {4, Unit::month}},
                                         {"terms", {4, Unit::month}},
                                         {"year", {12, Unit::month}},
                                         {"years", {12, Unit::month}},
                                         {"annum", {12, Unit::month}}}};

constexpr std::array<std::string_view, 13> number_words = {
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

template <std::size_t N>
std::optional<Span> look_up(const std::array<Word, N>& table, std::string_view text) {
  for (const Word& word : table)
    if (word.text == text) return word.span;
  return std::nullopt;
}

class Phrases {
 public:
  explicit Phrases(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<Recurrence> at(std::size_t at) const {
    for (const auto match : {&Phrases::counted_adverb, &Phrases::bi_adverb, &Phrases::every,
                             &Phrases::times_a, &Phrases::adverb})
      if (const auto found = (this->*match)(at)) return found;
    return std::nullopt;
  }

 private:
  const Token& token(std::size_t at) const {
    static const Token nothing;
    return at < tokens_.size() ? tokens_[at] : nothing;
  }

  int count_at(std::size_t at) const {
    const Token& word = token(at);
    if (word.digits() == 1 || word.digits() == 2) return word.value;
    const auto found = std::find(number_words.begin() + 1, number_words.end(), word.text);
    return found == number_words.end() ? 0 : static_cast<int>(found - number_words.begin());
  }

  std::optional<Recurrence> adverb(std::size_t at) const {
    const auto span = look_up(adverbs, token(at).text);
    if (!span) return std::nullopt;
    return Recurrence{span->every, span->unit, at, at + 1};
  }

  // "6 monthly", "six-weekly", "half-yearly".
  std::optional<Recurrence> counted_adverb(std::size_t at) const {
    const bool half = token(at).is("half");
    const int count = count_at(at);
    if (count == 0 && !half) return std::nullopt;
    const std::size_t next = token(at + 1).is("-") ? at + 2 : at + 1;
    if (half && is_one_of(token(next), {"yearly", "annually"}))
      return Recurrence{6, Unit::month, at, next + 1};
    if (!is_one_of(token(next), {"daily", "weekly", "monthly", "yearly"})) return std::nullopt;
    const auto span = look_up(adverbs, token(next).text);
    if (half || !span) return std::nullopt;
    return Recurrence{count * span->every, span->unit, at, next + 1};
  }

  std::optional<Recurrence> bi_adverb(std::size_t at) const {
    if (!token(at).is("bi")) return std::nullopt;
    const std::size_t next = token(at + 1).is("-") ? at + 2 : at + 1;
    const auto span = look_up(adverbs, "bi" + token(next).text);
    if (!span) return std::nullopt;
    return Recurrence{span->every, span->unit, at, next + 1};
  }

  // "every 2 months", "every other week", "each term", "per annum".
  std::optional<Recurrence> every(std::size_t at) const {
    if (!is_one_of(token(at), {"every", "each", "per"})) return std::nullopt;
    const bool other = is_one_of(token(at + 1), {"other", "second"});
    const int count = other ? 2 : count_at(at + 1);
    std::size_t next = count > 0 ? at + 2 : at + 1;
    if (count > 0 && is_one_of(token(next), {"rd", "th", "nd"})) ++next;
    const auto span = look_up(units, token(next).text);
    if (!span) return std::nullopt;
    return Recurrence{std::max(count, 1) * span->every, span->unit, at, next + 1};
  }

  // "once a month", "twice yearly", "three times a year".
  std::optional<Recurrence> times_a(std::size_t at) const {
    int times = token(at).is("once") ? 1 : token(at).is("twice") ? 2 : 0;
    std::size_t next = at + 1;
    if (times == 0 && token(next).is("times")) {
      times = count_at(at);
      ++next;
    }
    if (times == 0) return std::nullopt;
    std::optional<Span> span;
    if (is_one_of(token(next), {"a", "per", "each", "every"})) {
      span = look_up(units, token(++next).text);
    } else {
      span = look_up(adverbs, token(next).text);
    }
    if (!span) return std::nullopt;
    if (times == 2 && span->unit == Unit::month && span->every == 1)
      return Recurrence{2, Unit::week, at, next + 1};
    if (span->every % times != 0) return std::nullopt;
    return Recurrence{span->every / times, span->unit, at, next + 1};
  }

  const Tokens& tokens_;
};

bool ends_at(const std::vector<Mention>& mentions, std::size_t at) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.last == at; });
}

bool begins_at(const std::vector<Mention>& mentions, std::size_t at) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.first == at; });
}

bool begins_clause(const Tokens& tokens, const std::vector<Mention>& mentions, std::size_t at) {
  if (at == 0 || tokens[at].on_new_line || ends_at(mentions, at)) return true;
  const Token& before = tokens[at - 1];
  return before.kind == Token::Kind::mark || before.text.ends_with("ed") ||
         is_one_of(before,
                   {"and", "then", "or", "review", "reviews", "report", "reports", "reporting", "updates",
                    "meets", "meet", "meeting", "meetings", "held", "least", "thereafter"});
}

bool ends_clause(const Tokens& tokens, const std::vector<Mention>& mentions, std::size_t at) {
  if (at >= tokens.size() || tokens[at].on_new_line || begins_at(mentions, at)) return true;
  return tokens[at].kind == Token::Kind::mark ||
         is_one_of(tokens[at],
                   {"starting", "from", "commencing", "beginning", "since", "until", "next", "thereafter"});
}

}  // namespace

std::optional<Recurrence> find_recurrence(const Tokens& tokens, const std::vector<Mention>& mentions) {
  const Phrases phrases(tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto found = phrases.at(at);
    if (!found) continue;
    if (mentions.empty()) return found;
    const bool ends = ends_clause(tokens, mentions, found->last);
    const bool begins = begins_clause(tokens, mentions, at) && !tokens[at].is("annual");
    if (begins || ends) return found;
    at = found->last - 1;
  }
  return std::nullopt;
}

}  // namespace boardpack
