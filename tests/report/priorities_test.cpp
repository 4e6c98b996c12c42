#include "report/priorities.h"

#include <catch2/catch.hpp>

#include "report/report.h"

using namespace boardpack;

namespace {

Plan june() {
  Plan plan;
  plan.period = {2018, 6};
  return plan;
}

void add_action(Plan& plan, int area, const std::string& issue, const std::string& text) {
  Action action;
  action.area = area;
  action.issue.value = RichText(issue);
  action.text.value = RichText(text);
  action.agencies.value = RichText("Police");
  action.registered = true;
  plan.actions.push_back(std::move(action));
}

Area area(const std::string& code, const std::string& title, const std::string& outcome = "",
          const std::string& focus = "") {
  Area out;
  out.code = code;
  out.title.value = RichText(title);
  out.outcome.value = RichText(outcome);
  out.focus.value = RichText(focus);
  return out;
}

ColumnTemplate column(const std::string& heading, Show show, bool optional = false) {
  ColumnTemplate out;
  out.heading = heading;
  out.fields = {{show, false, false}};
  out.optional = optional;
  return out;
}

BlockTemplate on_a_page() {
  BlockTemplate block;
  block.kind = BlockTemplate::Kind::priorities;
  block.title = "In short";
  block.columns = {column("Aims", Show::area), column("Priorities", Show::issue),
                   column("This means", Show::action), column("Who", Show::agencies)};
  return block;
}

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell.content)
    out += (out.empty() ? "" : " / ") + std::string(static_cast<std::size_t>(paragraph.level), '>') +
           paragraph.marker + (paragraph.marker.empty() ? "" : " ") + paragraph.text.plain();
  return out;
}

std::string text_of(const std::vector<TableRow>& rows) {
  std::string out;
  for (const TableRow& row : rows) {
    for (const TableCell& cell : row.cells) {
      out += "[" + text_of(cell) + "]";
      if (cell.row_span > 1) out += "x" + std::to_string(cell.row_span);
    }
    out += "\n";
  }
  return out;
}

const Table& table_in(const Document& document) {
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block)) return *table;
  FAIL("no table");
  throw 0;
}

}  // namespace

TEST_CASE("an aim spans its numbered priorities, and a priority's actions are what it means") {
  Plan plan = june();
  plan.areas = {area("1", "Lead"), area("2", "Improve")};
  add_action(plan, 0, "Work better", "Meet less");
  add_action(plan, 1, "Address neglect", "Train all:\n- nurses\n- teachers");
  add_action(plan, 0, "Join up", "Share housing\nand advice");
  add_action(plan, 0, "Work better", "Decide more");
  Document document;
  add_priorities(plan, on_a_page(), document);
  const Table& table = table_in(document);
  CHECK(text_of(table.header) == "[Aims][Priorities][This means][Who]\n");
  CHECK(text_of(table.rows) ==
        "[Lead]x2[1. Work better][• Meet less / • Decide more][Police]\n"
        "[2. Join up][• Share housing / and advice][Police]\n"
        "[Improve][3. Address neglect][• Train all: / >• nurses / >• teachers][Police]\n");
  CHECK(table.rows[0].cells[0].role == CellRole::row_header);
  CHECK(table.rows[0].cells[1].role == CellRole::row_header);
}

TEST_CASE("a priority that has a number keeps it, and those after it go on from there") {
  Plan plan = june();
  plan.areas = {area("1", "Lead")};
  add_action(plan, 0, "4. Safeguard", "a");
  add_action(plan, 0, "Challenge", "b");
  Document document;
  add_priorities(plan, on_a_page(), document);
  CHECK(text_of(table_in(document).rows) ==
        "[Lead]x2[4. Safeguard][• a][Police]\n[5. Challenge][• b][Police]\n");
}

TEST_CASE("an aim without actions and actions without an aim are on the page all the same") {
  Plan plan = june();
  plan.areas = {area("1", "Lead"), area("2", "Rest")};
  add_action(plan, 0, "Work", "a");
  add_action(plan, -1, "Chance", "b");
  Document document;
  add_priorities(plan, on_a_page(), document);
  CHECK(text_of(table_in(document).rows) ==
        "[Lead][1. Work][• a][Police]\n[Rest][][][]\n[Other priorities][2. Chance][• b][Police]\n");
}

TEST_CASE("a plan without areas, or without what its actions are for, has no column for them") {
  Plan plan = june();
  add_action(plan, -1, "Work", "a");
  Document document;
  add_priorities(plan, on_a_page(), document);
  CHECK(text_of(table_in(document).rows) == "[1. Work][• a][Police]\n");
  plan.areas = {area("1", "Lead")};
  plan.actions.clear();
  add_action(plan, 0, "", "a");
  document = {};
  add_priorities(plan, on_a_page(), document);
  CHECK(text_of(table_in(document).rows) == "[Lead][• a][Police]\n");
}

TEST_CASE("the plan on a page begins a page unless only a title stands above it") {
  Plan plan = june();
  Document document;
  document.blocks = {TitleBlock{"A", "", {}}};
  add_priorities(plan, on_a_page(), document);
  CHECK(std::holds_alternative<Heading>(document.blocks[1]));
  document.blocks = {TitleBlock{"A", "", {}}, Prose{}};
  add_priorities(plan, on_a_page(), document);
  CHECK(std::holds_alternative<PageBreak>(document.blocks[2]));
}

TEST_CASE("areas without columns are a list of the outcomes sought") {
  Plan plan = june();
  plan.areas = {area("A", "Lead", "One board.\nOne report."), area("B", "Know", "- Figures\n- Voices"),
                area("C", "Nothing sought"), area("", "No code", "Better")};
  BlockTemplate block;
  block.title = "What we seek";
  Document document;
  add_areas_at_a_glance(plan, block, document);
  REQUIRE(document.blocks.size() == 2);
  TableCell list;
  list.content = std::get<Prose>(document.blocks[1]).paragraphs;
  CHECK(text_of(list) == "A. One board. / One report. / B. Know / >• Figures / >• Voices / • Better");
}

TEST_CASE("areas with columns are a table, or nothing where it would say nothing") {
  Plan plan = june();
  plan.areas = {area("1", "Be safe", "9. Be protected\n10. Belong", "Domestic abuse"), area("2", "Be well")};
  BlockTemplate block;
  block.columns = {column("Area", Show::area), column("Aims", Show::outcome, true),
                   column("Priority", Show::focus, true)};
  Document document;
  add_areas_at_a_glance(plan, block, document);
  CHECK(text_of(table_in(document).rows) ==
        "[Be safe][9. Be protected / 10. Belong][Domestic abuse]\n[Be well][][]\n");
  plan.areas.erase(plan.areas.begin());
  document = {};
  add_areas_at_a_glance(plan, block, document);
  CHECK(document.blocks.empty());
}
