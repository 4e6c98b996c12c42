#include "write/font_subset.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <memory>
#include <stdexcept>

namespace boardpack {

namespace {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

int thousandths(hb_face_t* face, int units) {
  const int em = static_cast<int>(hb_face_get_upem(face));
  return (2000 * units + (units < 0 ? -em : em)) / (2 * em);
}

// A big-endian 16-bit value of a table, 0 where it is too short.
int table_value(hb_face_t* face, hb_tag_t tag, unsigned at) {
  const Blob table(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(table.get(), &length));
  return at + 2 > length ? 0 : static_cast<std::int16_t>(bytes[at] << 8 | bytes[at + 1]);
}

}  // namespace

FontFacts font_facts(hb_face_t* face) {
  FontFacts facts;
  const Font font(hb_font_create(face));
  char name[128];
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  facts.postscript_name.assign(name, length);
  hb_font_extents_t extents;
  hb_font_get_h_extents(font.get(), &extents);
  facts.ascent = thousandths(face, extents.ascender);
  facts.descent = thousandths(face, extents.descender);
  hb_position_t cap_height = 0;
  facts.cap_height = hb_ot_metrics_get_position(font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height)
                         ? thousandths(face, cap_height)
                         : 700;
  for (unsigned i = 0; i < 4; ++i)
    facts.box[i] = thousandths(face, table_value(face, HB_TAG('h', 'e', 'a', 'd'), 36 + 2 * i));
  facts.italic_angle = table_value(face, HB_TAG('p', 'o', 's', 't'), 4);
  facts.weight = table_value(face, HB_TAG('O', 'S', '/', '2'), 4);
  return facts;
}

int glyph_advance(hb_face_t* face, std::uint16_t glyph) {
  const Font font(hb_font_create(face));
  return thousandths(face, hb_font_get_glyph_h_advance(font.get(), glyph));
}

std::string font_subset(hb_face_t* face, std::vector<std::uint16_t>& glyphs) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  for (const auto glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const auto* tag :
       {"GSUB", "GPOS", "GDEF", "kern", "name", "OS/2", "cmap", "post", "DSIG", "gasp", "FFTM",
        "hdmx", "VDMX", "LTSH", "meta", "PCLT", "JSTF", "BASE", "STAT", "vhea", "vmtx"})
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  const Plan plan(hb_subset_plan_create_or_fail(face, input.get()));
  if (!plan) throw std::runtime_error("A font could not be reduced to the letters used.");
  const Face subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) throw std::runtime_error("A font could not be reduced to the letters used.");
  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (auto& glyph : glyphs) glyph = static_cast<std::uint16_t>(hb_map_get(renumbered, glyph));
  const Blob blob(hb_face_reference_blob(subset.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return {bytes, length};
}

}  // namespace boardpack
