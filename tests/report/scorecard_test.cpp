#include "report/scorecard.h"

#include <catch2/catch.hpp>

#include "report/report.h"

using namespace boardpack;

namespace {

const Period march{2018, 3}, june{2018, 6}, september{2018, 9};

using Figures = std::vector<std::pair<Period, const char*>>;

Measure measured(const std::string& reference, int area, const std::string& unit, const Figures& trajectory,
                 const Figures& actuals) {
  Measure measure;
  measure.reference = reference;
  measure.area = area;
  measure.text.value = RichText("Measure " + reference);
  measure.unit = unit;
  for (const auto& [period, said] : trajectory) measure.trajectory.push_back({period, {said, {0, 0, 2, 5}}});
  for (const auto& [period, said] : actuals) measure.actuals.push_back({period, {said, {0, 0, 2, 9}}});
  return measure;
}

Plan plan_of(std::vector<Measure> measures) {
  Plan plan;
  plan.period = june;
  plan.sources = {{"plan.xlsx", {"Measures"}}};
  plan.areas.resize(2);
  plan.areas[0].code = "A";
  plan.areas[0].title.value = RichText("Be safe");
  plan.areas[1].code = "B";
  plan.areas[1].title.value = RichText("Be well");
  plan.measures = std::move(measures);
  return plan;
}

BlockTemplate block_of(BlockTemplate::Kind kind, const std::vector<Show>& shows = {}) {
  BlockTemplate block;
  block.kind = kind;
  for (const Show show : shows) {
    ColumnTemplate column;
    column.heading = "Column " + std::to_string(block.columns.size());
    column.fields.push_back({show, false, false});
    block.columns.push_back(column);
  }
  return block;
}

BlockTemplate scorecard(const std::vector<Show>& shows) {
  return block_of(BlockTemplate::Kind::scorecard, shows);
}

Document built(const Plan& plan, const BlockTemplate& block) {
  Document document;
  if (block.kind == BlockTemplate::Kind::scorecard)
    add_scorecard(plan, block, document);
  else
    document = build_report(plan, {"", "", {}, {block}}, {});
  return document;
}

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell.content) out += (out.empty() ? "" : " ") + paragraph.text.plain();
  return out;
}

std::string text_of(const TableRow& row) {
  std::string out;
  for (const TableCell& cell : row.cells) out += (out.empty() ? "" : "|") + text_of(cell);
  return out;
}

template <class Kind>
std::vector<Kind> all(const Document& document) {
  std::vector<Kind> out;
  for (const Block& block : document.blocks)
    if (const auto* one = std::get_if<Kind>(&block)) out.push_back(*one);
  return out;
}

std::vector<std::string> rows_of(const Plan& plan, const BlockTemplate& block) {
  std::vector<std::string> out;
  for (const Table& table : all<Table>(built(plan, block)))
    for (const TableRow& row : table.rows) out.push_back(text_of(row));
  return out;
}

}  // namespace

TEST_CASE("a scorecard has a column for each period told, up to the paper's") {
  BlockTemplate block = scorecard({Show::measure, Show::actual});
  block.columns[1].each_quarter = true;
  const Plan plan = plan_of({measured("1", 0, "%", {}, {{march, "0.5"}, {june, "52%"}, {september, "60%"}}),
                             measured("2", 0, "number", {}, {{march, "not known"}}),
                             measured("3", 0, "number", {}, {{june, "<5"}})});
  const Document document = built(plan, block);
  CHECK(text_of(all<Table>(document)[0].header[0]) == "Column 0|Mar 2018|Jun 2018");
  CHECK(rows_of(plan, block) ==
        std::vector<std::string>{"Measure 1|50%|52%", "Measure 2|not known|–", "Measure 3|–|<5"});
  const std::vector<TableCell> cells = all<Table>(document)[0].rows[0].cells;
  CHECK(cells[1].value == CellValue(CellNumber{0.5, true}));
  CHECK(cells[1].sources.size() == 1);
  CHECK(cells[0].role == CellRole::row_header);
  block.periods = 1;
  CHECK(text_of(all<Table>(built(plan, block))[0].header[0]) == "Column 0|Jun 2018");
}

