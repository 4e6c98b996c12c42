#pragma once
#include <string>

#include "document/blank_workbook.h"
#include "document/theme.h"
#include "layout/measure.h"

namespace boardpack {

// The bytes of a workbook to be filled in. The same workbook gives the same bytes. Throws a sentence when the
// disk refuses.
std::string write_blank_xlsx(const BlankWorkbook& book, const Theme& theme, TextMeasure& measure);

}  // namespace boardpack
