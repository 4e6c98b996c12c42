#pragma once
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

using Pictures = std::map<std::string, Picture>;  // by the name that a text gives the file

// A picture that a section of the narrative places, with the cell that places it.
struct NarrativePicture {
  std::string file;
  std::string alternative;  // empty where the text does not say what it shows
  std::string section;
  Origin origin;
};
std::vector<NarrativePicture> pictures_of(const Plan& plan);

bool has_narrative(const Plan& plan, const BlockTemplate& block, const ReportTemplate& report);
// The sections that the block names, or all that no block of the report names, each under its heading.
void add_narrative(const Plan& plan, const BlockTemplate& block, const ReportTemplate& report,
                   const Pictures& pictures, Document& document);

}  // namespace boardpack
