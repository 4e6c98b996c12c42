#include <catch2/catch.hpp>

#include "read/return.h"
#include "support/make_workbook.h"

using namespace boardpack;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const ReturnTemplate& form() {
  static const ReturnTemplate loaded = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  return loaded;
}

struct Recognised {
  Return sent;
  Findings findings;
};

Recognised recognise(const Workbook& book) {
  Recognised out;
  out.sent = recognise_return(book, 0, form(), out.findings);
  return out;
}

Recognised recognise(const Rows& rows) {
  return recognise(make_workbook(rows));
}

std::string said(const ReturnRow& row, Field field) {
  const FieldValue* value = row.find(field);
  return value ? value->text.value.plain() : "";
}

int count(const Findings& findings, FindingCode code) {
  return static_cast<int>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; }));
}

std::optional<Field> field_of(const std::string& heading) {
  const auto match = match_heading(heading, form());
  return match ? std::optional(match->field) : std::nullopt;
}

}  // namespace

TEST_CASE("a heading may be counted, starred, or ask for a colour in brackets") {
  CHECK(field_of("1. Ref*") == Field::reference);
  CHECK(field_of("A) Reference No.") == Field::reference);
  CHECK(field_of("#") == Field::reference);
  CHECK(field_of("C – Timescale") == Field::timescale);
  CHECK(field_of("(e) What progress has been made?") == Field::progress);
  CHECK(field_of("How are we doing? (RAG)") == Field::status);
  CHECK(field_of("Milestone RAG") == Field::status);
  CHECK(field_of("Notes & comments") == Field::progress);
  CHECK(field_of("Response / Action") == Field::action);
  CHECK(field_of("Assurance / Evidence") == Field::evidence);
  CHECK_FALSE(field_of("14-19 curriculum"));
}

TEST_CASE("trackers and risk registers of many boards are understood as they are") {
  const Rows headings = {
      {"Risk ID", "Date raised", "Risk description", "Likelihood (1-5)", "Impact (1-5)", "Score",
       "Mitigating actions", "Risk owner", "Review date", "RAG", "Latest update"},
      {"Risk No.", "Description of risk", "Cause", "Consequence", "Inherent L", "Inherent I",
       "Existing controls", "Further action required", "Action owner", "Action due", "Residual score",
       "Current rating", "Progress / commentary"},
      {"Rec ref", "Finding", "Agreed management action", "Priority (H/M/L)", "Responsible officer",
       "Original target date", "Revised target date", "Implementation status", "Management update"},
      {"ID", "Task name", "Assigned to", "Start date", "Finish date", "% complete", "Health",
       "Latest comment"},
      {"SEF ref", "Objective", "Action / task", "Person responsible", "Start", "End", "Milestone RAG",
       "Monitoring & evaluation notes", "Cost"},
      {"#", "Milestone", "Workstream", "Responsible", "Baseline date", "Forecast date", "RAG this month",
       "RAG last month", "Reason for RAG / path to green"},
      {"Log no.", "Date added", "Action / decision", "Assigned lead", "Due", "Status/RAG",
       "Response / update from lead", "Date closed"},
      {"Action point", "Issue / gap identified", "Steps to be taken", "Lead service", "Contact officer",
       "Completion by", "Traffic light status", "Achievements to date", "Resources"},
  };
  for (const std::vector<std::string>& row : headings) {
    CAPTURE(row.front() + " | " + row[1]);
    std::vector<std::string> data;
    for (const std::string& heading : row) data.push_back("says " + heading);
    data.front() = "A1";
    const auto [sent, findings] = recognise({row, data});
    REQUIRE(sent.rows.size() == 1);
    CHECK(said(sent.rows[0], Field::reference) == "A1");
    for (Field field : {Field::action, Field::owner, Field::timescale, Field::status, Field::progress}) {
      CAPTURE(field_name(field));
      CHECK(said(sent.rows[0], field) != "");
    }
  }
}

TEST_CASE("of two columns that say the same the more usual heading counts and the other is named") {
  const auto [sent, findings] = recognise(Rows{{"Ref", "Description", "Action", "Action RAG", "Delivery RAG"},
                                               {"A1", "All about it", "Train", "G", "R"}});
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::action) == "Train");
  CHECK(said(sent.rows[0], Field::status) == "G");
  CHECK(count(findings, FindingCode::unmapped_column) == 2);
}

TEST_CASE("a table with many columns of its sender's own is no table on its side") {
  Rows rows = {{"Ref", "Action", "RAG", "Progress"}, {"A1", "Train", "G", "Trained"}};
  for (int i = 0; i < 20; ++i) {
    rows[0].push_back("Local code " + std::to_string(i));
    rows[1].push_back("x");
  }
  const auto [sent, findings] = recognise(rows);
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::progress) == "Trained");
  CHECK(count(findings, FindingCode::unmapped_column) == 1);
}

