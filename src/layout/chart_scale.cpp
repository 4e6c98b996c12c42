#include "layout/chart_scale.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/number.h"

namespace boardpack {

namespace {

constexpr double too_large = 1e15;  // for digits that mean something
constexpr double rounding = 1e-9;

std::string fixed_text(double value, int decimals, const std::string& unit) {
  std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  std::string fraction;
  if (const auto point = digits.find('.'); point != digits.npos) {
    fraction = digits.substr(point);
    digits.resize(point);
  }
  const bool zero = (digits + fraction).find_first_not_of("0.") == std::string::npos;
  std::string out = value < 0 && !zero ? "\u2212" : "";
  out += grouped_text(static_cast<std::uint64_t>(to_number(digits).value_or(0))) + fraction;
  return unit == "%" ? out + "%" : out;
}

}  // namespace

ChartScale chart_scale(double least, double most, int most_steps, bool whole) {
  const double wanted = (most - least) / std::max(most_steps, 1);
  ChartScale scale;
  if (wanted > 0) {
    const double magnitude = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double times : {1.0, 2.0, 5.0, 10.0}) {
      scale.step = times * magnitude;
      if (scale.step >= wanted * (1 - rounding)) break;
    }
  }
  if (whole) scale.step = std::max(scale.step, 1.0);
  scale.from = std::floor(least / scale.step + rounding) * scale.step;
  scale.to = std::ceil(most / scale.step - rounding) * scale.step;
  if (scale.to <= scale.from) scale.to = scale.from + scale.step;
  return scale;
}

std::string figure_text(double value, const std::string& unit) {
  const double size = std::abs(value);
  const int before = size > 0 ? static_cast<int>(std::floor(std::log10(size))) : 0;
  int decimals = std::clamp(2 - before, 0, 9);
  std::string text = fmt::format("{:.{}f}", size, decimals);
  while (decimals > 0 && text.back() == '0') {
    text.pop_back();
    --decimals;
  }
  return fixed_text(value, decimals, unit);
}

std::string tick_text(double value, const ChartScale& scale, const std::string& unit) {
  const int decimals = static_cast<int>(-std::floor(std::log10(scale.step) + rounding));
  return fixed_text(value, std::clamp(decimals, 0, 12), unit);
}

std::optional<double> figure(const ChartSeries& series, std::size_t category) {
  if (category >= series.values.size()) return std::nullopt;
  const auto value = series.values[category];
  if (!value || !(std::abs(*value) < too_large)) return std::nullopt;
  return value;
}

bool all_whole(const Chart& chart) {
  return std::all_of(chart.series.begin(), chart.series.end(), [&](const ChartSeries& series) {
    return std::all_of(series.values.begin(), series.values.end(),
                       [](const auto& value) { return !value || *value == std::round(*value); });
  });
}

Reach stacked_reach(const Chart& chart) {
  Reach reach;
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    double below = 0, above = 0;
    for (const auto& series : chart.series) {
      const double value = figure(series, category).value_or(0);
      (value < 0 ? below : above) += value;
    }
    reach.least = std::min(reach.least, below);
    reach.most = std::max(reach.most, above);
  }
  return reach;
}

std::optional<double> total(const Chart& chart, std::size_t category) {
  double sum = 0;
  for (const auto& series : chart.series) {
    const auto value = figure(series, category);
    if (!value) return std::nullopt;
    sum += *value;
  }
  return sum;
}

bool none_known(const Chart& chart, std::size_t category) {
  return std::none_of(chart.series.begin(), chart.series.end(),
                      [&](const ChartSeries& series) { return figure(series, category).has_value(); });
}

}  // namespace boardpack
