#include <algorithm>

#include "layout/chart_parts.h"

namespace boardpack {

namespace {

constexpr double truncated_from = 0.75;  // the axis begins at zero unless all is above so much of the most

Reach line_reach(const Chart& chart) {
  std::optional<Reach> reach;
  for (const auto& series : chart.series)
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
      const auto value = figure(series, i);
      if (!value) continue;
      if (!reach) reach = {*value, *value};
      reach->least = std::min(reach->least, *value);
      reach->most = std::max(reach->most, *value);
    }
  if (!reach) return {};
  if (reach->least == reach->most || reach->least < truncated_from * reach->most)
    return {std::min(0.0, reach->least), std::max(0.0, reach->most)};
  return *reach;
}

// Whether the straight line between two points touches the box.
bool touches(const Box& box, Point from, Point to) {
  double enter = 0, leave = 1;
  const auto clip = [&](Length start, Length end, Length low, Length high) {
    if (start == end) return start >= low && start <= high;
    const double slope = end - start;
    const double one = (low - start) / slope, other = (high - start) / slope;
    enter = std::max(enter, std::min(one, other));
    leave = std::min(leave, std::max(one, other));
    return enter <= leave;
  };
  return clip(from.x, to.x, box.x, box.x + box.width) && clip(from.y, to.y, box.y, box.y + box.height);
}

class Lines {
 public:
  Lines(const Chart& chart, ChartCanvas& canvas) : chart_(chart), canvas_(canvas) {}
  Length draw(Length most_height, bool with_legend);
  // Every line has its whole name beside it.
  bool all_named() const { return all_named_; }

 private:
  using Stretch = std::vector<Point>;  // neighbouring known figures

  std::vector<Stretch> stretches(const ChartSeries& series) const;
  std::string name_of(const ChartSeries& series) const;
  void draw_line(std::size_t index);
  void name_line(std::size_t index);
  bool free(const Box& box) const;

  const Chart& chart_;
  ChartCanvas& canvas_;
  ChartField field_;
  std::vector<std::vector<Stretch>> lines_;
  std::vector<Box> names_;
  bool all_named_ = true;
};

std::vector<Lines::Stretch> Lines::stretches(const ChartSeries& series) const {
  std::vector<Stretch> out;
  bool open = false;
  for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
    const auto value = figure(series, i);
    if (value && !open) out.emplace_back();
    if (value) out.back().push_back({field_.middle(i), field_.y(*value)});
    open = value.has_value();
  }
  return out;
}

// With its last figure: "Actual: 84%".
std::string Lines::name_of(const ChartSeries& series) const {
  for (std::size_t i = chart_.categories.size(); i-- > 0;)
    if (const auto value = figure(series, i)) return series.name + ": " + figure_text(*value, chart_.unit);
  return {};
}

void Lines::draw_line(std::size_t index) {
  const Rgb ink = line_colour(chart_.series[index].colour);
  const Length width = from_points(canvas_.theme().chart_line_width);
  for (const auto& stretch : lines_[index])
    if (stretch.size() > 1) canvas_.add_line(stretch, width, ink, line_dash(index, width));
  for (const auto& stretch : lines_[index])
    for (const auto& point : stretch)
      draw_marker(index, point, from_points(canvas_.theme().chart_marker), ink, canvas_);
}

bool Lines::free(const Box& box) const {
  if (box.x < 0 || box.x + box.width > canvas_.width() || box.y < field_.box.y - canvas_.leading() / 2 ||
      box.y + box.height > field_.box.y + field_.box.height)
    return false;
  for (const auto& name : names_)
    if (name.x < box.x + box.width && box.x < name.x + name.width && name.y < box.y + box.height &&
        box.y < name.y + name.height)
      return false;
  for (const auto& line : lines_)
    for (const auto& stretch : line)
      for (std::size_t i = 0; i < stretch.size(); ++i)
        if (touches(box, stretch[i > 0 ? i - 1 : 0], stretch[i])) return false;
  return true;
}

// Beside the line's last point, or as near as there is room.
void Lines::name_line(std::size_t index) {
  const std::string name = name_of(chart_.series[index]);
  if (name.empty()) {
    all_named_ = false;
    return;
  }
  const Length most = canvas_.width() / 4, leading = canvas_.leading();
  auto label = canvas_.label(name, most);
  const Length width = canvas_.width_of(label);
  const Point end = lines_[index].back().back();
  const Length away = from_points(canvas_.theme().chart_marker) / 2 + canvas_.gap() / 2;
  std::vector<Point> places;
  for (const Length aside : {0, -leading / 2, leading / 2, -leading, leading, -2 * leading, 2 * leading})
    places.push_back({end.x + away, end.y - leading / 2 + aside});
  places.push_back({end.x - width / 2, end.y - away - leading});
  places.push_back({end.x - width / 2, end.y + away});
  for (const auto& place : places) {
    const Box box{place.x, place.y, width, leading};
    if (!free(box)) continue;
    names_.push_back(box);
    all_named_ = all_named_ && canvas_.text_width(name) <= most;
    canvas_.add_label(std::move(label), place.x, place.y, ChartCanvas::Align::left,
                      canvas_.theme().chart_label.ink);
    return;
  }
  all_named_ = false;
}

Length Lines::draw(Length most_height, bool with_legend) {
  const Length top = with_legend ? draw_legend(chart_, canvas_) : 0;
  Length beside = 0;
  for (const auto& series : chart_.series)
    beside = std::max(beside, std::min(canvas_.text_width(name_of(series)), canvas_.width() / 4));
  field_ = draw_field(chart_, line_reach(chart_), top, 0, beside + canvas_.gap(), most_height, canvas_);
  for (const auto& series : chart_.series) lines_.push_back(stretches(series));
  for (std::size_t i = 0; i < lines_.size(); ++i) draw_line(i);
  for (std::size_t i = 0; i < lines_.size(); ++i) name_line(i);
  return field_.bottom;
}

}  // namespace

SetChart set_lines(const Chart& chart, Length most_height, const ChartCanvas& canvas) {
  for (const bool with_legend : {false, true}) {
    ChartCanvas drawn = canvas;
    Lines lines(chart, drawn);
    const Length height = lines.draw(most_height, with_legend);
    if (with_legend || lines.all_named()) return std::move(drawn).finished(height);
  }
  return {};
}

}  // namespace boardpack
