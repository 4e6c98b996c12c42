#include "read/return.h"

#include <catch2/catch.hpp>

#include "support/make_workbook.h"
#include "support/workbook_text.h"

using namespace boardpack;

namespace {

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

std::string said(const ReturnRow& row, Field field) {
  const FieldValue* value = row.find(field);
  return value ? value->text.value.plain() : "";
}

bool found(const Findings& findings, FindingCode code) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.code == code; });
}

}  // namespace

TEST_CASE("headings of real documents name their fields in any case") {
  const std::vector<std::pair<std::string, Field>> headings = {
      {"Issue", Field::issue},
      {"ACTION", Field::action},
      {"Action(s)", Field::action},
      {"By when and by whom", Field::by_when_by_whom},
      {"Outcome/ Comment including reason for any slippage & action being taken", Field::progress},
      {"Outcome / Comment including reason for any slippage & action being taken", Field::progress},
      {"Required outcome(s)", Field::issue},
      {"Required outcomes", Field::issue},
      {"Timescale", Field::timescale},
      {"Action owner / Accountable leader", Field::owner_and_leader},
      {"Action owner /Accountable leader", Field::owner_and_leader},
      {"Action owner", Field::owner},
      {"Accountable leader", Field::leader},
      {"Measures of success", Field::measures},
      {"How we will know this area of focus has improved", Field::measures},
      {"Area of\nFocus", Field::area},
      {"Responsible Agencies (for all actions stated)", Field::agencies},
      {"Progress", Field::progress},
      {"Progress for Year 1 2018-19", Field::progress},
      {"Children’s Trust Board Leads (for all actions unless otherwise stated)", Field::leads},
      {"Reporting Timetable", Field::timetable},
      {"RAG", Field::status},
      {"Status", Field::status},
      {"Mesures of success", Field::measures},
  };
  for (const auto& [heading, field] : headings) {
    CAPTURE(heading);
    auto match = match_heading(heading, form(), true);
    REQUIRE(match);
    CHECK(match->field == field);
    CHECK_FALSE(match->period);
  }
}

TEST_CASE("a column headed with a month is about that month") {
  for (const char* heading : {"Mar 2018", "March 2018", "Mar-18", "RAG Mar 2018", "Status March 2018"}) {
    CAPTURE(heading);
    auto match = match_heading(heading, form());
    REQUIRE(match);
    CHECK(match->field == Field::status);
    CHECK(match->period == Period{2018, 3});
  }
  CHECK(match_heading("Progress Jun 2018", form())->field == Field::progress);
  CHECK_FALSE(match_heading("Review the protocol", form()));
}

TEST_CASE("a heading is known to the letter only without what goes on after it or is mistyped") {
  for (const char* heading : {"Action", "ACTION(S)", "Progress (max 100 words)", "Measures of\nsuccess"})
    CHECK(is_heading(heading, form()));
  for (const char* other : {"Progress for Year 1", "Timescael", "Mar 2018", "Review the protocol", ""})
    CHECK_FALSE(is_heading(other, form()));
}

TEST_CASE("the table is found under a title block, in any column, and its cells are named") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Quarterly return"},
      {"", "Agency:", "Larkshire Police"},
      {"", "Period", "June 2018"},
      {},
      {"", "", "Ref", "Action", "RAG", "Comments"},
      {"", "", "A1", "Review the protocol", "A", "Under way"},
      {"", "", "A2", "Train the panel", "G", ""},
  }));
  CHECK(findings.empty());
  CHECK(sent.agency_label == "Larkshire Police");
  CHECK(sent.period_label == Period{2018, 6});
  REQUIRE(sent.rows.size() == 2);
  CHECK(said(sent.rows[0], Field::reference) == "A1");
  CHECK(said(sent.rows[0], Field::progress) == "Under way");
  CHECK(sent.rows[0].find(Field::progress)->text.origin == Origin{0, 0, 6, 6});
  CHECK(sent.rows[1].find(Field::progress) == nullptr);
}

TEST_CASE("an issue written once or merged stands for the rows below it") {
  Workbook book = make_workbook({
      {"Issue", "Action", "By when and by whom", "Comment"},
      {"Referrals are slow (SCLA 4)", "Recruit", "Head of Service", ""},
      {"", "Train", "Team manager", "Begun"},
      {"Absence is high (SM 2)", "Visit schools", "Officer", ""},
      {"", "Write to parents", "Officer", ""},
  });
  merge(book, 4, 1, 5, 1);
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 4);
  CHECK(said(sent.rows[1], Field::issue) == "Referrals are slow (SCLA 4)");
  CHECK(sent.rows[1].find(Field::issue)->inherited);
  CHECK(sent.rows[1].find(Field::issue)->text.origin.row == 2);
  CHECK(said(sent.rows[3], Field::issue) == "Absence is high (SM 2)");
}

