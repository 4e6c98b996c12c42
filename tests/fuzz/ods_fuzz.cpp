#include "fuzz/check_workbook.h"
#include "fuzz/fuzz.h"
#include "fuzz/package_of_parts.h"

// The bytes of an .ods, or its parts.
void boardpack::fuzz(std::string_view bytes) {
  check_file(package_of_parts(bytes));
}
