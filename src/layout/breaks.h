#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

enum class BreakKind : std::uint8_t { none, allowed, required };

// For each byte of a text: whether a line may or must end after it, and whether it is part of a web or mail
// address.
struct Breaks {
  std::vector<char> raw;
  std::vector<bool> address;

  BreakKind after(std::size_t byte) const;
};

// By the Unicode line breaking algorithm, but never inside an address.
void find_breaks(std::string_view text, Breaks& breaks);

// The parts of an address a line may end after: "https://www.", "oxon.", "gov.", "uk/", "board".
std::vector<std::string_view> address_parts(std::string_view address);

}  // namespace boardpack
