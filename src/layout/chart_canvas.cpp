#include "layout/chart_canvas.h"

#include <algorithm>
#include <utility>

#include "layout/graphemes.h"

namespace boardpack {

namespace {

constexpr Rgb white{255, 255, 255};
constexpr double line_contrast = 3;  // WCAG 2.1, 1.4.11
constexpr std::size_t longest_label = 400;

std::vector<Paragraph> one_line(const std::string& text) {
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  Paragraph paragraph;
  paragraph.text = RichText(line);
  return {paragraph};
}

int lines_of(const Flow& flow) {
  return line_count(flow, {}, end_of(flow));
}

}  // namespace

Rgb line_colour(Rgb colour) {
  const auto darker = [](std::uint8_t channel) { return static_cast<std::uint8_t>(channel * 15 / 16); };
  while (contrast(colour, white) < line_contrast)
    colour = {darker(colour.red), darker(colour.green), darker(colour.blue)};
  return colour;
}

Length ChartCanvas::text_width(const std::string& text) const {
  return natural_width(in_pieces(one_line(text), label_style(), theme_, measure_), measure_);
}

Length ChartCanvas::longest_word(const std::string& text) const {
  return widest_stretch(in_pieces(one_line(text), label_style(), theme_, measure_), measure_);
}

Length ChartCanvas::width_of(const Flow& label) const {
  Length widest = 0;
  for (const auto& paragraph : label.paragraphs)
    for (const auto& line : paragraph.text.lines)
      widest = std::max(widest, scaled(line.width, label.size) + 1);
  return widest;
}

Flow ChartCanvas::label(const std::string& text, Length width, int most_lines) const {
  const auto set = [&](const std::string& part) {
    return set_flow(one_line(part), label_style(), width, theme_, measure_);
  };
  if (text.size() <= longest_label)
    if (auto whole = set(text); lines_of(whole) <= most_lines) return whole;
  const auto ends = grapheme_ends(std::string_view(text).substr(0, longest_label));
  const auto beginning = [&](std::uint32_t end) {
    std::string part = text.substr(0, end);
    while (part.ends_with(' ')) part.pop_back();
    return set(part + "\u2026");
  };
  const auto too_long = std::partition_point(
      ends.begin(), ends.end(), [&](auto end) { return lines_of(beginning(end)) <= most_lines; });
  return beginning(too_long == ends.begin() ? 0 : *std::prev(too_long));
}

void ChartCanvas::add_label(Flow flow, Length x, Length y, Align align, const Rgb& ink) {
  if (flow.paragraphs.empty()) return;
  const Length width = width_of(flow);
  if (align == Align::centre) x -= width / 2;
  if (align == Align::right) x -= width;
  Placement placement{x, y, width, ink, ink};
  placement.centred = align == Align::centre;
  chart_.texts.push_back({std::move(flow), placement});
}

void ChartCanvas::add_label(const std::string& text, Length x, Length y, Align align) {
  add_label(label(text, text_width(text)), x, y, align, label_style().ink);
}

// A colour that hardly stands out from the paper has an outline, within its area.
void ChartCanvas::add_box(const Box& box, const Rgb& fill) {
  const Length outline = from_points(theme_.grid_width);
  const bool pale =
      contrast(fill, white) < line_contrast && box.width > 2 * outline && box.height > 2 * outline;
  const Length in = pale ? outline / 2 : 0;
  const Length x0 = box.x + in, y0 = box.y + in;
  const Length x1 = box.x + box.width - in, y1 = box.y + box.height - in;
  add_area({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, fill,
           pale ? std::optional(theme_.status_outline) : std::nullopt);
}

void ChartCanvas::add_area(std::vector<Point> points, const Rgb& fill, const std::optional<Rgb>& outline) {
  Path path;
  path.points = std::move(points);
  path.closed = true;
  path.fill = fill;
  path.ink = outline;
  path.width = outline ? from_points(theme_.grid_width) : 0;
  chart_.paths.push_back(std::move(path));
}

void ChartCanvas::add_line(std::vector<Point> points, Length width, const Rgb& ink,
                           std::vector<Length> dash) {
  Path path;
  path.points = std::move(points);
  path.ink = ink;
  path.width = width;
  path.dash = std::move(dash);
  chart_.paths.push_back(std::move(path));
}

SetChart ChartCanvas::finished(Length height) && {
  chart_.height = height;
  return std::move(chart_);
}

}  // namespace boardpack
