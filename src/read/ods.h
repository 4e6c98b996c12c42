#pragma once
#include <string_view>

#include "read/workbook.h"
#include "read/zip.h"

namespace boardpack {

// .ods and .ots.
Workbook read_ods(Zip& zip);
// .fods: the same in one XML file.
Workbook read_flat_ods(std::string_view bytes, Work& work);

}  // namespace boardpack
