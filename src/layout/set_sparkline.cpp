#include "layout/set_sparkline.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/chart_canvas.h"

namespace boardpack {

namespace {

constexpr double lines_high = 1.25;  // of its cell's
constexpr double dot = 1.6;          // points, from its middle
constexpr double stroke = 1;

std::optional<double> known(const Sparkline& line, std::size_t index) {
  const auto& value = line.values[index];
  return value && std::isfinite(*value) ? value : std::nullopt;
}

Path dot_at(Point at, const Rgb& ink) {
  const Length far = from_points(dot), near = far * 2 / 5;
  Path path;
  path.points = {{at.x - near, at.y - far}, {at.x + near, at.y - far}, {at.x + far, at.y - near},
                 {at.x + far, at.y + near}, {at.x + near, at.y + far}, {at.x - near, at.y + far},
                 {at.x - far, at.y + near}, {at.x - far, at.y - near}};
  path.closed = true;
  path.fill = ink;
  return path;
}

}  // namespace

Length sparkline_height(const Sparkline& line, const Theme& theme) {
  for (std::size_t i = 0; i < line.values.size(); ++i)
    if (known(line, i)) return from_points(theme.cell.size * theme.cell.line_height * lines_high);
  return 0;
}

Length sparkline_width(Length height) {
  return 5 * height;
}

std::vector<Path> set_sparkline(const Sparkline& line, Length width, Length height, const Theme& theme) {
  const Rgb ink = line_colour(theme.header_fill);
  const Length margin = from_points(dot) + from_points(stroke) / 2;
  std::optional<double> least, most;
  for (std::size_t i = 0; i < line.values.size(); ++i)
    if (const auto value = known(line, i)) {
      least = std::min(least.value_or(*value), *value);
      most = std::max(most.value_or(*value), *value);
    }
  std::vector<Path> paths;
  if (!least) return paths;
  // Halves, as the difference of the two may be beyond a double.
  const double reach = *most / 2 - *least / 2;
  const auto steps = static_cast<double>(std::max<std::size_t>(1, line.values.size() - 1));
  std::optional<Point> last;
  bool open = false;
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    const auto value = known(line, i);
    if (value) {
      const double up = reach > 0 ? (*value / 2 - *least / 2) / reach : 0.5;
      const double along = line.values.size() > 1 ? static_cast<double>(i) / steps : 0.5;
      last = Point{
          margin + static_cast<Length>(std::lround(along * static_cast<double>(width - 2 * margin))),
          height - margin - static_cast<Length>(std::lround(up * static_cast<double>(height - 2 * margin)))};
      if (!open) {
        paths.emplace_back();
        paths.back().ink = ink;
        paths.back().width = from_points(stroke);
      }
      paths.back().points.push_back(*last);
    }
    open = value.has_value();
  }
  // A figure between two gaps is a dot, or it would not be seen.
  for (auto& path : paths)
    if (path.points.size() == 1) path = dot_at(path.points.front(), ink);
  paths.push_back(dot_at(*last, ink));
  return paths;
}

}  // namespace boardpack
