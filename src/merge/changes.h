#pragma once
#include "merge/facts.h"
#include "model/plan.h"

namespace boardpack {

// A text as a finding quotes it: one line, and not longer than a finding can bear.
std::string quoted(std::string_view text);

// Fills what the action does not say yet from the row. What the row says otherwise than agreed is a finding,
// and the agreed stands; the row keeps it as its rewordings and, where it moves the timescale and names no
// other date, as its forecast. `around` settles timescales without a year. Whether anything was filled.
bool take_agreed(Action& action, RowFacts& facts, const std::string& agency,
                 const std::optional<Period>& around, Findings& findings);

// What a row that continues the action says of it besides measures and progress (a second agency, the rest of
// the owners) goes below what stands there. Whether it was new.
bool take_continued(Action& action, const RowFacts& facts);

// A status cell read: by its text, else by its fill. A text that is no status leaves it to the fill; word and
// fill that disagree are a finding, and the word stands.
std::optional<ReportedStatus> read_status(const StatusSaid& said, const StatusScheme& scheme,
                                          const std::string& agency, Findings& findings);

}  // namespace boardpack
