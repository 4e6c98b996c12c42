#pragma once
#include <string_view>

#include "read/workbook.h"
#include "text/utf8.h"

namespace boardpack {

// Thrown inside read/ only; read_workbook catches it.
struct Unreadable {
  Refusal refusal;
};

// The detail may quote the file.
[[noreturn]] inline void refuse(Refusal::Reason reason, std::string_view detail) {
  throw Unreadable{{reason, escaped(valid_utf8(detail))}};
}

}  // namespace boardpack
