#pragma once
#include <string>

#include "document/blank_workbook.h"
#include "model/date.h"

namespace boardpack {

// The register of a plan that begins: every sheet and heading there is, what to write under each, the
// standard statuses, and an example on each other sheet that the reader sets aside.
BlankWorkbook new_register(Period first);

// What the plan's manager does in the first month, step by step, `folder` being what to call it. Lines end in
// '\n'.
std::string first_steps(Period first, const std::string& folder);

}  // namespace boardpack
