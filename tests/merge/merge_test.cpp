#include "merge/merge.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/plan_folder.h"

using namespace boardpack;

namespace {

std::string letter(const Plan& plan, const Action& action, const std::string& period, bool carry = false) {
  auto shown = position(plan, action, *to_period(period), carry);
  return shown ? plan.statuses[shown->status].letter : "";
}

const Rows register_rows = {
    {"Ref", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Owner"},
    {"A1", "Clear lines", "Report progress to the board", "Police; Health", "Quarterly", "Board manager"},
    {"A2", "Clear lines", "Agree terms of reference", "Health", "30 June 2018", "Chair"},
};

}  // namespace

TEST_CASE("a row finds its action however its reference is typed") {
  for (const char* typed : {"A1", "a1", "A 1", "A-1"}) {
    CAPTURE(typed);
    Folder folder;
    folder.agency("Police").agency("Health").actions(register_rows);
    const Plan plan =
        folder.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG", "Comment"}, {typed, "A", "Under way"}})
            .merged("2018-06");
    REQUIRE(plan.actions.size() == 2);
    CHECK(letter(plan, plan.actions[0], "2018-06") == "A");
    CHECK(plan.actions[0].updates[0].progress.origin == Origin{1, 0, 2, 3});
    CHECK(plan.rows == RowCount{1, 1, 0, 0});
  }
}

TEST_CASE("a row without reference finds its action by wording") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  const Plan plan =
      folder
          .sent("2018-06", "health.csv",
                Rows{{"Action", "Status", "Comment"}, {"Agree the terms of reference", "Green", "Done"}})
          .merged("2018-06");
  REQUIRE(plan.actions.size() == 2);
  CHECK(letter(plan, plan.actions[1], "2018-06") == "G");
  CHECK(folder.count(FindingCode::changed_wording) == 1);
}

TEST_CASE("one reference over several issues is told apart by what the row says") {
  Folder folder;
  folder.agency("Police").actions({
      {"Ref", "Issue", "Action"},
      {"SCLA 5", "Attainment is low", "Personal learning plans for every child in care"},
      {"SCLA 5", "Attainment is low", "A virtual head teacher is appointed"},
  });
  const Plan plan =
      folder
          .sent("2008-06", "police.xlsx",
                Rows{{"Issue", "Action", "Comment"},
                     {"Attainment is low (SCLA5)", "A virtual head teacher is appointed", "Interviews held"}})
          .merged("2008-06");
  CHECK(plan.actions[0].updates.empty());
  REQUIRE(plan.actions[1].updates.size() == 1);
}

TEST_CASE("a row that fits two actions equally well is merged into neither") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action"}, {"S1", "Train all staff"}, {"S1", "Train new staff"}});
  const Plan plan =
      folder.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG", "Comment"}, {"S1", "G", "Done"}})
          .merged("2018-06");
  CHECK(plan.rows == RowCount{1, 0, 0, 1});
  CHECK(folder.count(FindingCode::ambiguous_action) == 1);
}

TEST_CASE("agencies that disagree: the one named first wins, and the finding shows both") {
  Folder folder;
  folder.agency("Health").agency("Police").actions(register_rows);
  folder.sent("2018-06", "health.xlsx", Rows{{"Ref", "RAG"}, {"A1", "G"}});
  folder.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG"}, {"A1", "R"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "R");
  REQUIRE(folder.count(FindingCode::status_conflict) == 1);
}

