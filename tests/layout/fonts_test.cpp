#include "layout/fonts.h"

#include <algorithm>
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

TEST_CASE("any installed family is found; one that is not, or that papers cannot hold, is told by name") {
  Fonts serif("DejaVu Serif");
  Fonts sans;
  CHECK(serif[serif.word("board", {})].width != sans[sans.word("board", {})].width);
  CHECK(serif[serif.word("board", {true, false})].width != serif[serif.word("board", {})].width);
  CHECK_THROWS_WITH(Fonts("Comic Sans"), "The font \"Comic Sans\" is not installed.");
}

namespace {

std::vector<std::uint32_t> clusters(const ShapedWord& word) {
  std::vector<std::uint32_t> result;
  for (const auto& glyph : word.glyphs) result.push_back(glyph.cluster);
  return result;
}

}  // namespace

TEST_CASE("no script or symbol that papers meet has a character missing or a glyph 0 drawn") {
  Fonts fonts;
  for (const auto* text : {"Łódź Ŵy Dŵr Nguyễn Παύλος Сергей",
                           "שלום שָׁלוֹם",
                           "مرحبا مَرْحَبًا ٣٤",
                           "नमस्ते",
                           "বাংলা",
                           "ਪੰਜਾਬੀ",
                           "ગુજરાતી",
                           "தமிழ்",
                           "සිංහල",
                           "ไทย",
                           "ትምህርት",
                           "王小明",
                           "ひらがな",
                           "한국어",
                           "✓ ✔ ✅ ✗ ❌ → ● ■ ☐ ☑",
                           "🟢🟡🔴",
                           "👍🏽",
                           "👩\u200D👧",
                           "⚠\uFE0F",
                           "1\uFE0F\u20E3",
                           "🇬🇧",
                           "x\u0302q\u0303",
                           "a\u200Bb\u2060c\uFEFFd"}) {
    INFO(text);
    for (const FontStyle style : {FontStyle{}, FontStyle{true, false}, FontStyle{true, true}}) {
      const auto& word = fonts[fonts.word(text, style)];
      CHECK(word.width > 0);
      for (const auto& glyph : word.glyphs) CHECK(glyph.id != 0);
    }
    CHECK(fonts.missing().empty());
  }
}

TEST_CASE("a letter and its marks are in one font, the joiners and selectors of an emoji without a glyph") {
  Fonts fonts;
  const auto one_font = [&](std::string_view text) {
    const auto& glyphs = fonts[fonts.word(text, {})].glyphs;
    return std::all_of(glyphs.begin(), glyphs.end(), [&](auto& g) { return g.font == glyphs[0].font; });
  };
  CHECK(one_font("👍🏽"));
  CHECK(one_font("1\uFE0F\u20E3"));
  CHECK(one_font("नि"));
  CHECK(fonts[fonts.word("⚠\uFE0F", {})].glyphs.size() == 1);
  CHECK(fonts[fonts.word("👩\u200D👧", {})].glyphs.size() == 2);
}

TEST_CASE("bold text is bold in a fall-back font too, where it has bold") {
  Fonts fonts;
  const auto font_of = [&](FontStyle style) { return fonts[fonts.word("✓", style)].glyphs.at(0).font; };
  CHECK(font_of({true, false}) != font_of({}));
}

TEST_CASE("the glyphs of a right-to-left word stand in reading order, brackets mirrored and letters joined") {
  Fonts fonts;
  CHECK(clusters(fonts[fonts.word("שלום", {}, true)]) == std::vector<std::uint32_t>{0, 2, 4, 6});
  const auto opening = fonts[fonts.word("(", {})].glyphs.at(0).id;
  CHECK(fonts[fonts.word(")", {}, true)].glyphs.at(0).id == opening);
  const auto& joined = fonts[fonts.word("ببب", {}, true)].glyphs;
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].id != joined[1].id);
  CHECK(joined[1].id != joined[2].id);
  CHECK(fonts.word("ab", {}, true) != fonts.word("ab", {}));
}

TEST_CASE("a mark stands where its letter wants it") {
  Fonts fonts;
  const auto& word = fonts[fonts.word("بَ", {}, true)];
  REQUIRE(word.glyphs.size() == 2);
  CHECK(word.glyphs[1].advance == 0);
  CHECK((word.glyphs[1].x_offset != 0 || word.glyphs[1].y_offset != 0));
}

TEST_CASE("a word that ends in a soft hyphen shows it") {
  Fonts fonts;
  CHECK(fonts[fonts.word("co\u00AD", {})].width == fonts[fonts.word("co-", {})].width);
  CHECK(fonts[fonts.word("co\u00AD", {})].glyphs.at(2).cluster == 2);
}
