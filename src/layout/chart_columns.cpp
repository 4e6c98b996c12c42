#include <algorithm>

#include "layout/chart_parts.h"

namespace boardpack {

namespace {

constexpr int widest_column = 3;  // bars

void draw_column(const Chart& chart, std::size_t category, const ChartField& field, bool labelled,
                 ChartCanvas& canvas) {
  const Length gap = from_points(canvas.theme().segment_gap);
  const Length widest = widest_column * from_points(canvas.theme().chart_bar);
  const Length width = std::max<Length>(1, std::min(field.pitch * 5 / 8, widest));
  const Length x = field.middle(category) - width / 2;
  Length end = field.y(0);
  for (const auto& segment : segments(chart, category)) {
    const Length from = field.y(segment.from), to = field.y(segment.to);
    const Length apart = segment.from != 0 && std::abs(to - from) > 2 * gap ? gap : 0;
    const Length y = std::min(from, to) + (to > from ? apart : 0);
    draw_segment(segment, {x, y, width, std::abs(to - from) - apart}, chart.unit, canvas);
    end = std::min(end, to);
  }
  const std::string text = labelled ? bar_text(chart, category) : std::string();
  if (!text.empty())
    canvas.add_label(text, field.middle(category), end - canvas.leading() * 9 / 8,
                     ChartCanvas::Align::centre);
}

}  // namespace

SetChart set_columns(const Chart& chart, Length most_height, ChartCanvas canvas) {
  const Length top = draw_legend(chart, canvas);
  Length widest_text = 0;
  for (std::size_t i = 0; i < chart.categories.size(); ++i)
    widest_text = std::max(widest_text, canvas.text_width(bar_text(chart, i)));
  const Length above = widest_text > 0 ? canvas.leading() * 5 / 4 : 0;
  const auto field = draw_field(chart, stacked_reach(chart), top, above, 0, most_height, canvas);
  const bool labelled = widest_text + canvas.gap() / 2 <= field.pitch;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) draw_column(chart, i, field, labelled, canvas);
  return std::move(canvas).finished(field.bottom);
}

}  // namespace boardpack
