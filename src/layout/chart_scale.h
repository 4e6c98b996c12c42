#pragma once
#include <string>
#include <vector>

#include "document/chart.h"
#include "layout/measure.h"

namespace boardpack {

// A value axis in round steps: 1, 2 or 5 times a power of ten.
struct ChartScale {
  double from = 0, to = 1, step = 1;

  int steps() const { return static_cast<int>(std::lround((to - from) / step)); }
  double tick(int index) const { return from + index * step; }
  // How far along an axis of that length a value stands.
  Length along(double value, Length length) const {
    return static_cast<Length>(std::lround((value - from) / (to - from) * length));
  }
};
// From the least to the most, in at most so many steps; in whole numbers where `whole`.
ChartScale chart_scale(double least, double most, int most_steps, bool whole);

// "1,200", "94.6", "45%": three digits at least, no more than there are.
std::string figure_text(double value, const std::string& unit);
std::string tick_text(double value, const ChartScale& scale, const std::string& unit);

// The figure, where it is known and can be drawn.
std::optional<double> figure(const ChartSeries& series, std::size_t category);
bool all_whole(const Chart& chart);
// Of the figures above and below zero stacked on each other: how far they reach.
struct Reach {
  double least = 0, most = 0;
};
Reach stacked_reach(const Chart& chart);
// Their sum; nothing where one of them is not known.
std::optional<double> total(const Chart& chart, std::size_t category);
bool none_known(const Chart& chart, std::size_t category);

}  // namespace boardpack
