#include "report/forms.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "model/form_mark.h"
#include "model/return.h"
#include "support/random_plan.h"

using namespace boardpack;

namespace {

Status status(const std::string& letter, const std::string& label) {
  Status out;
  out.letter = letter;
  out.label = label;
  return out;
}

Measure measure(const std::string& reference, int area) {
  Measure out;
  out.reference = reference;
  out.area = area;
  out.text.value = RichText("Measure " + reference);
  return out;
}

// A form's table as a sheet, and what was filled into it.
struct SentForm {
  Rows rows;
  std::size_t first = 0;  // of `rows`, that is an action's
  std::size_t column(Field field) const {
    const auto& ids = rows[first - 2];
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), field_name(field)) - ids.begin());
  }
};

SentForm sheet_of(const FormTable& table) {
  SentForm out;
  out.rows.push_back({table.title});
  for (const std::string& line : table.lines) out.rows.push_back({line});
  std::vector<std::string> ids, headings;
  for (const FormColumn& column : table.columns) {
    ids.push_back(column.id);
    headings.push_back(column.heading);
  }
  ids.push_back(table.mark);
  headings.push_back(table.key_heading);
  out.rows.push_back(ids);
  out.rows.push_back(headings);
  out.first = out.rows.size();
  for (const FormRow& row : table.rows) {
    out.rows.push_back(row.cells);
    out.rows.back().push_back(row.key);
  }
  return out;
}

bool is_of_form(const Finding& finding) {
  return kind(finding.code).subject != FindingSubject::honesty &&
         finding.code != FindingCode::missing_return && finding.code != FindingCode::status_conflict &&
         finding.code != FindingCode::empty_return;
}

}  // namespace

TEST_CASE("each choice of a status list is understood as that very status") {
  const std::vector<StatusScheme> schemes = {
      default_statuses(),
      {status("1", "On track"), status("2", "At risk"), status("3", "Off track")},
      {status("Red", "Red"), status("Done", "")},
      {status("G", "Good"), status("A", "A worry"), status("R", "Requires improvement")}};
  for (const StatusScheme& scheme : schemes) {
    const std::vector<std::string> choices = status_choices(scheme);
    for (std::size_t i = 0; i < scheme.size(); ++i) {
      CAPTURE(choices[i]);
      CHECK(to_status(choices[i], scheme) == static_cast<int>(i));
    }
  }
  CHECK(status_choices(default_statuses()).front() == "R - Red");
}

TEST_CASE("a measure is owed by those who owe the action of its reference, else an action of its area") {
  Plan plan = Folder()
                  .agency("Police")
                  .agency("Health")
                  .area("A", "Safe")
                  .area("B", "Well")
                  .actions({{"Ref", "Area", "Action", "Responsible agencies"},
                            {"A1", "A", "Open the refuge", "Police"},
                            {"A2", "A", "Train the doctors", "Health"},
                            {"B1", "B", "Open the clinic", "Health"}})
                  .measure(measure("A 1", 0))
                  .measure(measure("M2", 0))
                  .measure(measure("M3", 1))
                  .measure(measure("M4", -1))
                  .merged("2018-06");
  CHECK(measures_owed(plan, 0) == std::vector{0, 1});
  CHECK(measures_owed(plan, 1) == std::vector{1, 2});
}

TEST_CASE("a form holds what its agency owes, what it said last, and columns with headings that differ") {
  Plan plan = Folder()
                  .agency("Police")
                  .agency("Health")
                  .actions({{"Ref", "Action", "Responsible agencies", "Timescale"},
                            {"A1", "Open the refuge", "Police", "June 2018"},
                            {"A2", "Train the doctors", "Health", "2019"}})
                  .sent("2018-05", "Police.csv", {{"Ref", "Status", "Progress"}, {"A1", "A", "Begun"}})
                  .merged("2018-05");
  const std::vector<AgencyForm> forms = build_forms(plan, {2018, 6}, "Friday");
  REQUIRE(forms.size() == 2);
  const FormTable& table = forms[0].form.tables.front();
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[3] == "Open the refuge");
  CHECK(table.rows[0].cells[6] == "Amber (May 2018)");
  CHECK(table.rows[0].cells[7] == "May 2018: Begun");
  CHECK(to_form_mark(table.mark)->period == Period{2018, 6});
  CHECK(table.lines[1].ends_with(" by Friday."));
  std::set<std::string> headings, ids;
  for (const FormColumn& column : table.columns) {
    headings.insert(column.heading);
    ids.insert(column.id);
    CHECK((column.entry == FormColumn::Entry::locked) == column.hint.empty());
    CHECK(column.hint.size() <= 255);
  }
  CHECK(headings.size() == table.columns.size());
  CHECK(ids.size() == table.columns.size());
}

TEST_CASE("forms of random plans come back to their actions, whatever rows are sorted or taken out") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    RandomPlanMaker maker(seed);
    const RandomPlan random = maker.make();
    Folder folder = random.folder();
    for (const RandomReturn& sent : random.returns)
      folder.sent(sent.period, RandomPlan::file(random, sent), sent.rows);
    const Period last = *to_period(random.periods.back()), next = plus_months(last, 1);
    const Plan before = folder.merged(iso(last));

    std::map<std::pair<int, std::string>, std::string> said;  // by agency and wording
    std::vector<std::string> names;
    for (const AgencyForm& one : build_forms(before, next, "")) {
      SentForm form = sheet_of(one.form.tables.front());
      const auto first = form.rows.begin() + static_cast<std::ptrdiff_t>(form.first);
      for (auto row = first; row != form.rows.end(); ++row) {
        if (maker.below(3) == 0) continue;
        const std::string text = "said " + std::to_string(said.size());
        (*row)[form.column(Field::progress)] = text;
        if (maker.below(2)) (*row)[form.column(Field::status)] = one.form.choices[0].text;
        if (maker.below(4) == 0) (*row)[form.column(Field::forecast)] = "30/06/2019";
        said[{one.agency, (*row)[form.column(Field::action)]}] = text;
      }
      for (auto left = form.rows.end() - first; left > 1; --left)
        std::swap(first[left - 1], first[maker.below(static_cast<int>(left))]);
      for (auto row = form.rows.begin() + static_cast<std::ptrdiff_t>(form.first); row != form.rows.end();)
        row = maker.below(4) == 0 && (*row)[form.column(Field::progress)].empty() ? form.rows.erase(row)
                                                                                  : row + 1;
      names.push_back("form " + std::to_string(one.agency) + ".xlsx");
      folder.sent(iso(next), names.back(), form.rows);
    }

    folder.findings.clear();
    const Plan after = folder.merged(iso(next));
    CHECK(after.rows.balances());
    CHECK(after.actions.size() == before.actions.size());
    for (const Finding& finding : folder.findings) {
      const bool from_form = finding.origin.file >= 0 &&
                             after.sources[finding.origin.file].path.find("/form ") != std::string::npos;
      CAPTURE(finding.message);
      CHECK(!(from_form && is_of_form(finding)));
    }
    std::map<std::pair<int, std::string>, std::string> read;
    for (const Action& action : after.actions)
      for (const Update& update : action.updates)
        if (update.period == next)
          read[{update.agency, action.text.value.plain()}] = update.progress.value.plain();
    CHECK(read == said);
  }
}
