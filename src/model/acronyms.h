#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// The acronyms in a text, in its order, each as it is without the s of a plural: words of two to six capitals
// ("CAMHS", "EHCPs"). Roman numerals, months, words in capitals for emphasis and what stands in a line of
// capitals are none.
std::vector<std::string> acronyms_in(std::string_view text);

// An acronym that the papers use and nothing explains: neither the glossary nor brackets behind its words,
// and it is no agency, reference or status of the plan.
struct UnexplainedAcronym {
  std::string written;
  std::vector<Origin> cells;  // that use it, the register's first
};
std::vector<UnexplainedAcronym> unexplained_acronyms(const Plan& plan);

}  // namespace boardpack
