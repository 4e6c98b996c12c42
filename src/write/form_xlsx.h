#pragma once
#include <string>

#include "document/form.h"
#include "document/theme.h"
#include "layout/measure.h"

namespace boardpack {

// The bytes of a workbook to fill in: a sheet for each table, protected without a password but for the cells
// to be filled in, and a sheet "Guidance". Keys stand in a hidden column behind each table, the columns' ids
// in a hidden row above its headings. The same form gives the same bytes. Throws std::runtime_error when the
// disk refuses.
std::string write_form_xlsx(const Form& form, const Theme& theme, TextMeasure& measure);

}  // namespace boardpack
