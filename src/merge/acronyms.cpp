#include "merge/acronyms.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/acronyms.h"

namespace boardpack {

namespace {

constexpr std::size_t most_cells = 3;  // named besides the first

}  // namespace

void report_acronyms(const Plan& plan, Findings& findings) {
  for (const UnexplainedAcronym& acronym : unexplained_acronyms(plan)) {
    std::string elsewhere;
    const std::size_t named = std::min(acronym.cells.size(), most_cells + 1);
    for (std::size_t i = 1; i < named; ++i)
      elsewhere += (i == 1 ? " (also in " : ", ") + place(acronym.cells[i], plan.sources);
    if (acronym.cells.size() > named)
      elsewhere += fmt::format(" and {} more cell{}", acronym.cells.size() - named,
                               acronym.cells.size() - named == 1 ? "" : "s");
    if (!elsewhere.empty()) elsewhere += ")";
    findings.push_back(
        {FindingCode::unexplained_acronym, acronym.cells.front(), "",
         fmt::format("\"{}\" is not in the glossary{}; shown as it is", acronym.written, elsewhere)});
  }
}

}  // namespace boardpack
