#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "read/xml.h"
#include "text/colour.h"

namespace boardpack {

// The colours that a workbook's styles may name by number.
struct XlsxPalette {
  // In the order in which styles count them: light 1, dark 1, light 2, dark 2, six accents, two link colours.
  std::array<Rgb, 12> theme = {{{0xFF, 0xFF, 0xFF},
                                {0x00, 0x00, 0x00},
                                {0xEE, 0xEC, 0xE1},
                                {0x1F, 0x49, 0x7D},
                                {0x4F, 0x81, 0xBD},
                                {0xC0, 0x50, 0x4D},
                                {0x9B, 0xBB, 0x59},
                                {0x80, 0x64, 0xA2},
                                {0x4B, 0xAC, 0xC6},
                                {0xF7, 0x96, 0x46},
                                {0x00, 0x00, 0xFF},
                                {0x80, 0x00, 0x80}}};
  std::vector<Rgb> custom;  // instead of the first of the 64 usual ones
};

// A colour as a style writes it.
struct XlsxColour {
  enum class Kind { none, rgb, theme, indexed };
  Kind kind = Kind::none;
  Rgb rgb;
  std::uint32_t index = 0;
  double tint = 0;  // -1 black, 1 white
};

// Of the element that was just begun (<fgColor theme="4" tint="0.6"/>).
XlsxColour read_xlsx_colour(const XmlScanner& xml);
// Empty for automatic and system colours.
std::optional<Rgb> resolved(const XlsxColour& colour, const XlsxPalette& palette);
// Lighter or darker as Excel does it: on the luminance of hue, luminance and saturation.
Rgb tinted(const Rgb& colour, double tint);

// The colour scheme of a theme part, into palette.theme.
void read_xlsx_theme(XmlScanner& xml, XlsxPalette& palette);

}  // namespace boardpack
