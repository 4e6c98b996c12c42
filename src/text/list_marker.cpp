#include "text/list_marker.h"

#include <algorithm>

#include "text/characters.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::u32string_view bullets = U"\u2022\u25CF\u25AA\u25E6\u2023\u2043\u25B8\u25BA\u27A2\u27A4";
// Word's bullets from the fonts Symbol and Wingdings.
constexpr std::u32string_view symbol_font_bullets = U"\uF0B7\uF0A7\uF0D8\uF076\uF06F\uF0A8";
constexpr std::u32string_view bullets_at_line_start = U"\u00B7\u25A0\u25CB";

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

bool is_bullet(char32_t c) {
  return contains(bullets, c) || contains(symbol_font_bullets, c);
}

// The code point at `at`, 0 past the end.
char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : U'\0';
}

bool blank_then_text(std::string_view text, std::size_t at) {
  bool blank = false;
  while (at < text.size() && is_space(peek(text, at))) {
    next_code_point(text, at);
    blank = true;
  }
  return blank && at < text.size();
}

char32_t first_after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c)) return c;
  }
  return U'\0';
}

std::optional<ListMarker> bullet_marker(std::string_view line) {
  std::size_t length = 0;
  const char32_t c = next_code_point(line, length);
  bool found = is_bullet(c) || contains(bullets_at_line_start, c);
  if (is_dash(c)) found = blank_then_text(line, length) || is_letter(peek(line, length));
  if (c == '*') found = blank_then_text(line, length);
  if (c == 'o') found = blank_then_text(line, length) && is_upper(first_after_blanks(line, length));
  if (!found) return std::nullopt;
  const std::string style = is_dash(c) ? "-" : std::string(line.substr(0, length));
  return ListMarker{ListMarker::Kind::bullet, "•", style, 0, length};
}

int roman_value(std::string_view text) {
  int value = 0, last = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    const int digit = *c == 'i' ? 1 : *c == 'v' ? 5 : *c == 'x' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit < last ? -digit : digit;
    last = digit;
  }
  return value;
}

bool is_lower_case(std::string_view ascii) {
  return std::all_of(ascii.begin(), ascii.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool may_follow_number(char32_t c) {
  return c == 0 || is_space(c) || is_letter(c) || contains(U"\"'(\u201C\u2018\u00A3", c);
}

std::optional<ListMarker> numbered_marker(std::string_view line) {
  const bool in_brackets = line.starts_with('(');
  const std::size_t begin = in_brackets ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && is_digit(static_cast<unsigned char>(line[end]))) ++end;
  const bool is_number = end > begin;
  while (!is_number && end < line.size() && is_letter(static_cast<unsigned char>(line[end]) & 0x7F)) ++end;
  if (end == begin || end >= line.size()) return std::nullopt;

  const std::string_view sign = line.substr(begin, end - begin);
  const char close = line[end];
  const std::size_t length = end + 1;
  const char32_t next = peek(line, length);
  ListMarker marker{ListMarker::Kind::number, std::string(line.substr(0, length)), "", 0, length};
  const auto style = [&](std::string_view name) {
    return (in_brackets ? "(" : "") + std::string(name) + close;
  };
  if (is_number) {
    const bool closed = close == ')' || (close == '.' && !in_brackets);
    if (!closed || sign.size() > 3 || !(in_brackets ? next == 0 || is_space(next) : may_follow_number(next)))
      return std::nullopt;
    marker.number = to_int(sign).value_or(0);
    marker.style = style("1");
    return marker;
  }
  const bool closed = close == ')' || (close == '.' && !in_brackets && is_lower_case(sign));
  if (!closed || !blank_then_text(line, length)) return std::nullopt;
  if (const int roman = roman_value(sign); roman > 0 && sign.size() <= 5) {
    marker.kind = ListMarker::Kind::roman;
    marker.number = roman;
    marker.style = style("i");
    return marker;
  }
  if (sign.size() != 1) return std::nullopt;
  marker.kind = ListMarker::Kind::letter;
  marker.number = static_cast<int>(lower(static_cast<unsigned char>(sign[0])) - U'a') + 1;
  marker.style = style("a");
  return marker;
}

}  // namespace

std::optional<ListMarker> list_marker(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (auto marker = bullet_marker(line)) return marker;
  return numbered_marker(line);
}

std::vector<std::size_t> inner_bullets(std::string_view line) {
  std::vector<std::size_t> places, stars;
  bool after_blank = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(line, at);
    if (begin > 0 && is_bullet(c)) places.push_back(begin);
    const bool star = c == '*' && (after_blank || begin == 0) && is_space(peek(line, at)) &&
                      is_upper(first_after_blanks(line, at));
    if (star) stars.push_back(begin);
    after_blank = is_space(c);
  }
  // One star alone may be anything.
  if (stars.size() > 1)
    places.insert(places.end(), stars.begin() + (stars.front() == 0 ? 1 : 0), stars.end());
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace boardpack
