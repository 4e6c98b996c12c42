#include <catch2/catch.hpp>

#include "model/status_counts.h"
#include "report/figures.h"
#include "report/report.h"
#include "support/plan_folder.h"

using namespace boardpack;

namespace {

ReportTemplate shipped(const std::string& name) {
  return load_report_template(BOARDPACK_SOURCE_DIR "/templates/reports/" + name + ".toml", {});
}

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell.content) {
    if (!out.empty()) out += '|';
    for (const Run& run : paragraph.text.runs) out += run.text;
  }
  return out;
}

std::string text_of(const TableRow& row) {
  std::string out;
  for (const TableCell& cell : row.cells) out += (out.empty() ? "" : " / ") + text_of(cell);
  return out;
}

// The rows of the table under a heading, as text.
std::vector<std::string> rows_under(const Document& document, const std::string& heading) {
  bool under = false;
  for (const Block& block : document.blocks) {
    if (const auto* found = std::get_if<Heading>(&block)) under = found->text.plain() == heading;
    if (const auto* table = std::get_if<Table>(&block); under && table) {
      std::vector<std::string> rows;
      for (const TableRow& row : table->rows) rows.push_back(text_of(row));
      return rows;
    }
  }
  FAIL("no table under " << heading);
  return {};
}

std::vector<std::string> headlines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks)
    if (const auto* prose = std::get_if<Prose>(&block); prose && prose->look == Prose::Look::lead)
      for (const Paragraph& paragraph : prose->paragraphs) lines.push_back(paragraph.text.plain());
  return lines;
}

using Lines = std::vector<std::string>;

// Two areas, four actions; June after March.
Folder two_periods() {
  Folder folder;
  folder.agency("Police").agency("Health").agency("Schools").area("A", "Safe").area("B", "Well");
  folder.actions({{"Ref", "Area", "Action", "Responsible agency", "Timescale"},
                  {"A1", "A", "Publish the strategy", "Police", "31 March 2018"},
                  {"A2", "A", "Train all the staff", "Police", "December 2018"},
                  {"B1", "B", "Review the pathway", "Health", "30 April 2018"},
                  {"B2", "B", "Open the clinic", "Schools", "December 2018"}});
  folder.sent("2018-03", "Police.xlsx",
              Rows{{"Ref", "Status", "Progress"}, {"A1", "R", "Drafted"}, {"A2", "G", "Begun"}});
  folder.sent("2018-03", "Health.xlsx", Rows{{"Ref", "Status", "Progress"}, {"B1", "A", "Scoped"}});
  folder.sent("2018-06", "Police.xlsx",
              Rows{{"Ref", "Action", "Status", "Progress", "Revised date", "Reason for slippage"},
                   {"A1", "Publish the strategy", "A", "With partners", "30/06/2018", "Author left"},
                   {"A2", "Train most of the staff", "R", "begun.", "", ""}});
  folder.sent("2018-06", "Schools.xlsx", Rows{{"Ref", "Status", "Progress"}, {"B2", "B", "Open"}});
  return folder;
}

}  // namespace

TEST_CASE("the summary counts actions by area and status, now and at the period before") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-06"), shipped("board-summary"));
  // Red Amber Green Grey Blue No-status Total, twice
  CHECK(
      rows_under(paper, "How the actions stand") ==
      Lines{
          "A. Safe / 1 / 1 / 0 / 0 / 0 / 0 / 2 / 1 / 0 / 1 / 0 / 0 / 0 / 2",
          "B. Well / 0 / 1 / 0 / 0 / 1 / 0 / 2 / 0 / 1 / 0 / 0 / 0 / 1 / 2",
          "All actions / 1 / 2 / 0 / 0 / 1 / 0 / 4 / 1 / 1 / 1 / 0 / 0 / 1 / 4",
          "Share of all actions / 25% / 50% / 0% / 0% / 25% / 0% / 100% / 25% / 25% / 25% / 0% / 0% / 25% / "
          "100%"});
  CHECK(rows_under(paper, "Movement from March 2018 to June 2018") ==
        Lines{"Was Red / 0 / 1 / 0 / 0 / 0 / 0 / 1", "Was Amber / 0 / 1 / 0 / 0 / 0 / 0 / 1",
              "Was Green / 1 / 0 / 0 / 0 / 0 / 0 / 1", "Was Grey / 0 / 0 / 0 / 0 / 0 / 0 / 0",
              "Was Blue / 0 / 0 / 0 / 0 / 0 / 0 / 0", "Was No status / 0 / 0 / 0 / 0 / 1 / 0 / 1",
              "All actions / 1 / 2 / 0 / 0 / 1 / 0 / 4"});
  CHECK(rows_under(paper, "Over time") ==
        Lines{"March 2018 / 1 / 1 / 1 / 0 / 0 / 1 / 4", "June 2018 / 1 / 2 / 0 / 0 / 1 / 0 / 4"});
}

