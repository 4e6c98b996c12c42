#pragma once
#include "document/theme.h"
#include "layout/measure.h"
#include "text/utf8.h"

namespace boardpack {

// Every character is half an em wide, so that positions can be worked out by hand.
class HalfEm final : public TextMeasure {
 public:
  int ascent() const override { return 800; }
  int descent() const override { return 200; }

 private:
  ShapedWord shape(std::string_view text, FontStyle, bool) override {
    ShapedWord word;
    for (std::size_t at = 0; at < text.size();) {
      Glyph glyph;
      glyph.cluster = static_cast<std::uint32_t>(at);
      glyph.id = static_cast<std::uint16_t>(next_code_point(text, at));
      glyph.advance = 500;
      word.width += glyph.advance;
      word.glyphs.push_back(glyph);
    }
    return word;
  }
};

// Ten-point type without extra leading on A4 upright, in a text area of 400 by 200 points from (100, 100): a
// character is 5 points wide, a line 10 points high.
inline Theme plain_theme() {
  Theme theme;
  for (auto* style : {&theme.title, &theme.subtitle, &theme.heading1, &theme.heading2, &theme.body,
                      &theme.lead, &theme.note, &theme.cell, &theme.header_cell, &theme.band_cell,
                      &theme.furniture, &theme.caption, &theme.contents, &theme.cover_title,
                      &theme.cover_subtitle, &theme.cover_statement, &theme.cover_fact}) {
    style->size = 10;
    style->line_height = 1;
    style->space_before = style->space_after = 0;
  }
  theme.margin_left = theme.margin_top = 100;
  theme.margin_right = 95.28;
  theme.margin_bottom = 541.89;
  theme.cell_padding_x = theme.cell_padding_y = 5;
  theme.list_indent = 10;
  return theme;
}

inline Document upright_document() {
  Document document;
  document.page.landscape = false;
  return document;
}

inline std::vector<Paragraph> paragraphs(std::string_view text) {
  if (text.empty()) return {};
  Paragraph paragraph;
  paragraph.text = RichText(text);
  return {paragraph};
}

inline TableCell cell(int column, std::string_view text, CellRole role = CellRole::data) {
  TableCell result;
  result.column = column;
  result.role = role;
  result.content = paragraphs(text);
  return result;
}

inline TableCell spanning(TableCell result, int rows, int columns) {
  result.row_span = rows;
  result.column_span = columns;
  return result;
}

}  // namespace boardpack
