#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace boardpack {

// Appends one code point as UTF-8; a surrogate or a value past U+10FFFF becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// The code point at `at`, which moves past it. A broken sequence is U+FFFD and moves by one byte.
char32_t next_code_point(std::string_view text, std::size_t& at);

bool is_valid_utf8(std::string_view text);
// Broken sequences replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

std::string utf8_from_utf16(std::string_view bytes, bool big_endian);
std::string utf8_from_windows1252(std::string_view bytes);

// For a terminal or a log: control characters and line breaks as \n, \t, \x1B, so that no text can steer a
// terminal.
std::string escaped(std::string_view text);

}  // namespace boardpack