TEST_CASE("the summary's charts hold the same figures as their tables") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-06"), shipped("board-summary"));
  int charts = 0;
  for (std::size_t i = 0; i + 1 < paper.blocks.size(); ++i) {
    const auto* chart = std::get_if<Chart>(&paper.blocks[i]);
    if (!chart) continue;
    ++charts;
    const Table& table = std::get<Table>(paper.blocks[i + 1]);
    for (std::size_t row = 0; row < chart->categories.size(); ++row)
      for (std::size_t series = 0; series < chart->series.size(); ++series)
        CHECK(numbers_of(table.rows[row])[series] == chart->series[series].values[row]);
  }
  CHECK(charts == 2);
}

TEST_CASE("the summary says in words how the actions stand, what moved, what is late and who is missing") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-06"), shipped("board-summary"));
  CHECK(headlines_of(paper) ==
        Lines{"4 actions: 1 Red (1), 2 Amber (1), 0 Green (1), 1 Blue (0) and 0 without a status (1); in "
              "brackets, "
              "March 2018.",
              "Since March 2018: 1 improved, 1 worsened (A2) and 1 completed.",
              "2 actions are overdue, the longest by 91 days (A1); the returns move the date of 1 action.",
              "Returns: 2 of 3 agencies returned, 1 missing; not received: Health (1 action)."});
  CHECK(rows_under(paper, "Returns") == Lines{"Police / Received / 2 / 2 / March 2018 / ",
                                              "Health / Missing / – / 1 / March 2018 / ",
                                              "Schools / Received / 1 / 1 / – / "});
}

TEST_CASE("red and overdue actions are listed with owner, dates and what is said of them") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-06"), shipped("board-summary"));
  CHECK(rows_under(paper, "Red and overdue actions") ==
        Lines{"A2 / Train all the staff / Police / December 2018 /  /  / G / R / begun.",
              "A1 / Publish the strategy / Police / 31 March 2018 / 91 / 30/06/2018 / R / A / With "
              "partners|Reason for slippage: Author left",
              "B1 / Review the pathway / Health / 30 April 2018 / 61 /  / A / A|Mar 2018 / Scoped|(reported "
              "Mar 2018)"});
}

TEST_CASE("changes show each kind of movement, moved dates, changed wording and repeated texts") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-06"), shipped("changes"));
  CHECK(rows_under(paper, "Status better") ==
        Lines{"A1 / Publish the strategy / Police / R / A / With partners|Reason for slippage: Author left"});
  CHECK(rows_under(paper, "Status worse") == Lines{"A2 / Train all the staff / Police / G / R / begun."});
  CHECK(rows_under(paper, "Completed") == Lines{"B2 / Open the clinic / Schools /  / B / Open"});
  CHECK(rows_under(paper, "New actions").empty());
  CHECK(rows_under(paper, "Dates moved") == Lines{"A1 / Publish the strategy / 31 March 2018 / 31 March 2018 "
                                                  "/ 30/06/2018 / 91 / Police / Author left"});
  CHECK(rows_under(paper, "Agreed wording that returns change") ==
        Lines{"A2 / Police / action / Train [all] the staff / Train [most of] the staff"});
  CHECK(
      rows_under(paper, "Progress told again in the same words") ==
      Lines{"A2 / Train all the staff / Police / R / the same words in 2 returns, since Mar 2018 / begun."});
}

TEST_CASE("actions stand in the order that a block asks for, those alike in the plan's") {
  Folder folder = two_periods();
  const Plan plan = folder.merged("2018-06");
  const auto references = [&](std::vector<BlockTemplate::Order> order) {
    ReportTemplate report = shipped("board-summary");
    std::erase_if(report.blocks,
                  [](const BlockTemplate& block) { return block.kind != BlockTemplate::Kind::actions; });
    report.blocks[0].only.clear();
    report.blocks[0].order = std::move(order);
    std::string out;
    for (const std::string& row : rows_under(build_report(plan, report), "Red and overdue actions"))
      out += row.substr(0, 2) + " ";
    return out;
  };
  using enum BlockTemplate::Order;
  CHECK(references({}) == "A1 A2 B1 B2 ");
  CHECK(references({status}) == "A2 A1 B1 B2 ");
  CHECK(references({days_overdue}) == "A1 B1 A2 B2 ");
  CHECK(references({moves, status}) == "A1 A2 B1 B2 ");
  CHECK(references({days_moved, days_overdue}) == "A1 B1 A2 B2 ");
}

