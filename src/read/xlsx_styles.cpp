#include "read/xlsx_styles.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "read/limits.h"
#include "read/number_format.h"
#include "read/refuse.h"
#include "read/xlsx_text.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

struct Font {
  bool bold = false;
  bool italic = false;
};

struct CellFormat {
  std::uint32_t number_format = 0;
  std::uint32_t font = 0;
  std::uint32_t fill = 0;
  auto operator<=>(const CellFormat&) const = default;
};

struct StyleTables {
  std::map<std::uint32_t, std::string> number_formats;
  std::vector<Font> fonts;
  std::vector<XlsxColour> fills;
  std::vector<CellFormat> formats;
  std::vector<XlsxColour> conditional_fills;
};

template <class Item>
void add(std::vector<Item>& items, const Item& item) {
  if (items.size() >= limits::styles) refuse_more_than(limits::styles, "cell styles");
  items.push_back(item);
}

Font read_font(XmlScanner& xml) {
  Font font;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is("b")) font.bold = is_switched_on(xml);
    if (xml.is("i")) font.italic = is_switched_on(xml);
  }
  return font;
}

// The colour of a solid fill; gradients and patterns have none.
XlsxColour read_fill(XmlScanner& xml) {
  XlsxColour colour;
  const std::size_t fill = xml.depth();
  while (xml.next_child(fill)) {
    const bool solid = xml.is("patternFill") && xml.attribute("patternType") == "solid";
    const std::size_t pattern = xml.depth();
    while (xml.next_child(pattern)) {
      if (solid && xml.is("fgColor")) colour = read_xlsx_colour(xml);
    }
  }
  return colour;
}

void read_formats(XmlScanner& xml, StyleTables& tables) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (!xml.is("xf")) continue;
    add(tables.formats,
        {to_count(xml.attribute("numFmtId")).value_or(0), to_count(xml.attribute("fontId")).value_or(0),
         to_count(xml.attribute("fillId")).value_or(0)});
  }
}

void read_number_formats(XmlScanner& xml, StyleTables& tables) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    const auto id = to_count(xml.attribute("numFmtId"));
    if (!xml.is("numFmt") || !id) continue;
    if (tables.number_formats.size() >= limits::styles) refuse_more_than(limits::styles, "number formats");
    tables.number_formats[*id] = unescaped_xstring(xml.attribute("formatCode"));
  }
}

void read_custom_palette(XmlScanner& xml, XlsxPalette& palette) {
  const std::size_t colours = xml.depth();
  while (xml.next_child(colours)) {
    if (!xml.is("indexedColors")) continue;
    const std::size_t indexed = xml.depth();
    while (xml.next_child(indexed)) {
      if (palette.custom.size() < 64) palette.custom.push_back(to_rgb(xml.attribute("rgb")).value_or(Rgb{}));
    }
  }
}

StyleTables read_tables(XmlScanner& xml, XlsxPalette& palette) {
  StyleTables tables;
  xml.next();
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    const std::size_t table = xml.depth();
    if (xml.is("numFmts")) {
      read_number_formats(xml, tables);
    } else if (xml.is("fonts")) {
      while (xml.next_child(table)) add(tables.fonts, read_font(xml));
    } else if (xml.is("fills")) {
      while (xml.next_child(table)) add(tables.fills, read_fill(xml));
    } else if (xml.is("dxfs")) {
      while (xml.next_child(table)) add(tables.conditional_fills, read_xlsx_conditional_fill(xml));
    } else if (xml.is("cellXfs")) {
      read_formats(xml, tables);
    } else if (xml.is("colors")) {
      read_custom_palette(xml, palette);
    }
  }
  return tables;
}

CellStyle style_of(const CellFormat& format, const StyleTables& tables, const XlsxPalette& palette) {
  const auto code = tables.number_formats.find(format.number_format);
  CellStyle style =
      style_with_format(code != tables.number_formats.end() ? std::string_view(code->second)
                                                            : builtin_number_format(format.number_format));
  if (format.fill < tables.fills.size()) style.fill = resolved(tables.fills[format.fill], palette);
  if (format.font < tables.fonts.size()) {
    style.bold = tables.fonts[format.font].bold;
    style.italic = tables.fonts[format.font].italic;
  }
  return style;
}

}  // namespace

XlsxColour read_xlsx_conditional_fill(XmlScanner& xml) {
  XlsxColour colour;
  const std::size_t format = xml.depth();
  while (xml.next_child(format)) {
    const bool is_fill = xml.name() == "fill";
    const std::size_t fill = xml.depth();
    while (xml.next_child(fill)) {
      const std::string_view pattern = xml.attribute("patternType");
      const bool solid = is_fill && xml.name() == "patternFill" && (pattern.empty() || pattern == "solid");
      const std::size_t colours = xml.depth();
      while (xml.next_child(colours)) {
        if (solid && xml.name() == "bgColor") colour = read_xlsx_colour(xml);
      }
    }
  }
  return colour;
}

XlsxStyles read_xlsx_styles(XmlScanner& xml, XlsxPalette palette, Draft& draft) {
  const StyleTables tables = read_tables(xml, palette);
  std::map<CellFormat, std::uint16_t> known;
  XlsxStyles result;
  for (const XlsxColour& fill : tables.conditional_fills)
    result.conditional_fills.push_back(resolved(fill, palette));
  std::vector<std::uint16_t>& styles = result.cells;
  styles.reserve(tables.formats.size());
  for (const CellFormat& format : tables.formats) {
    const auto found = known.find(format);
    if (found != known.end()) {
      styles.push_back(found->second);
      continue;
    }
    styles.push_back(draft.add_style(style_of(format, tables, palette)));
    known.emplace(format, styles.back());
  }
  result.palette = std::move(palette);
  return result;
}

}  // namespace boardpack
