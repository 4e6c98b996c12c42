#include "report/report.h"

#include <catch2/catch.hpp>

#include "report/cells.h"
#include "report/house_style.h"
#include "report/plan_json.h"

using namespace boardpack;

namespace {

ReportTemplate shipped(const std::string& name) {
  return load_report_template(BOARDPACK_SOURCE_DIR "/templates/reports/" + name + ".toml", {});
}

Action action(const std::string& issue, const std::string& text, const std::string& when,
              const std::string& owner) {
  Action out;
  out.issue.value = RichText(issue);
  out.text.value = RichText(text);
  out.timescale.value = to_timescale(when);
  out.owner.value = RichText(owner);
  out.registered = true;
  return out;
}

Update said(const std::string& period, int status, const std::string& text) {
  Update out;
  out.agency = 0;
  out.period = out.returned = *to_period(period);
  if (status >= 0) out.status = ReportedStatus{status, {"", {0, 0, 2, 3}}};
  out.progress.value = RichText(text);
  return out;
}

Plan plan_of(std::vector<Action> actions) {
  Plan plan;
  plan.title.value = "A plan";
  plan.statuses = default_statuses();
  plan.agencies.push_back({"", "Police", {}, "", "", {}});
  plan.sources.push_back({"returns/2018-06/police.xlsx", {"Actions"}});
  plan.first_period = Period{2018, 3};
  plan.last_period = Period{2018, 12};
  plan.period = {2018, 6};
  plan.actions = std::move(actions);
  return plan;
}

const Table& first_table(const Document& document) {
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block)) return *table;
  FAIL("no table");
  throw 0;
}

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell.content) {
    if (!out.empty()) out += '|';
    if (!paragraph.marker.empty()) out += paragraph.marker + " ";
    out += paragraph.text.plain();
  }
  return out;
}

// Whether every place of the grid is covered by exactly one cell.
bool is_whole(const Table& table) {
  auto covers = [&](const std::vector<TableRow>& rows) {
    std::vector<std::vector<int>> grid(rows.size(), std::vector<int>(table.columns.size(), 0));
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (const TableCell& cell : rows[r].cells)
        for (int dr = 0; dr < cell.row_span; ++dr)
          for (int dc = 0; dc < cell.column_span; ++dc) {
            if (r + dr >= rows.size() || cell.column + dc >= static_cast<int>(table.columns.size()))
              return false;
            ++grid[r + dr][cell.column + dc];
          }
    for (const auto& row : grid)
      for (int count : row)
        if (count != 1) return false;
    return true;
  };
  return covers(table.header) && covers(table.rows);
}

}  // namespace

TEST_CASE(
    "the chronological report has a band for every month, empty ones too, and recurring actions in each") {
  Plan plan = plan_of({action("Access", "Review", "Every 2 months, starting April 2018", "Lead"),
                       action("Absence", "Visit schools", "April 2018", "Officer")});
  const Document document = build_report(plan, shipped("chronological"));
  const Table& table = first_table(document);
  REQUIRE(is_whole(table));
  std::vector<std::string> rows;
  for (const TableRow& row : table.rows)
    rows.push_back((row.band ? "# " : "") + text_of(row.cells.at(row.band || row.cells.size() == 1 ? 0 : 1)));
  CHECK(rows == std::vector<std::string>{"# March 2018",    "No actions due.",  "# April 2018",
                                         "Review",          "Visit schools",    "# May 2018",
                                         "No actions due.", "# June 2018",      "Review",
                                         "# July 2018",     "No actions due.",  "# August 2018",
                                         "Review",          "# September 2018", "No actions due.",
                                         "# October 2018",  "Review",           "# November 2018",
                                         "No actions due.", "# December 2018",  "Review"});
}

TEST_CASE("an issue spans its actions of the month, and no further") {
  Plan plan = plan_of({action("Access", "Review", "April 2018", "Lead"),
                       action("Access", "Train", "April 2018", "Lead"),
                       action("Access", "Report", "May 2018", "Lead")});
  const Document document = build_report(plan, shipped("chronological"));
  const Table& table = first_table(document);
  REQUIRE(is_whole(table));
  CHECK(table.rows[3].cells[0].row_span == 2);
  CHECK(table.rows[4].cells[0].column == 1);
}

