#include <algorithm>
#include <set>

#include "model/timescale.h"

namespace boardpack {
namespace {

void add_recurring(std::set<Period>& months, const Timescale& t, const Period& first, const Period& last) {
  const Period end = t.end ? std::min(last, month_of(*t.end)) : last;
  const Date anchor = t.start ? *t.start : !t.dates.empty() ? t.dates.back() : first_day(first);
  const int step = std::max(t.every, 1);
  if (t.unit == Timescale::Unit::month) {
    for (Period at = month_of(anchor); at <= end; at = plus_months(at, step))
      if (first <= at) months.insert(at);
    return;
  }
  const int days = t.unit == Timescale::Unit::week ? step * 7 : step;
  if (days < 28) {
    for (Period at = std::max(first, month_of(anchor)); at <= end; at = plus_months(at, 1)) months.insert(at);
    return;
  }
  for (Date at = anchor; month_of(at) <= end; at = plus_days(at, days))
    if (first <= month_of(at)) months.insert(month_of(at));
}

}  // namespace

std::vector<Period> months_due(const Timescale& timescale, const Period& first, const Period& last) {
  std::set<Period> months;
  if (timescale.kind == Timescale::Kind::recurrence) {
    add_recurring(months, timescale, first, last);
  } else if (timescale.end && timescale.dates.empty()) {
    months.insert(month_of(*timescale.end));
  }
  for (const Date& date : timescale.dates) months.insert(month_of(date));
  std::erase_if(months, [&](const Period& month) { return month < first || last < month; });
  return {months.begin(), months.end()};
}

bool is_past(const Timescale& timescale, const Date& day) {
  return timescale.kind != Timescale::Kind::recurrence && timescale.kind != Timescale::Kind::none &&
         timescale.end && *timescale.end < day;
}

}  // namespace boardpack
