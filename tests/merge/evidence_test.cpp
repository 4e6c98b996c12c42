#include "merge/evidence.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

Plan plan_with(std::vector<Evidence> evidence, const std::string& said) {
  Plan plan;
  plan.period = {2018, 6};
  plan.agencies.push_back({"", "Police", {}, "", "", {}});
  plan.sources.push_back({"returns/2018-06/police.xlsx", {"Actions"}});
  plan.evidence = std::move(evidence);
  Update update;
  update.agency = 0;
  update.progress = {RichText(said), {0, 0, 17, 6}};
  Action action;
  action.updates.push_back(update);
  plan.actions.push_back(action);
  return plan;
}

std::vector<std::string> found(Plan& plan) {
  Findings findings;
  tie_evidence(plan, findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings) out.push_back(line(finding, plan.sources));
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a file that a return names is attached and knows who named it where") {
  Plan plan = plan_with({{"log.csv", 10, false, {}}}, "See log.csv\nand again LOG.csv");
  CHECK(found(plan).empty());
  CHECK(plan.evidence[0].attached);
  REQUIRE(plan.evidence[0].mentions.size() == 1);
  CHECK(plan.evidence[0].mentions[0].origin == Origin{0, 0, 17, 6});
  CHECK(plan.evidence[0].mentions[0].agency == 0);
}

TEST_CASE("a named file that is not there and a file that nobody names are findings") {
  Plan plan = plan_with({{"notes.txt", 10, false, {}}}, "See log.csv");
  CHECK(found(plan) ==
        Lines{"returns/2018-06/police.xlsx:Actions!F17: warning: names \"log.csv\", which is not "
              "in evidence/; nothing is attached [missing-evidence]",
              "note: evidence/notes.txt is named in no cell of the register or of a return up to "
              "June 2018; not attached [unused-evidence]"});
  CHECK_FALSE(plan.evidence[0].attached);
}

TEST_CASE("a name that fits two files attaches neither") {
  Plan plan = plan_with({{"a/log.csv", 10, false, {}}, {"b/log.csv", 10, false, {}}}, "See log.csv");
  CHECK(found(plan) ==
        Lines{"returns/2018-06/police.xlsx:Actions!F17: warning: names \"log.csv\", which fits 2 "
              "files in evidence/ (a/log.csv, b/log.csv); none is attached [missing-evidence]"});
  CHECK_FALSE(plan.evidence[0].attached);
}

TEST_CASE("a line of an answer names a file from the cell it stands in") {
  Plan plan = plan_with({{"log.csv", 10, false, {}}}, "1. One\n2. See log.csv");
  plan.actions[0].updates[0].answers = {{1, "1.", {RichText("One"), {0, 0, 17, 6}}},
                                        {2, "2.", {RichText("See log.csv"), {0, 0, 18, 6}}}};
  CHECK(found(plan).empty());
  REQUIRE(plan.evidence[0].mentions.size() == 1);
  CHECK(plan.evidence[0].mentions[0].origin.row == 18);
}

TEST_CASE("files past the limits are not attached and said to be so") {
  Plan plan = plan_with({{"a.zip", largest_evidence, false, {}},
                         {"b.zip", largest_evidence, false, {}},
                         {"c.zip", largest_evidence + 1, false, {}},
                         {"d.zip", largest_evidence, false, {}},
                         {"e.zip", largest_evidence, false, {}},
                         {"f.zip", 1, false, {}}},
                        "a.zip\nb.zip\nc.zip\nd.zip\ne.zip\nf.zip");
  CHECK(found(plan) ==
        Lines{"warning: evidence/c.zip is larger than 25 MB; not attached [large-evidence]",
              "warning: evidence/f.zip would make the attached files more than 100 MB; not attached "
              "[large-evidence]"});
  CHECK(std::count_if(plan.evidence.begin(), plan.evidence.end(),
                      [](const Evidence& file) { return file.attached; }) == 4);
}
