#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "read/draft.h"
#include "read/xlsx_colour.h"
#include "read/xml.h"

namespace boardpack {

struct XlsxStyles {
  std::vector<std::uint16_t> cells;  // the workbook's style for each cell format, in their order
  std::vector<std::optional<Rgb>> conditional_fills;  // of each format of conditional formats
  XlsxPalette palette;                                // with the workbook's own colours
};
XlsxStyles read_xlsx_styles(XmlScanner& xml, XlsxPalette palette, Draft& draft);

// The colour of the solid fill in the <dxf> just begun, where it is the background's that shows.
XlsxColour read_xlsx_conditional_fill(XmlScanner& xml);

}  // namespace boardpack
