#pragma once
#include "model/plan.h"

namespace boardpack {

// The measures of the register that an action is judged by: those with its reference, or worded like one of
// its measures of success, whose number is beside it (0: none).
struct TiedMeasure {
  const Measure* measure = nullptr;
  int number = 0;
};
std::vector<TiedMeasure> tied_measures(const Plan& plan, const Action& action);

// Rated complete, in this period's return or before a figure of this period, while a measure misses what was
// to be reached by its latest figure.
void check_off_target(const Plan& plan, const Action& action, Findings& findings);

// The one percentage in what answers a measure is another than the register's for it and this period.
void check_measured(const Plan& plan, const Action& action, Findings& findings);

}  // namespace boardpack
