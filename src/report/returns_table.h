#pragma once
#include <string>

#include "document/document.h"
#include "model/plan.h"

namespace boardpack {

// Who has returned for the plan's period, who has not, what each owes, and whom to ask.
Table returns_table(const Plan& plan, const std::string& title);

// "7 of 9 agencies returned, 2 missing: Police (4 actions), Fenbrook (1 action)"; empty where none owes.
std::string returns_line(const Plan& plan);

}  // namespace boardpack
