#include "text/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace boardpack {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const Rgb& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

bool is_hex_digit(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F');
}

}  // namespace

std::optional<Rgb> to_rgb(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.size() == 8 && is_hex_digit(text[0]) && is_hex_digit(text[1])) text.remove_prefix(2);
  if (text.size() != 6 || !std::all_of(text.begin(), text.end(), is_hex_digit)) return std::nullopt;
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return Rgb{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
             static_cast<std::uint8_t>(value & 0xFF)};
}

std::string hex(const Rgb& colour) {
  std::string out;
  for (const unsigned channel : {colour.red, colour.green, colour.blue}) {
    out += "0123456789ABCDEF"[channel >> 4];
    out += "0123456789ABCDEF"[channel & 0xF];
  }
  return out;
}

double contrast(const Rgb& a, const Rgb& b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Rgb ink_on(const Rgb& fill) {
  constexpr Rgb black;
  constexpr Rgb white{255, 255, 255};
  return contrast(fill, white) > contrast(fill, black) ? white : black;
}

}  // namespace boardpack
