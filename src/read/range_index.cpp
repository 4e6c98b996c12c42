#include "read/range_index.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace boardpack {

RangeIndex::RangeIndex(const std::vector<CellRange>& ranges) : size_(ranges.size()) {
  for (const CellRange& range : ranges) {
    rows_.push_back(range.first_row);
    rows_.push_back(range.last_row + 1);
  }
  std::sort(rows_.begin(), rows_.end());
  rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
  rows_.shrink_to_fit();
  nodes_.resize(2 * rows_.size());
  const auto leaf = [&](std::uint32_t row) {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
    return rows_.size() + static_cast<std::size_t>(found - rows_.begin());
  };
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto position = static_cast<std::uint32_t>(i);
    std::size_t begin = leaf(ranges[i].first_row), end = leaf(ranges[i].last_row + 1);
    for (; begin < end; begin /= 2, end /= 2) {
      if (begin % 2 == 1) add(nodes_[begin++], ranges[i], position);
      if (end % 2 == 1) add(nodes_[--end], ranges[i], position);
    }
  }
  for (Node& node : nodes_) put_apart(node);
}

void RangeIndex::add(Node& node, const CellRange& range, std::uint32_t position) {
  const bool again = !node.empty() && node.back().first_column == range.first_column &&
                     node.back().last_column == range.last_column;
  if (again)
    node.back().position = position;
  else
    node.push_back({range.first_column, range.last_column, position});
}

// Where stretches lie over one another, the one of the last range stands.
void RangeIndex::put_apart(Node& node) {
  if (node.size() < 2) return;
  std::vector<std::uint32_t> edges;
  for (const Stretch& stretch : node) {
    edges.push_back(stretch.first_column);
    edges.push_back(stretch.last_column + 1);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  const auto by_column = [](const Stretch& a, const Stretch& b) { return a.first_column < b.first_column; };
  std::sort(node.begin(), node.end(), by_column);
  const auto earlier = [](const Stretch& a, const Stretch& b) { return a.position < b.position; };
  std::priority_queue<Stretch, std::vector<Stretch>, decltype(earlier)> open(earlier);
  Node apart;
  auto next = node.begin();
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    for (; next != node.end() && next->first_column == edges[i]; ++next) open.push(*next);
    while (!open.empty() && open.top().last_column < edges[i]) open.pop();
    if (open.empty()) continue;
    const bool goes_on = !apart.empty() && apart.back().position == open.top().position;
    if (goes_on)
      apart.back().last_column = edges[i + 1] - 1;
    else
      apart.push_back({edges[i], edges[i + 1] - 1, open.top().position});
  }
  node = std::move(apart);
}

std::optional<std::size_t> RangeIndex::last_at(std::uint32_t row, std::uint32_t column) const {
  const auto above = std::upper_bound(rows_.begin(), rows_.end(), row);
  if (above == rows_.begin()) return std::nullopt;
  std::optional<std::size_t> last;
  const auto leaf = rows_.size() + static_cast<std::size_t>(above - rows_.begin()) - 1;
  for (std::size_t i = leaf; i > 0; i /= 2) {
    const Node& node = nodes_[i];
    const auto right = std::upper_bound(
        node.begin(), node.end(), column,
        [](std::uint32_t wanted, const Stretch& stretch) { return wanted < stretch.first_column; });
    if (right == node.begin()) continue;
    const Stretch& stretch = *(right - 1);
    if (column <= stretch.last_column && (!last || *last < stretch.position)) last = stretch.position;
  }
  return last;
}

}  // namespace boardpack
