#include "text/characters.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("capitals of every alphabet that boards write in") {
  CHECK(capitals("Official – sensitive") == "OFFICIAL – SENSITIVE");
  CHECK(capitals("Swyddogol: tŷ, ŵyr, ÿ") == "SWYDDOGOL: TŶ, ŴYR, Ÿ");
  CHECK(capitals("poufne – łódź, żółć") == "POUFNE – ŁÓDŹ, ŻÓŁĆ");
  CHECK(capitals("ελλάδα") == "ΕΛΛΆΔΑ");
  CHECK(capitals("служебное ё") == "СЛУЖЕБНОЕ Ё");
  CHECK(capitals("NHS 2020 (v2)") == "NHS 2020 (V2)");
}

TEST_CASE("a capital is the capital of its small letter") {
  for (char32_t c = 1; c < 0x1F00; ++c)
    if (is_upper(c) && c != 0x130) CHECK(upper(lower(c)) == c);
}
