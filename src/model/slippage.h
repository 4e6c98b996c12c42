#pragma once
#include <optional>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// A date that an agency gave in place of the one it gave before, or of the agreed one.
struct DateMove {
  int agency = -1;
  Period returned;          // the return that says it
  Sourced<Timescale> from;  // the date before it
  Sourced<Timescale> to;
  std::optional<int> days;  // from the date before; none where a calendar does not know one of the two
  SourcedText reason;
  bool operator==(const DateMove&) const = default;
};

// What people write into a cell for a new date where there is none: "n/a", "No change", "As agreed", "-".
bool names_no_new_date(const Timescale& said);

// How the date of an action moved, over all returns up to the plan's period.
struct Slippage {
  std::vector<DateMove> moves;      // oldest first; the same date said by a second agency is no second move
  std::optional<Timescale> latest;  // the date now expected: the lead agency's, else the latest anyone gives
  std::optional<int> days_moved;    // from the agreed end to the latest; negative: earlier
  bool overdue = false;             // agreed to end before the period's last day, and still open
  int days_overdue = 0;             // at the period's last day
  // The reason given for this period, and for how many returns in a row the agency gave it word for word.
  SourcedText reason;
  int reason_given = 0;
  Period reason_since;
  bool operator==(const Slippage&) const = default;
};
Slippage slippage(const Plan& plan, const Action& action);

// Days from one end to the other, where a calendar knows both: not of recurrences.
std::optional<int> days_between(const Timescale& from, const Timescale& to);

}  // namespace boardpack
