#include "layout/fonts.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <string>

#include "layout/graphemes.h"
#include "layout/installed_fonts.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

// What is asked first for characters the family lacks, in this order: files' names with the bold ones beside
// them. None need be installed.
struct FallBackFile {
  const char* regular;
  const char* bold;
};
constexpr std::array fall_back_files = {
    FallBackFile{"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"},
    FallBackFile{"NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"},
    FallBackFile{"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"},
    FallBackFile{"NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"},
    FallBackFile{"NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf"},
    FallBackFile{"NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf"},
    FallBackFile{"NotoSansGujarati-Regular.ttf", "NotoSansGujarati-Bold.ttf"},
    FallBackFile{"NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"},
    FallBackFile{"NotoSansTelugu-Regular.ttf", "NotoSansTelugu-Bold.ttf"},
    FallBackFile{"NotoSansKannada-Regular.ttf", "NotoSansKannada-Bold.ttf"},
    FallBackFile{"NotoSansMalayalam-Regular.ttf", "NotoSansMalayalam-Bold.ttf"},
    FallBackFile{"NotoSansSinhala-Regular.ttf", "NotoSansSinhala-Bold.ttf"},
    FallBackFile{"NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"},
    FallBackFile{"NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf"},
    FallBackFile{"NotoSansSymbols2-Regular.ttf", "NotoSansSymbols2-Regular.ttf"},
    FallBackFile{"Symbola_hint.ttf", "Symbola_hint.ttf"},
    FallBackFile{"NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Bold.ttf"},
    FallBackFile{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"},
    FallBackFile{"wqy-microhei.ttc", "wqy-microhei.ttc"},
    FallBackFile{"DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"},
};

constexpr std::string_view soft_hyphen = "\xC2\xAD";

// Joiners, variation selectors, marks of direction: without a glyph they are as good.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180E) ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_all_invisible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!is_invisible(next_code_point(text, at))) return false;
  return true;
}

}  // namespace

struct Fonts::Font {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  hb_buffer_t* buffer = nullptr;
  int units_per_em = 1000;

  explicit Font(hb_face_t* owned) : face(owned), font(hb_font_create(face)), buffer(hb_buffer_create()) {
    units_per_em = static_cast<int>(hb_face_get_upem(face));
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  ~Font() {
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
  }

  std::int16_t thousandths(int units) const {
    const int doubled = 2000 * units;
    return static_cast<std::int16_t>((doubled + (units < 0 ? -units_per_em : units_per_em)) /
                                     (2 * units_per_em));
  }
  std::optional<hb_codepoint_t> glyph(char32_t character) const {
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(font, character, &id) || id == 0) return std::nullopt;
    return id;
  }
};

Fonts::Fonts(const std::string& family) {
  for (hb_face_t* face : installed_family(family)) add_font(face);
  for (const auto& file : fall_back_files) {
    fall_backs_.push_back({file.regular, false, {}});
    bold_fall_backs_.push_back({file.bold, false, {}});
  }
  hb_font_extents_t extents;
  hb_font_get_h_extents(fonts_[0]->font, &extents);
  ascent_ = fonts_[0]->thousandths(extents.ascender);
  descent_ = -fonts_[0]->thousandths(extents.descender);
}

Fonts::~Fonts() = default;

std::size_t Fonts::count() const {
  return fonts_.size();
}
hb_face_t* Fonts::face(std::size_t font) const {
  return fonts_[font]->face;
}

std::size_t Fonts::add_font(hb_face_t* face) {
  fonts_.push_back(std::make_unique<Font>(face));
  return fonts_.size() - 1;
}

std::optional<std::size_t> Fonts::read(FallBack& fall_back) {
  if (!fall_back.read)
    if (hb_face_t* face = installed_font(fall_back.file)) fall_back.font = add_font(face);
  fall_back.read = true;
  return fall_back.font;
}

bool Fonts::has_all(std::size_t font, std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = next_code_point(text, at);
    if (!fonts_[font]->glyph(character) && !is_invisible(character)) return false;
  }
  return true;
}

// The font that the text can be set in as a whole.
std::optional<std::size_t> Fonts::font_for(std::string_view text, std::size_t wanted) {
  if (has_all(wanted, text)) return wanted;
  const bool bold = wanted % 2 == 1;
  for (std::size_t i = 0; i < fall_backs_.size(); ++i) {
    if (bold)
      if (const auto font = read(bold_fall_backs_[i]); font && has_all(*font, text)) return font;
    if (const auto font = read(fall_backs_[i]); font && has_all(*font, text)) return font;
  }
  return std::nullopt;
}

void Fonts::note_missing(char32_t character) {
  if (std::find(missing_.begin(), missing_.end(), character) == missing_.end()) missing_.push_back(character);
}

void Fonts::add_stretch(std::vector<Stretch>& stretches, Stretch added) {
  auto* last = stretches.empty() ? nullptr : &stretches.back();
  if (last && !last->stand_in && !added.stand_in && last->font == added.font)
    last->end = added.end;
  else
    stretches.push_back(added);
}

