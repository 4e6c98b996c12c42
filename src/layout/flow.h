#pragma once
#include <compare>
#include <vector>

#include "document/theme.h"
#include "layout/lines.h"

namespace boardpack {

// The label or a figure of a line of a small table.
struct SetColumn {
  std::uint32_t begin = 0, end = 0;  // pieces
  int width = 0;                     // thousandths of an em
  Length x = 0;                      // from the paragraph's left edge
  int element = -1;                  // once it is in the structure
};

// A paragraph ready to be set: its lines, and where they begin.
struct SetParagraph {
  Paragraph::Kind kind = Paragraph::Kind::body;
  int level = 0;
  std::string marker;  // empty for none
  Length marker_x = 0;
  Length indent = 0;  // of its lines
  BrokenText text;
  std::vector<SetColumn> columns;  // of a line of a small table, the label first; empty for running text
  bool headings = false;           // they are headings
  int element = -1;                // of its text, once it is in the structure
  int marker_element = -1;
};

// Paragraphs in one column, in one size.
struct Flow {
  Length size = 0;
  Length leading = 0;
  Length gap = 0;  // between paragraphs
  FontStyle marker_style;
  std::vector<SetParagraph> paragraphs;
};

// A place between two lines of a flow.
struct FlowPosition {
  std::uint32_t paragraph = 0;
  std::uint32_t line = 0;
  auto operator<=>(const FlowPosition&) const = default;
};

// In two steps, as the width may depend on the text: cut in pieces, then broken into lines.
Flow in_pieces(const std::vector<Paragraph>& paragraphs, const TextStyle& style, const Theme& theme,
               TextMeasure& measure);
void break_lines(Flow& flow, Length width, TextMeasure& measure);
Flow set_flow(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Length width,
              const Theme& theme, TextMeasure& measure);

Length widest_stretch(const Flow& flow, TextMeasure& measure);
Length natural_width(const Flow& flow, TextMeasure& measure);

FlowPosition end_of(const Flow& flow);
// The height of the lines between two places; gaps at either end do not count.
Length height(const Flow& flow, FlowPosition from, FlowPosition to);
inline Length height(const Flow& flow) {
  return height(flow, {}, end_of(flow));
}
int line_count(const Flow& flow, FlowPosition from, FlowPosition to);
// The last place up to which the lines after `from` fit the height.
FlowPosition fitting(const Flow& flow, FlowPosition from, Length available);
// What must fit where a flow begins: its first two lines, or its only one.
Length least_height(const Flow& flow);
// One line back.
FlowPosition before(const Flow& flow, FlowPosition position);

}  // namespace boardpack
