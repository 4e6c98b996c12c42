#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/cell_range.h"

namespace boardpack {

// Finds all of many ranges that hold a place: a tree over them in order of their first rows, which knows of
// each part of the order the last row that is reached. Costs what lies in the row.
class RangePile {
 public:
  RangePile() = default;
  explicit RangePile(const std::vector<CellRange>& ranges) {
    entries_.reserve(ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i)
      entries_.push_back({ranges[i], static_cast<std::uint32_t>(i), 0});
    std::ranges::stable_sort(entries_, {}, [](const Entry& entry) { return entry.range.first_row; });
    reach(0, entries_.size());
  }

  std::size_t size() const { return entries_.size(); }
  // Calls `visit` with the position of each, in any order.
  template <class Visit>
  void visit_at(std::uint32_t row, std::uint32_t column, const Visit& visit) const {
    visit_at(0, entries_.size(), row, column, visit);
  }
  bool operator==(const RangePile&) const = default;

 private:
  struct Entry {
    CellRange range;
    std::uint32_t position = 0;
    std::uint32_t last_row = 0;  // that the part of the order reaches which has this entry in its middle
    bool operator==(const Entry&) const = default;
  };

  std::uint32_t reach(std::size_t begin, std::size_t end) {
    if (begin == end) return 0;
    const std::size_t middle = begin + (end - begin) / 2;
    Entry& entry = entries_[middle];
    entry.last_row = std::max({entry.range.last_row, reach(begin, middle), reach(middle + 1, end)});
    return entry.last_row;
  }

  template <class Visit>
  void visit_at(std::size_t begin, std::size_t end, std::uint32_t row, std::uint32_t column,
                const Visit& visit) const {
    while (begin < end) {
      const std::size_t middle = begin + (end - begin) / 2;
      const Entry& entry = entries_[middle];
      if (entry.last_row < row) return;
      visit_at(begin, middle, row, column, visit);
      if (entry.range.first_row > row) return;
      if (entry.range.contains(row, column)) visit(entry.position);
      begin = middle + 1;
    }
  }

  std::vector<Entry> entries_;
};

}  // namespace boardpack
