#include "read/form.h"

#include <catch2/catch.hpp>

#include "support/make_workbook.h"

using namespace boardpack;

namespace {

const std::string mark =
    "boardpack form 1\ntable: actions\nperiod: 2018-09\ncode: POL\nagency: Police\nplan: Ours";
const std::string key = "A1~0123456789ab~0123456789ab~1", other = "A2~0123456789ab~0123456789ab~1";

Return read(const std::vector<std::vector<std::string>>& rows, Findings& findings) {
  const auto sent = read_form(make_workbook(rows, "Return"), 0, findings);
  REQUIRE(sent);
  return *sent;
}

std::vector<FindingCode> codes(const Findings& findings) {
  std::vector<FindingCode> out;
  for (const Finding& finding : findings) out.push_back(finding.code);
  return out;
}

}  // namespace

TEST_CASE("a workbook without a form's mark is no form") {
  Findings findings;
  CHECK(!read_form(make_workbook({{"Ref", "Action"}, {"A1", "boardpack form"}}), 0, findings));
  CHECK(!read_form(make_workbook({{"boardpack form 2\nperiod: 2018-09\nagency: Police"}}), 0, findings));
  CHECK(findings.empty());
}

TEST_CASE("a form says whose it is and for when") {
  Findings findings;
  const Return sent = read({{"reference", "progress", mark}, {"", "", ""}, {"A1", "Done", key}}, findings);
  CHECK(sent.is_form);
  CHECK(sent.agency_label == "Police");
  CHECK(sent.agency_code == "POL");
  CHECK(sent.period_label == Period{2018, 9});
  CHECK(findings.empty());
}

TEST_CASE("columns are known by their ids, in any order, and rows by their keys, also above the headings") {
  Findings findings;
  const Return sent = read({{"A title"},
                            {"Begun", "A2", "Amber (May)", other},
                            {"progress", "reference", "last-status", mark},
                            {"Whatever", "it", "says", std::string("Key of the row (please leave)")},
                            {},
                            {"Done", "A1", "Red (May)", key}},
                           findings);
  REQUIRE(sent.rows.size() == 2);
  CHECK(sent.rows[0].form_key == other);
  CHECK(sent.rows[1].form_key == key);
  CHECK(sent.rows[1].values.size() == 2);
  CHECK(sent.rows[1].find(Field::progress)->text.value.plain() == "Done");
  CHECK(sent.rows[1].find(Field::progress)->text.origin == Origin{0, 0, 6, 1});
  CHECK(findings.empty());
}

TEST_CASE("a bare number in a form's column of percentages is one in a hundred") {
  Findings findings;
  const Return sent =
      read({{"reference", "percent", mark}, {"A1", "1", key}, {"A2", "50%", other}}, findings);
  CHECK(sent.rows[0].find(Field::percent)->text.value.plain() == "1%");
  CHECK(sent.rows[1].find(Field::percent)->text.value.plain() == "50%");
}

TEST_CASE("a row of a form without key and action, and a cell outside it, are found") {
  Findings findings;
  const Return sent =
      read({{"reference", "progress", mark}, {"", "Which?", ""}, {"A1", "Done", key, "look here"}}, findings);
  CHECK(sent.rows.size() == 1);
  CHECK(sent.rows_in_findings == 1);
  CHECK(codes(findings) == std::vector{FindingCode::row_not_understood, FindingCode::row_not_understood});
}

TEST_CASE("a comment is the progress of a form's row that has none, any other is found") {
  Workbook book = make_workbook({{"reference", "progress", mark}, {"A1", "", key}, {"A2", "Done", other}});
  book.sheets[0].comments = {{2, 1, RichText("Begun")}, {3, 2, RichText("Really?")}};
  Findings findings;
  const Return sent = *read_form(book, 0, findings);
  CHECK(sent.rows[0].find(Field::progress)->text.value.plain() == "Begun");
  CHECK(codes(findings) == std::vector{FindingCode::unmerged_comment});
}

TEST_CASE("measures of a form are read by their keys") {
  Findings findings;
  const std::string measures = "boardpack form 1\ntable: measures\nperiod: 2018-09\nagency: Police";
  const Return sent =
      read({{"measure", "actual", measures}, {"Days", "12", key}, {"Weeks", "", other}, {"Years", "3", ""}},
           findings);
  REQUIRE(sent.measures.size() == 2);
  CHECK(sent.measures[0].actual.value == "12");
  CHECK(sent.measures[1].actual.value.empty());
  CHECK(sent.rows_in_findings == 1);
}

TEST_CASE("another agency's form in the same workbook is found") {
  Workbook book = make_workbook({{"reference", "progress", mark}, {"A1", "Done", key}}, "Return");
  const Workbook health = make_workbook(
      {{"reference", "progress", "boardpack form 1\ntable: actions\nperiod: 2018-09\nagency: Health"},
       {"A2", "Done", other}});
  Sheet sheet = health.sheets[0];
  for (SheetCell& cell : sheet.cells) cell.text += static_cast<std::uint32_t>(book.texts.size());
  book.texts.insert(book.texts.end(), health.texts.begin(), health.texts.end());
  book.sheets.push_back(std::move(sheet));
  Findings findings;
  const Return sent = *read_form(book, 0, findings);
  CHECK(sent.rows.size() == 1);
  CHECK(codes(findings) == std::vector{FindingCode::row_not_understood});
  CHECK(sent.rows_in_findings == 1);
}
