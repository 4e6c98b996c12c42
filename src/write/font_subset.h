#pragma once
#include <cstdint>
#include <string>
#include <vector>

struct hb_face_t;

namespace boardpack {

// What a PDF says of a font, in thousandths of an em.
struct FontFacts {
  std::string postscript_name;
  int ascent = 0, descent = 0, cap_height = 0;
  int box[4] = {0, 0, 0, 0};
  int italic_angle = 0;
  int weight = 400;
};
FontFacts font_facts(hb_face_t* face);
int glyph_advance(hb_face_t* face, std::uint16_t glyph);

// The font with only these glyphs, without what only screens and layout need; `glyphs` become their numbers
// in it.
std::string font_subset(hb_face_t* face, std::vector<std::uint16_t>& glyphs);

}  // namespace boardpack
