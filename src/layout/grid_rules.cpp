#include "layout/grid_rules.h"

#include <algorithm>
#include <compare>

namespace boardpack {

namespace {

struct Edge {
  Length across = 0;  // y of a horizontal edge, x of a vertical one
  Length from = 0, to = 0;
  auto operator<=>(const Edge&) const = default;
};

std::vector<Edge> joined(std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end());
  std::vector<Edge> result;
  for (const auto& edge : edges) {
    if (!result.empty() && result.back().across == edge.across && edge.from <= result.back().to)
      result.back().to = std::max(result.back().to, edge.to);
    else
      result.push_back(edge);
  }
  return result;
}

}  // namespace

std::vector<Rule> grid_rules(const std::vector<Box>& boxes, Length width, const Rgb& ink) {
  std::vector<Edge> horizontal, vertical;
  for (const auto& box : boxes) {
    const Length right = box.x + box.width, bottom = box.y + box.height;
    horizontal.push_back({box.y, box.x, right});
    horizontal.push_back({bottom, box.x, right});
    vertical.push_back({box.x, box.y, bottom});
    vertical.push_back({right, box.y, bottom});
  }
  std::vector<Rule> rules;
  for (const auto& edge : joined(std::move(horizontal)))
    rules.push_back({edge.from, edge.across, edge.to, edge.across, width, ink});
  for (const auto& edge : joined(std::move(vertical)))
    rules.push_back({edge.across, edge.from, edge.across, edge.to, width, ink});
  return rules;
}

}  // namespace boardpack
