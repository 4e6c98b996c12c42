#pragma once
#include <string>
#include <string_view>

#include "document/document.h"

namespace boardpack {

// Links of a workbook, as libxlsxwriter takes them.

// Whether Excel follows the address: one of the web or of a mailbox, not too long.
bool is_linkable(std::string_view address);

// To a place in a spreadsheet that lies beside the workbook, or in a folder there:
// "external:police.xlsx#'Actions'!F17". Empty for a name that could lead anywhere else, such as
// "\\host\a.xlsx", or that Excel cannot follow.
std::string file_link(const CellSource& place);

// To a cell of the workbook itself; row and column from 0.
std::string cell_link(std::string_view sheet, int row, int column);

}  // namespace boardpack
