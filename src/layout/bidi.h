#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace boardpack {

// The embedding levels of the Unicode bidirectional algorithm; odd levels read from right to left.
using BidiLevel = std::uint8_t;

// Whether some of the text may read from right to left; quick, as hardly any does.
bool may_read_right_to_left(std::string_view text);

struct BidiText {
  std::vector<BidiLevel> levels;  // of each byte
  std::vector<BidiLevel>
      paragraph;  // of the line of text that each byte is in, by its first strong character
};
BidiText bidi_levels(std::string_view text);

// A line's words and spaces in the order they stand from left to right. Spaces at the line's end get the
// paragraph's level.
std::vector<int> visual_order(std::vector<BidiLevel>& levels, const std::vector<bool>& spaces,
                              BidiLevel paragraph);

}  // namespace boardpack
