#include "report/plan_csv.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "report/csv.h"

using namespace boardpack;

namespace {

// The rows of a table, each as "column=field" of what is not empty.
std::vector<std::string> rows_of(const std::string& csv) {
  REQUIRE(csv.starts_with(csv_start));
  std::vector<std::vector<std::string>> table{{""}};
  bool inside = false;
  for (std::size_t at = csv_start.size(); at < csv.size(); ++at) {
    const char letter = csv[at];
    if (letter == '"' && inside && at + 1 < csv.size() && csv[at + 1] == '"') {
      table.back().back() += csv[++at];
    } else if (letter == '"') {
      inside = !inside;
    } else if (letter == ',' && !inside) {
      table.back().emplace_back();
    } else if (letter == '\r' && !inside) {
      REQUIRE(csv.substr(at, 2) == "\r\n");
      table.push_back({""});
      ++at;
    } else {
      table.back().back() += letter;
    }
  }
  REQUIRE(table.back() == std::vector<std::string>{""});
  table.pop_back();
  std::vector<std::string> rows;
  for (std::size_t row = 1; row < table.size(); ++row) {
    REQUIRE(table[row].size() == table[0].size());
    std::string said;
    for (std::size_t column = 0; column < table[0].size(); ++column)
      if (!table[row][column].empty())
        said += (said.empty() ? "" : "|") + table[0][column] + "=" + table[row][column];
    rows.push_back(said);
  }
  return rows;
}

Plan plan() {
  Plan out;
  out.period = {2018, 6};
  out.statuses = default_statuses();
  out.sources = {{"plan.xlsx", {"Actions", "Measures"}}, {"returns/2018-06/=police.csv", {""}}};
  out.agencies = {{"P", "Police", {}, "", "", {}}, {"H", "Health", {}, "", "", {}}};
  out.areas.push_back({"A", {RichText("Safety"), {}}, {}, {}, {}});
  Action refuge;
  refuge.reference = {"P1", {0, 0, 2, 1}};
  refuge.area = 0;
  refuge.text = {RichText("Open the \"refuge\", soon"), {0, 0, 2, 4}};
  refuge.responsible = {0, 1};
  refuge.timescale.value = to_timescale("17 April 2018");
  refuge.registered = true;
  Update update;
  update.agency = 0;
  update.period = update.returned = {2018, 6};
  update.status = ReportedStatus{1, {"amber", {1, 0, 2, 3}}};
  update.progress = {RichText("- found a house\n- signed"), {1, 0, 2, 4}};
  update.evidence = {{RichText("lease.pdf"), {}}, {RichText("photo.jpg"), {}}};
  refuge.updates.push_back(update);
  update.agency = 1;
  update.status = ReportedStatus{-1, {"=purple", {1, 0, 3, 3}}};
  update.progress = {};
  update.evidence.clear();
  refuge.updates.push_back(update);
  out.actions = {refuge, Action{}};
  return out;
}

}  // namespace

TEST_CASE("what a spreadsheet would take for a formula is kept as text, a number as a number") {
  for (const char* text : {"=1+1", "+44 1865 1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
                           "  =1+1", "＝1", "- item", "-", "--1", "1=", "=", "+1+1"}) {
    INFO(text);
    const std::string field = csv_text(text);
    CHECK((field[0] == '\'') == (std::string_view(text) != "1="));
  }
  for (const char* text : {"-3.5", "+5", "12", "0012", "1.5", "14-19(5)", "'quoted", "31/03/2018", ""})
    CHECK(csv_text(text) == text);
  CHECK(csv_text("one\r\ntwo\rthree\x01") == "one\ntwo\nthree\xEF\xBF\xBD");
  CHECK(csv_text("a\xFF") == "a\xEF\xBF\xBD");
}

TEST_CASE("fields are quoted as RFC 4180 has it, and rows end in CRLF") {
  CHECK(csv_row({"a", "", "b c"}) == "a,,b c\r\n");
  CHECK(csv_row({"say \"no\"", "a,b", "a\nb", "a;b", " a "}) ==
        "\"say \"\"no\"\"\",\"a,b\",\"a\nb\",\"a;b\",\" a \"\r\n");
}

