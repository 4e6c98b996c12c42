#include "text/characters.h"

#include "text/utf8.h"

namespace boardpack {
namespace {

bool within(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

// Latin Extended-A and Additional come in pairs, the capital first; where the pairs start changes twice.
bool is_capital_of_pair(char32_t c) {
  if (within(c, 0x100, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x1E00, 0x1E95) ||
      within(c, 0x1EA0, 0x1EFF))
    return c % 2 == 0;
  return (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) && c % 2 == 1;
}

}  // namespace

bool is_space(char32_t c) {
  return within(c, 0x09, 0x0D) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         within(c, 0x2000, 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

bool is_dash(char32_t c) {
  return c == '-' || within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_digit(char32_t c) {
  return within(c, '0', '9');
}

bool is_letter(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  // Punctuation, symbols, arrows and shapes; CJK punctuation; private use; variation selectors; emoji.
  return !(within(c, 0x2000, 0x2BFF) || within(c, 0x3000, 0x303F) || within(c, 0xD800, 0xF8FF) ||
           within(c, 0xFE00, 0xFE6F) || within(c, 0xFF00, 0xFF20) || within(c, 0xFFF0, 0xFFFF) ||
           within(c, 0x1F000, 0x1FAFF));
}

char32_t lower(char32_t c) {
  if (within(c, 'A', 'Z')) return c + 32;
  if (c < 0xC0) return c;
  if (within(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (is_capital_of_pair(c)) return c + 1;
  if (within(c, 0x391, 0x3A9)) return c + 32;
  if (within(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x386) return 0x3AC;
  if (c == 0x38C) return 0x3CC;
  if (within(c, 0x38E, 0x38F)) return c + 63;
  if (within(c, 0x410, 0x42F)) return c + 32;
  if (within(c, 0x400, 0x40F)) return c + 80;
  return c;
}

char32_t upper(char32_t c) {
  for (const char32_t distance : {32, 1, 37, 38, 63, 64, 80})
    if (c > distance && lower(c - distance) == c) return c - distance;
  return c == 0xFF ? 0x178 : c;
}

std::string capitals(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(out, upper(next_code_point(text, at)));
  return out;
}

bool is_upper(char32_t c) {
  return lower(c) != c;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z');
  if (within(c, 0xDF, 0xFF)) return c != 0xF7;
  if (within(c, 0x100, 0x17E)) return !is_upper(c) && c != 0x138 && c != 0x149;
  return within(c, 0x3AC, 0x3CE) || within(c, 0x430, 0x45F) || (within(c, 0x1E00, 0x1EFF) && !is_upper(c));
}

}  // namespace boardpack
