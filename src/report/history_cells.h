#pragma once
#include "report/cells.h"
#include "report/report_template.h"

namespace boardpack {

// What a field of an action's history shows of a row: dates that moved, reasons, recovery, wordings.
TableCell history_cell(const Plan& plan, const ActionRow& row, Show show);

}  // namespace boardpack
