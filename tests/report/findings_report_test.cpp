#include <catch2/catch.hpp>

#include "report/report.h"
#include "report/request.h"

using namespace boardpack;

namespace {

Plan plan() {
  Plan out;
  out.title.value = "Harbour Plan";
  out.contact.value = "board@harbour.example";
  out.period = {2018, 6};
  out.sources = {{"plan.xlsx", {"Plan", "Actions"}},
                 {"returns/2018-03/police.xlsx", {"Return"}},
                 {"returns/2018-06/Police June.xlsx", {"Return"}}};
  return out;
}

struct OwnSheet {
  std::string name;
  std::vector<std::string> opening;
  const Table* table = nullptr;
};

std::vector<OwnSheet> own_sheets(const Document& document) {
  std::vector<OwnSheet> out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out.push_back({heading->text.plain(), {}, nullptr});
    if (out.empty()) continue;
    if (const auto* prose = std::get_if<Prose>(&block))
      for (const Paragraph& one : prose->paragraphs) out.back().opening.push_back(one.text.plain());
    if (const auto* table = std::get_if<Table>(&block)) out.back().table = table;
  }
  return out;
}

std::string text_of(const TableRow& row) {
  std::string out;
  for (const TableCell& cell : row.cells) {
    if (cell.column > 0) out += '|';
    if (!cell.content.empty()) out += cell.content.front().text.plain();
  }
  return out;
}

}  // namespace

TEST_CASE("each agency has its findings on a sheet of its own, this period's first, ready to be sent back") {
  const Findings findings = {
      {FindingCode::register_problem,
       {0, 0, 4, 2},
       "",
       "\"Spring\" is not a month such as 2018-06; not used"},
      {FindingCode::missing_return, {}, "Health", "no return from Health for June 2018"},
      {FindingCode::unknown_status, {1, 0, 9, 3}, "Police", "status \"Purple\" is none of the plan's"},
      {FindingCode::bad_date, {2, 0, 17, 6}, "Police", "timescale \"31 June 2018\" holds no date"},
      {FindingCode::unreadable_file, {2, -1, 0, 0}, "Police", "the file is no spreadsheet"},
  };
  const Document document = build_findings(plan(), findings);
  const auto sheets = own_sheets(document);
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].name == "Business manager");
  CHECK(sheets[1].name == "Health");
  CHECK(sheets[2].name == "Police");

  CHECK(sheets[2].opening ==
        std::vector<std::string>{
            "For Police: what was found in your returns for the papers of Harbour Plan for June 2018.",
            "Please correct your file and send it again, or write your answer beside each finding and send "
            "this sheet "
            "back, to: board@harbour.example",
            "The cells lead to your file when it lies in the same folder as this workbook."});
  const Table& police = *sheets[2].table;
  CHECK(text_of(police.header[0]) ==
        "Return for|Severity|File|Sheet|Cell|What was found|What is needed|Your answer");
  REQUIRE(police.rows.size() == 3);
  CHECK(text_of(police.rows[0]) ==
        "June 2018|error|Police June.xlsx|Return|F17|timescale \"31 June 2018\" holds no "
        "date|Please tell us which date is meant.|");
  CHECK(text_of(police.rows[1])
            .starts_with("June 2018|error|Police June.xlsx|||the file is no spreadsheet|Please"));
  CHECK(text_of(police.rows[2]).starts_with("March 2018|warning|police.xlsx|Return|C9|"));

  const TableCell& cell = police.rows[0].cells[4];
  CHECK(cell.leads_to_source);
  CHECK(cell.sources == std::vector<CellSource>{{"Police", "Police June.xlsx", "Return", "F17"}});
  CHECK(police.rows[1].cells[2].leads_to_source);
  CHECK(text_of(sheets[1].table->rows.at(0)).starts_with("June 2018|warning||||no return from Health"));
  CHECK(sheets[0].table->rows.at(0).cells[4].sources.at(0).file == "plan.xlsx");
}

TEST_CASE("the whole list of findings comes before the sheets of the agencies") {
  const Document document =
      build_findings(plan(), {{FindingCode::no_table, {2, -1, 0, 0}, "Police", "no row"}});
  REQUIRE(document.blocks.size() == 6);
  CHECK(std::get<Table>(document.blocks[1]).rows.size() == 1);
  CHECK(std::holds_alternative<PageBreak>(document.blocks[2]));
  CHECK(build_findings(plan(), {}).blocks.size() == 2);
}

TEST_CASE("what an agency is asked to do is said to the agency") {
  for (const FindingKind& what : finding_codes()) {
    // What is the manager's to do only.
    if (what.code == FindingCode::missing_register || what.code == FindingCode::register_problem ||
        what.code == FindingCode::example_left || what.code == FindingCode::skipped_file)
      continue;
    INFO(what.name);
    const std::string_view asked = request(what.code);
    CHECK((asked.find("please") != asked.npos || asked.find("Please") != asked.npos));
    CHECK(asked.find("gency") == asked.npos);
  }
}
