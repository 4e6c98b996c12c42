#include "layout/set_chart.h"

#include "layout/chart_parts.h"

namespace boardpack {

SetChart set_chart(const Chart& chart, Length width, Length most_height, const Theme& theme,
                   TextMeasure& measure) {
  if (chart.categories.empty() || chart.series.empty()) return {};
  const ChartCanvas canvas(width, theme, measure);
  switch (chart.kind) {
    case Chart::Kind::stacked_bars:
      return set_bars(chart, most_height, canvas);
    case Chart::Kind::stacked_columns:
      return set_columns(chart, most_height, canvas);
    case Chart::Kind::lines:
      return set_lines(chart, most_height, canvas);
  }
  return {};
}

}  // namespace boardpack
