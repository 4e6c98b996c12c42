#include "report/narrative.h"

#include <catch2/catch.hpp>

#include "report/report.h"

using namespace boardpack;

namespace {

Plan plan_with(std::vector<std::pair<std::string, std::string>> sections) {
  Plan plan;
  plan.title.value = "A plan";
  plan.period = {2018, 6};
  std::uint32_t row = 1;
  for (const auto& [heading, text] : sections)
    plan.narrative.push_back({heading, {RichText(text), {0, 0, ++row, 2}}});
  return plan;
}

BlockTemplate narrative(std::vector<std::string> sections, const std::string& title = "") {
  BlockTemplate block;
  block.kind = BlockTemplate::Kind::narrative;
  block.sections = std::move(sections);
  block.title = title;
  return block;
}

ReportTemplate report_of(std::vector<BlockTemplate> blocks) {
  ReportTemplate report;
  report.title = "{title}";
  report.blocks = std::move(blocks);
  return report;
}

std::string said(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out += std::to_string(heading->level) + " " + heading->text.plain() + "\n";
    if (const auto* prose = std::get_if<Prose>(&block))
      for (const Paragraph& paragraph : prose->paragraphs) out += paragraph.text.plain() + "\n";
    if (const auto* table = std::get_if<Table>(&block)) out += "table " + table->title + "\n";
    if (const auto* picture = std::get_if<Picture>(&block)) out += "picture " + picture->alternative + "\n";
    if (std::holds_alternative<PageBreak>(block)) out += "--\n";
  }
  return out;
}

}  // namespace

TEST_CASE("each section of the narrative stands under its heading, its own headings below that") {
  const Plan plan =
      plan_with({{"Why", "First.\n\n#### A reason\n\nIt is so.\n\n###### Deep\n\nDown."}, {"", "Bare."}});
  CHECK(said(build_report(plan, report_of({narrative({})}))) ==
        "1 Why\nFirst.\n2 A reason\nIt is so.\n3 Deep\nDown.\nBare.\n");
  CHECK(said(build_report(plan, report_of({narrative({"why"}, "About {title}")}))) ==
        "1 About A plan\n2 Why\nFirst.\n3 A reason\nIt is so.\n4 Deep\nDown.\n");
}

TEST_CASE("a narrative block without names has the sections that no other block names") {
  const Plan plan = plan_with({{"Why", "a"}, {"Annex A", "b"}, {"How", "c"}, {"Annex B", "d"}});
  CHECK(said(build_report(plan, report_of({narrative({}), narrative({"Annex*"})}))) ==
        "1 Why\na\n1 How\nc\n1 Annex A\nb\n1 Annex B\nd\n");
  CHECK(said(build_report(plan, report_of({narrative({"How", "Why"})}))) == "1 Why\na\n1 How\nc\n");
}

TEST_CASE("a narrative that has nothing to say turns no page") {
  auto block = narrative({});
  block.page = PageSetup{PageSetup::Paper::a4, false};
  BlockTemplate legend;
  legend.kind = BlockTemplate::Kind::legend;
  CHECK(said(build_report(plan_with({}), report_of({block, legend}))).empty());
  CHECK(said(build_report(plan_with({{"Why", "a"}}), report_of({block, legend}))) == "1 Why\na\n--\n");
}

TEST_CASE("a title stands on the paper of what is under it") {
  auto upright = narrative({});
  upright.page = PageSetup{PageSetup::Paper::a4, false};
  const ReportTemplate report = report_of({BlockTemplate{}, upright, BlockTemplate{}});
  CHECK_FALSE(build_report(plan_with({{"Why", "a"}}), report).page.landscape);
  CHECK(build_report(plan_with({}), report).page.landscape);
}

TEST_CASE("a table of a section has the heading above it for its title") {
  const Plan plan =
      plan_with({{"Dates", "| a | b |\n|---|---|\n| 1 | 2 |\n\n# More\n\n| a |\n|---|\n| 1 |"}});
  CHECK(said(build_report(plan, report_of({narrative({})}))) == "1 Dates\ntable Dates\n2 More\ntable More\n");
}

TEST_CASE("a picture stands in its section with what it shows; where it cannot, its words do") {
  const Plan plan =
      plan_with({{"Boards", "![Who reports to whom](a.png \"The boards\")\n\n![](a.png)\n\n![Gone](b.png)"}});
  Picture picture;
  picture.width = picture.height = 10;
  CHECK(said(build_report(plan, report_of({narrative({})}), std::nullopt, {{"a.png", picture}})) ==
        "1 Boards\npicture Who reports to whom\nThe boards\npicture Boards: picture a.png\n"
        "(Gone: this picture cannot be shown.)\n");
  const auto named = pictures_of(plan);
  REQUIRE(named.size() == 3);
  CHECK(named[0].file == "a.png");
  CHECK(named[1].alternative.empty());
  CHECK(named[2].section == "Boards");
  CHECK(named[2].origin == Origin{0, 0, 2, 2});
}
