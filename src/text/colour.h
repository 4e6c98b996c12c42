#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  auto operator<=>(const Rgb&) const = default;
};

std::optional<Rgb> to_rgb(std::string_view text);  // "#C00000", "C00000", "FFC00000" (alpha first)
std::string hex(const Rgb& colour);                // "C00000"

// WCAG 2 contrast ratio of two colours, 1 to 21.
double contrast(const Rgb& a, const Rgb& b);
// Black or white, whichever contrasts more with the fill.
Rgb ink_on(const Rgb& fill);

}  // namespace boardpack