TEST_CASE(
    "the quarterly report has a column a quarter; later ones are empty, carried ones name their month") {
  Plan plan = plan_of({action("Clear lines", "Report", "Quarterly", "Manager"),
                       action("Clear lines", "Agree", "June 2018", "Chair")});
  plan.actions[0].updates = {said("2018-03", 0, ""), said("2018-06", 2, "")};
  plan.actions[1].updates = {said("2018-03", 1, "")};
  plan.actions[0].leader.value = RichText("Director");
  const Document document = build_report(plan, shipped("quarterly-rag"));
  const Table& table = first_table(document);
  REQUIRE(is_whole(table));
  REQUIRE(table.columns.size() == 9);
  CHECK(text_of(table.header[0].cells.back()) == "Progress");
  CHECK(table.header[0].cells.back().column_span == 4);
  CHECK(text_of(table.header[1].cells[0]) == "Mar 2018");
  const TableRow& first = table.rows[0];
  CHECK(first.cells[0].row_span == 2);
  CHECK(text_of(first.cells[3]) == "Manager|Director");
  CHECK(first.cells[3].content[0].text.runs[0].italic);
  CHECK_FALSE(first.cells[3].content[1].text.runs[0].italic);
  CHECK(text_of(first.cells[5]) == "R");
  CHECK(text_of(first.cells[6]) == "G");
  CHECK(first.cells[6].fill == plan.statuses[2].colour);
  CHECK(text_of(first.cells[7]).empty());
  CHECK(first.cells[6].sources ==
        std::vector<CellSource>{{"Police", "returns/2018-06/police.xlsx", "Actions", "C2"}});
  const TableRow& second = table.rows[1];
  CHECK(text_of(second.cells[5]) == "A|Mar 2018");
}

TEST_CASE("in the progress report every measure stands level with the line that answers it") {
  Plan plan = plan_of({action("", "Relaunch the pathway", "", "")});
  Action& relaunch = plan.actions[0];
  relaunch.measure_lines = {{1, "1.", {RichText("More referrals"), {}}},
                            {2, "2.", {RichText("Fewer repeats"), {}}}};
  relaunch.updates = {said("2018-06", -1, "2. Not known.\n1. 40 to date")};
  relaunch.updates[0].answers = {{2, "2.", {RichText("Not known."), {}}},
                                 {1, "1.", {RichText("40 to date"), {}}}};
  const Document document = build_report(plan, shipped("progress"));
  const Table& table = first_table(document);
  REQUIRE(is_whole(table));
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells[0].row_span == 2);
  CHECK(table.columns.size() == 3);  // no agencies, leads or timetable to show
  CHECK(text_of(table.rows[0].cells[1]) == "1. More referrals");
  CHECK(text_of(table.rows[0].cells.back()) == "1. 40 to date");
  CHECK(text_of(table.rows[1].cells.back()) == "2. Not known.");
}

TEST_CASE("an answer to no measure is shown all the same") {
  Plan plan = plan_of({action("", "Relaunch", "", "")});
  plan.actions[0].measure_lines = {{1, "1.", {RichText("More referrals"), {}}}};
  plan.actions[0].updates = {said("2018-06", -1, "x")};
  plan.actions[0].updates[0].answers = {{7, "7.", {RichText("Also this"), {}}}};
  const Document document = build_report(plan, shipped("progress"));
  CHECK(text_of(first_table(document).rows[0].cells.back()) == "7. Also this");
}

