#pragma once
#include <string>

#include "read/xml.h"

namespace boardpack {

// A data style (<number:date-style>, <number:percentage-style>, ...), just begun, as a number format code;
// moves past its end.
std::string read_ods_number_style(XmlScanner& xml);

}  // namespace boardpack
