#include <catch2/catch.hpp>

#include "model/movement.h"
#include "model/slippage.h"
#include "support/plan_folder.h"

using namespace boardpack;

namespace {

using Kind = Movement::Kind;

const Rows agreed = {{"Ref", "Action", "Responsible agency", "Timescale"},
                     {"A1", "Publish the strategy", "Police", "31 March 2018"},
                     {"A2", "Train the staff", "Police, Health", "30 June 2018"},
                     {"A3", "Review the pathway", "Health", "Quarterly"}};

Folder plan_of_three() {
  return Folder().agency("Police").agency("Health").actions(agreed);
}

Rows one_row(const std::string& reference, const std::string& status, const std::string& progress) {
  return {{"Ref", "Status", "Progress"}, {reference, status, progress}};
}

}  // namespace

TEST_CASE("columns of a new date, a reason, a recovery, a percentage and a day of completion are kept") {
  Folder folder = plan_of_three();
  const Plan plan = folder
                        .sent("2018-03", "Police.xlsx",
                              Rows{{"Ref", "RAG", "Progress", "Revised date", "Reason for slippage",
                                    "Recovery plan", "% complete", "Date completed"},
                                   {"A1", "R", "Drafted", "30/06/2018", "Author left",
                                    "Temporary cover found", "0.4", "12 March 2018"}})
                        .merged("2018-03");
  const Update& update = plan.actions[0].updates.at(0);
  CHECK(update.progress.value.plain() == "Drafted");
  CHECK(update.forecast.value.end == Date{2018, 6, 30});
  CHECK(update.forecast.origin == Origin{1, 0, 2, 4});
  CHECK(update.reason.value.plain() == "Author left");
  CHECK(update.recovery.value.plain() == "Temporary cover found");
  CHECK(update.percent->value == Approx(40));
  CHECK(update.finished->value == Date{2018, 3, 12});
}

TEST_CASE("what is no percentage and no day is progress, not lost") {
  Folder folder = plan_of_three();
  const Plan plan = folder
                        .sent("2018-03", "Police.xlsx",
                              Rows{{"Ref", "RAG", "Progress", "% complete", "Date completed"},
                                   {"A1", "R", "Drafted", "nearly", "after Easter"}})
                        .merged("2018-03");
  CHECK(plan.actions[0].updates.at(0).progress.value.plain() == "Drafted\nnearly\nafter Easter");
}

TEST_CASE("an agreed date that a return words otherwise is its forecast, and the agreed one stands") {
  Folder folder = plan_of_three();
  const Plan plan =
      folder
          .sent("2018-03", "Police.xlsx",
                Rows{{"Ref", "Timescale", "Status", "Progress"}, {"A1", "May 2018", "A", "Drafted"}})
          .merged("2018-03");
  CHECK(plan.actions[0].timescale.value.written == "31 March 2018");
  CHECK(plan.actions[0].updates.at(0).forecast.value.written == "May 2018");
  CHECK(folder.count(FindingCode::changed_date) == 1);
}

TEST_CASE("wording that is not the agreed one is kept with its cell, and is no news by itself") {
  Folder folder = plan_of_three();
  const Plan plan = folder
                        .sent("2018-03", "Police.xlsx",
                              Rows{{"Ref", "Action", "Responsible agency", "Status"},
                                   {"A1", "Publish a draft of the strategy", "Police", ""}})
                        .merged("2018-03");
  REQUIRE(plan.actions[0].updates.size() == 1);
  const Rewording& rewording = plan.actions[0].updates[0].rewordings.at(0);
  CHECK(rewording.part == AgreedPart::action);
  CHECK(rewording.said.value.plain() == "Publish a draft of the strategy");
  CHECK(rewording.said.origin == Origin{1, 0, 2, 2});
  CHECK(plan.rows.unchanged == 1);
}

TEST_CASE("rows of one action that give two percentages are a finding and the first is kept") {
  Folder folder = plan_of_three();
  const Plan plan = folder
                        .sent("2018-03", "Police.xlsx",
                              Rows{{"Ref", "Action", "Status", "Progress", "% complete"},
                                   {"A1", "Publish the strategy", "A", "Drafted", "40%"},
                                   {"", "", "", "Sent round", "60%"}})
                        .merged("2018-03");
  CHECK(plan.actions[0].updates.at(0).percent->value == Approx(40));
  CHECK(folder.count(FindingCode::duplicate_return) == 1);
}

