#pragma once
#include <string>
#include <vector>

#include "read/grid.h"

namespace boardpack {

// How a spreadsheet changed the dates of a column when they were typed. A column tells on itself: where a
// program with American settings read British dates, "25/03/2026" stayed text beside dates of which none is
// past the twelfth; where "May 26" was typed it is kept as a day and shown without a year, beside cells that
// are months.
enum class DateDamage { none, day_and_month_swapped, year_kept_as_day };

struct DateColumn {
  DateDamage damage = DateDamage::none;
  bool sure = false;                     // else it only looks so, and the dates stay
  std::vector<const GridCell*> damaged;  // cells
};
DateColumn date_column(const std::vector<const GridCell*>& cells);

// What was typed where the cell shows something else: "3 April 2026", "May 2026".
std::string as_typed(const GridCell& cell, DateDamage damage);

}  // namespace boardpack
