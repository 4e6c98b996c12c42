#pragma once
#include "read/workbook.h"
#include "read/zip.h"

namespace boardpack {

// .xlsx, .xlsm, .xltx and their like, transitional and strict.
Workbook read_xlsx(Zip& zip);

}  // namespace boardpack
