#pragma once
#include <string>
#include <string_view>

namespace boardpack {

// White space of every kind, also no-break and zero-width.
bool is_space(char32_t c);
// Hyphens, dashes and the minus sign; not the soft hyphen.
bool is_dash(char32_t c);
bool is_digit(char32_t c);  // 0-9 only
// Letters of any script, combining marks among them.
bool is_letter(char32_t c);
// Lower case of Latin, Greek and Cyrillic letters; other characters as they are.
char32_t lower(char32_t c);
// The capital of a small letter; other characters as they are.
char32_t upper(char32_t c);
std::string capitals(std::string_view text);
bool is_upper(char32_t c);
bool is_lower(char32_t c);

}  // namespace boardpack
