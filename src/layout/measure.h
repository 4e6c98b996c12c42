#pragma once
#include <cmath>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/breaks.h"

namespace boardpack {

// Hundredths of a point; all geometry is in it.
using Length = std::int32_t;
inline Length from_points(double points) {
  return static_cast<Length>(std::lround(points * 100));
}

struct FontStyle {
  bool bold = false;
  bool italic = false;
  bool operator==(const FontStyle&) const = default;
};

// One glyph of a word. `cluster` is the byte of the word's text where the characters begin that it stands
// for; several glyphs with one cluster stand for them together.
struct Glyph {
  std::uint16_t id = 0;
  std::uint16_t font = 0;                   // which of the fonts
  std::int16_t advance = 0;                 // thousandths of an em, kerned
  std::int16_t x_offset = 0, y_offset = 0;  // from where it would stand, upwards: of marks
  std::uint32_t cluster = 0;
  bool operator==(const Glyph&) const = default;
};

// A stretch of text without a break in it and in one direction, shaped. The glyphs stand in reading order:
// each to the right of the one before it, or to the left in a right-to-left word. A word that ends in a soft
// hyphen shows it.
struct ShapedWord {
  std::string text;
  FontStyle style;
  bool right_to_left = false;
  int width = 0;  // thousandths of an em
  std::vector<Glyph> glyphs;
  bool operator==(const ShapedWord&) const = default;
};

using WordId = std::uint32_t;

// Knows how wide words are and where they may break. Each is worked out once; the word is then known by its
// number.
class TextMeasure {
 public:
  TextMeasure() = default;
  TextMeasure(const TextMeasure&) = delete;
  TextMeasure& operator=(const TextMeasure&) = delete;
  virtual ~TextMeasure() = default;

  WordId word(std::string_view text, FontStyle style, bool right_to_left = false);
  const ShapedWord& operator[](WordId id) const { return words_[id]; }
  const std::deque<ShapedWord>& words() const { return words_; }
  const TokenBreaks& breaks(WordId id) const { return breaks_[id]; }
  WordId space(FontStyle style, bool right_to_left = false);

  // Above and below the base line, thousandths of an em, both positive.
  virtual int ascent() const = 0;
  virtual int descent() const = 0;

 private:
  virtual ShapedWord shape(std::string_view text, FontStyle style, bool right_to_left) = 0;

  std::deque<ShapedWord> words_;
  std::deque<TokenBreaks> breaks_;  // of each word
  // By style and direction; the keys are the words' own texts.
  std::unordered_map<std::string_view, WordId> known_[8];
  std::int64_t spaces_[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
};

// The width of a shaped word at a font size.
inline Length scaled(int thousandths, Length size) {
  return static_cast<Length>(static_cast<std::int64_t>(thousandths) * size / 1000);
}

}  // namespace boardpack