TEST_CASE("a template's mistakes are named with line and nearest name") {
  const std::string path = "wrong-template.toml";
  auto write = [&](const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    std::fputs(text.c_str(), file);
    std::fclose(file);
  };
  write("title = \"x\"\n[[block]]\nkind = \"actoins\"\n");
  CHECK_THROWS_WITH(load_report_template(path, {}),
                    "wrong-template.toml: line 3: \"actoins\" means nothing here; did you mean \"actions\".");
  write(
      "title = \"x\"\n[[block]]\nkind = \"actions\"\n[[block.column]]\nheading = \"A\"\nshow = \"onwer\"\n");
  CHECK_THROWS_WITH(load_report_template(path, {}),
                    Catch::Contains("line 6") && Catch::Contains("\"owner\""));
  write("[colours]\nheader-fill = \"#FFFFFF\"\n");
  CHECK_THROWS_WITH(load_house_style(path), Catch::Contains("ink FFFFFF on FFFFFF has a contrast of 1.0:1"));
  write("[chart]\nbar = 1\n");
  CHECK_THROWS_WITH(load_house_style(path), Catch::Contains("line 2: \"bar\" should be from 2 to 60 points"));
  write("[chart]\nbar = 20\nmarker = 7.5\n[colours]\nchart-grid = \"#C0C0C0\"\n[chart-label]\nsize = 9\n");
  const Theme theme = load_house_style(path);
  CHECK(theme.chart_bar == 20);
  CHECK(theme.chart_marker == 7.5);
  CHECK(theme.chart_grid == Rgb{0xC0, 0xC0, 0xC0});
  CHECK(theme.chart_label.size == 9);
  std::remove(path.c_str());
}

TEST_CASE("a report may put each block on paper of its own") {
  const std::string path = "papers.toml";
  std::FILE* file = std::fopen(path.c_str(), "w");
  std::fputs(
      "paper = \"A4\"\nlandscape = false\n[[block]]\nkind = \"cover\"\n[[block]]\nkind = \"actions\"\n"
      "paper = \"A3\"\nlandscape = true\n[[block.column]]\nshow = \"action\"\n"
      "[[block]]\nkind = \"legend\"\n",
      file);
  std::fclose(file);
  const PageSetup upright{PageSetup::Paper::a4, false}, wide{PageSetup::Paper::a3, true};
  const Document document =
      build_report(plan_of({action("", "Do", "", "")}), load_report_template(path, wide));
  std::remove(path.c_str());
  CHECK(document.page == upright);
  REQUIRE(document.blocks.size() == 5);
  CHECK(std::get<PageBreak>(document.blocks[1]).page == wide);
  CHECK(std::get<PageBreak>(document.blocks[3]).page == upright);
  CHECK(load_report_template(BOARDPACK_SOURCE_DIR "/templates/reports/progress.toml", wide).page == wide);
}

TEST_CASE("a cover says whose paper it is, for when, and in which version") {
  Plan plan = plan_of({});
  plan.vision.value = "Every child is known";
  plan.version.value = "2.1";
  plan.date.value = "14 July 2018";
  plan.sponsor.value = "The Trust";
  const Document document = build_report(plan, shipped("progress"));
  const auto& cover = std::get<Cover>(document.blocks.front());
  CHECK(cover.title == "A plan");
  CHECK(cover.statement == "Every child is known");
  const std::vector<std::pair<std::string, std::string>> facts = {{"Position at", "June 2018"},
                                                                  {"Date", "14 July 2018"},
                                                                  {"Version", "2.1"},
                                                                  {"Sponsored by", "The Trust"}};
  CHECK(cover.facts == facts);
}

TEST_CASE("the glossary is a table of the register's terms, and nothing where there are none") {
  Plan plan = plan_of({});
  const auto has_glossary = [&] {
    const Document document = build_report(plan, shipped("progress"));
    const auto* table = std::get_if<Table>(&document.blocks.back());
    return table != nullptr && table->title == "Glossary";
  };
  CHECK_FALSE(has_glossary());
  plan.glossary = {{"EHCP", {RichText("education, health and care plan"), {0, 0, 4, 2}}}};
  REQUIRE(has_glossary());
  const Document document = build_report(plan, shipped("progress"));
  const auto& table = std::get<Table>(document.blocks.back());
  REQUIRE(table.rows.size() == 1);
  CHECK(text_of(table.rows[0].cells[0]) == "EHCP");
  CHECK(table.rows[0].cells[0].role == CellRole::row_header);
  CHECK(table.rows[0].cells[1].sources ==
        std::vector<CellSource>{{"", "returns/2018-06/police.xlsx", "Actions", "B4"}});
}

