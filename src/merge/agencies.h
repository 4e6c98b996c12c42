#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/return.h"

namespace boardpack {

// The agencies of a plan that a text names ("City & District Councils, Police; CAMHS"), the first named
// first.
std::vector<int> named_agencies(std::string_view text, const std::vector<Agency>& agencies);

// The one agency a label, code or file name stands for, -1 when none does.
int agency_named(std::string_view text, const std::vector<Agency>& agencies);

// The agency that sent a return: what the form says, else what the file's name says; -1 when the plan does
// not know it.
int sender_of(const Return& sent, const std::vector<Agency>& agencies);

// A name for a sender the plan does not know: the form's own, else the file's name without dates, versions
// and the like
// ("SEND return Q1 - Health FINAL v2.xlsx" is "Health").
std::string name_for_sender(const Return& sent);

}  // namespace boardpack
