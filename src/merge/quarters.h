#pragma once
#include "model/finding.h"
#include "model/return.h"

namespace boardpack {

// Gives the columns headed "Q1" or "Quarter 2" their months: of the financial year (from April) or, where
// only that fits the last quarter that is filled in, of the calendar year. A quarter that runs on past the
// return counts for the return's month.
void settle_quarters(Return& sent, Findings& findings);

}  // namespace boardpack
