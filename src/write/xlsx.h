#pragma once
#include <string>

#include "document/theme.h"
#include "layout/measure.h"

namespace boardpack {

// The bytes of a workbook that says what the document says; the same document gives the same bytes.
// A page break before a heading of level 1 begins a new worksheet, named after the heading; any other page
// break is one on paper. Where the cells' values were said is on a last sheet, "Sources". Throws
// std::runtime_error when the disk refuses.
std::string write_xlsx(const Document& document, const Theme& theme, TextMeasure& measure);

}  // namespace boardpack
