#include "read/xml_references.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace boardpack {
namespace {

bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

// What "#x41" or "#65" stands for; 0 when it is no character.
char32_t numbered_character(std::string_view digits) {
  digits.remove_prefix(1);
  const bool hexadecimal = digits.starts_with('x');
  if (hexadecimal) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    unsigned digit = 99;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    if (hexadecimal && lower >= 'a' && lower <= 'f') digit = static_cast<unsigned>(lower - 'a' + 10);
    if (digit > 15) return 0;
    value = value * (hexadecimal ? 16 : 10) + digit;
    if (value > 0x10FFFF) return 0;
  }
  return is_xml_character(value) ? value : 0;
}

// What the entity between '&' and ';' stands for; 0 when it is unknown.
char32_t entity_character(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  return name.starts_with('#') ? numbered_character(name) : 0;
}

char* put_utf8(char* out, char32_t c) {
  const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 63));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 63));
    put(0x80 | (c & 63));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 63));
    put(0x80 | (c >> 6 & 63));
    put(0x80 | (c & 63));
  }
  return out;
}

}  // namespace

char* undo_references(char* begin, char* end, bool in_attribute) {
  char* out = begin;
  for (char* in = begin; in < end; ++in) {
    if (*in == '&') {
      const std::size_t reach = std::min<std::size_t>(static_cast<std::size_t>(end - in), 16);
      char* const semicolon = static_cast<char*>(std::memchr(in, ';', reach));
      if (semicolon == nullptr) return nullptr;
      const char32_t c = entity_character({in + 1, static_cast<std::size_t>(semicolon - in - 1)});
      if (c == 0) return nullptr;
      out = put_utf8(out, c);
      in = semicolon;
    } else if (*in == '\r' && in + 1 < end && in[1] == '\n') {
      continue;
    } else if (in_attribute && (*in == '\n' || *in == '\t' || *in == '\r')) {
      *out++ = ' ';
    } else {
      *out++ = *in == '\r' ? '\n' : *in;
    }
  }
  return out;
}

}  // namespace boardpack
