#pragma once
#include <optional>

#include "model/return.h"
#include "read/workbook.h"

namespace boardpack {

// What a form that boardpack made says, wherever its rows were sorted to; none where no sheet of the workbook
// is one. Its columns are known by the ids in the hidden row above the headings, its rows by their keys. What
// is agreed and empty cells are no news; a row that was added stands without a key.
std::optional<Return> read_form(const Workbook& book, std::int32_t file, Findings& findings);

}  // namespace boardpack
