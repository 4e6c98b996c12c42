#pragma once
#include <string_view>

#include "read/return_template.h"
#include "read/workbook.h"

namespace boardpack {

// A workbook written as densely as a fuzzer likes it: a line a row, tabs between cells. A line that begins
// with \x1E begins the sheet of that name, \x1F hides the row. A cell may begin with marks, each a byte and
// for some a second one that says how much: \x01 fill, \x02 date, \x03 number, \x04 error, \x05 formula,
// \x06 merged to the right, \x07 merged downwards, \x08 bold, \x0E percent.
Workbook grid_of_bytes(std::string_view bytes);

// templates/return.toml, loaded once.
const ReturnTemplate& usual_template();

}  // namespace boardpack
