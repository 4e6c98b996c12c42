#include "layout/flow.h"

#include <algorithm>
#include <limits>

namespace boardpack {

namespace {

constexpr Length narrowest_line = 300;

bool is_item(const Paragraph& paragraph) {
  return paragraph.kind != Paragraph::Kind::body;
}

Length text_width(std::string_view text, FontStyle style, Length size, TextMeasure& measure) {
  return text.empty() ? 0 : scaled(measure[measure.word(text, style)].width, size);
}

// Items that follow each other are indented alike, far enough for the widest marker.
void indent_items(const std::vector<Paragraph>& paragraphs, Length indent_step, TextMeasure& measure,
                  Flow& flow) {
  for (std::size_t begin = 0; begin < paragraphs.size();) {
    auto end = begin;
    Length step = indent_step;
    for (; end < paragraphs.size() && is_item(paragraphs[end]); ++end)
      step = std::max(
          step, text_width(paragraphs[end].marker, flow.marker_style, flow.size, measure) + flow.size / 3);
    for (auto i = begin; i < end; ++i) {
      flow.paragraphs[i].marker_x = paragraphs[i].level * step;
      flow.paragraphs[i].indent = (paragraphs[i].level + 1) * step;
    }
    begin = std::max(end, begin + 1);
  }
}

}  // namespace

Flow in_pieces(const std::vector<Paragraph>& paragraphs, const TextStyle& style, const Theme& theme,
               TextMeasure& measure) {
  Flow flow;
  flow.size = from_points(style.size);
  flow.leading = from_points(style.size * style.line_height);
  flow.gap = from_points(style.space_after);
  flow.marker_style.bold = style.bold;
  flow.paragraphs.reserve(paragraphs.size());
  bool has_items = false;
  for (const auto& paragraph : paragraphs) {
    auto& set = flow.paragraphs.emplace_back();
    set.kind = paragraph.kind;
    set.level = paragraph.level;
    if (is_item(paragraph)) set.marker = paragraph.marker;
    set.text = in_pieces(paragraph.text, style.bold, measure);
    has_items = has_items || is_item(paragraph);
  }
  if (has_items) indent_items(paragraphs, from_points(theme.list_indent), measure, flow);
  std::erase_if(flow.paragraphs, [](auto& p) { return p.text.pieces.empty() && p.marker.empty(); });
  return flow;
}

void break_lines(Flow& flow, Length width, TextMeasure& measure) {
  for (auto& paragraph : flow.paragraphs) {
    if (width - paragraph.indent < std::max(narrowest_line, width / 3)) {  // too deep for so narrow a column
      paragraph.indent = std::min(paragraph.indent, width / 3);
      paragraph.marker_x = 0;
    }
    break_lines(paragraph.text, width - paragraph.indent, flow.size, measure);
    if (paragraph.text.lines.empty()) paragraph.text.lines.emplace_back();  // an item of only a marker
  }
}

Flow set_flow(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Length width,
              const Theme& theme, TextMeasure& measure) {
  Flow flow = in_pieces(paragraphs, style, theme, measure);
  break_lines(flow, width, measure);
  return flow;
}

Length widest_stretch(const Flow& flow, TextMeasure& measure) {
  Length widest = 0;
  for (const auto& paragraph : flow.paragraphs)
    widest =
        std::max(widest, paragraph.indent + scaled(widest_stretch(paragraph.text, measure), flow.size) + 1);
  return widest;
}

Length natural_width(const Flow& flow, TextMeasure& measure) {
  Length widest = 0;
  for (const auto& paragraph : flow.paragraphs)
    widest =
        std::max(widest, paragraph.indent + scaled(natural_width(paragraph.text, measure), flow.size) + 1);
  return widest;
}

FlowPosition end_of(const Flow& flow) {
  return {static_cast<std::uint32_t>(flow.paragraphs.size()), 0};
}

int line_count(const Flow& flow, FlowPosition from, FlowPosition to) {
  int count = 0;
  for (auto i = from.paragraph; i < to.paragraph; ++i)
    count += static_cast<int>(flow.paragraphs[i].text.lines.size());
  return count + static_cast<int>(to.line) - static_cast<int>(from.line);
}

Length height(const Flow& flow, FlowPosition from, FlowPosition to) {
  if (from >= to) return 0;
  const auto last = to.line > 0 ? to.paragraph : to.paragraph - 1;
  return line_count(flow, from, to) * flow.leading + static_cast<Length>(last - from.paragraph) * flow.gap;
}

FlowPosition fitting(const Flow& flow, FlowPosition from, Length available) {
  auto at = from;
  auto left = available;
  while (at.paragraph < flow.paragraphs.size()) {
    const auto lines = static_cast<std::uint32_t>(flow.paragraphs[at.paragraph].text.lines.size());
    if (at.paragraph > from.paragraph) left -= flow.gap;
    const auto fit = left < 0 ? 0u : static_cast<std::uint32_t>(left / std::max<Length>(flow.leading, 1));
    if (at.line + fit < lines) return {at.paragraph, at.line + fit};
    left -= static_cast<Length>(lines - at.line) * flow.leading;
    at = {at.paragraph + 1, 0};
  }
  return at;
}

FlowPosition before(const Flow& flow, FlowPosition position) {
  if (position.line > 0) return {position.paragraph, position.line - 1};
  if (position.paragraph == 0) return position;
  const auto lines = flow.paragraphs[position.paragraph - 1].text.lines.size();
  return {position.paragraph - 1, static_cast<std::uint32_t>(lines - 1)};
}

}  // namespace boardpack
