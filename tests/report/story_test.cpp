#include "report/story.h"

#include <catch2/catch.hpp>

#include "report/action_cells.h"

using namespace boardpack;

namespace {

SourcedText text(const std::string& plain, std::uint32_t row, std::uint32_t column, int file = 0) {
  return {RichText(plain), {file, 0, row, column}};
}

Action action(const std::string& reference, const std::string& wording, std::uint32_t row) {
  Action out;
  out.reference = {reference, {0, 0, row, 1}};
  out.key = reference.empty() ? "" : reference;
  out.text = text(wording, row, 2);
  out.timescale = {to_timescale("31 March 2018"), {0, 0, row, 3}};
  out.registered = true;
  return out;
}

Update said(int file, Period period, int status, const std::string& progress) {
  Update out;
  out.agency = 0;
  out.period = out.returned = period;
  out.status = ReportedStatus{status, {"", {file, 0, 2, 4}}};
  if (!progress.empty()) out.progress = text(progress, 2, 5, file);
  return out;
}

Plan plan_of(std::vector<Action> actions) {
  Plan plan;
  plan.statuses = default_statuses();
  plan.agencies.push_back({"", "Police", {}, "", "", {}});
  plan.sources = {{"plan.xlsx", {"Actions"}},
                  {"returns/2018-03/Police.xlsx", {"Return"}},
                  {"returns/2018-06/Police.xlsx", {"Return"}}};
  plan.period = {2018, 6};
  plan.periods = {{2018, 3}, {2018, 6}};
  plan.actions = std::move(actions);
  return plan;
}

std::string told(const Plan& plan, const Findings& findings = {}) {
  return story_text(story(plan, plan.actions[0], findings), plan.sources, 100);
}

}  // namespace

TEST_CASE(
    "a story tells what is agreed, each update, how date and status moved, and the findings, with cells") {
  Plan plan = plan_of({action("A1", "Publish the strategy", 2)});
  Update march = said(1, {2018, 3}, 2, "Drafted");
  Update june = said(2, {2018, 6}, 0, "");
  march.status->said.value = "green";
  june.status->said.value = "R";
  june.forecast = {to_timescale("30 June 2018"), {2, 0, 2, 6}};
  june.reason = text("Author left", 2, 7, 2);
  june.recovery = text("Cover found", 2, 8, 2);
  june.percent = {40, {2, 0, 2, 9}};
  june.finished = {Date{2018, 6, 12}, {2, 0, 2, 10}};
  june.evidence = {text("minutes.pdf", 2, 11, 2)};
  june.answers = {{1, "1.", text("Two of three", 2, 5, 2)}, {0, "", text("And more", 2, 5, 2)}};
  june.rewordings = {{AgreedPart::owner, text("The deputy", 2, 12, 2)}};
  plan.actions[0].updates = {march, june};
  const Findings findings = {{FindingCode::changed_date, {2, 0, 2, 6}, "Police", "timescale moved"},
                             {FindingCode::bad_date, {2, 0, 3, 6}, "Police", "of another row"}};
  CHECK(told(plan, findings) ==
        "A1: Publish the strategy\n"
        "\n"
        "Agreed in the register\n"
        "  reference: A1  [plan.xlsx:Actions!A2]\n"
        "  action: Publish the strategy  [plan.xlsx:Actions!B2]\n"
        "  timescale: 31 March 2018  [plan.xlsx:Actions!C2]\n"
        "\n"
        "March 2018, Police\n"
        "  status: Green  [returns/2018-03/Police.xlsx:Return!D2]\n"
        "  progress: Drafted  [returns/2018-03/Police.xlsx:Return!E2]\n"
        "\n"
        "June 2018, Police\n"
        "  status: Red (\"R\")  [returns/2018-06/Police.xlsx:Return!D2]\n"
        "  progress on measure 1: Two of three  [returns/2018-06/Police.xlsx:Return!E2]\n"
        "  progress: And more  [returns/2018-06/Police.xlsx:Return!E2]\n"
        "  evidence: minutes.pdf  [returns/2018-06/Police.xlsx:Return!K2]\n"
        "  new date: 30 June 2018  [returns/2018-06/Police.xlsx:Return!F2]\n"
        "  reason: Author left  [returns/2018-06/Police.xlsx:Return!G2]\n"
        "  recovery: Cover found  [returns/2018-06/Police.xlsx:Return!H2]\n"
        "  done: 40%  [returns/2018-06/Police.xlsx:Return!I2]\n"
        "  completed on: 12 June 2018  [returns/2018-06/Police.xlsx:Return!J2]\n"
        "  words the owner otherwise: The deputy  [returns/2018-06/Police.xlsx:Return!L2]\n"
        "\n"
        "How its date moved\n"
        "  June 2018, Police: to 30 June 2018, 91 days later than before\n"
        "      [returns/2018-06/Police.xlsx:Return!F2]\n"
        "  in all: 91 days later than agreed\n"
        "  overdue: 91 days at the end of June 2018  [plan.xlsx:Actions!C2]\n"
        "\n"
        "How its status moved\n"
        "  March 2018: first rated, Green  [returns/2018-03/Police.xlsx:Return!D2]\n"
        "  June 2018: down, Green to Red  [returns/2018-06/Police.xlsx:Return!D2]\n"
        "\n"
        "Findings on its cells\n"
        "  warning: timescale moved [changed-date]  [returns/2018-06/Police.xlsx:Return!F2]\n");
}

