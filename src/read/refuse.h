#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "read/workbook.h"
#include "text/number.h"

namespace boardpack {

// Thrown inside read/ only; read_workbook catches it.
struct Unreadable {
  Refusal refusal;
};

[[noreturn]] inline void refuse(Refusal::Reason reason, std::string detail) {
  throw Unreadable{{reason, std::move(detail)}};
}

// Too large: more of `what` than read/limits.h allows, and the limit is named: "more than 1,024 sheets".
[[noreturn]] inline void refuse_more_than(std::uint64_t limit, std::string_view what) {
  refuse(Refusal::Reason::too_large, "more than " + grouped_text(limit) + ' ' + std::string(what));
}

}  // namespace boardpack