TEST_CASE("what is no figure never becomes a number in a cell") {
  const Plan plan = plan_of(
      {measured("1", 0, "number", {}, {{june, "n/k"}}), measured("2", 0, "number", {}, {{june, "<5"}}),
       measured("3", 0, "number", {}, {{june, "44 of 50"}}), measured("4", 0, "", {}, {})});
  const Table table = all<Table>(built(plan, scorecard({Show::actual})))[0];
  for (const TableRow& row : table.rows) CHECK(row.cells[0].value == CellValue());
}

TEST_CASE("the last told stands with its month where that is not the paper's") {
  const Plan plan = plan_of({measured("1", 0, "%", {{march, "50%"}, {june, "60%"}}, {{march, "48%"}}),
                             measured("2", 0, "%", {{june, "60%"}}, {{march, "48%"}, {june, "61%"}}),
                             measured("3", 0, "%", {{june, "60%"}}, {{march, "48%"}, {june, "tbc"}})});
  BlockTemplate block = scorecard({Show::actual, Show::standing, Show::direction, Show::target_now});
  CHECK(rows_of(plan, block) == std::vector<std::string>{"48% Mar 2018|Missed Mar 2018|–|60%",
                                                         "61%|Met|↑ Better|60%", "tbc|Awaited|–|60%"});
  block.near = 0.05;
  const Table table = all<Table>(built(plan, block))[0];
  CHECK(text_of(table.rows[0].cells[1]) == "Near target Mar 2018");
  CHECK(table.rows[0].cells[1].role == CellRole::status);
  CHECK(table.rows[0].cells[1].fill != table.rows[1].cells[1].fill);
  CHECK_FALSE(table.rows[2].cells[1].fill);
}

TEST_CASE("measures stand by group, then by area in the plan's order") {
  Measure grouped = measured("4", 1, "", {}, {});
  grouped.group = "Numbers";
  const Plan plan = plan_of({measured("1", 1, "", {}, {}), measured("2", -1, "", {}, {}),
                             measured("3", 0, "", {}, {}), grouped, measured("5", 1, "", {}, {})});
  BlockTemplate block = scorecard({Show::reference});
  block.group = BlockTemplate::Group::area;
  std::vector<std::string> headings;
  for (const Heading& heading : all<Heading>(built(plan, block))) headings.push_back(heading.text.plain());
  CHECK(headings == std::vector<std::string>{"Numbers", "A. Be safe", "B. Be well", "Other measures"});
  CHECK(rows_of(plan, block) == std::vector<std::string>{"4", "3", "1", "5", "2"});
  block.bands = true;
  CHECK(all<Heading>(built(plan, block)).empty());
  CHECK(rows_of(plan, block) == std::vector<std::string>{"Numbers", "4", "A. Be safe", "3", "B. Be well", "1",
                                                         "5", "Other measures", "2"});
}

TEST_CASE("a framework without figures is groups and measures: other columns are left out") {
  std::vector<Measure> measures;
  for (const char* group : {"Numbers", "Numbers", "Absence"}) {
    measures.push_back(measured(std::to_string(measures.size() + 1), -1, "", {}, {}));
    measures.back().group = group;
  }
  BlockTemplate block = scorecard({Show::group, Show::measure, Show::baseline, Show::actual, Show::standing});
  block.columns[0].span = ColumnTemplate::Span::equal;
  for (std::size_t i = 2; i < 4; ++i) block.columns[i].optional = true;
  block.columns.pop_back();
  const Table table = all<Table>(built(plan_of(measures), block))[0];
  CHECK(table.columns.size() == 2);
  CHECK(text_of(table.rows[0]) == "Numbers|Measure 1");
  CHECK(table.rows[0].cells[0].row_span == 2);
  CHECK(text_of(table.rows[1]) == "Measure 2");
  CHECK(text_of(table.rows[2]) == "Absence|Measure 3");
}

TEST_CASE("a sparkline draws the known figures of one unit, its words the first and the last") {
  const Plan plan = plan_of(
      {measured("1", 0, "%", {}, {{march, "50%"}, {Period{2018, 4}, "not known"}, {june, "52%"}}),
       measured("2", 0, "number", {}, {{march, "7%"}, {june, "12"}}), measured("3", 0, "number", {}, {})});
  const Table table = all<Table>(built(plan, scorecard({Show::sparkline})))[0];
  const TableCell& cell = table.rows[0].cells[0];
  CHECK(text_of(cell) == "50% to 52%");
  REQUIRE(cell.sparkline);
  CHECK(cell.sparkline->values == std::vector<std::optional<double>>{50, std::nullopt, 52});
  CHECK(cell.sparkline->alternative == "Mar 2018 50%, Apr 2018 not known, Jun 2018 52%");
  CHECK(text_of(table.rows[1]) == "12");
  CHECK_FALSE(table.rows[1].cells[0].sparkline);
  CHECK(text_of(table.rows[2]) == "–");
}

