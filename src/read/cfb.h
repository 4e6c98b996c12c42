#pragma once
#include <string_view>

namespace boardpack {

inline constexpr std::string_view cfb_mark = "\xD0\xCF\x11\xE0";

// The compound file in which old Office programs, and new ones when they encrypt, keep everything: always
// refuses, with what it is.
[[noreturn]] void refuse_cfb(std::string_view bytes);

}  // namespace boardpack