TEST_CASE("an action that is not agreed is shown with who reports on it") {
  Folder folder = two_periods();
  folder.sent("2018-06", "Health.xlsx",
              Rows{{"Ref", "Action", "Status"}, {"B9", "Buy a van for visits", "A"}});
  const Document paper = build_report(folder.merged("2018-06"), shipped("changes"));
  CHECK(rows_under(paper, "New actions") ==
        Lines{"B9 / Buy a van for visits|(not in the agreed plan) / (reported by Health) /  / A / "});
}

TEST_CASE("wording that an agency changed before is no change of this period") {
  Folder folder = two_periods();
  folder.sent("2018-09", "Police.xlsx",
              Rows{{"Ref", "Action", "Status"}, {"A2", "Train most of the staff", "R"}});
  const Document paper = build_report(folder.merged("2018-09"), shipped("changes"));
  CHECK(rows_under(paper, "Agreed wording that returns change").empty());
}

TEST_CASE("the slippage ledger has every date, how far it moved and why") {
  Folder folder = two_periods();
  folder.sent("2018-09", "Police.xlsx",
              Rows{{"Ref", "Status", "Revised date", "Reason for slippage"},
                   {"A1", "A", "31/10/2018", "author left"}});
  const Document paper = build_report(folder.merged("2018-09"), shipped("slippage"));
  CHECK(rows_under(paper, "Slippage ledger") ==
        Lines{"A1 / Publish the strategy / Police / 31 March 2018 / 30/06/2018 (Police, Jun 2018)|31/10/2018 "
              "(Police, Sep 2018) / 2 / 214 / 183 / A / author left|(the same words in 2 returns, since Jun "
              "2018)",
              "B1 / Review the pathway / Health / 30 April 2018 /  / 0 /  / 153 / A|Mar 2018 / "});
}

TEST_CASE("the first period has nothing to compare with") {
  Folder folder = two_periods();
  const Document paper = build_report(folder.merged("2018-03"), shipped("board-summary"));
  CHECK(rows_under(paper, "How the actions stand").back() ==
        "Share of all actions / 25% / 25% / 25% / 0% / 0% / 25% / 100%");
  CHECK(headlines_of(paper)[0] == "4 actions: 1 Red, 1 Amber, 1 Green and 1 without a status.");
  for (const Block& block : paper.blocks)
    if (const auto* heading = std::get_if<Heading>(&block))
      CHECK(heading->text.plain().find("Movement") == std::string::npos);
}

TEST_CASE("a plan without statuses is summed up by what was reported and what is overdue") {
  Folder folder;
  folder.agency("Police").actions({{"Ref", "Action", "Responsible agency", "Timescale"},
                                   {"A1", "Publish", "Police", "31 March 2018"},
                                   {"A2", "Train", "Police", "December 2018"}});
  folder.sent("2018-06", "Police.xlsx", Rows{{"Ref", "Progress"}, {"A2", "Begun"}});
  const Document paper = build_report(folder.merged("2018-06"), shipped("board-summary"));
  CHECK(rows_under(paper, "How the actions stand") == Lines{"All actions / 2 / 1 / 1"});
  CHECK(headlines_of(paper)[0] == "2 actions; reported on for June 2018: 1.");
}

TEST_CASE("shares are whole and add up to a hundred") {
  CHECK(percentages({1, 1, 1}) == std::vector<int>{34, 33, 33});
  CHECK(percentages({2, 1}) == std::vector<int>{67, 33});
  CHECK(percentages({0, 0}) == std::vector<int>{0, 0});
  CHECK(percentages({5, 0}) == std::vector<int>{100, 0});
}

TEST_CASE("a figure that does not agree with the returns stops the paper") {
  FigureTable made("Status of actions");
  made.column("Area");
  for (const char* heading : {"Red", "Green", "Total"}) made.column(heading);
  made.head();
  made.row("A");
  for (const int number : {1, 2, 3}) made.number(number);
  made.row("Share");
  for (const int share : {33, 66, 100}) made.share(share);
  const Table table = made.done();
  CHECK_NOTHROW(check_counts(table, 0, 0, {1, 2}));
  CHECK_NOTHROW(check_sum(table, 0, 3));
  CHECK_THROWS_WITH(check_counts(table, 0, 0, {2, 1}), Catch::Contains("\"Status of actions\" do not agree"));
  CHECK_THROWS(check_sum(table, 0, 4));
  CHECK_THROWS(check_shares(table, 1, 0, 2));
}
