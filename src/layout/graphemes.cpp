#include "layout/graphemes.h"

#include <hb.h>

#include <algorithm>

namespace boardpack {

namespace {

// Without tables: HarfBuzz then only finds the clusters.
hb_font_t* plain_font() {
  static hb_font_t* const font = [] {
    hb_face_t* face = hb_face_create(hb_blob_get_empty(), 0);
    hb_font_t* made = hb_font_create(face);
    hb_face_destroy(face);
    hb_font_make_immutable(made);
    return made;
  }();
  return font;
}

}  // namespace

std::vector<std::uint32_t> grapheme_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  const auto size = static_cast<std::uint32_t>(text.size());
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (std::uint32_t end = 1; end <= size; ++end) ends.push_back(end);
    return ends;
  }
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(size), 0, static_cast<int>(size));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_COMMON);
  hb_shape(plain_font(), buffer, nullptr, 0);
  unsigned count = 0;
  const auto* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  for (unsigned i = 1; i < count; ++i)
    if (glyphs[i].cluster > glyphs[i - 1].cluster) ends.push_back(glyphs[i].cluster);
  if (size > 0) ends.push_back(size);
  hb_buffer_destroy(buffer);
  return ends;
}

}  // namespace boardpack
