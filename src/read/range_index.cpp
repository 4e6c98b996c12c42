#include "read/range_index.h"

#include <algorithm>

namespace boardpack {

RangeIndex::RangeIndex(const std::vector<CellRange>& ranges) {
  nodes_.reserve(ranges.size());
  for (const CellRange& range : ranges) {
    nodes_.push_back({range, static_cast<std::uint32_t>(nodes_.size()), 0});
  }
  std::ranges::stable_sort(nodes_, {}, [](const Node& node) { return node.range.first_row; });
  set_reach(0, nodes_.size());
}

std::uint32_t RangeIndex::set_reach(std::size_t begin, std::size_t end) {
  if (begin >= end) return 0;
  const std::size_t middle = begin + (end - begin) / 2;
  const std::uint32_t sides = std::max(set_reach(begin, middle), set_reach(middle + 1, end));
  nodes_[middle].reach = std::max(sides, nodes_[middle].range.last_row);
  return nodes_[middle].reach;
}

}  // namespace boardpack
