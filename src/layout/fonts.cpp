#include "layout/fonts.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "text/utf8.h"

namespace boardpack {

namespace {

struct Family {
  std::string_view name;
  std::string_view package;
  std::string_view file;  // what the names of its files begin with
};
constexpr std::array families = {
    Family{"Liberation Sans", "fonts-liberation2", "LiberationSans"},
    Family{"Carlito", "fonts-crosextra-carlito", "Carlito"},
    Family{"DejaVu Sans", "fonts-dejavu-core", "DejaVuSans"},
};

// Debian's places first; fontconfig would take 3 to 7 ms to say the same.
constexpr std::array directories = {
    "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/truetype/liberation/",
    "/usr/share/fonts/truetype/crosextra/",   "/usr/share/fonts/truetype/dejavu/",
    "/usr/share/fonts/truetype/noto/",        "/usr/share/fonts/truetype/ancient-scripts/",
    "/usr/share/fonts/liberation-sans/",      "/usr/share/fonts/liberation-sans-fonts/",
    "/usr/share/fonts/liberation/",           "/usr/share/fonts/TTF/",
};

constexpr std::array fall_backs = {"DejaVuSans.ttf", "NotoSansArabic-Regular.ttf",
                                   "NotoSansSymbols2-Regular.ttf", "Symbola_hint.ttf"};

constexpr std::size_t styles = 4;

hb_blob_t* installed_font(const std::string& file) {
  for (const auto* directory : directories)
    if (hb_blob_t* blob = hb_blob_create_from_file_or_fail((directory + file).c_str())) return blob;
  return nullptr;
}

// Variation selectors, joiners, soft hyphens: they have no glyph of their own and stay with their neighbour.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

}  // namespace

struct Fonts::Font {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  hb_buffer_t* buffer = nullptr;
  int units_per_em = 1000;

  explicit Font(hb_blob_t* blob)
      : face(hb_face_create(blob, 0)), font(hb_font_create(face)), buffer(hb_buffer_create()) {
    hb_blob_destroy(blob);
    units_per_em = static_cast<int>(hb_face_get_upem(face));
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  ~Font() {
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
  }

  int thousandths(int units) const {
    const int doubled = 2000 * units;
    return (doubled + (units < 0 ? -units_per_em : units_per_em)) / (2 * units_per_em);
  }
  std::optional<hb_codepoint_t> glyph(char32_t character) const {
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(font, character, &id) || id == 0) return std::nullopt;
    return id;
  }
};

Fonts::Fonts(const std::string& family) {
  const auto* known =
      std::find_if(families.begin(), families.end(), [&](auto& f) { return f.name == family; });
  if (known == families.end())
    throw std::runtime_error("The font \"" + family + "\" is not one that papers can be set in.");
  const std::string file(known->file);
  const bool oblique = known->name == "DejaVu Sans";
  const std::string regular = oblique ? ".ttf" : "-Regular.ttf";
  const std::string italic = oblique ? "Oblique" : "Italic";
  for (const auto& style :
       {regular, std::string("-Bold.ttf"), "-" + italic + ".ttf", "-Bold" + italic + ".ttf"}) {
    hb_blob_t* blob = installed_font(file + style);
    if (!blob)
      throw std::runtime_error("The font file " + file + style +
                               " is not installed; it comes with the package " + std::string(known->package) +
                               ".");
    fonts_.push_back(std::make_unique<Font>(blob));
  }
  for (const auto* name : fall_backs)
    if (hb_blob_t* blob = installed_font(name)) fonts_.push_back(std::make_unique<Font>(blob));
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

// The font a character is set in, count() when there is none.
std::size_t Fonts::font_for(char32_t character, std::size_t wanted, std::size_t current) {
  if (is_invisible(character)) return current < fonts_.size() ? current : wanted;
  if (fonts_[wanted]->glyph(character)) return wanted;
  for (auto font = styles; font < fonts_.size(); ++font)
    if (fonts_[font]->glyph(character)) return font;
  return fonts_.size();
}

ShapedWord Fonts::shape(std::string_view text, FontStyle style) {
  ShapedWord word;
  const std::size_t wanted = (style.bold ? 1u : 0u) + (style.italic ? 2u : 0u);
  std::size_t run_begin = 0;
  auto run_font = fonts_.size();
  const auto end_run = [&](std::size_t end) {
    if (end > run_begin && run_font < fonts_.size())
      shape_run(run_font, text.substr(run_begin, end - run_begin), static_cast<std::uint32_t>(run_begin),
                word);
    run_begin = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto character = next_code_point(text, at);
    const auto font = font_for(character, wanted, run_font);
    if (font != run_font) end_run(begin);
    run_font = font;
    if (font < fonts_.size()) continue;
    if (std::find(missing_.begin(), missing_.end(), character) == missing_.end())
      missing_.push_back(character);
    const auto stand_in = font_for(0xFFFD, wanted, wanted) < fonts_.size() ? U'\uFFFD' : U'?';
    std::string replacement;
    append_utf8(replacement, stand_in);
    shape_run(font_for(stand_in, wanted, wanted), replacement, static_cast<std::uint32_t>(begin), word);
    run_begin = at;
  }
  end_run(text.size());
  return word;
}

void Fonts::shape_run(std::size_t font, std::string_view text, std::uint32_t offset, ShapedWord& word) {
  const auto& used = *fonts_[font];
  const auto length = static_cast<int>(text.size());
  hb_buffer_clear_contents(used.buffer);
  hb_buffer_add_utf8(used.buffer, text.data(), length, 0, length);
  hb_buffer_guess_segment_properties(used.buffer);
  hb_buffer_set_language(used.buffer, hb_language_from_string("en", -1));
  hb_shape(used.font, used.buffer, nullptr, 0);
  unsigned count = 0;
  const auto* glyphs = hb_buffer_get_glyph_infos(used.buffer, &count);
  const auto* positions = hb_buffer_get_glyph_positions(used.buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    Glyph glyph;
    glyph.id = static_cast<std::uint16_t>(glyphs[i].codepoint);
    glyph.font = static_cast<std::uint16_t>(font);
    glyph.advance = static_cast<std::int16_t>(used.thousandths(positions[i].x_advance));
    glyph.cluster = offset + glyphs[i].cluster;
    word.width += glyph.advance;
    word.glyphs.push_back(glyph);
  }
}

}  // namespace boardpack
