#pragma once
#include <string_view>

#include "model/status.h"

namespace boardpack {

// Whether a status counts as complete by its label alone: "Complete", "Done", "Delivered".
bool names_done(std::string_view label);

// What a register leaves unsaid of its statuses: which of them put an action out of the plan ("Withdrawn")
// and how bad each is, by its label, its meaning and its colour. What has not begun or is on hold stands
// between green and amber. Of two that are alike in all this the order of the scheme decides, whichever end
// of it is the worse one.
void rank(StatusScheme& scheme);

}  // namespace boardpack
