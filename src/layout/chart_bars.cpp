#include <algorithm>

#include "layout/chart_parts.h"

namespace boardpack {

namespace {

constexpr int most_label_lines = 3;

// Bars lying under each other, their labels to the left.
class Bars {
 public:
  Bars(const Chart& chart, ChartCanvas& canvas) : chart_(chart), canvas_(canvas) {}
  Length draw(Length most_height);

 private:
  void measure();
  void fit_height(Length most);
  void draw_axis();
  void draw_bar(std::size_t category, Length y);
  Length axis_height() const { return canvas_.leading() * (has_unit() ? 5 : 3) / 2; }
  bool has_unit() const { return !chart_.unit.empty() && chart_.unit != "%"; }

  const Chart& chart_;
  ChartCanvas& canvas_;
  ChartScale scale_;
  Length top_ = 0, height_ = 0;  // of all bars
  Length left_ = 0, width_ = 0;  // of the field
  Length bar_ = 0, bar_gap_ = 0;
  std::size_t labelled_ = 1;  // every so many bars
  std::vector<Flow> labels_;
  std::vector<Length> rows_;  // heights
};

void Bars::measure() {
  const Reach reach = stacked_reach(chart_);
  Length label = 0, after = 0;
  for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
    label = std::max(label, canvas_.text_width(chart_.categories[i]));
    after = std::max(after, canvas_.text_width(bar_text(chart_, i)));
  }
  label = std::min(label, canvas_.width() * 3 / 10);
  // Finer steps may have longer texts, for which there must be room in turn.
  for (Length tick = 0, wider = 1; wider > tick;) {
    tick = wider;
    left_ = std::max(label + canvas_.gap(), tick / 2 + 1);
    width_ = canvas_.width() - left_ - std::max(after > 0 ? after + canvas_.gap() : 0, tick / 2 + 1);
    width_ = std::max(width_, canvas_.width() / 4);
    const Length apart = std::max(2 * tick, 4 * canvas_.leading());
    const int most_steps = std::clamp(static_cast<int>(width_ / apart), 1, 10);
    scale_ = chart_scale(reach.least, reach.most, most_steps, all_whole(chart_));
    for (int i = 0; i <= scale_.steps(); ++i)
      wider = std::max(wider, canvas_.text_width(tick_text(scale_.tick(i), scale_, chart_.unit)));
  }
  for (const auto& category : chart_.categories)
    labels_.push_back(canvas_.label(category, std::max(label, canvas_.leading()), most_label_lines));
}

// Where there is no room for all bars as they should be, they are thinner and have one line of a label each;
// where there is none for that, some have a label.
void Bars::fit_height(Length most) {
  bar_ = std::max(from_points(canvas_.theme().chart_bar), canvas_.leading());
  bar_gap_ = from_points(canvas_.theme().chart_bar_gap);
  height_ = 0;
  for (const auto& flow : labels_) {
    rows_.push_back(std::max(bar_, boardpack::height(flow)) + bar_gap_);
    height_ += rows_.back();
  }
  if (height_ <= most) return;
  const auto count = static_cast<Length>(rows_.size());
  const Length row = std::max<Length>(most / count, 1);
  const Length tightest = std::min(row, canvas_.leading() + from_points(1));
  bar_ = std::min(bar_, std::max(row * 3 / 4, tightest - from_points(1)));
  bar_gap_ = row - bar_;
  labelled_ = static_cast<std::size_t>((canvas_.leading() + row - 1) / row);
  rows_.assign(rows_.size(), row);
  height_ = row * count;
  const Length label = left_ - canvas_.gap();
  for (std::size_t i = 0; i < labels_.size(); ++i) labels_[i] = canvas_.label(chart_.categories[i], label);
}

void Bars::draw_axis() {
  const auto& theme = canvas_.theme();
  const Length bottom = top_ + height_, hair = from_points(theme.grid_width);
  for (int i = 0; i <= scale_.steps(); ++i) {
    const double value = scale_.tick(i);
    const Length x = left_ + scale_.along(value, width_);
    const bool zero = std::abs(value) < scale_.step / 2;
    if (!zero) canvas_.add_line({{x, top_}, {x, bottom}}, hair, theme.chart_grid);
    canvas_.add_label(tick_text(value, scale_, chart_.unit), x, bottom + canvas_.leading() / 4,
                      ChartCanvas::Align::centre);
  }
  if (has_unit())
    canvas_.add_label(canvas_.label(chart_.unit, width_), left_ + width_ / 2,
                      bottom + canvas_.leading() * 5 / 4, ChartCanvas::Align::centre, theme.chart_label.ink);
}

void Bars::draw_bar(std::size_t category, Length y) {
  const Length row = rows_[category], middle = y + row / 2;
  if (category % labelled_ == 0) {
    auto& label = labels_[category];
    const Length label_height = boardpack::height(label);
    canvas_.add_label(std::move(label), 0, middle - label_height / 2, ChartCanvas::Align::left,
                      canvas_.theme().chart_label.ink);
  }
  const Length gap = from_points(canvas_.theme().segment_gap);
  Length end = left_ + scale_.along(0, width_);
  for (const auto& segment : segments(chart_, category)) {
    const Length from = left_ + scale_.along(segment.from, width_),
                 to = left_ + scale_.along(segment.to, width_);
    const Length apart = segment.from != 0 && std::abs(to - from) > 2 * gap ? gap : 0;
    const Length x = std::min(from, to) + (to > from ? apart : 0);
    draw_segment(segment, {x, middle - bar_ / 2, std::abs(to - from) - apart, bar_}, chart_.unit, canvas_);
    end = std::max(end, to);
  }
  const std::string text = bar_text(chart_, category);
  if (text.empty() || category % labelled_ != 0) return;
  canvas_.add_label(text, end + canvas_.gap() / 2, middle - canvas_.leading() / 2, ChartCanvas::Align::left);
}

Length Bars::draw(Length most_height) {
  top_ = draw_legend(chart_, canvas_);
  measure();
  fit_height(std::max(most_height - top_ - axis_height(), canvas_.leading()));
  draw_axis();
  Length y = top_;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    draw_bar(i, y);
    y += rows_[i];
  }
  const Length zero = left_ + scale_.along(0, width_);
  canvas_.add_line({{zero, top_}, {zero, top_ + height_}}, from_points(canvas_.theme().grid_width) * 3 / 2,
                   canvas_.theme().grid);
  return top_ + height_ + axis_height();
}

}  // namespace

SetChart set_bars(const Chart& chart, Length most_height, ChartCanvas canvas) {
  const Length height = Bars(chart, canvas).draw(most_height);
  return std::move(canvas).finished(height);
}

}  // namespace boardpack
