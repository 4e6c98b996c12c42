#pragma once
#include <string>
#include <vector>

namespace boardpack {

// A row as action plans have them; the same for every tool that is compared.
struct PlanRow {
  std::string outcome;   // of this row and those below it that have none
  int outcome_rows = 0;  // how many it spans, 0 where an outcome from above goes on
  std::string action;
  std::string timescale;
  std::string owner, leader;
  std::vector<std::string> measures;
  std::string link;      // a web address after the measures, empty for most rows
  std::string statuses;  // a letter a quarter
};

// About 55 words a row. The same count gives the same rows.
std::vector<PlanRow> plan_rows(int count);

}  // namespace boardpack
