#include "fuzz/check_return.h"
#include "fuzz/fuzz.h"
#include "fuzz/grid_of_bytes.h"

// A workbook that is to be a register.
void boardpack::fuzz(std::string_view bytes) {
  check_register(grid_of_bytes(bytes), usual_template());
}
