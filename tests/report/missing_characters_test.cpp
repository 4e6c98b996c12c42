#include "report/missing_characters.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

constexpr char32_t unknown = 0x1FAE0;
const std::string with_unknown = "melting \xF0\x9F\xAB\xA0 face";

Plan plan_with_sources() {
  Plan plan;
  plan.sources = {{"plan.xlsx", {"Plan"}}, {"returns/2018-06/police.xlsx", {"Actions"}}};
  plan.agencies.push_back({"", "Police", {}, "", "", {}});
  return plan;
}

std::vector<std::string> lines(const Plan& plan) {
  std::vector<std::string> out;
  for (const Finding& finding : missing_characters(plan, {unknown}))
    out.push_back(finding.agency + "|" + place(finding.origin, plan.sources) + "|" + finding.message);
  return out;
}

const std::string said =
    "no font has the character \"\xF0\x9F\xAB\xA0\" (U+1FAE0); the PDF shows \"\xEF\xBF\xBD\" in its place";

}  // namespace

TEST_CASE("a character no font has is found in every text a paper may show") {
  const Origin cell{0, 0, 7, 2};
  const auto found = [&](auto change) {
    Plan plan = plan_with_sources();
    change(plan);
    return lines(plan) == std::vector<std::string>{"|plan.xlsx:Plan!B7|" + said};
  };
  const SourcedText text{RichText(with_unknown), cell};
  const Sourced<std::string> plain{with_unknown, cell};
  for (auto member : {&Plan::title, &Plan::subtitle, &Plan::sponsor, &Plan::organisation, &Plan::vision,
                      &Plan::marking, &Plan::contact})
    CHECK(found([&](Plan& plan) { plan.*member = plain; }));
  for (auto member : {&Area::title, &Area::focus, &Area::outcome, &Area::leads})
    CHECK(found([&](Plan& plan) { plan.areas.emplace_back().*member = text; }));
  for (auto member : {&Action::issue, &Action::text, &Action::agencies, &Action::by_when_by_whom,
                      &Action::owner, &Action::leader, &Action::measures, &Action::leads, &Action::timetable})
    CHECK(found([&](Plan& plan) { plan.actions.emplace_back().*member = text; }));
  CHECK(found([&](Plan& plan) { plan.actions.emplace_back().reference = plain; }));
  CHECK(found([&](Plan& plan) {
    plan.actions.emplace_back().timescale = {to_timescale(with_unknown), cell};
  }));
  CHECK(found([&](Plan& plan) { plan.measures.emplace_back().text = text; }));
  CHECK(found([&](Plan& plan) { plan.measures.emplace_back().target = plain; }));
  CHECK(found([&](Plan& plan) { plan.measures.emplace_back().actuals.push_back({{2018, 6}, plain}); }));
  CHECK(found([&](Plan& plan) { plan.glossary.push_back({with_unknown, {{}, cell}}); }));
  CHECK(found([&](Plan& plan) { plan.narrative.push_back({"", text}); }));
  CHECK(found([&](Plan& plan) { plan.agencies.push_back({"", with_unknown, {}, "", "", cell}); }));
}

TEST_CASE("a character no font has is told to the agency that sent it") {
  Plan plan = plan_with_sources();
  Update update;
  update.agency = 0;
  update.progress = {RichText(with_unknown), {1, 0, 3, 4}};
  update.answers.push_back({1, "1.", {RichText(with_unknown), {1, 0, 3, 4}}});
  update.status = ReportedStatus{0, {with_unknown, {1, 0, 3, 5}}};
  plan.actions.emplace_back().updates.push_back(update);
  CHECK(lines(plan) == std::vector<std::string>{"Police|returns/2018-06/police.xlsx:Actions!D3|" + said,
                                                "Police|returns/2018-06/police.xlsx:Actions!E3|" + said});
}

TEST_CASE("of many cells with the character five are named and the others counted") {
  Plan plan = plan_with_sources();
  for (std::uint32_t row = 1; row <= 7; ++row)
    plan.actions.emplace_back().text = {RichText(with_unknown), {0, 0, row, 1}};
  const auto found = lines(plan);
  REQUIRE(found.size() == 5);
  CHECK(found[0] == "|plan.xlsx:Plan!A1|" + said);
  CHECK(found[4] == "|plan.xlsx:Plan!A5|" + said + ", and in 2 more cells");
}

TEST_CASE("a character that only a template says is a finding without a cell") {
  CHECK(lines(plan_with_sources()) == std::vector<std::string>{"||" + said});
}
