#pragma once
#include <vector>

#include "document/form.h"
#include "model/date.h"

namespace boardpack {

// The columns of a form, in their order. The ids of those that are filled in or agreed are field_name()s, or
// "actual"; the others are for information.
std::vector<FormColumn> action_columns();
std::vector<FormColumn> measure_columns(const Period& period);

}  // namespace boardpack
