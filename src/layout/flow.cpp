#include "layout/flow.h"

#include <algorithm>
#include <limits>
#include <map>

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

// The pieces of a line of figures, each column's after the other's.
void cut_columns(const Paragraph& paragraph, bool bold, TextMeasure& measure, SetParagraph& set) {
  std::size_t size = 0;
  for (const auto& run : paragraph.text.runs) size += run.text.size();
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= paragraph.columns.size(); ++i) {
    const auto end = i < paragraph.columns.size() ? paragraph.columns[i] : size;
    auto text = in_pieces(slice(paragraph.text, begin, end), bold, measure);
    SetColumn column;
    column.begin = static_cast<std::uint32_t>(set.text.pieces.size());
    column.end = column.begin + static_cast<std::uint32_t>(text.pieces.size());
    column.width = natural_width(text, measure);
    set.columns.push_back(column);
    for (auto& piece : text.pieces)
      if (piece.link >= 0) piece.link = static_cast<std::int16_t>(piece.link + set.text.links.size());
    if (!text.pieces.empty()) text.pieces.back().break_after = true;
    set.text.pieces.insert(set.text.pieces.end(), text.pieces.begin(), text.pieces.end());
    set.text.links.insert(set.text.links.end(), text.links.begin(), text.links.end());
    begin = end;
  }
}

// Labels to the left, figures to the right of columns as wide as the widest of them.
void align_columns(const std::vector<SetParagraph*>& lines, Length size) {
  Length right = 0;
  for (std::size_t column = 0; column < lines.front()->columns.size(); ++column) {
    Length widest = 0;
    for (const auto* line : lines) widest = std::max(widest, scaled(line->columns[column].width, size) + 1);
    if (column > 0) right += size * 3 / 2;
    right += widest;
    for (auto* line : lines) {
      auto& set = line->columns[column];
      set.x = column == 0 ? 0 : right - scaled(set.width, size) - 1;
    }
  }
}

void make_running(SetParagraph& paragraph) {
  auto& pieces = paragraph.text.pieces;
  for (const auto& column : paragraph.columns)
    if (column.begin < column.end && column.end < pieces.size()) pieces[column.end - 1].space_after = true;
  paragraph.columns.clear();
}

Length right_edge(const SetParagraph& paragraph, Length size) {
  const auto& last = paragraph.columns.back();
  return last.x + scaled(last.width, size) + 1;
}

// Small tables of one text that have as many columns look alike: "Autumn term" and "Spring term".
void align_columns(Flow& flow) {
  std::map<std::size_t, std::vector<SetParagraph*>> by_columns;
  for (auto& paragraph : flow.paragraphs)
    if (!paragraph.columns.empty()) by_columns[paragraph.columns.size()].push_back(&paragraph);
  for (const auto& [columns, lines] : by_columns) align_columns(lines, flow.size);
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
  bool has_items = false, has_columns = false;
  for (const auto& paragraph : paragraphs) {
    auto& set = flow.paragraphs.emplace_back();
    set.kind = paragraph.kind;
    set.level = paragraph.level;
    if (is_item(paragraph)) set.marker = paragraph.marker;
    set.headings = paragraph.headings;
    if (paragraph.columns.empty()) {
      set.text = in_pieces(paragraph.text, style.bold, measure);
    } else {
      cut_columns(paragraph, style.bold, measure, set);
      has_columns = true;
    }
    has_items = has_items || is_item(paragraph);
  }
  if (has_items) indent_items(paragraphs, from_points(theme.list_indent), measure, flow);
  std::erase_if(flow.paragraphs, [](auto& p) { return p.text.pieces.empty() && p.marker.empty(); });
  if (has_columns) align_columns(flow);
  return flow;
}

void break_lines(Flow& flow, Length width, TextMeasure& measure) {
  for (auto& paragraph : flow.paragraphs) {
    if (!paragraph.columns.empty()) {
      if (right_edge(paragraph, flow.size) <= width) {
        paragraph.text.lines = {{0, static_cast<std::uint32_t>(paragraph.text.pieces.size()), 0}};
        continue;
      }
      make_running(paragraph);
    }
    bool below_marker = false;
    if (width - paragraph.indent < std::max(narrowest_line, width / 3)) {  // too deep for so narrow a column
      paragraph.indent = std::min(paragraph.indent, width / 3);
      paragraph.marker_x = 0;
      below_marker = text_width(paragraph.marker, flow.marker_style, flow.size, measure) > paragraph.indent;
      if (below_marker) paragraph.indent = 0;
    }
    break_lines(paragraph.text, width - paragraph.indent, flow.size, measure);
    if (paragraph.text.lines.empty())
      paragraph.text.lines.emplace_back();  // an item of only a marker
    else if (below_marker)
      paragraph.text.lines.insert(paragraph.text.lines.begin(), Line{});
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
  for (const auto& paragraph : flow.paragraphs) {
    if (!paragraph.columns.empty()) widest = std::max(widest, right_edge(paragraph, flow.size));
    widest =
        std::max(widest, paragraph.indent + scaled(natural_width(paragraph.text, measure), flow.size) + 1);
  }
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

Length least_height(const Flow& flow) {
  if (flow.paragraphs.empty()) return 0;
  if (flow.paragraphs[0].text.lines.size() > 1) return height(flow, {}, {0, 2});
  return height(flow, {}, flow.paragraphs.size() > 1 ? FlowPosition{1, 1} : end_of(flow));
}

FlowPosition before(const Flow& flow, FlowPosition position) {
  if (position.line > 0) return {position.paragraph, position.line - 1};
  if (position.paragraph == 0) return position;
  const auto lines = flow.paragraphs[position.paragraph - 1].text.lines.size();
  return {position.paragraph - 1, static_cast<std::uint32_t>(lines - 1)};
}

}  // namespace boardpack
