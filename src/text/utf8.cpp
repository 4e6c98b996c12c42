#include "text/utf8.h"

#include <array>

namespace boardpack {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_surrogate(char32_t c) {
  return 0xD800 <= c && c <= 0xDFFF;
}

struct Decoded {
  char32_t code_point = replacement;
  std::size_t length = 1;
  bool valid = false;
};

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
  char32_t c = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char next = byte_at(text, at + i);
    if ((next & 0xC0) != 0x80) return {};
    c = (c << 6) | (next & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  if (c < least[length] || is_surrogate(c) || c > 0x10FFFF) return {};
  return {c, length, true};
}

// What Windows-1252 has at 0x80 to 0x9F; five of them are nothing.
constexpr std::array<char32_t, 32> windows1252_high = {
    0x20AC,      replacement, 0x201A, 0x0192, 0x201E, 0x2026,      0x2020, 0x2021,
    0x02C6,      0x2030,      0x0160, 0x2039, 0x0152, replacement, 0x017D, replacement,
    replacement, 0x2018,      0x2019, 0x201C, 0x201D, 0x2022,      0x2013, 0x2014,
    0x02DC,      0x2122,      0x0161, 0x203A, 0x0153, replacement, 0x017E, 0x0178};

void append_hex(std::string& out, char32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
    out += "0123456789ABCDEF"[(value >> static_cast<unsigned>(shift)) & 0xF];
}

// Controls, line separators and what turns the direction of writing.
bool steers(char32_t c) {
  return c < 0x20 || (0x7F <= c && c < 0xA0) || c == 0x200E || c == 0x200F || (0x2028 <= c && c <= 0x202E) ||
         (0x2066 <= c && c <= 0x2069);
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  if (is_surrogate(c) || c > 0x10FFFF) c = replacement;
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const Decoded decoded = decode(text, at);
  at += decoded.length;
  return decoded.code_point;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    if (!decoded.valid) return false;
    at += decoded.length;
  }
  return true;
}

std::string valid_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(out, next_code_point(text, at));
  return out;
}

std::string utf8_from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const char32_t first = byte_at(bytes, at);
    const char32_t second = byte_at(bytes, at + 1);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  std::string out;
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    const char32_t c = unit(at);
    at += 2;
    const bool high = 0xD800 <= c && c <= 0xDBFF;
    if (high && at + 1 < bytes.size()) {
      if (const char32_t low = unit(at); 0xDC00 <= low && low <= 0xDFFF) {
        append_utf8(out, 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
        at += 2;
        continue;
      }
    }
    append_utf8(out, c);
  }
  if (at < bytes.size()) append_utf8(out, replacement);
  return out;
}

std::string utf8_from_windows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned char byte = byte_at(bytes, at);
    append_utf8(out, 0x80 <= byte && byte < 0xA0 ? windows1252_high[byte - 0x80] : byte);
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const char32_t c = decoded.valid ? decoded.code_point : byte_at(text, at);
    if (decoded.valid && c == '\n') {
      out += "\\n";
    } else if (decoded.valid && c == '\t') {
      out += "\\t";
    } else if (!decoded.valid || (c < 0x80 && steers(c))) {
      out += "\\x";
      append_hex(out, c, 2);
    } else if (steers(c)) {
      out += "\\u";
      append_hex(out, c, 4);
    } else {
      out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return out;
}

}  // namespace boardpack
