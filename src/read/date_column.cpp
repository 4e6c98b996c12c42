#include "read/date_column.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "model/date.h"

namespace boardpack {

namespace {

constexpr int months_a_year = 12;

bool is_whole_day(const GridCell& cell) {
  return cell.date && cell.shows_day && cell.shows_year;
}

// "25/03/2026": all numbers, and no month first.
bool stayed_text(const GridCell& cell) {
  if (cell.date || cell.plain.find_first_not_of("0123456789/.-") != std::string::npos) return false;
  const auto date = to_typed_date(cell.plain);
  return date && date->day > months_a_year && !cell.plain.starts_with("20");
}

// "May 26" typed in 2026 or a year near it is the 26th of May.
bool may_be_year(const GridCell& cell) {
  constexpr int years_back = 1, years_ahead = 5;
  if (!cell.date || !cell.shows_day || cell.shows_year) return false;
  const int year = 2000 + cell.date->day;
  return year >= cell.date->year - years_back && year <= cell.date->year + years_ahead;
}

bool is_month(const GridCell& cell) {
  return cell.date ? !cell.shows_day : to_month_year(cell.plain).has_value();
}

DateColumn swapped(const std::vector<const GridCell*>& cells) {
  // Of 365 days 144 are not past the twelfth: the odds that a column looks so by chance.
  constexpr double early = 144.0 / 365, surely_no_chance = 0.02, hardly_chance = 0.1;
  DateColumn out;
  std::size_t texts = 0;
  for (const GridCell* cell : cells) {
    if (stayed_text(*cell)) ++texts;
    if (!is_whole_day(*cell)) continue;
    if (cell->date->day > months_a_year) return {};
    out.damaged.push_back(cell);
  }
  if (texts == 0 || out.damaged.empty()) return {};
  const double chance = std::pow(early, static_cast<double>(out.damaged.size())) *
                        std::pow(1 - early, static_cast<double>(texts));
  if (chance >= hardly_chance) return {};
  out.damage = DateDamage::day_and_month_swapped;
  out.sure = chance < surely_no_chance;
  std::erase_if(out.damaged, [](const GridCell* cell) { return cell->date->day == cell->date->month; });
  return out.damaged.empty() ? DateColumn{} : out;
}

DateColumn years_as_days(const std::vector<const GridCell*>& cells) {
  DateColumn out;
  std::size_t months = 0, days = 0;
  std::ranges::copy_if(cells, std::back_inserter(out.damaged),
                       [](const GridCell* cell) { return may_be_year(*cell); });
  if (out.damaged.empty()) return {};
  for (const GridCell* cell : cells) {
    if (may_be_year(*cell)) continue;
    if (is_month(*cell))
      ++months;
    else if (cell->date || to_typed_date(cell->plain))
      ++days;
  }
  // "30 June" may be meant; several that all end in this year or the next are not.
  const bool near = std::ranges::all_of(out.damaged, [](const GridCell* cell) {
    const int year = 2000 + cell->date->day;
    return year == cell->date->year || year == cell->date->year + 1;
  });
  const bool several = near && out.damaged.size() > 2;
  if (months == 0 && !several) return {};
  out.damage = DateDamage::year_kept_as_day;
  out.sure = days == 0;
  return out;
}

}  // namespace

DateColumn date_column(const std::vector<const GridCell*>& cells) {
  DateColumn found = swapped(cells);
  return found.damage == DateDamage::none ? years_as_days(cells) : found;
}

std::string as_typed(const GridCell& cell, DateDamage damage) {
  switch (damage) {
    case DateDamage::none:
      break;
    case DateDamage::day_and_month_swapped:
      return long_text(Date{cell.date->year, cell.date->day, cell.date->month});
    case DateDamage::year_kept_as_day:
      return long_text(Period{2000 + cell.date->day, cell.date->month});
  }
  return cell.plain;
}

}  // namespace boardpack
