#pragma once
#include <vector>

#include "layout/chart_canvas.h"
#include "layout/chart_scale.h"

namespace boardpack {

// A series' part of a bar, from where to where on the value axis.
struct ChartSegment {
  const ChartSeries* series = nullptr;
  double value = 0;
  double from = 0, to = 0;
};
std::vector<ChartSegment> segments(const Chart& chart, std::size_t category);
// With its mark and figure, or as much of them as fits.
void draw_segment(const ChartSegment& segment, const Box& box, const std::string& unit, ChartCanvas& canvas);
// What is said of a whole bar; empty for nothing.
std::string bar_text(const Chart& chart, std::size_t category);

// What a series' line looks like, by its place among them: no two are the same.
std::vector<Length> line_dash(std::size_t series, Length width);
void draw_marker(std::size_t series, Point at, Length size, const Rgb& colour, ChartCanvas& canvas);

// The series by colour and mark, or by line, as many beside each other as fit. Returns the height it takes.
Length draw_legend(const Chart& chart, ChartCanvas& canvas);

// An upright chart's field: values upwards, categories side by side.
struct ChartField {
  Box box;
  ChartScale scale;
  Length pitch = 0;   // of the categories
  Length bottom = 0;  // of the labels below it

  Length middle(std::size_t category) const {
    return box.x + pitch / 2 + static_cast<Length>(category) * pitch;
  }
  Length y(double value) const { return box.y + box.height - scale.along(value, box.height); }
};
// With its axes and their labels; `above` and `right` are kept free for labels beside it.
ChartField draw_field(const Chart& chart, const Reach& reach, Length top, Length above, Length right,
                      Length most_height, ChartCanvas& canvas);

SetChart set_bars(const Chart& chart, Length most_height, ChartCanvas canvas);
SetChart set_columns(const Chart& chart, Length most_height, ChartCanvas canvas);
SetChart set_lines(const Chart& chart, Length most_height, const ChartCanvas& canvas);

}  // namespace boardpack
