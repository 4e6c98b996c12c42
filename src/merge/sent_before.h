#pragma once
#include <vector>

#include "model/return.h"

namespace boardpack {

// A return that was sent before, for the month it still names.
bool sent_before(const Return& sent, const std::vector<Return>& returns);

// Returns that came after their day are put into a folder "late" inside the month's. Also late is a form for
// an earlier month that is not that month's return again.
bool came_late(const Return& sent);

}  // namespace boardpack
