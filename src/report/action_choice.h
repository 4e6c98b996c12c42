#pragma once
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// The actions that the block holds, in its order.
std::vector<const Action*> chosen(const Plan& plan, const BlockTemplate& block,
                                  const std::vector<const Action*>& actions);

}  // namespace boardpack
