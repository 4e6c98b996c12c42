#include "layout/fonts.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a word is as wide as its letters' advances, kerned") {
  Fonts fonts;
  const auto& av = fonts[fonts.word("AV", {})];
  CHECK(av.glyphs.size() == 2);
  CHECK(av.width < 2 * 667);  // A and V are 667 wide each
  CHECK(fonts[fonts.word("II", {})].width == 2 * 278);
  CHECK(fonts[fonts.word("ab", {true, false})].width > fonts[fonts.word("ab", {})].width);
}

TEST_CASE("a word is shaped once") {
  Fonts fonts;
  const auto id = fonts.word("board", {});
  CHECK(fonts.word("board", {}) == id);
  CHECK(fonts.word("board", {true, false}) != id);
  CHECK(fonts.words().size() == 2);
}

TEST_CASE("a character no font has is named and has a glyph in its place") {
  Fonts fonts;
  const auto& word = fonts[fonts.word("a\U000F1234b", {})];
  CHECK(fonts.missing() == std::vector<char32_t>{0xF1234});
  REQUIRE(word.glyphs.size() == 3);
  CHECK(word.glyphs[1].id != 0);
  CHECK(word.glyphs[1].cluster == 1);
  CHECK(word.glyphs[2].cluster == 5);
}

TEST_CASE("a family that is not known or installed is told by name") {
  CHECK_THROWS_WITH(Fonts("Comic Sans"), "The font \"Comic Sans\" is not one that papers can be set in.");
}
