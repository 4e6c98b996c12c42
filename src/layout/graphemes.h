#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace boardpack {

// Where the characters that a reader sees end, in bytes: a letter with its accents, an emoji with its skin
// tone.
std::vector<std::uint32_t> grapheme_ends(std::string_view text);

}  // namespace boardpack
