#include "layout/columns.h"

#include <algorithm>

namespace boardpack {

namespace {

double share_of(const TableColumn& column) {
  return column.share > 0 ? column.share : 0.01;
}

// Where the columns' longest words don't fit side by side, the longest give way: what is above a limit
// becomes it.
void limit_needs(Length table_width, std::vector<ColumnNeed>& needs) {
  if (least_width(needs) <= table_width) return;
  std::vector<Length> asked;
  for (const auto& need : needs) asked.push_back(need.least);
  std::sort(asked.begin(), asked.end());
  Length left = table_width;
  auto limit = table_width;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    limit = left / static_cast<Length>(asked.size() - i);
    if (asked[i] > limit) break;
    left -= asked[i];
  }
  for (auto& need : needs) need.least = std::min(need.least, limit);
}

// Their texts in one line if their share is enough for that, else what the longest word needs.
std::vector<Length> narrow_widths(const std::vector<TableColumn>& columns,
                                  const std::vector<ColumnNeed>& needs, Length table_width) {
  double shares = 0;
  for (const auto& column : columns) shares += share_of(column);
  std::vector<Length> widths;
  Length total = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto share = static_cast<Length>(table_width * share_of(columns[i]) / shares);
    widths.push_back(needs[i].least);
    if (columns[i].narrow) widths[i] = std::max(needs[i].least, std::min(share, needs[i].natural));
    total += widths[i];
  }
  for (std::size_t i = 0; i < columns.size() && total > table_width; ++i) {
    total -= widths[i] - needs[i].least;
    widths[i] = needs[i].least;
  }
  return widths;
}

}  // namespace

Length least_width(const std::vector<ColumnNeed>& needs) {
  Length total = 0;
  for (const auto& need : needs) total += need.least;
  return total;
}

std::vector<Length> column_widths(const std::vector<TableColumn>& columns, std::vector<ColumnNeed> needs,
                                  Length table_width) {
  const auto count = columns.size();
  double shares = 0;
  for (const auto& column : columns) shares += share_of(column);
  limit_needs(table_width, needs);

  std::vector<Length> widths(count, 0);
  std::vector<bool> fixed(count, false);
  const bool all_narrow =
      std::all_of(columns.begin(), columns.end(), [](auto& column) { return column.narrow; });
  Length left = table_width;
  const auto fix = [&](std::size_t i, Length width) {
    widths[i] = width;
    fixed[i] = true;
    left -= width;
    shares -= share_of(columns[i]);
  };
  const auto by_share = [&](std::size_t i) {
    return static_cast<Length>(left * share_of(columns[i]) / shares);
  };

  if (!all_narrow) {
    const auto narrow = narrow_widths(columns, needs, table_width);
    for (std::size_t i = 0; i < count; ++i)
      if (columns[i].narrow) fix(i, narrow[i]);
  }
  // Giving one column its word makes the others narrower, so until none is too narrow.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < count; ++i) {
      if (fixed[i] || by_share(i) >= needs[i].least) continue;
      fix(i, needs[i].least);
      changed = true;
    }
  }
  std::size_t last = count;
  for (std::size_t i = 0; i < count; ++i) {
    if (fixed[i]) continue;
    fix(i, by_share(i));
    last = i;
  }
  if (count > 0) widths[last < count ? last : count - 1] += left;  // what rounding left over
  return widths;
}

}  // namespace boardpack
