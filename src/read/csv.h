#pragma once
#include <string_view>

#include "read/work.h"
#include "read/workbook.h"

namespace boardpack {

// Comma, semicolon, tab or bar separated text in UTF-8, UTF-16 or Windows-1252; one sheet without a name.
// Every value is a text: a reference such as 1.10 stays what it is.
Workbook read_csv(std::string_view bytes, Work& work);

}  // namespace boardpack
