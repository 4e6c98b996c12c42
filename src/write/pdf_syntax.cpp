#include "write/pdf_syntax.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "text/utf8.h"

namespace boardpack {

namespace {

void append_hex4(std::string& out, unsigned value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[value >> shift & 15];
}

}  // namespace

void append_number(std::string& out, std::int64_t value) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void append_length(std::string& out, std::int32_t hundredths) {
  const std::int32_t size = std::abs(hundredths), fraction = size % 100;
  if (hundredths < 0) out += '-';
  if (size >= 100 || fraction == 0) append_number(out, size / 100);
  if (fraction == 0) return;
  out += '.';
  out += static_cast<char>('0' + fraction / 10);
  if (fraction % 10 != 0) out += static_cast<char>('0' + fraction % 10);
}

void append_box(std::string& out, const Box& box, Length page_height) {
  const Length bottom = page_height - box.y - box.height;
  for (const Length edge : {box.x, bottom, box.x + box.width, bottom + box.height}) {
    append_length(out, edge);
    out += ' ';
  }
}

void append_reference(std::string& out, int object) {
  append_number(out, object);
  out += " 0 R ";
}

void append_string_byte(std::string& out, unsigned char c) {
  if (c == '\r') {
    out += "\\r";
    return;
  }
  if (c == '(' || c == ')' || c == '\\') out += '\\';
  out += static_cast<char>(c);
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : bytes) {
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
}

void append_utf16_hex(std::string& out, char32_t character) {
  if (character <= 0xFFFF) {
    append_hex4(out, character);
    return;
  }
  const auto rest = static_cast<unsigned>(character) - 0x10000;
  append_hex4(out, 0xD800 + (rest >> 10));
  append_hex4(out, 0xDC00 + (rest & 0x3FF));
}

std::string reference(int object) {
  std::string out;
  append_reference(out, object);
  return out;
}

std::string pdf_bytes(std::string_view ascii) {
  std::string out = "(";
  for (const char c : ascii) append_string_byte(out, static_cast<unsigned char>(c));
  return out + ')';
}

std::string pdf_text(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (ascii) return pdf_bytes(utf8);
  std::string out = "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) append_utf16_hex(out, next_code_point(utf8, at));
  return out + '>';
}

}  // namespace boardpack