TEST_CASE("an issue in a row of its own above its actions is carried down and counted") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Issue", "Action", "Comment"},
      {"Referrals are slow (SCLA 4)", "", ""},
      {"", "Recruit", "Done"},
      {"", "Train", "Begun"},
  }));
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows_joined == 1);
  CHECK(said(sent.rows[0], Field::issue) == "Referrals are slow (SCLA 4)");
}

TEST_CASE("month rows give the month their actions are listed in, also with a scanner's stray blank") {
  Workbook book = make_workbook({
      {"Issue", "Action", "By when and by whom", "Outcome/ Comment"},
      {"April 2008"},
      {"Referrals are slow (SCLA 4)", "Recruit", "Head of Service", ""},
      {"", "May 20", "08", ""},
      {"Absence is high (SM 2)", "Visit schools", "Officer", ""},
  });
  merge(book, 2, 1, 2, 4);
  const auto [sent, findings] = recognise(book);
  CHECK(findings.empty());
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows[0].month_band == Period{2008, 4});
  CHECK(sent.rows[1].month_band == Period{2008, 5});
}

TEST_CASE("section rows, repeated headings, legends and what is sought are no actions") {
  Workbook book = make_workbook({
      {"A. Lines of accountability are unclear", "", "", "", "Progress"},
      {"Required outcomes", "Actions", "Timescale", "Measures of success", "Mar 2018", "Jun 2018"},
      {"1. A clear line", "Report each quarter", "Quarterly", "Minutes", "A", ""},
      {"B. Plans are late", "", "", "", "Progress"},
      {"Outcome we are seeking to achieve: plans in time", "", "", "",
       "Green – done Amber – progressing Red – little progress"},
      {"Required outcomes", "Actions", "Timescale", "Measures of success", "Mar 2018", "Jun 2018"},
      {"1. Plans in time", "Find the delays", "May 2018", "Known causes", "R", ""},
  });
  merge(book, 1, 1, 1, 4);
  merge(book, 1, 5, 1, 6);
  merge(book, 4, 1, 4, 4);
  merge(book, 5, 1, 5, 4);
  const auto [sent, findings] = recognise(book);
  CHECK(findings.empty());
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows[0].area_band.value.plain() == "A. Lines of accountability are unclear");
  CHECK(sent.rows[1].area_band.value.plain() == "B. Plans are late");
  CHECK(sent.rows[1].area_outcome.value.plain() == "Outcome we are seeking to achieve: plans in time");
  REQUIRE(sent.rows[0].find(Field::status));
  CHECK(sent.rows[0].find(Field::status)->period == Period{2018, 3});
  CHECK(sent.headed == std::vector<Period>{{2018, 3}, {2018, 6}});
}

TEST_CASE("headings in two rows are read together") {
  Workbook book = make_workbook({
      {"Required outcomes", "Actions", "Timescale", "Progress", ""},
      {"", "", "", "Mar 2018", "Jun 2018"},
      {"A clear line", "Report", "Quarterly", "A", "G"},
  });
  merge(book, 1, 4, 1, 5);
  const auto [sent, findings] = recognise(book);
  CHECK(findings.empty());
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::action) == "Report");
  CHECK(sent.headed == std::vector<Period>{{2018, 3}, {2018, 6}});
}

TEST_CASE("a colour without a letter is kept with its cell") {
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Review", ""}});
  paint(book, 2, 3, {0xFF, 0xC0, 0x00});
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 1);
  REQUIRE(sent.rows[0].find(Field::status));
  CHECK(sent.rows[0].find(Field::status)->fill == Rgb{0xFF, 0xC0, 0x00});
  CHECK(sent.rows[0].find(Field::status)->text.origin == Origin{0, 0, 2, 3});
}

TEST_CASE("rows that hold one measure each continue the action above them") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Area of Focus", "Actions", "Responsible agencies", "How we will know", "Progress"},
      {"Be safe", "Relaunch the pathway", "Police", "1. More referrals", "1. 40 to date"},
      {"", "", "", "2. Fewer repeats", "2. Not known."},
  }));
  REQUIRE(sent.rows.size() == 2);
  CHECK_FALSE(sent.rows[0].continues);
  CHECK(sent.rows[1].continues);
}

TEST_CASE("headings in a column are a table on its side") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Ref", "A1", "A2"},
      {"Action", "Review the protocol", "Train the panel"},
      {"Status", "A", "G"},
      {"Progress", "Under way", "Finished"},
  }));
  REQUIRE(sent.rows.size() == 2);
  CHECK(said(sent.rows[1], Field::action) == "Train the panel");
  CHECK(sent.rows[1].find(Field::action)->text.origin == Origin{0, 0, 2, 3});
}

TEST_CASE("what is no action is named in a finding and counted") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Ref", "Action", "RAG", "Comments", "Budget code"},
      {"", "Please describe the action", "R, A or G", "not more than 100 words", ""},
      {"A1", "Review", "A", "", "77"},
      {"Total", "", "1", "", ""},
      {"", "", "", "", "see below"},
  }));
  CHECK(sent.rows.size() == 1);
  CHECK(sent.rows_in_findings == 3);
  CHECK(found(findings, FindingCode::row_not_understood));
  CHECK(found(findings, FindingCode::unmapped_column));
}