TEST_CASE("an action is a row, with its status as the board reads it and where both were said") {
  CHECK(rows_of(actions_csv(plan())) ==
        std::vector<std::string>{
            "action_id=1|reference=P1|area_code=A|area=Safety|action=Open the \"refuge\", soon|agreed=TRUE|"
            "responsible=Police; Health|timescale=17 April 2018|timescale_kind=date|due=2018-04-17|"
            "position_at=2018-06-01|status=A|status_label=Amber|complete=FALSE|status_period=2018-06-01|"
            "movement=none|date_moves=0|days_overdue=74|"
            "source_file=plan.xlsx|source_sheet=Actions|source_cell=D2|"
            "status_file=returns/2018-06/=police.csv|status_cell=C2",
            "action_id=2|agreed=FALSE|position_at=2018-06-01|movement=none|date_moves=0"});
}

TEST_CASE("an update is a row that names its action") {
  CHECK(
      rows_of(updates_csv(plan())) ==
      std::vector<std::string>{
          "update_id=1|action_id=1|reference=P1|agency=Police|period=2018-06-01|returned=2018-06-01|status=A|"
          "status_label=Amber|complete=FALSE|status_as_written=amber|progress='- found a house\n- signed|"
          "evidence=lease.pdf\nphoto.jpg|source_file=returns/2018-06/=police.csv|source_cell=D2|"
          "status_file=returns/2018-06/=police.csv|status_cell=C2",
          "update_id=2|action_id=1|reference=P1|agency=Health|period=2018-06-01|returned=2018-06-01|"
          "status_as_written='=purple|status_file=returns/2018-06/=police.csv|status_cell=C3"});
}

TEST_CASE("a measure has a row for each period, its values also as plain numbers") {
  Plan with = plan();
  Measure measure;
  measure.origin = {0, 1, 2, 1};
  measure.reference = "M1";
  measure.area = 0;
  measure.text.value = RichText("Plans on time");
  measure.unit = "%";
  measure.lower_is_better = true;
  measure.target.value = "100% by 2019";
  measure.trajectory = {{{2018, 6}, {"1,200", {0, 1, 2, 8}}}, {{2018, 9}, {"95 %", {}}}};
  measure.actuals = {
      {{2018, 3}, {"£-3.50", {0, 1, 2, 9}}}, {{2018, 6}, {"n/a", {}}}, {{2018, 9}, {"1,2", {}}}};
  Measure bare;
  bare.text.value = RichText("No figures");
  with.measures = {measure, bare};
  const std::string all =
      "measure_id=1|reference=M1|area_code=A|area=Safety|measure=Plans on time|unit=%|"
      "better=lower|final_target=100% by 2019|";
  const std::string source = "|source_file=plan.xlsx|source_sheet=Measures|source_cell=A2";
  CHECK(rows_of(measures_csv(with)) ==
        std::vector<std::string>{all + "period=2018-03-01|actual=£-3.50|actual_number=-3.5|" +
                                     "actual_is=money|against_target=no target" + source +
                                     "|actual_file=plan.xlsx|actual_sheet=Measures|actual_cell=I2",
                                 all + "period=2018-06-01|target=1,200|actual=n/a|target_number=1200|" +
                                     "actual_is=not applicable|against_target=no figure" + source +
                                     "|target_file=plan.xlsx|target_sheet=Measures|target_cell=H2",
                                 all + "period=2018-09-01|target=95 %|actual=1,2|target_number=95|" +
                                     "actual_is=words|against_target=not compared" + source,
                                 "measure_id=2|measure=No figures|better=higher"});
}

TEST_CASE("a plan without anything still has tables with their headings") {
  CHECK(rows_of(actions_csv(Plan{})).empty());
  CHECK(updates_csv(Plan{}).starts_with("\xEF\xBB\xBFupdate_id,action_id,"));
  CHECK(measures_csv(Plan{}).ends_with("\r\n"));
}
