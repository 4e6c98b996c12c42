#pragma once
#include "document/document.h"
#include "model/plan.h"
#include "report/narrative.h"
#include "report/report_template.h"

namespace boardpack {

// The paper a template describes, of one plan for its period. The logo stands on its cover, if it has one,
// the pictures where its narrative places them. The bytes of its attachments are still to be read.
Document build_report(const Plan& plan, const ReportTemplate& report,
                      const std::optional<Picture>& logo = std::nullopt, const Pictures& pictures = {});

// The list of findings as a paper: whom to ask, where, what was found and what is needed.
Document build_findings(const Plan& plan, const Findings& findings);

}  // namespace boardpack
