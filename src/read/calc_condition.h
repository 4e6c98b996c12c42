#pragma once
#include <optional>
#include <string_view>

#include "read/condition.h"

namespace boardpack {

// A condition as OpenDocument writes it: cell-content()="Red", between(2,5), formula-is(LEFT([.$C2];1)="g").
// Without a home its references cannot be followed.
Condition to_calc_condition(std::string_view text, bool has_home);

}  // namespace boardpack
