#include "report/new_register.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "layout/fonts.h"
#include "model/register_sheets.h"
#include "model/status_rank.h"
#include "read/register.h"
#include "read/return_template.h"
#include "write/blank_xlsx.h"

using namespace boardpack;

namespace {

const Period first = *to_period("2026-11");

const ReturnTemplate& form() {
  static const ReturnTemplate loaded = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  return loaded;
}

std::string written(const BlankWorkbook& book) {
  Fonts fonts(Theme{}.font);
  return write_blank_xlsx(book, Theme{}, fonts);
}

struct ReadBack {
  Register agreed;
  Findings findings;
};

ReadBack read_back(const BlankWorkbook& book) {
  const auto read = read_workbook(written(book));
  REQUIRE(std::holds_alternative<Workbook>(read));
  ReadBack out;
  out.agreed = recognise_register(std::get<Workbook>(read), 0, form(), out.findings);
  return out;
}

// As a manager would leave it who writes over every example and leaves nothing empty.
BlankWorkbook filled_in() {
  BlankWorkbook book = new_register(first);
  for (BlankSheet& sheet : book.sheets)
    for (std::vector<BlankCell>& row : sheet.rows)
      for (std::size_t i = 0; i < row.size(); ++i) {
        std::string& text = row[i].text;
        if (row[i].kind == BlankCell::Kind::guidance) continue;
        if (text.starts_with("Example: ")) text.erase(0, 9);
        if (text.empty() && sheet.name == "Plan")
          text = row.front().text.ends_with("period") ? "2027-03" : "our " + row.front().text;
      }
  return book;
}

const BlankSheet& sheet_of(const BlankWorkbook& book, std::string_view name) {
  return *std::find_if(book.sheets.begin(), book.sheets.end(),
                       [&](const BlankSheet& sheet) { return sheet.name == name; });
}

}  // namespace

TEST_CASE("a new register is read back without a problem, and its examples are set aside") {
  const ReadBack read = read_back(new_register(first));
  const Plan& plan = read.agreed.plan;
  for (const Finding& finding : read.findings) {
    CAPTURE(finding.message);
    CHECK(finding.code == FindingCode::example_left);
  }
  CHECK(read.findings.size() == register_sheets().size() - 1);  // Statuses has none
  CHECK(plan.title.value.empty());
  CHECK(plan.first_period == first);
  CHECK(plan.agencies.empty());
  CHECK(plan.areas.empty());
  CHECK(plan.measures.empty());
  CHECK(plan.glossary.empty());
  CHECK(plan.narrative.empty());
  CHECK(read.agreed.actions.empty());
  StatusScheme usual = default_statuses();
  rank(usual);
  CHECK(plan.statuses == usual);
}

TEST_CASE("what is written into a new register reaches the plan, whatever the heading") {
  const BlankWorkbook book = filled_in();
  const auto [agreed, findings] = read_back(book);
  for (const Finding& finding : findings) UNSCOPED_INFO(finding.message);
  CHECK(findings.empty());
  const Plan& plan = agreed.plan;
  CHECK(plan.title.value == "Children’s Trust improvement plan");
  for (const auto* text : {&plan.subtitle, &plan.sponsor, &plan.organisation, &plan.vision, &plan.marking,
                           &plan.version, &plan.date, &plan.logo, &plan.logo_description, &plan.contact})
    CHECK(text->value.starts_with("our "));
  CHECK(plan.first_period == first);
  CHECK(plan.last_period == to_period("2027-03"));
  CHECK(plan.reports.size() == 1);

  REQUIRE(plan.agencies.size() == 1);
  CHECK(plan.agencies[0].code == "POL");
  CHECK(plan.agencies[0].name == "Larkshire Police");
  CHECK(plan.agencies[0].other_names == std::vector<std::string>{"Police", "the Constabulary"});
  CHECK(plan.agencies[0].contact == "Dilys Achterberg");
  CHECK(plan.agencies[0].email == "returns@police.example");

  REQUIRE(plan.areas.size() == 1);
  CHECK(plan.areas[0].code == "A");
  for (const SourcedText* text :
       {&plan.areas[0].title, &plan.areas[0].focus, &plan.areas[0].outcome, &plan.areas[0].leads})
    CHECK_FALSE(text->value.empty());

  REQUIRE(plan.measures.size() == 1);
  const Measure& measure = plan.measures[0];
  CHECK(measure.reference == "A1");
  CHECK(measure.area == 0);
  CHECK(measure.text.value.plain() == "Partners that have signed the statement");
  CHECK(measure.unit == "%");
  CHECK(measure.baseline.value == "40%");
  CHECK(measure.target.value == "100%");
  CHECK_FALSE(measure.lower_is_better);
  REQUIRE(measure.trajectory.size() == 1);
  CHECK(measure.trajectory[0].first == first);
  REQUIRE(measure.actuals.size() == 1);
  CHECK(measure.actuals[0].second.value == "42%");

  REQUIRE(plan.glossary.size() == 1);
  CHECK(plan.glossary[0].term == "SEND");
  REQUIRE(plan.narrative.size() == 1);
  CHECK(plan.narrative[0].heading == "Foreword");

  REQUIRE(agreed.actions.size() == 1);
  const BlankSheet& actions = sheet_of(book, "Actions");
  CHECK(agreed.actions[0].values.size() == actions.columns.size());
  for (std::size_t i = 0; i < actions.columns.size(); ++i) {
    CAPTURE(actions.columns[i].heading);
    const auto match = match_heading(actions.columns[i].heading, form());
    REQUIRE(match);
    const FieldValue* value = agreed.actions[0].find(match->field);
    REQUIRE(value);
    CHECK(value->text.value.plain() == actions.rows[0][i].text);
  }
}

