#include "layout/chart_parts.h"

#include <algorithm>

namespace boardpack {

namespace {

constexpr Rgb white{255, 255, 255};

// Corners of a marker of size 2000 by 2000, its middle at 0,0.
const std::vector<std::vector<Point>> marker_shapes = {{{1000, 0},
                                                        {924, 383},
                                                        {707, 707},
                                                        {383, 924},
                                                        {0, 1000},
                                                        {-383, 924},
                                                        {-707, 707},
                                                        {-924, 383},
                                                        {-1000, 0},
                                                        {-924, -383},
                                                        {-707, -707},
                                                        {-383, -924},
                                                        {0, -1000},
                                                        {383, -924},
                                                        {707, -707},
                                                        {924, -383}},
                                                       {{-880, -880}, {880, -880}, {880, 880}, {-880, 880}},
                                                       {{0, -1100}, {1100, 850}, {-1100, 850}},
                                                       {{0, -1200}, {1200, 0}, {0, 1200}, {-1200, 0}},
                                                       {{0, 1100}, {1100, -850}, {-1100, -850}},
                                                       {{-400, -1100},
                                                        {400, -1100},
                                                        {400, -400},
                                                        {1100, -400},
                                                        {1100, 400},
                                                        {400, 400},
                                                        {400, 1100},
                                                        {-400, 1100},
                                                        {-400, 400},
                                                        {-1100, 400},
                                                        {-1100, -400},
                                                        {-400, -400}}};

// Lengths in tenths of the line's width, drawn and left out in turn.
const std::vector<std::vector<int>> dashes = {
    {}, {40, 20}, {15, 15}, {70, 20, 15, 20}, {80, 40}, {30, 15, 10, 15, 10, 15}, {100, 15}};

Length sample_width(const Chart& chart, const ChartCanvas& canvas) {
  Length width = canvas.leading() * (chart.kind == Chart::Kind::lines ? 3 : 1);
  for (const auto& series : chart.series)
    width = std::max(width, canvas.text_width(series.mark) + canvas.gap());
  return std::min(width, canvas.width() / 8);
}

void draw_sample(const Chart& chart, std::size_t index, const Box& box, ChartCanvas& canvas) {
  const auto& series = chart.series[index];
  if (chart.kind != Chart::Kind::lines) {
    canvas.add_box(box, series.colour);
    if (!series.mark.empty() && canvas.text_width(series.mark) <= box.width)
      canvas.add_label(canvas.label(series.mark, box.width), box.x + box.width / 2, box.y,
                       ChartCanvas::Align::centre, ink_on(series.colour));
    return;
  }
  const Length width = from_points(canvas.theme().chart_line_width), y = box.y + box.height / 2;
  const Rgb ink = line_colour(series.colour);
  canvas.add_line({{box.x, y}, {box.x + box.width, y}}, width, ink, line_dash(index, width));
  draw_marker(index, {box.x + box.width / 2, y}, from_points(canvas.theme().chart_marker), ink, canvas);
}

}  // namespace

std::vector<ChartSegment> segments(const Chart& chart, std::size_t category) {
  std::vector<ChartSegment> out;
  double below = 0, above = 0;
  for (const auto& series : chart.series) {
    const double value = figure(series, category).value_or(0);
    if (value == 0) continue;
    double& end = value < 0 ? below : above;
    out.push_back({&series, value, end, end + value});
    end += value;
  }
  return out;
}

void draw_segment(const ChartSegment& segment, const Box& box, const std::string& unit, ChartCanvas& canvas) {
  canvas.add_box(box, segment.series->colour);
  if (box.height < canvas.leading()) return;
  const auto& mark = segment.series->mark;
  const std::string digits = figure_text(segment.value, unit);
  for (const auto& text : {mark.empty() ? digits : mark + " " + digits, mark.empty() ? digits : mark}) {
    const Length width = canvas.text_width(text);
    if (width + canvas.leading() / 4 > box.width) continue;
    canvas.add_label(canvas.label(text, width), box.x + box.width / 2,
                     box.y + (box.height - canvas.leading()) / 2, ChartCanvas::Align::centre,
                     ink_on(segment.series->colour));
    return;
  }
}

std::string bar_text(const Chart& chart, std::size_t category) {
  if (none_known(chart, category)) return "not known";
  const auto sum = total(chart, category);
  return sum && chart.unit != "%" ? figure_text(*sum, chart.unit) : std::string();
}

std::vector<Length> line_dash(std::size_t series, Length width) {
  std::vector<Length> out;
  for (const int length : dashes[series % dashes.size()]) out.push_back(length * width / 10);
  return out;
}

void draw_marker(std::size_t series, Point at, Length size, const Rgb& colour, ChartCanvas& canvas) {
  std::vector<Point> points;
  for (const auto& corner : marker_shapes[series % marker_shapes.size()])
    points.push_back({at.x + corner.x * size / 2000, at.y + corner.y * size / 2000});
  const bool hollow = series / marker_shapes.size() % 2 == 1;
  canvas.add_area(std::move(points), hollow ? white : colour, colour);
}

Length draw_legend(const Chart& chart, ChartCanvas& canvas) {
  constexpr int most_beside = 3;
  const Length gap = canvas.gap(), sample = sample_width(chart, canvas);
  const Length row_height = canvas.leading() * 5 / 4;
  const Length most = (canvas.width() - (most_beside - 1) * 2 * gap) / most_beside - sample - gap;
  Length x = 0, y = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto& name = chart.series[i].name;
    auto flow = canvas.label(name, std::max(most, canvas.leading()));
    const Length width = sample + gap + std::min(canvas.text_width(name), std::max(most, canvas.leading()));
    if (x > 0 && x + width > canvas.width()) {
      x = 0;
      y += row_height;
    }
    draw_sample(chart, i, {x, y, sample, canvas.leading()}, canvas);
    canvas.add_label(std::move(flow), x + sample + gap, y, ChartCanvas::Align::left,
                     canvas.theme().chart_label.ink);
    x += width + 2 * gap;
  }
  return y + row_height + gap;
}

}  // namespace boardpack