void Fonts::add_character(std::vector<Stretch>& stretches, Stretch added, char32_t character,
                          std::size_t wanted) {
  std::string text;
  append_utf8(text, character);
  auto font = font_for(text, wanted);
  const bool known = std::find(missing_.begin(), missing_.end(), character) != missing_.end();
  if (!font && !known) {
    if (hb_face_t* face = installed_font_with(character)) {
      fall_backs_.push_back({{}, true, add_font(face)});
      bold_fall_backs_.push_back(fall_backs_.back());
      font = fall_backs_.back().font;
    }
  }
  if (!font) note_missing(character);
  added.stand_in = !font;
  added.font = font.value_or(wanted);
  add_stretch(stretches, added);
}

// The word in stretches of one font each. A letter and its accents are in one font where there is one that
// has them all.
std::vector<Fonts::Stretch> Fonts::stretches(std::string_view text, std::size_t wanted) {
  if (has_all(wanted, text)) return {{0, text.size(), wanted, false}};
  std::vector<Stretch> result;
  std::size_t begin = 0;
  for (const auto end : grapheme_ends(text)) {
    const auto grapheme = text.substr(begin, end - begin);
    if (is_all_invisible(grapheme)) {
      add_stretch(result, {begin, end, result.empty() ? wanted : result.back().font, false});
    } else if (const auto font = font_for(grapheme, wanted)) {
      add_stretch(result, {begin, end, *font, false});
    } else {
      for (auto at = begin; at < end;) {
        const auto from = at;
        const auto character = next_code_point(text, at);
        add_character(result, {from, at, wanted, false}, character, wanted);
      }
    }
    begin = end;
  }
  return result;
}

ShapedWord Fonts::shape(std::string_view text, FontStyle style, bool right_to_left) {
  ShapedWord word;
  word.right_to_left = right_to_left;
  const std::size_t wanted = (style.bold ? 1u : 0u) + (style.italic ? 2u : 0u);
  std::string hyphenated;
  if (text.ends_with(soft_hyphen)) {
    hyphenated = std::string(text.substr(0, text.size() - soft_hyphen.size())) + '-';
    text = hyphenated;
  }
  for (const auto& stretch : stretches(text, wanted)) {
    if (stretch.stand_in)
      add_stand_in(static_cast<std::uint32_t>(stretch.begin), wanted, word);
    else
      shape_stretch(text, stretch, wanted, word);
  }
  return word;
}

void Fonts::add_stand_in(std::uint32_t cluster, std::size_t wanted, ShapedWord& word) {
  char32_t character = U'\uFFFD';
  std::string text;
  append_utf8(text, character);
  auto font = font_for(text, wanted);
  if (!font) character = U'?';
  const auto& used = *fonts_[font.value_or(wanted)];
  Glyph glyph;
  glyph.id = static_cast<std::uint16_t>(used.glyph(character).value_or(0));
  glyph.font = static_cast<std::uint16_t>(font.value_or(wanted));
  glyph.advance = used.thousandths(hb_font_get_glyph_h_advance(used.font, glyph.id));
  glyph.cluster = cluster;
  word.width += glyph.advance;
  word.glyphs.push_back(glyph);
}

void Fonts::shape_stretch(std::string_view text, const Stretch& stretch, std::size_t wanted,
                          ShapedWord& word) {
  const auto& used = *fonts_[stretch.font];
  hb_buffer_clear_contents(used.buffer);
  hb_buffer_add_utf8(used.buffer, text.data(), static_cast<int>(text.size()),
                     static_cast<unsigned>(stretch.begin), static_cast<int>(stretch.end - stretch.begin));
  hb_buffer_set_direction(used.buffer, word.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(used.buffer, hb_language_from_string("en", -1));
  hb_buffer_guess_segment_properties(used.buffer);
  hb_buffer_set_flags(used.buffer,
                      static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                                     HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
  hb_shape(used.font, used.buffer, nullptr, 0);
  unsigned count = 0;
  const auto* glyphs = hb_buffer_get_glyph_infos(used.buffer, &count);
  const auto* positions = hb_buffer_get_glyph_positions(used.buffer, &count);
  for (unsigned place = 0; place < count; ++place) {
    const unsigned i = word.right_to_left ? count - 1 - place : place;
    if (glyphs[i].codepoint == 0) {  // never drawn, though the font has the character
      std::size_t at = glyphs[i].cluster;
      note_missing(next_code_point(text, at));
      add_stand_in(glyphs[i].cluster, wanted, word);
      continue;
    }
    Glyph glyph;
    glyph.id = static_cast<std::uint16_t>(glyphs[i].codepoint);
    glyph.font = static_cast<std::uint16_t>(stretch.font);
    glyph.advance = used.thousandths(positions[i].x_advance);
    glyph.x_offset = used.thousandths(positions[i].x_offset);
    glyph.y_offset = used.thousandths(positions[i].y_offset);
    glyph.cluster = glyphs[i].cluster;
    word.width += glyph.advance;
    word.glyphs.push_back(glyph);
  }
}

}  // namespace boardpack
