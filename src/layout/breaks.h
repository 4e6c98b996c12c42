#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace boardpack {

// Where a line may end around and within a stretch of text without white space.
struct TokenBreaks {
  std::vector<std::uint32_t> inner;  // byte offsets
  bool address = false;              // of the web or mail, or a file's name: whole where it fits a line
  bool glued_before = false;         // stays with what precedes the space before it: "what ?"
  bool glued_after = false;
  bool announces_number = false;  // "no.": a number after the space stays with it
  bool number = false;            // begins with a digit
};

// By the Unicode line breaking algorithm, but never inside an address, between figures ("14–19"), before a
// dash or beside a single letter ("s/he", "e-mail").
TokenBreaks token_breaks(std::string_view token);

// The parts of a long word a line may end after: "https://www.", "oxon.", "gov.", "uk/", "board".
std::vector<std::string_view> address_parts(std::string_view address);

}  // namespace boardpack