TEST_CASE("an action that nobody reported on, and one that is not in the register, are told so") {
  Plan plan = plan_of({action("A1", "Publish", 2)});
  CHECK(told(plan).find("\nNo agency has said anything of it\n") != std::string::npos);
  plan.actions[0].registered = false;
  plan.actions[0].found = Period{2018, 6};
  CHECK(told(plan).find("\nNot in the register; as returns name it, first for June 2018\n") !=
        std::string::npos);
}

TEST_CASE("an update says where it was returned for another month, and a status the plan does not have") {
  Plan plan = plan_of({action("A1", "Publish", 2)});
  plan.actions[0].updates = {said(2, {2018, 3}, -1, "")};
  plan.actions[0].updates[0].returned = {2018, 6};
  plan.actions[0].updates[0].status->said.value = "purple";
  const std::string text = told(plan);
  CHECK(text.find("March 2018, Police, in its return for June 2018\n") != std::string::npos);
  CHECK(text.find("status: \"purple\", which is none of the plan's") != std::string::npos);
}

TEST_CASE("the same text in return after return is told") {
  Plan plan = plan_of({action("A1", "Publish", 2)});
  plan.actions[0].updates = {said(1, {2018, 3}, 1, "Going on"), said(2, {2018, 6}, 1, "Going on")};
  CHECK(told(plan).find("Police: gave the same progress text for 2 returns, since March 2018\n") !=
        std::string::npos);
}

TEST_CASE("long texts are wrapped behind an indent, and no text steers the terminal") {
  Plan plan = plan_of({action("A1", "", 2)});
  std::string words = "\x1B[31m";
  for (int i = 0; i < 60; ++i) words += " paper";
  plan.actions[0].text.value = RichText(words);
  const std::string text = told(plan);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\n      paper paper") != std::string::npos);
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    CHECK(end - begin <= 100);
}

TEST_CASE("findings in a row that is about the action are its own, those on cells of other actions are not") {
  Plan plan = plan_of({action("A1", "Publish", 2), action("A2", "Train", 3)});
  plan.actions[0].updates = {said(1, {2018, 3}, 1, "Begun")};
  plan.actions[1].issue = text("Merged over both", 2, 9);
  const Findings findings = {{FindingCode::unknown_reference, {1, 0, 2, 1}, "", "in its row"},
                             {FindingCode::bad_date, {0, 0, 2, 9}, "", "of the other"},
                             {FindingCode::bad_date, {0, 0, 3, 3}, "", "of the other too"},
                             {FindingCode::unreadable_file, {1, -1, 0, 0}, "", "of the file"},
                             {FindingCode::missing_return, {}, "", "of nothing"}};
  const Findings own = findings_on(plan, plan.actions[0], findings);
  REQUIRE(own.size() == 1);
  CHECK(own[0].message == "in its row");
  CHECK(findings_on(plan, plan.actions[1], findings).size() == 2);
}

TEST_CASE("actions are found by their reference however typed, all that have it, else by their words") {
  Plan plan =
      plan_of({action("SCLA4", "Reduce the Board", 2), action("SCLA4", "Publish a plan", 3),
               action("", "Keep the homework-clubs going", 4), action("SCLA5", "See SCLA 7 for more", 5)});
  CHECK(actions_named(plan, "scla 4") == std::vector{0, 1});
  CHECK(actions_named(plan, "SCLA-4") == std::vector{0, 1});
  CHECK(actions_named(plan, "the HOMEWORK clubs") == std::vector{2});
  CHECK(actions_named(plan, "homework clubs") == std::vector{2});
  CHECK(actions_named(plan, "publish a") == std::vector{1});
  CHECK(actions_named(plan, "work clubs").empty());
  CHECK(actions_named(plan, "SCLA 7").empty());
  CHECK(actions_named(plan, " ").empty());
}

TEST_CASE("a reference that is not known is answered with the nearest") {
  Plan plan = plan_of({action("A1.1", "One", 2), action("A1.2", "Two", 3), action("A1.2", "Three", 4),
                       action("Z9", "Four", 5), action("B1.2", "Five", 6)});
  CHECK(no_action_named(plan, "A1.3") ==
        "No action of the plan has the reference \"A1.3\", nor these words in what it says; the nearest "
        "references "
        "are \"A1.1\", \"A1.2\", \"B1.2\".");
  plan.actions = {action("", "One", 2)};
  CHECK(no_action_named(plan, "A1").ends_with("; its actions have no references."));
}
