#pragma once
#include <vector>

#include "model/honesty_rules.h"
#include "model/return.h"

namespace boardpack {

// A return as it was merged.
struct TakenReturn {
  int agency = -1;
  bool again = false;  // one that was sent before, for the month it still names
  const Return* sent = nullptr;
};

// What this period's returns say that their own dates, texts or figures, or the register's measures, do not
// bear out. What an agency said in an earlier period and has not said again is not held against it. `taken`
// are all returns up to the plan's period.
void check_honesty(const Plan& plan, const std::vector<TakenReturn>& taken, const HonestyRules& rules,
                   Findings& findings);

}  // namespace boardpack
