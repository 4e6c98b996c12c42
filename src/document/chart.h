#pragma once
#include <optional>
#include <string>
#include <vector>

#include "text/colour.h"

namespace boardpack {

struct ChartSeries {
  std::string name;  // "Green"
  std::string mark;  // stands in or beside its segments, so that colour says nothing alone: "G"; may be empty
  Rgb colour;
  std::vector<std::optional<double>> values;  // one a category; none: not known, a gap and never zero
  bool operator==(const ChartSeries&) const = default;
};

// A picture of figures. The table that follows it in the document holds them: the categories in the first
// column of its first rows, a series a column from the second, in the same order, each figure with its value
// (a row of totals may follow the categories, a column of totals the series).
struct Chart {
  enum class Kind { stacked_bars, stacked_columns, lines };
  Kind kind = Kind::stacked_bars;
  std::string title;                    // shown above it as its caption
  std::string alternative;              // what it shows, in words: the figure's Alt text
  std::string unit;                     // "actions", on the value axis; with "%" 45 is 45%
  std::vector<std::string> categories;  // top to bottom, or left to right
  std::vector<ChartSeries> series;
  bool operator==(const Chart&) const = default;
};

}  // namespace boardpack