TEST_CASE("without the first named agency the worst status wins") {
  Folder folder;
  folder.agency("Health").agency("Police").agency("Schools").actions(
      {{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Police; Health; Schools"}});
  folder.sent("2018-06", "health.xlsx", Rows{{"Ref", "RAG"}, {"A1", "G"}});
  folder.sent("2018-06", "schools.xlsx", Rows{{"Ref", "RAG"}, {"A1", "A"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "A");
}

TEST_CASE("where nobody is named responsible the worst status wins, and who reported owes the next return") {
  Folder folder;
  folder.agency("Health").agency("Police").actions({{"Ref", "Action"}, {"A1", "Report"}});
  folder.sent("2018-03", "health.xlsx", Rows{{"Ref", "RAG"}, {"A1", "G"}});
  folder.sent("2018-06", "health.xlsx", Rows{{"Ref", "RAG"}, {"A1", "G"}});
  folder.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG"}, {"A1", "R"}});
  folder.sent("2018-09", "police.xlsx", Rows{{"Ref", "RAG"}, {"A1", "R"}});
  const Plan plan = folder.merged("2018-09");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "R");
  CHECK(folder.count(FindingCode::missing_return) == 1);
}

TEST_CASE("an agency that has not returned keeps its last position and is reported missing") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  folder.sent("2018-03", "health.xlsx", Rows{{"Ref", "RAG"}, {"A2", "A"}});
  folder.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG"}, {"A1", "G"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[1], "2018-06").empty());
  auto carried = position(plan, plan.actions[1], {2018, 6}, true);
  REQUIRE(carried);
  CHECK(carried->period == Period{2018, 3});
  CHECK(folder.count(FindingCode::missing_return) == 1);
}

TEST_CASE("agreed wording and dates stand; what a return makes of them is a finding") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  const Plan plan = folder
                        .sent("2018-06", "health.xlsx",
                              Rows{{"Ref", "Action", "Timescale", "RAG"},
                                   {"A2", "Agree revised terms of reference and quorum", "30/09/2018", "A"}})
                        .merged("2018-06");
  CHECK(plan.actions[1].text.value.plain() == "Agree terms of reference");
  CHECK(plan.actions[1].timescale.value.written == "30 June 2018");
  CHECK(folder.count(FindingCode::changed_wording) == 1);
  CHECK(folder.count(FindingCode::changed_date) == 1);
}

TEST_CASE("a date written another way is no change") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  folder.sent("2018-06", "health.xlsx", Rows{{"Ref", "Timescale", "RAG"}, {"A2", "30/06/2018", "A"}})
      .merged("2018-06");
  CHECK(folder.count(FindingCode::changed_date) == 0);
}

TEST_CASE("without a register the plan is the union of what is returned") {
  Folder folder;
  folder.sent("2018-06", "Thames Police June 2018.xlsx",
              Rows{{"Issue", "Action", "Comment"}, {"Too slow (SM 1)", "Recruit", "Begun"}});
  folder.sent("2018-06", "health_june18.csv",
              Rows{{"Issue", "Action", "Comment"},
                   {"Too slow (SM1)", "Recruit", "We helped"},
                   {"Too slow (SM1)", "Train", ""}});
  const Plan plan = folder.merged("2018-06");
  REQUIRE(plan.actions.size() == 2);
  CHECK(plan.actions[0].updates.size() == 2);
  REQUIRE(plan.agencies.size() == 2);
  CHECK(plan.agencies[0].name == "Thames Police");
  CHECK(plan.agencies[1].name == "Health");
  CHECK(plan.actions[0].reference.value == "SM 1");
  CHECK(plan.actions[0].issue.value.plain() == "Too slow");
}

TEST_CASE("without a register the same action in another month's band is another action") {
  Folder folder;
  folder.sent("2008-04", "health.xlsx",
              Rows{{"Issue", "Action", "By when and by whom", "Comment"},
                   {"April 2008"},
                   {"Access (SRH 2)", "Review each quarter", "Lead", ""},
                   {"July 2008"},
                   {"Access (SRH 2)", "Review each quarter", "Lead", ""}});
  const Plan plan = folder.merged("2008-04");
  REQUIRE(plan.actions.size() == 2);
  CHECK(plan.actions[1].listed == Period{2008, 7});
}

TEST_CASE("quarter columns are positions of their months; what was said first of a past month stands") {
  Folder folder;
  folder.agency("Health").actions({{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Health"}});
  folder.sent("2018-03", "health.xlsx",
              Rows{{"Ref", "Action", "Mar 2018", "Jun 2018"}, {"A1", "Report", "R", ""}});
  folder.sent("2018-06", "health.xlsx",
              Rows{{"Ref", "Action", "Mar 2018", "Jun 2018"}, {"A1", "Report", "G", "A"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-03") == "R");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "A");
  CHECK(folder.count(FindingCode::restated_status) == 1);
}

TEST_CASE("a fill stands for a status where nothing is written; where word and fill differ the word stands") {
  Folder folder;
  folder.agency("Health").actions(
      {{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Health"}, {"A2", "Agree", "Health"}});
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Report", ""}, {"A2", "Agree", "Amber"}});
  paint(book, 2, 3, {0x00, 0xB0, 0x50});
  paint(book, 3, 3, {0xFF, 0x00, 0x00});
  folder.sent("2018-06", "health.xlsx", book);
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "G");
  CHECK(letter(plan, plan.actions[1], "2018-06") == "A");
  CHECK(folder.count(FindingCode::status_disagrees) == 1);
}

TEST_CASE(
    "a status cell that is filled in a colour of no status and says nothing is told, a pale one is not") {
  Folder folder;
  folder.agency("Health").actions(
      {{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Health"}, {"A2", "Agree", "Health"}});
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Report", ""}, {"A2", "Agree", ""}});
  paint(book, 2, 3, {0x70, 0x30, 0xA0});
  paint(book, 3, 3, {0xF2, 0xF2, 0xFF});
  folder.sent("2018-06", "health.xlsx", book);
  folder.merged("2018-06");
  CHECK(folder.count(FindingCode::unknown_status) == 1);
}

TEST_CASE("measures and the progress that answers them are paired by number, over rows too") {
  Folder folder;
  folder.sent("2019-03", "council.xlsx",
              Rows{
                  {"Area of Focus", "Actions", "How we will know", "Progress"},
                  {"Be safe", "Relaunch the pathway", "1. More referrals", "1. 40 to date"},
                  {"", "", "2. Fewer repeats", "Not known."},
              });
  const Plan plan = folder.merged("2019-03");
  REQUIRE(plan.actions.size() == 1);
  const Action& action = plan.actions[0];
  REQUIRE(action.measure_lines.size() == 2);
  REQUIRE(action.updates.size() == 1);
  REQUIRE(action.updates[0].answers.size() == 2);
  CHECK(action.updates[0].answers[1].number == 2);
  CHECK(action.updates[0].answers[1].text.origin == Origin{0, 0, 3, 4});
  REQUIRE(plan.areas.size() == 1);
  CHECK(plan.rows == RowCount{2, 2, 0, 0});
}

TEST_CASE("the same return sent twice adds nothing; a different one is a finding and loses nothing") {
  const Rows rows = {{"Ref", "RAG", "Comment"}, {"A1", "A", "Under way"}};
  Folder twice;
  twice.agency("Police").agency("Health").actions(register_rows);
  const Plan plan =
      twice.sent("2018-06", "police.xlsx", rows).sent("2018-06", "police copy.xlsx", rows).merged("2018-06");
  CHECK(plan.rows == RowCount{2, 1, 1, 0});
  Folder other;
  other.agency("Police").agency("Health").actions(register_rows);
  other.sent("2018-06", "police.xlsx", rows)
      .sent("2018-06", "police v2.xlsx", Rows{{"Ref", "RAG", "Comment"}, {"A1", "G", "Finished"}});
  const Plan both = other.merged("2018-06");
  CHECK(both.actions[0].updates.size() == 2);
  CHECK(other.count(FindingCode::duplicate_return) == 1);
}

TEST_CASE("the order in which returns are read does not matter") {
  auto folder = [] {
    Folder out;
    out.agency("Police").agency("Health").actions(register_rows);
    out.sent("2018-03", "police.xlsx",
             Rows{{"Ref", "RAG", "Comment"}, {"A1", "R", "Late"}, {"A9", "G", "Our own"}});
    out.sent("2018-06", "health.xlsx", Rows{{"Ref", "RAG", "Comment"}, {"A2", "G", "Done"}, {"A1", "A", ""}});
    out.sent("2018-06", "police.xlsx", Rows{{"Ref", "RAG", "Comment"}, {"A1", "A", "Better"}});
    return out;
  };
  Folder forwards = folder(), backwards = folder();
  CHECK(forwards.merged("2018-06") == backwards.shuffled().merged("2018-06"));
  CHECK(forwards.findings == backwards.findings);
}

TEST_CASE("rows of one report that rate an action differently: the worse is shown, and said") {
  Folder folder;
  folder.agency("Health").actions(
      {{"Ref", "Action", "Responsible agencies"}, {"A1", "Screen children", "Health"}});
  folder.sent("2018-06", "health.xlsx",
              Rows{{"Ref", "Action", "Owner", "RAG", "Comment"},
                   {"A1", "Screen children", "Ann", "G", "ok"},
                   {"", "", "Bob", "R", "not ok"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-06") == "R");
  CHECK(folder.count(FindingCode::status_conflict) == 1);
}

TEST_CASE("words that are no status leave it to the colour of their cell, and are kept") {
  Folder folder;
  folder.agency("Health").actions({{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Health"}});
  Workbook book = make_workbook({{"Ref", "Action", "Mar 2018"}, {"A1", "Report", "Waiting for a vacancy"}});
  paint(book, 2, 3, {0xFF, 0x00, 0x00});
  const Plan plan = folder.sent("2018-03", "health.xlsx", book).merged("2018-03");
  CHECK(letter(plan, plan.actions[0], "2018-03") == "R");
  CHECK(plan.actions[0].updates.at(0).progress.value.plain() == "Waiting for a vacancy");
}

TEST_CASE("shading of every second row is no status") {
  Folder folder;
  folder.agency("Health").actions({{"Ref", "Action", "Responsible agencies"}, {"A1", "Report", "Health"}});
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Report", ""}});
  for (std::uint32_t column = 1; column <= 3; ++column) paint(book, 2, column, {0xD9, 0xD9, 0xD9});
  const Plan plan = folder.sent("2018-03", "health.xlsx", book).merged("2018-03");
  CHECK(letter(plan, plan.actions[0], "2018-03").empty());
}

TEST_CASE("the wording of another action goes before a reference that slipped by a row") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  folder.sent("2018-06", "health.xlsx",
              Rows{{"Ref", "Action", "RAG"}, {"A1", "Agree terms of reference", "R"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(letter(plan, plan.actions[0], "2018-06").empty());
  CHECK(letter(plan, plan.actions[1], "2018-06") == "R");
  CHECK(folder.count(FindingCode::unknown_reference) == 1);
}

TEST_CASE("a file of several agencies is a return of each, known or not") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(register_rows);
  folder.sent("2018-06", "All partners.xlsx",
              Rows{{"Agency", "Ref", "RAG"},
                   {"Police", "A1", "G"},
                   {"Health", "A2", "A"},
                   {"Fire and Rescue", "A2", "R"}});
  const Plan plan = folder.merged("2018-06");
  CHECK(folder.count(FindingCode::missing_return) == 0);
  CHECK(letter(plan, plan.actions[1], "2018-06") == "A");
  REQUIRE(plan.actions[1].updates.size() == 2);
  CHECK(plan.agencies[plan.actions[1].updates[1].agency].name == "Fire and Rescue");
}

TEST_CASE("without a register the measures of another area belong to another action") {
  Folder folder;
  folder.sent("2019-03", "council.xlsx",
              Rows{{"Area of focus", "No", "Measures", "Progress"},
                   {"Be successful", "1", "Attendance", "94%"},
                   {"", "2", "Exclusions", "44"},
                   {"Be safe", "1", "Referrals", "40"}});
  const Plan plan = folder.merged("2019-03");
  REQUIRE(plan.actions.size() == 2);
  CHECK(plan.actions[0].measure_lines.size() == 2);
  CHECK(plan.areas.at(plan.actions[1].area).title.value.plain() == "Be safe");
}

TEST_CASE("a full stop makes no other action") {
  Folder folder;
  folder.sent("2018-06", "health.xlsx", Rows{{"Action", "RAG"}, {"Develop the joint dashboard", "G"}});
  folder.sent("2018-06", "police.xlsx", Rows{{"Action", "RAG"}, {"Develop the joint dashboard.", "R"}});
  CHECK(folder.merged("2018-06").actions.size() == 1);
}

TEST_CASE("a column of evidence goes with the progress beside it, or is the progress where there is none") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action"}, {"A1", "Patrol"}, {"A2", "Visit"}, {"A3", "Meet"}});
  folder.sent("2018-06", "police.xlsx",
              {{"Ref", "Action", "Progress", "Evidence"},
               {"A1", "Patrol", "Done", "log.csv"},
               {"A2", "Visit", "", "visits.csv"},
               {"A3", "Meet", "Met", ""}});
  const Plan plan = folder.merged("2018-06");
  const Update& first = plan.actions[0].updates.at(0);
  CHECK(first.progress.value.plain() == "Done");
  REQUIRE(first.evidence.size() == 1);
  CHECK(first.evidence[0].value.plain() == "log.csv");
  CHECK(first.evidence[0].origin.column == 4);
  CHECK(plan.actions[1].updates.at(0).progress.value.plain() == "visits.csv");
  CHECK(plan.actions[1].updates.at(0).evidence.empty());
  CHECK(plan.actions[2].updates.at(0).evidence.empty());
  CHECK(folder.count(FindingCode::missing_evidence) == 2);
  CHECK(folder.count(FindingCode::unmapped_column) == 0);
}

TEST_CASE("the same return with more evidence brings something new") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action"}, {"A1", "Patrol"}});
  const auto rows = [](const std::string& evidence) {
    return Rows{{"Ref", "Action", "Progress", "Evidence"}, {"A1", "Patrol", "Done", evidence}};
  };
  folder.sent("2018-05", "police.xlsx", rows("log.csv"));
  folder.sent("2018-06", "police.xlsx", rows("log.csv"));
  folder.sent("2018-07", "police.xlsx", rows("map.csv"));
  const Plan plan = folder.merged("2018-07");
  CHECK(plan.rows.merged == 2);
  CHECK(plan.rows.unchanged == 1);
}

namespace {

const Rows counted_actions = {
    {"Ref", "Action", "Responsible agencies"}, {"1.1", "Recruit two officers", "Police"},
    {"1.2", "Review the document", "Police"},  {"1.9", "Publish a leaflet", "Police"},
    {"1.10", "Train school staff", "Health"},  {"1.11", "Audit forty files", "Police"}};

// Progress by reference.
std::string told(const Plan& plan) {
  std::string out;
  for (const Action& action : plan.actions)
    for (const Update& update : action.updates)
      out += action.reference.value + " " + update.progress.value.plain() + "; ";
  return out;
}

}  // namespace

TEST_CASE("1.10 kept as 1.1 is told by the rows around it") {
  Folder folder;
  folder.agency("Police").agency("Health").actions(counted_actions);
  Workbook book = make_workbook(
      {{"Ref", "Progress"}, {"1.1", "a"}, {"1.2", "b"}, {"1.9", "c"}, {"1.1", "d"}, {"1.11", "e"}});
  for (const auto& [row, number] : {std::pair{2u, 1.1}, {3u, 1.2}, {4u, 1.9}, {5u, 1.1}, {6u, 1.11}})
    keep_as_number(book, row, 1, number);
  folder.sent("2026-06", "police.xlsx", book);
  CHECK(told(folder.merged("2026-06")) == "1.1 a; 1.2 b; 1.9 c; 1.10 d; 1.11 e; ");
  CHECK(folder.count(FindingCode::damaged_reference) == 1);
  CHECK(folder.count(FindingCode::duplicate_return) == 0);
}

TEST_CASE("1.10 kept as 1.1 is told by its wording, or by whose action it is, else not merged") {
  Folder folder;
  folder.agency("Police").agency("Health").agency("Probation").actions(counted_actions);
  Workbook worded = make_workbook({{"Ref", "Action", "Progress"}, {"1.1", "Train school staff", "worded"}});
  keep_as_number(worded, 2, 1, 1.1);
  Workbook bare = make_workbook({{"Ref", "Progress"}, {"1.1", "alone"}});
  keep_as_number(bare, 2, 1, 1.1);
  folder.sent("2026-04", "police.xlsx", worded).sent("2026-05", "health.xlsx", bare);
  folder.sent("2026-06", "probation.xlsx", bare);
  const Plan plan = folder.merged("2026-06");
  CHECK(told(plan) == "1.10 worded; 1.10 alone; ");
  CHECK(plan.rows.in_findings == 1);
  CHECK(folder.count(FindingCode::ambiguous_action) == 1);
  CHECK(folder.count(FindingCode::unknown_reference) == 0);
}

TEST_CASE("a reference typed as text is what it says") {
  Folder folder;
  folder.agency("Probation").actions(counted_actions);
  folder.sent("2026-06", "probation.xlsx", Rows{{"Ref", "Progress"}, {"1.1", "a"}});
  CHECK(told(folder.merged("2026-06")) == "1.1 a; ");
  CHECK(folder.count(FindingCode::damaged_reference) == 0);
}

TEST_CASE("leading zeros, exponents and dates are read back to the register's references") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action"},
                                   {"007", "Patrol"},
                                   {"2E5", "Visit"},
                                   {"1-2", "Meet"},
                                   {"2-1", "Train"},
                                   {"3/4", "Write"},
                                   {"14-19", "Teach"}});
  Workbook book = make_workbook(
      {{"Ref", "Progress"}, {"7", "a"}, {"200000", "b"}, {"x", "c"}, {"x", "d"}, {"x", "e"}, {"x", "f"}});
  keep_as_number(book, 2, 1, 7);
  keep_as_number(book, 3, 1, 200000);
  keep_as_date(book, 4, 1, {2026, 2, 1}, "d-mmm");
  keep_as_date(book, 5, 1, {2026, 1, 2}, "d-mmm");
  keep_as_date(book, 6, 1, {2026, 4, 3}, "d-mmm");
  keep_as_date(book, 7, 1, {2019, 2, 14}, "mmm-yy");
  folder.sent("2026-06", "police.xlsx", book);
  CHECK(told(folder.merged("2026-06")) == "007 a; 2E5 b; 1-2 c; 2-1 d; 3/4 e; 14-19 f; ");
}

TEST_CASE("what people put before or after a reference is no part of it") {
  Folder folder;
  folder.agency("Police").actions(
      {{"Ref", "Action"}, {"A1.1", "Patrol"}, {"2", "Visit"}, {"3", "Meet"}, {"4", "Train"}});
  folder.sent("2026-06", "police.xlsx",
              Rows{{"Ref", "Progress"}, {"Ref A1.1", "a"}, {"No. 2", "b"}, {"#3", "c"}, {"4)", "d"}});
  CHECK(told(folder.merged("2026-06")) == "A1.1 a; 2 b; 3 c; 4 d; ");
}

TEST_CASE("a list without a register that counts 1.9, 1.1, 1.11 means 1.10") {
  Folder folder;
  folder.agency("Police");
  Workbook book = make_workbook({{"Ref", "Action"}, {"1.9", "Patrol"}, {"1.1", "Visit"}, {"1.11", "Meet"}});
  keep_as_number(book, 3, 1, 1.1);
  folder.sent("2026-06", "police.xlsx", book);
  CHECK(folder.merged("2026-06").actions.at(1).reference.value == "1.10");
  CHECK(folder.count(FindingCode::damaged_reference) == 1);
}

TEST_CASE("quarters without a year are those the return can tell of") {
  const auto dated = [](const std::string& period, const Rows& rows) {
    Folder folder;
    folder.agency("Police").actions({{"Ref", "Action"}, {"A1", "Patrol"}});
    folder.sent(period, "police.xlsx", rows);
    std::string out;
    const Plan plan = folder.merged(period);
    for (const Update& update : plan.actions.at(0).updates) out += iso(update.period) + " ";
    return out + (folder.count(FindingCode::doubtful_date) > 0 ? "?" : "");
  };
  const Rows two = {{"Ref", "Q1 update", "Q2 update"}, {"A1", "a", "b"}};
  const Rows four = {{"Ref", "Q1 update", "Q2 update", "Q3 update", "Q4 update"}, {"A1", "a", "b", "c", "d"}};
  CHECK(dated("2026-09", two) == "2026-06 2026-09 ");
  CHECK(dated("2026-08", two) == "2026-06 2026-08 ");
  CHECK(dated("2026-06", two) == "2026-03 2026-06 ?");
  CHECK(dated("2027-04", four) == "2026-06 2026-09 2026-12 2027-03 ");
}

TEST_CASE("a dash in a status cell says nothing") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action"}, {"A1", "Patrol"}});
  folder.sent("2026-06", "police.xlsx", Rows{{"Ref", "RAG", "Progress"}, {"A1", "–", "Begun"}});
  const Plan plan = folder.merged("2026-06");
  CHECK_FALSE(plan.actions.at(0).updates.at(0).status);
  CHECK(folder.count(FindingCode::unknown_status) == 0);
}

TEST_CASE("an agency's one letter is not met in a file's name by chance") {
  Folder folder;
  folder.agency("A").agency("Police");
  const Rows rows = {{"Ref", "Action", "Progress"}, {"A1", "Patrol", "Begun"}};
  folder.sent("2026-04", "Plan A return.xlsx", rows);
  folder.sent("2026-05", "Return a to z checked.xlsx", rows);
  folder.sent("2026-06", "A 2026-06.xlsx", rows);
  const Plan plan = folder.merged("2026-06");
  for (const Receipt& receipt : plan.receipts)
    if (!receipt.files.empty())
      CHECK((plan.agencies.at(receipt.agency).name == "A") == (receipt.period == Period{2026, 6}));
}

TEST_CASE("a reference and its action may stand in one cell") {
  Folder folder;
  folder.agency("Police").actions(counted_actions);
  folder.sent(
      "2026-05", "police.xlsx",
      Rows{{"Action", "Progress"}, {"1.2 - Review the document", "a"}, {"1.10) Train school staff", "b"}});
  folder.sent("2026-06", "police.xlsx", Rows{{"Action ref", "Progress"}, {"1.1 Recruit two officers", "c"}});
  CHECK(told(folder.merged("2026-06")) == "1.1 c; 1.2 a; 1.10 b; ");
  CHECK(folder.count(FindingCode::changed_wording) == 0);
  CHECK(folder.count(FindingCode::unknown_reference) == 0);
}
