#pragma once
#include <string>

#include "model/plan.h"

namespace boardpack {

// Who returned for the plan's period, in the register's order of agencies, for a terminal: how the return
// stands, the actions the agency owes, the rows it sent, whom to ask; columns apart by blanks. Each line ends
// in '\n'.
std::string returns_text(const Plan& plan);

}  // namespace boardpack
