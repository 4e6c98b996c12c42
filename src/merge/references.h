#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/facts.h"
#include "model/finding.h"
#include "model/plan.h"

namespace boardpack {

// The register's references in their order, each once.
struct AgreedReferences {
  struct Reference {
    std::string written;
    std::string key;
    std::vector<int> actions;  // into Plan::actions
  };
  std::vector<Reference> all;
  std::unordered_map<std::string, std::size_t> by_key;
  std::map<double, std::vector<std::size_t>> by_number;  // 1.1 and 1.10 are one number
};
AgreedReferences agreed_references(const Plan& plan);

// Puts right the references of one return's rows, in their order, that a spreadsheet took for a number or a
// date (1.10 kept as 1.1, 007 as 7, 2E5 as 200000, 1-2 as 1 February), or that have a word before them ("Ref
// A1.1"). They are told by the register's references, then by the row's wording, by whom the action belongs
// to, and by the rows above and below. Where several stay possible the row keeps them as rivals.
void mend_references(std::vector<RowFacts>& rows, const AgreedReferences& agreed, const Plan& plan,
                     int agency, Findings& findings);

// The references of a list that counts 1.8, 1.9, 1.1, 1.11 without a register to tell by: what is kept as 1.1
// after 1.9 is 1.10.
void mend_counting(std::vector<RowFacts>& rows, FindingCode code, const std::string& agency,
                   Findings& findings);

}  // namespace boardpack
