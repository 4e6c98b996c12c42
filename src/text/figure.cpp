#include "text/figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

constexpr std::array<std::string_view, 4> percent_signs = {"%", "per cent", "percent", "pc"};
constexpr std::array<std::string_view, 3> currencies = {"£", "€", "$"};
constexpr std::array<std::pair<std::string_view, double>, 7> multiples = {{{"million", 1e6},
                                                                           {"thousand", 1e3},
                                                                           {"billion", 1e9},
                                                                           {"bn", 1e9},
                                                                           {"mn", 1e6},
                                                                           {"m", 1e6},
                                                                           {"k", 1e3}}};
struct BoundWords {
  std::string_view words;
  Figure::Bound bound;
  bool strictly = false;
};
using enum Figure::Bound;
constexpr std::array<BoundWords, 19> bounds = {{{"at least", at_least},
                                                {"no less than", at_least},
                                                {"not less than", at_least},
                                                {"more than", at_least, true},
                                                {"over", at_least, true},
                                                {"above", at_least, true},
                                                {"minimum of", at_least},
                                                {"minimum", at_least},
                                                {"at most", at_most},
                                                {"no more than", at_most},
                                                {"less than", at_most, true},
                                                {"under", at_most, true},
                                                {"below", at_most, true},
                                                {"fewer than", at_most, true},
                                                {"maximum", at_most},
                                                {"≥", at_least},
                                                {"≤", at_most},
                                                {">=", at_least},
                                                {"<=", at_most}}};
constexpr std::array<BoundWords, 6> bounds_after = {{{" or more", at_least},
                                                     {" or better", none},
                                                     {" or above", at_least},
                                                     {" or less", at_most},
                                                     {" or fewer", at_most},
                                                     {" or below", at_most}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1,204" and "1204"; "1,20" is none.
std::optional<std::string> without_thousands(std::string_view digits) {
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  std::string out;
  std::size_t run = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < whole; ++i) {
    if (digits[i] == ',') {
      if (run == 0 || run > 3 || (grouped && run != 3)) return std::nullopt;
      grouped = true;
      run = 0;
      continue;
    }
    out += digits[i];
    ++run;
  }
  if (grouped && run != 3) return std::nullopt;
  return out + std::string(digits.substr(whole));
}

// The number that begins at `at` of a folded text, as far as its digits go.
std::optional<Figure> number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                                       end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  const auto plain = without_thousands(text.substr(at, end - at));
  const std::optional<double> value = plain ? to_number(*plain) : std::nullopt;
  if (!value) return std::nullopt;
  const std::size_t point = plain->find('.');
  const int decimals = point == plain->npos ? 0 : static_cast<int>(plain->size() - point - 1);
  return Figure{*value, decimals, "", at, end};
}

// The length of the percent sign at `at`, blanks before it included; 0 for none.
std::size_t percent_sign_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at + (at < text.size() && text[at] == ' ' ? 1 : 0);
  for (const std::string_view sign : percent_signs) {
    if (text.substr(begin, sign.size()) != sign) continue;
    const std::size_t end = begin + sign.size();
    if (sign != "%" && end < text.size() && text[end] >= 'a' && text[end] <= 'z') continue;
    return end - at;
  }
  return 0;
}

bool is_words(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; });
}

}  // namespace

std::optional<Figure> to_figure(std::string_view text) {
  const std::string folded = fold(text);
  std::string_view rest = folded;
  std::string_view currency;
  for (const std::string_view sign : currencies)
    if (rest.starts_with(sign)) currency = sign;
  rest.remove_prefix(currency.size());
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  std::optional<Figure> figure = number_at(rest, 0);
  if (!figure) return std::nullopt;
  std::string_view unit = trim(rest.substr(figure->end));
  for (const auto& [word, times] : multiples) {
    const bool short_of_money = word.size() > 2 || !currency.empty();
    if (!short_of_money || !unit.starts_with(word) || (unit.size() > word.size() && unit[word.size()] != ' '))
      continue;
    figure->value *= times;
    figure->decimals -= static_cast<int>(std::lround(std::log10(times)));
    unit = trim(unit.substr(word.size()));
    break;
  }
  if (std::find(percent_signs.begin(), percent_signs.end(), unit) != percent_signs.end()) unit = "%";
  if (unit != "%" && !is_words(unit)) return std::nullopt;
  if (!currency.empty() && !unit.empty()) return std::nullopt;
  figure->unit = currency.empty() ? unit : currency;
  figure->end = folded.size();
  return figure;
}

std::optional<Figure> to_target(std::string_view text) {
  const std::string folded = fold(text);
  std::string_view rest = folded;
  BoundWords said{"", Figure::Bound::none};
  for (const BoundWords& one : bounds)
    if (rest.starts_with(one.words)) {
      said = one;
      rest = trim(rest.substr(one.words.size()));
      break;
    }
  for (const BoundWords& one : bounds_after)
    if (rest.ends_with(one.words)) {
      said = one;
      rest = trim(rest.substr(0, rest.size() - one.words.size()));
    }
  if (const std::size_t by = rest.find(" by "); by != rest.npos) rest = trim(rest.substr(0, by));
  std::optional<Figure> figure = to_figure(rest);
  if (!figure) return std::nullopt;
  figure->bound = said.bound;
  figure->strictly = said.strictly;
  return figure;
}

std::vector<Figure> percentages_in(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<Figure> out;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_digit(folded[at])) {
      ++at;
      continue;
    }
    std::optional<Figure> figure = number_at(folded, at);
    if (!figure) {
      while (at < folded.size() && (is_digit(folded[at]) || folded[at] == ',' || folded[at] == '.')) ++at;
      continue;
    }
    at = figure->end;
    const std::size_t sign = percent_sign_at(folded, at);
    if (sign == 0) continue;
    at += sign;
    if (std::string_view(folded).substr(at).starts_with(" point")) continue;
    figure->unit.assign(1, '%');
    figure->end = at;
    out.push_back(std::move(*figure));
  }
  return out;
}

bool agree(const Figure& a, const Figure& b) {
  const double step = std::pow(10, -std::min(a.decimals, b.decimals));
  return a.unit == b.unit && std::abs(a.value - b.value) <= step / 2 + 1e-9;
}

}  // namespace boardpack