TEST_CASE("tables side by side are read one after the other") {
  const auto [sent, findings] = recognise(Rows{{"Referrals", "", "", "", "Attendance"},
                                               {"Ref", "Action", "RAG", "", "Ref", "Action", "RAG"},
                                               {"A1", "Train", "G", "", "B1", "Visit", "R"},
                                               {"A2", "Recruit", "A"}});
  REQUIRE(sent.rows.size() == 3);
  CHECK(said(sent.rows[2], Field::reference) == "B1");
  CHECK(said(sent.rows[2], Field::status) == "R");
  CHECK(findings.empty());
}

TEST_CASE("months over their columns need no merged cells") {
  const auto [sent, findings] = recognise(Rows{{"", "", "Mar 2026", "", "June 2026", ""},
                                               {"Ref", "Action", "RAG", "Comment", "RAG", "Comment"},
                                               {"A1", "Train", "R", "Late", "G", "Done"}});
  REQUIRE(sent.rows.size() == 1);
  CHECK(findings.empty());
  const std::vector<FieldValue>& values = sent.rows[0].values;
  REQUIRE(values.size() == 6);
  CHECK(values[2].period == Period{2026, 3});
  CHECK(values[3].period == Period{2026, 3});
  CHECK(values[5].period == Period{2026, 6});
}

TEST_CASE("columns headed with quarters are dated, those without a year when the return's month is known") {
  const auto [sent, findings] =
      recognise(Rows{{"Ref", "Action", "Q1 2026/27 RAG", "Quarter 2 update"}, {"A1", "Train", "R", "Late"}});
  REQUIRE(sent.rows.size() == 1);
  CHECK(sent.rows[0].find(Field::status)->period == Period{2026, 6});
  CHECK(sent.rows[0].find(Field::progress)->quarter == 2);
  CHECK_FALSE(sent.rows[0].find(Field::progress)->period);
}

TEST_CASE("a section may be titled like a heading, or stand where references do") {
  Workbook book = make_workbook({{"Ref", "Action", "RAG"},
                                 {"PRIORITY 1: REFERRALS"},
                                 {"A1", "Train", "G"},
                                 {"Attendance"},
                                 {"B1", "Visit", "R"}});
  merge(book, 2, 1, 2, 3);
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows[0].area_band.value.plain() == "PRIORITY 1: REFERRALS");
  CHECK(sent.rows[1].area_band.value.plain() == "Attendance");
}

TEST_CASE("examples, numbered columns and tallies are set aside, legends are no actions") {
  const auto [sent, findings] = recognise(Rows{{"Ref", "Action", "RAG", "Progress"},
                                               {"1", "2", "3", "4"},
                                               {"EXAMPLE", "Recruit a worker", "G", "Worker began"},
                                               {"e.g. 1.1", "as in the plan", "R/A/G", "e.g. what was done"},
                                               {"(ref)", "(agreed wording)", "(colour)", "(what changed)"},
                                               {"A1", "Train", "G", "Trained"},
                                               {"Key", "R", "A", "G"},
                                               {"R", "Red: little done"},
                                               {"Actions on track", "", "", "4"},
                                               {"% green", "", "57%"}});
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::reference) == "A1");
  CHECK(count(findings, FindingCode::row_set_aside) == 6);
}

TEST_CASE("what stands beside the progress is shown with its heading, and a percentage is a field") {
  Workbook book = make_workbook({{"Ref", "Action", "Progress", "Next steps", "% complete"},
                                 {"A1", "Train", "Trained ten", "Train ten more", "0.75"},
                                 {"A2", "Visit", "Visited", "", "40"}});
  keep_as_number(book, 2, 5, 0.75);
  keep_as_number(book, 3, 5, 40);
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 2);
  std::string all;
  for (const ReturnRow& row : sent.rows)
    for (const FieldValue& value : row.values)
      if (value.field == Field::progress) all += value.text.value.plain() + "|";
  CHECK(all == "Trained ten|Next steps: Train ten more|Visited|");
  CHECK(said(sent.rows[0], Field::percent) == "0.75");
  CHECK(said(sent.rows[1], Field::percent) == "40");
}

TEST_CASE("dates that a program read month first are put right where the column shows it") {
  Workbook book = make_workbook({{"Ref", "Action", "Timescale"},
                                 {"A1", "Train", "x"},
                                 {"A2", "Visit", "x"},
                                 {"A3", "Meet", "25/03/2026"},
                                 {"A4", "Write", "31/03/2026"},
                                 {"A5", "Call", "x"},
                                 {"A6", "Ask", "17/06/2026"},
                                 {"A7", "Tell", "x"}});
  keep_as_date(book, 2, 3, {2026, 3, 4});
  keep_as_date(book, 3, 3, {2026, 5, 6});
  keep_as_date(book, 6, 3, {2026, 1, 9});
  SECTION("all early in their month") {
    keep_as_date(book, 8, 3, {2026, 12, 11});
    const auto [sent, findings] = recognise(book);
    CHECK(said(sent.rows[0], Field::timescale) == "3 April 2026");
    CHECK(said(sent.rows[2], Field::timescale) == "25/03/2026");
    CHECK(said(sent.rows[6], Field::timescale) == "12 November 2026");
    CHECK(count(findings, FindingCode::doubtful_date) == 1);
  }
  SECTION("one that cannot have been changed over") {
    keep_as_date(book, 8, 3, {2026, 12, 21});
    const auto [sent, findings] = recognise(book);
    CHECK(said(sent.rows[0], Field::timescale) == "4 March 2026");
    CHECK(findings.empty());
  }
}

