#include "read/xlsx_colour.h"

#include <algorithm>
#include <cmath>

#include "read/xlsx_value.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::array<std::uint32_t, 64> usual_colours = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF,
    0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000,
    0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
    0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
    0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300,
    0x993300, 0x993366, 0x333399, 0x333333};

Rgb rgb_of(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

// Hue (0-1), luminance, saturation.
struct Hls {
  double hue = 0;
  double luminance = 0;
  double saturation = 0;
};

Hls hls_of(const Rgb& colour) {
  const double red = colour.red / 255.0, green = colour.green / 255.0, blue = colour.blue / 255.0;
  const double most = std::max({red, green, blue});
  const double least = std::min({red, green, blue});
  const double spread = most - least;
  Hls hls{0, (most + least) / 2, 0};
  if (spread == 0) return hls;
  hls.saturation = hls.luminance > 0.5 ? spread / (2 - most - least) : spread / (most + least);
  if (most == red) {
    hls.hue = (green - blue) / spread + (green < blue ? 6 : 0);
  } else if (most == green) {
    hls.hue = (blue - red) / spread + 2;
  } else {
    hls.hue = (red - green) / spread + 4;
  }
  hls.hue /= 6;
  return hls;
}

std::uint8_t channel(double low, double high, double hue) {
  if (hue < 0) hue += 1;
  if (hue > 1) hue -= 1;
  double value = low;
  if (hue < 1.0 / 6) {
    value = low + (high - low) * 6 * hue;
  } else if (hue < 0.5) {
    value = high;
  } else if (hue < 2.0 / 3) {
    value = low + (high - low) * (2.0 / 3 - hue) * 6;
  }
  return static_cast<std::uint8_t>(std::clamp(std::lround(value * 255), 0L, 255L));
}

Rgb rgb_of(const Hls& hls) {
  const double l = hls.luminance;
  const double high = l < 0.5 ? l * (1 + hls.saturation) : l + hls.saturation - l * hls.saturation;
  const double low = 2 * l - high;
  return {channel(low, high, hls.hue + 1.0 / 3), channel(low, high, hls.hue),
          channel(low, high, hls.hue - 1.0 / 3)};
}

// Where the colour of a theme's slot stands in XlsxPalette::theme.
std::optional<std::size_t> theme_position(std::string_view slot) {
  static constexpr std::array<std::string_view, 12> slots = {"lt1",     "dk1",     "lt2",     "dk2",
                                                             "accent1", "accent2", "accent3", "accent4",
                                                             "accent5", "accent6", "hlink",   "folHlink"};
  const auto found = std::ranges::find(slots, slot);
  if (found == slots.end()) return std::nullopt;
  return static_cast<std::size_t>(found - slots.begin());
}

void read_colour_scheme(XmlScanner& xml, XlsxPalette& palette) {
  const std::size_t scheme = xml.depth();
  while (xml.next_child(scheme)) {
    const auto position = theme_position(xml.name());
    const std::size_t slot = xml.depth();
    while (xml.next_child(slot)) {
      const bool system = xml.name() == "sysClr";
      const auto colour = to_rgb(xml.attribute(system ? "lastClr" : "val"));
      if (position && colour) palette.theme[*position] = *colour;
    }
  }
}

}  // namespace

XlsxColour read_xlsx_colour(const XmlScanner& xml) {
  XlsxColour colour;
  if (const auto rgb = to_rgb(xml.attribute("rgb"))) {
    colour.kind = XlsxColour::Kind::rgb;
    colour.rgb = *rgb;
  } else if (const auto theme = to_count(xml.attribute("theme"))) {
    colour.kind = XlsxColour::Kind::theme;
    colour.index = *theme;
  } else if (const auto index = to_count(xml.attribute("indexed"))) {
    colour.kind = XlsxColour::Kind::indexed;
    colour.index = *index;
  }
  colour.tint = std::clamp(to_number(xml.attribute("tint")).value_or(0), -1.0, 1.0);
  return colour;
}

std::optional<Rgb> resolved(const XlsxColour& colour, const XlsxPalette& palette) {
  switch (colour.kind) {
    case XlsxColour::Kind::none:
      return std::nullopt;
    case XlsxColour::Kind::rgb:
      return tinted(colour.rgb, colour.tint);
    case XlsxColour::Kind::theme:
      if (colour.index >= palette.theme.size()) return std::nullopt;
      return tinted(palette.theme[colour.index], colour.tint);
    case XlsxColour::Kind::indexed:
      if (colour.index < palette.custom.size()) return tinted(palette.custom[colour.index], colour.tint);
      if (colour.index >= usual_colours.size()) return std::nullopt;
      return tinted(rgb_of(usual_colours[colour.index]), colour.tint);
  }
  return std::nullopt;
}

Rgb tinted(const Rgb& colour, double tint) {
  if (tint == 0) return colour;
  Hls hls = hls_of(colour);
  hls.luminance = tint < 0 ? hls.luminance * (1 + tint) : hls.luminance * (1 - tint) + tint;
  return rgb_of(hls);
}

void read_xlsx_theme(XmlScanner& xml, XlsxPalette& palette) {
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    const std::size_t elements = xml.depth();
    while (xml.next_child(elements)) {
      if (xml.name() == "clrScheme") read_colour_scheme(xml, palette);
    }
  }
}

}  // namespace boardpack
