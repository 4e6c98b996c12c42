#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "read/cell_range.h"

namespace boardpack {

// Finds the last of many ranges that hold a place, however they overlap: a tree over the rows at which ranges
// begin or have ended. Each node holds, for all of its rows, stretches of columns with the last range there.
class RangeIndex {
 public:
  RangeIndex() = default;
  explicit RangeIndex(const std::vector<CellRange>& ranges);

  std::size_t size() const { return size_; }
  // The position of the range.
  std::optional<std::size_t> last_at(std::uint32_t row, std::uint32_t column) const;
  bool operator==(const RangeIndex&) const = default;

 private:
  struct Stretch {
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
    std::uint32_t position = 0;
    bool operator==(const Stretch&) const = default;
  };
  using Node = std::vector<Stretch>;  // left to right, none over another

  static void add(Node& node, const CellRange& range, std::uint32_t position);
  static void put_apart(Node& node);

  std::size_t size_ = 0;
  std::vector<std::uint32_t> rows_;
  std::vector<Node> nodes_;  // those under nodes_[i] are 2i and 2i + 1; the last rows_.size() are single rows
};

}  // namespace boardpack
