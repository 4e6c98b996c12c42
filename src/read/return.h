#pragma once
#include <string>
#include <string_view>

#include "model/return.h"
#include "read/return_template.h"
#include "read/workbook.h"

namespace boardpack {

// The rows of a workbook that say something of an action, found by their headings wherever these stand. Every
// row under a heading row that holds anything is in Return::rows, is a heading row itself (month, area,
// repeated headings, legend), or is named in a finding and counted in Return::rows_in_findings. Findings
// carry no agency yet. More rows or texts than read/limits.h
// allows make the whole file unreadable. `file` is the
// position of the file in Sources; period and file name are the caller's to set.
Return recognise_return(const Workbook& book, std::int32_t file, const ReturnTemplate& form,
                        Findings& findings);

// The finding for a file that gave no workbook: what it is and what its sender should do.
// Why the file cannot be read and how its sender mends that; lower case, no full stop.
std::string refusal_words(const Refusal& refusal);
Finding refusal_finding(const Refusal& refusal, std::int32_t file);

// What the reader noticed, as findings.
void add_remarks(const Workbook& book, std::int32_t file, Findings& findings);

}  // namespace boardpack