TEST_CASE("a month and year kept as a day is put right in a column of months") {
  Workbook book = make_workbook({{"Ref", "Action", "Timescale"},
                                 {"A1", "Train", "x"},
                                 {"A2", "Visit", "x"},
                                 {"A3", "Meet", "September 2026"},
                                 {"A4", "Write", "tbc"}});
  keep_as_date(book, 2, 3, {2026, 5, 27}, "d-mmm");
  keep_as_date(book, 3, 3, {2026, 10, 1}, "mmm-yy");
  const auto [sent, findings] = recognise(book);
  CHECK(said(sent.rows[0], Field::timescale) == "May 2027");
  CHECK(said(sent.rows[1], Field::timescale) == "Oct 2026");
  CHECK(count(findings, FindingCode::doubtful_date) == 1);
}

TEST_CASE("the end of a month typed without its year stays a day") {
  Workbook book =
      make_workbook({{"Ref", "Action", "Timescale"}, {"A1", "Train", "x"}, {"A2", "Visit", "12 May 2026"}});
  keep_as_date(book, 2, 3, {2026, 6, 30}, "d-mmm");
  const auto [sent, findings] = recognise(book);
  CHECK(said(sent.rows[0], Field::timescale) == "30 June 2026");
  CHECK(findings.empty());
}

TEST_CASE("a sheet without headings goes on with the list of the sheet before it") {
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Train", "G"}}, "Page 1");
  Workbook next = make_workbook({{"A2", "Visit", "R"}, {"A3", "Meet", "A"}}, "Page 2");
  for (SheetCell& cell : next.sheets[0].cells) {
    book.texts.push_back(next.texts[cell.text]);
    cell.text = static_cast<std::uint32_t>(book.texts.size() - 1);
  }
  book.sheets.push_back(next.sheets[0]);
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 3);
  CHECK(said(sent.rows[2], Field::status) == "A");
  CHECK(count(findings, FindingCode::sheet_not_read) == 0);
  CHECK(count(findings, FindingCode::reader_remark) == 1);
}

TEST_CASE("a hidden sheet says nothing of an action that a sheet in sight has") {
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Train", "G"}}, "June");
  Workbook old = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Train", "R"}, {"A2", "Visit", "R"}}, "May");
  for (SheetCell& cell : old.sheets[0].cells) {
    book.texts.push_back(old.texts[cell.text]);
    cell.text = static_cast<std::uint32_t>(book.texts.size() - 1);
  }
  book.sheets.push_back(old.sheets[0]);
  book.sheets[1].visibility = Sheet::Visibility::hidden;
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 2);
  CHECK(said(sent.rows[0], Field::status) == "G");
  CHECK(said(sent.rows[1], Field::reference) == "A2");
  CHECK(sent.rows_in_findings == 1);
  CHECK(count(findings, FindingCode::hidden_content) == 2);
}

TEST_CASE("a priority that ranks is no area") {
  const auto [sent, findings] = recognise(
      Rows{{"Ref", "Priority", "Action", "RAG"}, {"A1", "High", "Train", "G"}, {"A2", "m", "Visit", "R"}});
  REQUIRE(sent.rows.size() == 2);
  CHECK_FALSE(sent.rows[0].find(Field::area));
  CHECK(count(findings, FindingCode::unmapped_column) == 1);
}

TEST_CASE("a form for each action, one below another, is a table for each") {
  const auto [sent, findings] = recognise(Rows{{"Ref", "A1"},
                                               {"Action", "Train"},
                                               {"RAG", "G"},
                                               {"Progress", "Trained"},
                                               {},
                                               {"Ref", "A2"},
                                               {"Action", "Visit"},
                                               {"RAG", "R"},
                                               {"Progress", "Not begun"}});
  REQUIRE(sent.rows.size() == 2);
  CHECK(said(sent.rows[1], Field::reference) == "A2");
  CHECK(said(sent.rows[1], Field::progress) == "Not begun");
  CHECK(findings.empty());
}

TEST_CASE("of this quarter's progress and the last's only this one's is shown") {
  const auto [sent, findings] = recognise(Rows{
      {"Ref", "Action", "Last quarter progress", "This quarter progress"}, {"A1", "Train", "Late", "Done"}});
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::progress) == "Done");
  CHECK(count(findings, FindingCode::unmapped_column) == 1);
}

TEST_CASE("letters explained below the table are a legend") {
  const auto [sent, findings] =
      recognise(Rows{{"Ref", "Action", "RAG"}, {"A1", "Train", "G"}, {"R = Red, A = Amber, G = Green"}});
  CHECK(sent.rows.size() == 1);
}
