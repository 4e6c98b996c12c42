#include "report/glossary.h"

#include <catch2/catch.hpp>

#include "report/report.h"

using namespace boardpack;

namespace {

// The terms that the glossary of a paper with such an action keeps.
std::string kept(const std::vector<std::string>& terms, const std::string& text) {
  Plan plan;
  plan.title.value = "A plan";
  plan.period = {2018, 6};
  for (const std::string& term : terms) plan.glossary.push_back({term, {RichText("means that"), {}}});
  plan.narrative.push_back({"", {RichText(text), {}}});
  ReportTemplate report;
  report.blocks.resize(2);
  report.blocks[0].kind = BlockTemplate::Kind::glossary;
  report.blocks[0].only_used = true;
  report.blocks[1].kind = BlockTemplate::Kind::narrative;
  std::string out;
  const Document document = build_report(plan, report);
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) out += heading->text.plain() + ":";
    if (const auto* table = std::get_if<Table>(&block))
      for (const TableRow& row : table->rows) out += " " + row.cells.front().content.front().text.plain();
  }
  return out;
}

}  // namespace

TEST_CASE("a glossary of what is used holds the terms that the paper's other blocks say") {
  CHECK(kept({"CAMHS", "DA", "EHCP"}, "CAMHS writes 12 EHCPs.") == "Glossary: CAMHS EHCP");
  CHECK(kept({"SEND"}, "Send a bulletin.").empty());
  CHECK(kept({"Local Offer"}, "See the local offer.") == "Glossary: Local Offer");
  CHECK(kept({"SEN, SEND"}, "All with SEND.") == "Glossary: SEN, SEND");
  CHECK(kept({"DA"}, "DATA and DAYS").empty());
}
