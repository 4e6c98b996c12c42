#include "model/calendar_words.h"
#include "model/date.h"

namespace boardpack {
namespace {

// Midnight, as exported dates carry it: "00:00", "00:00:00", "T00:00:00".
bool is_midnight(const Tokens& tokens, std::size_t at) {
  if (at < tokens.size() && tokens[at].is("t")) ++at;
  if (at + 3 > tokens.size()) return false;
  for (std::size_t i = at; i < tokens.size(); ++i)
    if (!tokens[i].is((i - at) % 2 == 0 ? "00" : ":")) return false;
  return true;
}

// A year is written in digits; most texts are passed by before they are taken apart.
bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<Period> to_month_year(std::string_view text) {
  constexpr std::size_t most_tokens = 6;  // "Mar.-'20 08"
  if (!has_digit(text)) return std::nullopt;
  const Tokens words = tokens(text);
  const bool may_begin = !words.empty() && words.size() <= most_tokens &&
                         (words[0].kind == Token::Kind::number || month_number(words[0].text) != 0);
  if (!may_begin) return std::nullopt;
  const std::vector<Mention> found = mentions(words);
  if (found.size() != 1 || found[0].kind != Mention::Kind::month || found[0].year == 0) return std::nullopt;
  if (found[0].first != 0 || found[0].last != words.size()) return std::nullopt;
  return Period{found[0].year, found[0].month};
}

std::optional<Date> to_typed_date(std::string_view text) {
  if (!has_digit(text)) return std::nullopt;
  const Tokens words = tokens(text);
  const std::vector<Mention> found = mentions(words);
  if (found.size() != 1 || found[0].kind != Mention::Kind::date || found[0].year == 0) return std::nullopt;
  std::size_t begin = 0;
  if (!words.empty() && is_weekday(words[0])) ++begin;
  if (begin == 1 && is_one_of(words[1], {",", "."})) ++begin;
  if (found[0].first != begin) return std::nullopt;
  if (found[0].last != words.size() && !is_midnight(words, found[0].last)) return std::nullopt;
  return to_date(found[0].year, found[0].month, found[0].day);
}

}  // namespace boardpack
