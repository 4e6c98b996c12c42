#include "text/colour.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a colour is read with or without its hash and alpha") {
  constexpr Rgb red{0xC0, 0x00, 0x0A};
  CHECK(to_rgb("#C0000A") == red);
  CHECK(to_rgb("c0000a") == red);
  CHECK(to_rgb("FFC0000A") == red);
  CHECK(hex(red) == "C0000A");
}

TEST_CASE("what is no colour is none") {
  for (const auto* text : {"", "#", "red", "C000", "C0000G", "GGC00000", "C00000FF0", " C00000"}) {
    CAPTURE(text);
    CHECK_FALSE(to_rgb(text));
  }
}

TEST_CASE("contrast is WCAG's") {
  constexpr Rgb black, white{255, 255, 255}, grey{0x77, 0x77, 0x77};
  CHECK(contrast(black, white) == Approx(21));
  CHECK(contrast(white, white) == Approx(1));
  CHECK(contrast(grey, white) == Approx(4.48).margin(0.005));
  CHECK(contrast({0x40, 0x40, 0x40}, white) == Approx(10.37).margin(0.005));
  CHECK(contrast(white, grey) == contrast(grey, white));
}

TEST_CASE("ink is black on light and white on dark fills, and readable on each") {
  for (const auto* fill : {"C00000", "FFC000", "00B050", "0070C0", "A6A6A6", "FFFFFF", "000000", "757575"}) {
    CAPTURE(fill);
    const Rgb colour = to_rgb(fill).value();
    CHECK(contrast(colour, ink_on(colour)) >= 4.5);
  }
  CHECK(ink_on({0xC0, 0, 0}) == Rgb{255, 255, 255});
  CHECK(ink_on({0xFF, 0xC0, 0}) == Rgb{});
}