TEST_CASE("an example that is left in a row written over is not shown, and is named") {
  BlankWorkbook book = new_register(first);
  for (BlankSheet& sheet : book.sheets) {
    if (sheet.name == "Agencies") sheet.rows[0][1].text = "Health";
    if (sheet.name == "Areas") sheet.rows[0][0].text = "B";
    if (sheet.name == "Areas") sheet.rows[0][1].text = "Streets";
    if (sheet.name == "Actions") sheet.rows[0][0].text = "B1";
    if (sheet.name == "Actions") sheet.rows[0][3].text = "Mend the lamps";
  }
  const auto [agreed, findings] = read_back(book);
  REQUIRE(agreed.plan.agencies.size() == 1);
  CHECK(agreed.plan.agencies[0].name == "Health");
  CHECK(agreed.plan.agencies[0].code.empty());
  CHECK(agreed.plan.agencies[0].email.empty());
  REQUIRE(agreed.plan.areas.size() == 1);
  CHECK(agreed.plan.areas[0].title.value.plain() == "Streets");
  CHECK(agreed.plan.areas[0].focus.value.empty());
  REQUIRE(agreed.actions.size() == 1);
  CHECK(agreed.actions[0].values.size() == 2);
  std::map<int, int> in_sheet;
  for (const Finding& finding : findings) {
    CHECK(finding.code == FindingCode::example_left);
    ++in_sheet[finding.origin.sheet];
  }
  CHECK(in_sheet == std::map<int, int>{{0, 1}, {1, 4}, {2, 3}, {3, 9}, {4, 1}, {6, 1}, {7, 1}});
}

TEST_CASE("a new register has every sheet and heading there is, each with a word of guidance") {
  const BlankWorkbook book = new_register(first);
  REQUIRE(book.sheets.size() == register_sheets().size());
  for (const RegisterSheet& known : register_sheets()) {
    CAPTURE(known.name);
    CHECK_FALSE(known.about.empty());
    const BlankSheet& sheet = sheet_of(book, known.name);
    std::set<std::string> headings;
    for (const BlankColumn& column : sheet.columns) CHECK(headings.insert(column.heading).second);
    for (const RegisterHeading& heading : known.headings) {
      CAPTURE(heading.heading);
      CHECK_FALSE(heading.guidance.empty());
      const bool there = known.name == "Plan"
                             ? std::any_of(sheet.rows.begin(), sheet.rows.end(),
                                           [&](const auto& row) { return row[0].text == heading.heading; })
                             : headings.count(std::string(heading.heading)) > 0;
      CHECK(there);
    }
  }
}

TEST_CASE("the same month gives the same new register, byte for byte") {
  CHECK(written(new_register(first)) == written(new_register(first)));
  CHECK(written(new_register(first)) != written(new_register(*to_period("2026-12"))));
}

TEST_CASE("a row is an example by its first word alone") {
  for (const char* text : {"Example", "example: SEND", " EXAMPLE - x"}) CHECK(is_marked_example(text));
  for (const char* text : {"", "Examples", "An example", "Exam"}) CHECK_FALSE(is_marked_example(text));
}