TEST_CASE("a workbook without a table says so, and a table without rows too") {
  CHECK(found(recognise(make_workbook({{"Minutes of the meeting"}, {"Present: all"}})).findings,
              FindingCode::no_table));
  CHECK(found(recognise(make_workbook({{"Ref", "Action", "RAG"}})).findings, FindingCode::empty_return));
}

TEST_CASE("sentences that mention colours, totals or sections are rows like others") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Ref", "Action", "RAG", "Comments"},
      {"1", "Review the red, amber and green thresholds", "G", ""},
      {"2", "", "", "Moved from red to amber; green expected in June"},
      {"3", "Section 11 audit completed by all partners", "", ""},
      {"4", "Train all staff", "R", "Total 45 of 300 trained"},
      {"5", "Use the dashboard to watch timeliness", "G", ""},
  }));
  CHECK(sent.rows.size() == 5);
  CHECK(sent.rows_in_findings == 0);
}

TEST_CASE("a tally below the return is no return, and of two status columns the one about now counts") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Ref", "Action", "RAG last quarter", "RAG this quarter"},
      {"1", "Train all staff", "G", "R"},
      {},
      {"Ref", "Status"},
      {"Green", "0"},
      {"Red", "1"},
  }));
  REQUIRE(sent.rows.size() == 1);
  CHECK(said(sent.rows[0], Field::status) == "R");
  CHECK(sent.rows_in_findings == 2);
}

TEST_CASE("a reference alone stays where there is no issue above that it could end") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Issue", "Action", "By when and by whom"},
      {"", "Audit transport", "Lead"},
      {"(SM5)", "Make access central to recreation", "Head"},
  }));
  REQUIRE(sent.rows.size() == 2);
  CHECK(said(sent.rows[1], Field::issue) == "(SM5)");
}

TEST_CASE("thousands of references below one issue do not all become its end") {
  std::vector<std::vector<std::string>> rows = {{"Issue", "Action", "Comment"}, {"Access.", "Audit", ""}};
  for (int i = 0; i < 1'000; ++i) rows.push_back({"(SM5)", "Make access central", "x"});
  const auto [sent, findings] = recognise(make_workbook(rows));
  REQUIRE(sent.rows.size() == 1'001);
  for (const ReturnRow& row : sent.rows) CHECK(said(row, Field::issue).size() < 2'000);
}

TEST_CASE("a reference alone beside an action of its own ends the issue above and serves both") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Issue", "Action", "By when and by whom", "Comment"},
      {"Access is unequal across the county.", "Audit transport", "Lead", ""},
      {"(SM5)", "Make access central to recreation", "Head", ""},
      {"", "Make access central to health", "Co-ordinator", ""},
  }));
  REQUIRE(sent.rows.size() == 3);
  for (const ReturnRow& row : sent.rows)
    CHECK(said(row, Field::issue) == "Access is unequal across the county.\n(SM5)");
}

TEST_CASE("a row above a month's band is no heading though its owner is called Lead") {
  const auto [sent, findings] = recognise(make_workbook({
      {"Issue", "Action", "By when and by whom", "Comment"},
      {"April 2008"},
      {"Access (SRH 2)", "Review", "Lead", ""},
      {"July 2008"},
      {"Access (SRH 2)", "Review", "Lead", ""},
  }));
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows[1].month_band == Period{2008, 7});
}

TEST_CASE("more rows than a return can have make the file unreadable, and none is merged") {
  std::string csv = "Ref,Action,Colour of folder\n";
  for (int i = 0; i <= 100'000; ++i) csv += "P1,Review\n";
  const auto [sent, findings] = recognise(workbook_of(csv));
  CHECK(sent.rows.empty());
  CHECK_FALSE(sent.readable);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == FindingCode::unreadable_file);
  CHECK(findings[0].message ==
        "the file is too large to be a return: more than 100,000 rows under its headings; the table copied "
        "into a "
        "new workbook may be small enough; nothing of it was merged");
}

TEST_CASE("a row coloured as a whole whose status is empty is told, and its colour is not taken") {
  Workbook book = make_workbook({{"Ref", "Action", "RAG"}, {"A1", "Train", ""}, {"A2", "Visit", "A"}});
  for (std::uint32_t row : {2u, 3u})
    for (std::uint32_t column : {1u, 2u, 3u}) paint(book, row, column, {0xFF, 0, 0});
  const auto [sent, findings] = recognise(book);
  REQUIRE(sent.rows.size() == 2);
  CHECK_FALSE(sent.rows[0].find(Field::status));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == FindingCode::unread_colour);
  CHECK(findings[0].origin == Origin{0, 0, 2, 3});
}
