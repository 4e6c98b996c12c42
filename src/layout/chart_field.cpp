#include <algorithm>

#include "layout/chart_parts.h"

namespace boardpack {

namespace {

constexpr int most_label_lines = 2;
constexpr double widest_pitch = 90;  // points

bool has_unit(const Chart& chart) {
  return !chart.unit.empty() && chart.unit != "%";
}

Length widest(const std::vector<std::string>& texts, const ChartCanvas& canvas) {
  Length width = 0;
  for (const auto& text : texts) width = std::max(width, canvas.text_width(text));
  return width;
}

std::vector<std::string> tick_texts(const ChartScale& scale, const std::string& unit) {
  std::vector<std::string> texts;
  for (int i = 0; i <= scale.steps(); ++i) texts.push_back(tick_text(scale.tick(i), scale, unit));
  return texts;
}

// Each label in two lines where its words allow that, else every so many in one line.
struct CategoryLabels {
  std::size_t every = 1;
  std::vector<Flow> flows;
  Length height = 0;
};

CategoryLabels category_labels(const Chart& chart, Length pitch, Length most, const ChartCanvas& canvas) {
  CategoryLabels labels;
  const Length gap = canvas.gap();
  Length word = 0;
  for (const auto& category : chart.categories) word = std::max(word, canvas.longest_word(category));
  const bool fits = word <= pitch - gap;
  Length width = pitch - gap;
  if (!fits) {
    width = std::min(widest(chart.categories, canvas), most);
    labels.every = static_cast<std::size_t>((width + gap + pitch - 1) / std::max<Length>(pitch, 1));
  }
  for (const auto& category : chart.categories) {
    labels.flows.push_back(
        canvas.label(category, std::max(width, canvas.leading()), fits ? most_label_lines : 1));
    labels.height = std::max(labels.height, height(labels.flows.back()));
  }
  return labels;
}

void draw_category_labels(CategoryLabels labels, const ChartField& field, ChartCanvas& canvas) {
  Length free = 0;  // from there on
  for (std::size_t i = 0; i < labels.flows.size(); i += labels.every) {
    const Length width = canvas.width_of(labels.flows[i]);
    Length x = field.middle(i) - width / 2;
    x = std::max<Length>(0, std::min(x, canvas.width() - width));
    if (i > 0 && x < free) continue;
    free = x + width + canvas.gap() / 2;
    canvas.add_label(std::move(labels.flows[i]), x + width / 2,
                     field.box.y + field.box.height + canvas.leading() / 4, ChartCanvas::Align::centre,
                     canvas.theme().chart_label.ink);
  }
}

}  // namespace

ChartField draw_field(const Chart& chart, const Reach& reach, Length top, Length above, Length right,
                      Length most_height, ChartCanvas& canvas) {
  const auto& theme = canvas.theme();
  const Length leading = canvas.leading();
  ChartField field;
  field.box.height = from_points(theme.chart_height);
  if (has_unit(chart)) {
    canvas.add_label(canvas.label(chart.unit, canvas.width()), 0, top, ChartCanvas::Align::left,
                     theme.chart_label.ink);
    top += leading * 5 / 4;
  }
  field.box.y = top + std::max(above, leading / 2);
  const Length least_below = leading * (most_label_lines * 4 + 1) / 4;
  field.box.height = std::max(leading, std::min(field.box.height, most_height - field.box.y - least_below));
  const int most_steps = std::clamp(static_cast<int>(field.box.height / (leading * 9 / 4)), 1, 10);
  field.scale = chart_scale(reach.least, reach.most, most_steps, all_whole(chart));
  const auto ticks = tick_texts(field.scale, chart.unit);
  field.box.x = widest(ticks, canvas) + canvas.gap() / 2;
  const auto count = static_cast<Length>(chart.categories.size());
  const Length room = std::max(canvas.width() - field.box.x - right, canvas.width() / 4);
  field.pitch = std::max<Length>(1, std::min(room / count, from_points(widest_pitch)));
  field.box.width = field.pitch * count;

  const Length x1 = field.box.x + field.box.width, hair = from_points(theme.grid_width);
  for (int i = 0; i <= field.scale.steps(); ++i) {
    const Length y = field.y(field.scale.tick(i));
    const bool zero = std::abs(field.scale.tick(i)) < field.scale.step / 2;
    canvas.add_line({{field.box.x, y}, {x1, y}}, zero ? hair * 3 / 2 : hair,
                    zero ? theme.grid : theme.chart_grid);
    canvas.add_label(ticks[static_cast<std::size_t>(i)], field.box.x - canvas.gap() / 2, y - leading / 2,
                     ChartCanvas::Align::right);
  }
  auto labels = category_labels(chart, field.pitch, canvas.width() / 4, canvas);
  field.bottom = field.box.y + field.box.height + leading / 4 + labels.height;
  draw_category_labels(std::move(labels), field, canvas);
  return field;
}

}  // namespace boardpack