TEST_CASE("each source of a cell names who said it: the register, or the agency of the update or the file") {
  Action refuge = action("Safety", "Open the refuge", "", "");
  refuge.issue.origin = {1, 0, 2, 1};
  refuge.text.origin = {0, 0, 2, 1};  // only found in a return
  refuge.updates = {said("2018-06", 1, "Found a house"), said("2018-06", 1, "No money")};
  refuge.updates[0].progress.origin = {0, 0, 2, 3};
  refuge.updates[0].evidence = {{RichText("lease.pdf"), {0, 0, 2, 4}}};
  refuge.updates[1].agency = 1;
  refuge.updates[1].progress.origin = {0, 0, 20, 3};  // a place whose name begins like another's
  Plan plan = plan_of({refuge});
  plan.agencies.push_back({"", "Health", {}, "", "", {}});
  plan.sources.push_back({"plan.xlsx", {"Actions"}});
  plan.receipts.push_back({0, {2018, 6}, {0}, true, true, 2});

  const ActionRow row{&plan.actions[0], false, nullptr, true, std::nullopt};
  ColumnTemplate column;
  column.fields = {{Show::issue, false, false}, {Show::action, false, false}};
  const std::string file = "returns/2018-06/police.xlsx";
  CHECK(
      cell_of(plan, row, column).sources ==
      std::vector<CellSource>{{"register", "plan.xlsx", "Actions", "A2"}, {"Police", file, "Actions", "A2"}});
  column.fields = {{Show::progress, false, false}};
  CHECK(cell_of(plan, row, column).sources == std::vector<CellSource>{{"Police", file, "Actions", "C2"},
                                                                      {"Police", file, "Actions", "D2"},
                                                                      {"Health", file, "Actions", "C20"}});
}

TEST_CASE("the plan as JSON names the cell of each value") {
  Plan plan = plan_of({action("Access", "Review", "April 2018", "Lead")});
  plan.actions[0].updates = {said("2018-06", 1, "Under way")};
  const std::string json = plan_json(plan);
  CHECK_THAT(json, Catch::Contains("\"file\": \"returns/2018-06/police.xlsx\"") &&
                       Catch::Contains("\"cell\": \"C2\"") && Catch::Contains("\"value\": \"A\""));
}

TEST_CASE("what was said since the last quarter is shown in the quarter in progress, with its month") {
  Plan plan = plan_of({action("Clear lines", "Report", "Quarterly", "Manager")});
  plan.period = {2018, 7};
  plan.actions[0].updates = {said("2018-03", 2, ""), said("2018-07", 0, "")};
  const Document document = build_report(plan, shipped("quarterly-rag"));
  const TableRow& row = first_table(document).rows[0];
  CHECK(text_of(row.cells[6]) == "G|Mar 2018");
  CHECK(text_of(row.cells[7]) == "R|Jul 2018");
}