TEST_CASE("the position of the period before is what its papers showed") {
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", one_row("A1", "A", "Drafted"))
      .sent("2018-06", "Police.xlsx",
            Rows{{"Ref", "Mar 2018", "Jun 2018", "Progress"},
                 {"A1", "", "G", "Published"},
                 {"A2", "R", "A", "Begun"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(movement(plan, plan.actions[0]).kind == Kind::up);
  CHECK(plan.statuses[movement(plan, plan.actions[0]).before->status].letter == "A");
  // Health and Police said nothing of it in March; what June says of March was not in March's papers.
  CHECK(movement(plan, plan.actions[1]).kind == Kind::rated);
  CHECK_FALSE(movement(plan, plan.actions[1]).before);
}

TEST_CASE("a status moves up, down, to complete, back to open or out of the plan") {
  const std::vector<std::tuple<std::string, std::string, Kind>> moves = {
      {"R", "A", Kind::up},       {"G", "A", Kind::down},       {"A", "B", Kind::closed},
      {"B", "G", Kind::reopened}, {"A", "Gy", Kind::set_aside}, {"Gy", "R", Kind::reopened},
      {"A", "A", Kind::none},     {"", "A", Kind::rated},       {"", "B", Kind::closed},
      {"Gy", "B", Kind::closed}};
  for (const auto& [before, now, kind] : moves) {
    CAPTURE(before, now);
    Folder folder = plan_of_three();
    folder.sent("2018-03", "Police.xlsx", one_row("A1", before, "One"))
        .sent("2018-06", "Police.xlsx", one_row("A1", now, "Two"));
    const Plan plan = folder.merged("2018-06");
    CHECK(movement(plan, plan.actions[0]).kind == kind);
  }
}

TEST_CASE("an action first named in this period's return is new, but not in the first period of all") {
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", one_row("A1", "A", "One"));
  const Rows added = {{"Ref", "Action", "Status", "Progress"},
                      {"A9", "Open a second office", "A", "Planned"}};
  folder.sent("2018-06", "Police.xlsx", added);
  const Plan june = folder.merged("2018-06");
  CHECK(movement(june, june.actions.at(3)).kind == Kind::added);
  Folder first = plan_of_three();
  first.sent("2018-06", "Police.xlsx", added);
  const Plan only = first.merged("2018-06");
  CHECK(movement(only, only.actions.at(3)).kind == Kind::none);
}

TEST_CASE("texts that an agency repeats are counted by its returns, up to this period's") {
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", one_row("A1", "A", "Drafting."))
      .sent("2018-04", "Police.xlsx", one_row("A1", "A", "A draft is with partners"))
      .sent("2018-06", "Police.xlsx", one_row("A1", "A", "a draft is with partners."))
      .sent("2018-07", "Police.xlsx", one_row("A1", "G", "A draft is with partners"));
  const Plan plan = folder.merged("2018-07");
  const auto unchanged = unchanged_texts(plan, plan.actions[0]);
  REQUIRE(unchanged.size() == 1);
  CHECK(unchanged[0] == Unchanged{0, 3, {2018, 4}});
  folder.sent("2018-09", "Health.xlsx", one_row("A2", "A", "Begun"));
  const Plan later = folder.merged("2018-09");
  CHECK(unchanged_texts(later, later.actions[0]).empty());
}

TEST_CASE("a date moves as often as an agency says another, and days count from the agreed one") {
  const auto dated = [](const std::string& date, const std::string& reason) {
    return Rows{{"Ref", "Status", "Revised date", "Reason for slippage"}, {"A1", "A", date, reason}};
  };
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", dated("30/04/2018", "Author left"))
      .sent("2018-04", "Police.xlsx", dated("30 April 2018", "Author left."))
      .sent("2018-06", "Police.xlsx", dated("30/09/2018", "author left"))
      .sent("2018-06", "Health.xlsx", dated("30/09/2018", "Waiting for police"));
  const Plan plan = folder.merged("2018-06");
  const Slippage slipped = slippage(plan, plan.actions[0]);
  REQUIRE(slipped.moves.size() == 2);
  CHECK(slipped.moves[0].days == 30);
  CHECK(slipped.moves[0].returned == Period{2018, 3});
  CHECK(slipped.moves[1].days == 153);
  CHECK(slipped.days_moved == 183);
  CHECK(slipped.overdue);
  CHECK(slipped.days_overdue == 91);
  CHECK(slipped.reason_given == 3);
  CHECK(slipped.reason_since == Period{2018, 3});
}

TEST_CASE("a cell for a new date that holds no new date moves none") {
  const auto dated = [](const std::string& date, const std::string& reason) {
    return Rows{{"Ref", "Status", "Revised date", "Reason for slippage"}, {"A1", "A", date, reason}};
  };
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", dated("n/a", "n/a"))
      .sent("2018-04", "Police.xlsx", dated("31 May 2018", "Author left"))
      .sent("2018-05", "Police.xlsx", dated("No change.", "N/A"))
      .sent("2018-06", "Police.xlsx", dated("tbc", "n/a"));
  const Plan in_may = folder.merged("2018-05");
  CHECK(slippage(in_may, in_may.actions[0]).moves.size() == 1);
  CHECK(slippage(in_may, in_may.actions[0]).moves[0].days == 61);
  CHECK(slippage(in_may, in_may.actions[0]).days_moved == 61);
  CHECK(slippage(in_may, in_may.actions[0]).reason_given == 0);
  // A date that is to be confirmed is no longer the one before.
  const Plan in_june = folder.merged("2018-06");
  CHECK(slippage(in_june, in_june.actions[0]).moves.size() == 2);
  CHECK(slippage(in_june, in_june.actions[0]).moves[1].to.value.written == "tbc");
}

TEST_CASE("two files of one agency that give two dates move the date once, to the later") {
  const auto dated = [](const std::string& date) {
    return Rows{{"Ref", "Status", "Revised date"}, {"A1", "A", date}};
  };
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police v1.xlsx", dated("31 May 2018"))
      .sent("2018-03", "Police v2.xlsx", dated("30 April 2018"))
      .sent("2018-06", "Police.xlsx", dated("31 July 2018"));
  const Plan plan = folder.merged("2018-06");
  const Slippage slipped = slippage(plan, plan.actions[0]);
  REQUIRE(slipped.moves.size() == 2);
  CHECK(slipped.moves[0].from.value.written == "31 March 2018");
  CHECK(slipped.moves[0].to.value.written == "31 May 2018");
  CHECK(slipped.moves[0].days == 61);
  CHECK(slipped.moves[1].from.value.written == "31 May 2018");
  CHECK(slipped.moves[1].days == 61);
}

TEST_CASE("a date that a second agency gives later, when another has moved it there, is no second move") {
  const auto dated = [](const std::string& date) {
    return Rows{{"Ref", "Status", "Revised date"}, {"A2", "A", date}};
  };
  Folder folder = plan_of_three();
  folder.sent("2018-03", "Police.xlsx", dated("31 July 2018"))
      .sent("2018-06", "Health.xlsx", dated("31/07/2018"));
  const Plan plan = folder.merged("2018-06");
  CHECK(slippage(plan, plan.actions[1]).moves.size() == 1);
}

TEST_CASE("an action is overdue when it should have ended before the period's last day and is still open") {
  Folder folder = plan_of_three();
  folder.sent("2018-06", "Police.xlsx", Rows{{"Ref", "Status"}, {"A1", "B"}, {"A2", "R"}, {"A3", "R"}});
  const Plan plan = folder.merged("2018-06");
  CHECK_FALSE(slippage(plan, plan.actions[0]).overdue);  // complete
  CHECK_FALSE(slippage(plan, plan.actions[1]).overdue);  // due on the very day
  CHECK_FALSE(slippage(plan, plan.actions[2]).overdue);  // recurs
  Folder silent = plan_of_three();
  silent.sent("2018-06", "Police.xlsx", one_row("A2", "R", ""));
  const Plan unsaid = silent.merged("2018-06");
  CHECK(slippage(unsaid, unsaid.actions[0]).overdue);  // nobody said it is done
}
