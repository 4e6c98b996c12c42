#pragma once
#include "model/return.h"
#include "read/return_template.h"
#include "read/workbook.h"

namespace boardpack {

// The register a business manager keeps: sheets Plan, Agencies, Areas, Actions, Measures, Statuses, Glossary,
// Narrative, any of which may be missing; their headings may stand in any row and order. What cannot be used
// is a finding; more rows or texts than read/limits.h allows make the whole file unreadable.
Register recognise_register(const Workbook& book, std::int32_t file, const ReturnTemplate& form,
                            Findings& findings);

}  // namespace boardpack
