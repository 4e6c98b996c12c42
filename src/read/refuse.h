#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "read/workbook.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {

// Thrown inside read/ only; read_workbook, recognise_return and recognise_register catch it.
struct Unreadable {
  Refusal refusal;
};

// The detail may quote the file.
[[noreturn]] inline void refuse(Refusal::Reason reason, std::string_view detail) {
  throw Unreadable{{reason, escaped(valid_utf8(detail))}};
}

// Too large: more of `what` than read/limits.h allows, and the limit is named: "more than 1,024 sheets".
[[noreturn]] inline void refuse_more_than(std::uint64_t limit, std::string_view what) {
  refuse(Refusal::Reason::too_large, "more than " + grouped_text(limit) + ' ' + std::string(what));
}

}  // namespace boardpack