TEST_CASE("a scorecard explains the words that occur in it") {
  const Plan plan = plan_of({measured("1", 0, "%", {{june, "50%"}}, {{june, "52%"}})});
  BlockTemplate block = scorecard({Show::standing});
  block.legend = true;
  const Legend legend = all<Legend>(built(plan, block)).at(0);
  REQUIRE(legend.entries.size() == 1);
  CHECK(legend.entries[0].letter == "Met");
  CHECK(legend.notes.empty());
}

TEST_CASE("a trajectory is a chart of target and actual and the table that holds its figures") {
  Measure measure = measured("D-1", 0, "%", {{june, "at least 60%"}, {september, "70%"}},
                             {{march, "48%"}, {june, "not known"}, {september, "90%"}});
  measure.target.value = "100% by December 2018";
  const Plan plan = plan_of({measure, measured("D-2", 0, "%", {}, {{march, "48%"}})});
  const Document document = built(plan, block_of(BlockTemplate::Kind::trajectory));
  CHECK(rows_of(plan, block_of(BlockTemplate::Kind::trajectory)) ==
        std::vector<std::string>{"March 2018|48%|–|No target", "June 2018|not known|60%|Not known",
                                 "September 2018|–|70%|To come", "December 2018|–|100%|To come"});
  const auto charts = all<Chart>(document);
  REQUIRE(charts.size() == 1);
  const Chart& chart = charts[0];
  CHECK(chart.kind == Chart::Kind::lines);
  CHECK(chart.unit == "%");
  using Values = std::vector<std::optional<double>>;
  CHECK(chart.series[0].values == Values{48, std::nullopt, std::nullopt, std::nullopt});
  CHECK(chart.series[1].values == Values{std::nullopt, 60, 70, 100});
  CHECK(chart.alternative ==
        "Measure D-1: target and actual. March 2018: actual 48%. June 2018: target at least 60%, actual not "
        "known. September 2018: target 70%. December 2018: target 100% by December 2018.");
  // As XLSX charts need it: series a column from the second.
  const Table table = all<Table>(document).at(0);
  CHECK(text_of(table.header[0]) == "Period|Actual|Target|Against target");
  CHECK(table.rows[1].cells[2].value == CellValue(CellNumber{0.6, true}));
  CHECK(table.rows[1].cells[1].value == CellValue());
}

TEST_CASE("a trajectory of measures by reference says which the register lacks") {
  const Plan plan = plan_of({measured("D-1", 0, "days", {}, {{june, "12"}}), measured("D-2", 0, "", {}, {})});
  BlockTemplate block = block_of(BlockTemplate::Kind::trajectory);
  block.measures = {"d 1", "D-9"};
  const Document document = built(plan, block);
  CHECK(all<Table>(document).size() == 1);
  CHECK(all<Chart>(document).at(0).unit == "days");
  REQUIRE(all<Prose>(document).size() == 1);
  CHECK(all<Prose>(document)[0].paragraphs[0].text.plain() == "The register has no measure \"D-9\".");
}

TEST_CASE("a plan without measures says so in its scorecard") {
  const Document document = built(plan_of({}), scorecard({Show::measure}));
  CHECK(all<Table>(document).empty());
  CHECK(all<Prose>(document).at(0).paragraphs[0].text.plain() == "The register has no measures.");
}

TEST_CASE("the shipped scorecard can be read") {
  const ReportTemplate report =
      load_report_template(BOARDPACK_SOURCE_DIR "/templates/reports/scorecard.toml", {});
  CHECK(report.blocks.at(1).kind == BlockTemplate::Kind::scorecard);
  CHECK(report.blocks.at(1).near == Approx(0.05));
  CHECK(report.blocks.at(2).kind == BlockTemplate::Kind::trajectory);
}
