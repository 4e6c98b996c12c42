#pragma once
#include <string>
#include <vector>

#include "document/form.h"
#include "model/plan.h"

namespace boardpack {

struct AgencyForm {
  int agency = -1;
  int actions = 0;
  int measures = 0;
  Form form;
};

// The forms on which agencies report for `period`: one for each that owes something, with its actions and
// measures alone and what it said last of them. `plan` is as it stands before the period's returns.
// `return_by` is the day to send it back by, as it is to be read; empty where none is set.
std::vector<AgencyForm> build_forms(const Plan& plan, const Period& period, const std::string& return_by);

// The measures an agency owes figures for: those that have the reference of an action it owes, and of the
// others those of the areas in which it owes one; as indices, in the plan's order.
std::vector<int> measures_owed(const Plan& plan, int agency);

// What the list of a form offers for each status: what to_status understands as that very one.
std::vector<std::string> status_choices(const StatusScheme& scheme);

}  // namespace boardpack
