#pragma once
#include <string>
#include <vector>

#include "document/theme.h"
#include "layout/flow.h"
#include "layout/page_builder.h"

namespace boardpack {

// A text of a chart, in its place.
struct ChartText {
  Flow flow;
  Placement placement;
};

// A chart drawn: everything in it at its place, the chart's top left corner the origin.
struct SetChart {
  Length width = 0, height = 0;  // 0 where there is nothing to draw
  std::vector<Path> paths;
  std::vector<ChartText> texts;
};

// What a chart is drawn on. Labels are of one size.
class ChartCanvas {
 public:
  ChartCanvas(Length width, const Theme& theme, TextMeasure& measure)
      : theme_(theme),
        measure_(measure),
        leading_(from_points(label_style().size * label_style().line_height)) {
    chart_.width = width;
  }

  enum class Align { left, centre, right };

  const Theme& theme() const { return theme_; }
  Length width() const { return chart_.width; }
  Length leading() const { return leading_; }  // of a line of a label
  Length gap() const { return leading_ / 2; }  // between parts of a chart
  Length text_width(const std::string& text) const;
  Length longest_word(const std::string& text) const;
  Length width_of(const Flow& label) const;

  // Broken into lines; a longer text ends in an ellipsis.
  Flow label(const std::string& text, Length width, int most_lines = 1) const;
  // A label with its top at y; x is where it begins, has its middle, or ends.
  void add_label(Flow flow, Length x, Length y, Align align, const Rgb& ink);
  void add_label(const std::string& text, Length x, Length y, Align align);

  void add_area(std::vector<Point> points, const Rgb& fill, const std::optional<Rgb>& outline = {});
  void add_box(const Box& box, const Rgb& fill);
  void add_line(std::vector<Point> points, Length width, const Rgb& ink, std::vector<Length> dash = {});

  SetChart finished(Length height) &&;

 private:
  const TextStyle& label_style() const { return theme_.chart_label; }

  const Theme& theme_;
  TextMeasure& measure_;
  Length leading_;
  SetChart chart_;
};

// The colour, darkened until it stands out from white paper as a line must (3:1).
Rgb line_colour(Rgb colour);

}  // namespace boardpack