TEST_CASE("a named file of evidence is attached to the paper and linked from its name") {
  Action one = action("Safety", "Act", "June 2018", "Chief Inspector");
  Update update = said("2018-06", -1, "See “Log  2018 – final.csv”, not a/notes.txt");
  update.progress.value.append(Run{"; forged", false, false, "attachment:Log 2018 - final.csv"});
  update.answers = {{0, "", update.progress}};
  one.updates.push_back(update);
  Plan plan = plan_of({one});
  plan.evidence = {{"2018/Log 2018 - final.csv", 3, true, {{{0, 0, 17, 6}, 0}}},
                   {"a/notes.txt", 3, false, {{{0, 0, 17, 6}, 0}}}};
  const Document document = build_report(plan, shipped("progress"));
  REQUIRE(document.attachments.size() == 1);
  const Attachment& attachment = document.attachments.front();
  CHECK(attachment.name == "Log 2018 - final.csv");
  CHECK(attachment.media_type == "text/csv");
  CHECK(attachment.description == "Named by Police in returns/2018-06/police.xlsx:Actions!F17");
  CHECK(attachment.source == "2018/Log 2018 - final.csv");
  std::string linked, told;
  for (const TableRow& row : first_table(document).rows)
    for (const TableCell& cell : row.cells)
      for (const Paragraph& paragraph : cell.content)
        for (const Run& run : paragraph.text.runs) {
          if (run.text.find("csv") != std::string::npos || !run.link.empty())
            linked += run.text + ">" + run.link;
          told += run.text;
        }
  CHECK(linked == "Log  2018 – final.csv>attachment:Log 2018 - final.csv");
  CHECK(told.find("See “Log  2018 – final.csv”, not a/notes.txt; forged") != std::string::npos);
}

TEST_CASE("attached files of one name are told apart by their folders") {
  Action one = action("Safety", "Act", "June 2018", "Chief Inspector");
  one.text.value = RichText("See b/log.csv and a/log.csv");
  Plan plan = plan_of({one});
  plan.evidence = {{"a/log.csv", 3, true, {{{0, 0, 17, 6}, 0}}},
                   {"b/log.csv", 3, true, {{{0, 0, 17, 6}, 0}}}};
  const Document document = build_report(plan, shipped("progress"));
  REQUIRE(document.attachments.size() == 2);
  CHECK(document.attachments[0].name == "a - log.csv");
  CHECK(document.attachments[1].name == "b - log.csv");
}

TEST_CASE("evidence stands under the answer of its row") {
  Action one = action("Safety", "Act", "June 2018", "Chief Inspector");
  one.measure_lines = {{1, "1.", {RichText("Fewer"), {}}}, {2, "2.", {RichText("Sooner"), {}}}};
  Update update = said("2018-06", -1, "1. Yes\n2. No");
  update.answers = {{1, "1.", {RichText("Yes"), {0, 0, 2, 5}}}, {2, "2.", {RichText("No"), {0, 0, 3, 5}}}};
  update.evidence = {{RichText("log.csv"), {0, 0, 3, 6}}, {RichText("map.csv"), {0, 0, 9, 6}}};
  one.updates.push_back(update);
  std::string told;
  const Document document = build_report(plan_of({one}), shipped("progress"));
  for (const TableRow& row : first_table(document).rows)
    for (const TableCell& cell : row.cells)
      if (text_of(cell).find("Evidence") != std::string::npos) told += text_of(cell) + "\n";
  CHECK(told == "1. Yes|Evidence: map.csv\n2. No|Evidence: log.csv\n");
}

TEST_CASE("the title page counts late returns as received and names them, and names who is missing") {
  Plan plan = plan_of({});
  plan.agencies = {{"", "Police", {}, "", "", {}},
                   {"", "Health", {}, "", "", {}},
                   {"", "Schools", {}, "", "", {}},
                   {"", "Forum", {}, "", "", {}}};
  plan.receipts = {{0, {2018, 6}, {0}, true, true, 4, 2, false},
                   {1, {2018, 6}, {0}, true, true, 4, 2, true},
                   {2, {2018, 6}, {}, true, true, 0, 1, false},
                   {3, {2018, 6}, {0}, true, false, 0, 1, false}};
  const Document document = build_report(plan, shipped("progress"));
  std::string returns;
  for (const Block& block : document.blocks)
    if (const auto* cover = std::get_if<Cover>(&block))
      for (const auto& [name, value] : cover->facts)
        if (name == "Returns received") returns = value;
  CHECK(returns == "2 of 4 agencies; late: Health; not received: Schools, Forum (file could not be read)");
  const std::string json = plan_json(plan);
  CHECK(json.find("\"late\": true") != std::string::npos);
  CHECK(json.find("\"actions\": 2") != std::string::npos);
}
