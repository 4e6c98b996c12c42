#pragma once
#include "read/return_template.h"
#include "read/workbook.h"

namespace boardpack {

// Recognises the workbook as a return, twice, and checks what comes out.
void check_return(const Workbook& book, const ReturnTemplate& form);
// The same as a register.
void check_register(const Workbook& book, const ReturnTemplate& form);

}  // namespace boardpack
