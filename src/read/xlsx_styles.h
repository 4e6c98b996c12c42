#pragma once
#include <cstdint>
#include <vector>

#include "read/draft.h"
#include "read/xlsx_colour.h"
#include "read/xml.h"

namespace boardpack {

// The workbook's style for each cell format of a styles part, in its order.
std::vector<std::uint16_t> read_xlsx_styles(XmlScanner& xml, XlsxPalette palette, Draft& draft);

}  // namespace boardpack
