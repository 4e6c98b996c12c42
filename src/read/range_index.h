#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/cell_range.h"

namespace boardpack {

// Finds which of many ranges hold a place without looking at all of them: a balanced tree over the ranges in
// order of first row, each node knowing the last row that its subtree reaches.
class RangeIndex {
 public:
  RangeIndex() = default;
  explicit RangeIndex(const std::vector<CellRange>& ranges);

  std::size_t size() const { return nodes_.size(); }
  // Calls visit(position) for each range that holds the place.
  template <class Visit>
  void visit_at(std::uint32_t row, std::uint32_t column, Visit visit) const {
    visit_between(0, nodes_.size(), row, column, visit);
  }
  bool operator==(const RangeIndex&) const = default;

 private:
  struct Node {
    CellRange range;
    std::uint32_t position = 0;
    std::uint32_t reach = 0;
    bool operator==(const Node&) const = default;
  };

  std::uint32_t set_reach(std::size_t begin, std::size_t end);

  template <class Visit>
  void visit_between(std::size_t begin, std::size_t end, std::uint32_t row, std::uint32_t column,
                     Visit& visit) const {
    if (begin >= end) return;
    const std::size_t middle = begin + (end - begin) / 2;
    const Node& node = nodes_[middle];
    if (node.reach < row) return;
    visit_between(begin, middle, row, column, visit);
    if (node.range.first_row > row) return;
    if (node.range.contains(row, column)) visit(node.position);
    visit_between(middle + 1, end, row, column, visit);
  }

  std::vector<Node> nodes_;
};

}  // namespace boardpack
