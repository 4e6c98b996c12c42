#pragma once
#include <string>
#include <utility>

#include "read/workbook.h"

namespace boardpack {

// Thrown inside read/ only; read_workbook catches it.
struct Unreadable {
  Refusal refusal;
};

[[noreturn]] inline void refuse(Refusal::Reason reason, std::string detail) {
  throw Unreadable{{reason, std::move(detail)}};
}

}  // namespace boardpack
