#include "model/acronyms.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const std::string& one : acronyms_in(text)) out += (out.empty() ? "" : " ") + one;
  return out;
}

std::string unexplained(const Plan& plan) {
  std::string out;
  for (const UnexplainedAcronym& one : unexplained_acronyms(plan))
    out += (out.empty() ? "" : " ") + one.written + std::to_string(one.cells.size());
  return out;
}

}  // namespace

TEST_CASE("an acronym is a word of two to six capitals, also in the plural") {
  CHECK(found("CAMHS and the LCSS write EHCPs; MARAC's view") == "CAMHS LCSS EHCP MARAC");
  CHECK(found("A plan for 5 G2 schools and the SAFEGUARDING board") == "");
  CHECK(found("the cell says #REF!") == "");
  CHECK(found("Part IV, by JUNE, is NOT done: RAG is red") == "");
}

TEST_CASE("a line of capitals and words beside a long word of capitals are loud, and no acronyms") {
  CHECK(found("KEEP THIS SHORT\nCAMHS has it") == "CAMHS");
  CHECK(found("it is VERY IMPORTANT that CAMHS comes") == "CAMHS");
}

TEST_CASE("what nothing explains is found once, with the cells that use it") {
  Plan plan;
  plan.period = {2018, 6};
  plan.glossary.push_back({"SEN, SEND", {}});
  plan.agencies.push_back({"YOS", "Youth Offending", {"YJB"}, "", "", {}});
  const auto add = [&](const std::string& text, std::uint32_t row) {
    Action action;
    action.reference.value = "SCLA 4";
    action.text = {RichText(text), {0, 0, row, 2}};
    plan.actions.push_back(action);
  };
  add("CAMHS and YOS meet on SCLA, SEND and the YJB; CAMHS leads", 2);
  add("The Designated Clinical Officer (DCO) tells CAMHS", 3);
  add("The DCO writes", 4);
  CHECK(unexplained(plan) == "CAMHS2");
}
