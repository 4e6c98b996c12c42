#pragma once
#include <string_view>

#include "model/finding.h"

namespace boardpack {

// What an agency is asked to do about a finding of its own, said to that agency. Where a code has no such
// words, what kind() says is needed.
std::string_view request(FindingCode code);

}  // namespace boardpack
