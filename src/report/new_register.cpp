#include "report/new_register.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/register_sheets.h"
#include "model/status.h"

namespace boardpack {

namespace {

using Kind = BlankCell::Kind;

constexpr double narrowest = 10, usual = 24, widest = 44;

struct Width {
  std::string_view heading;
  double characters;
};
// Of headings that ask for another than the usual.
constexpr auto widths = std::to_array<Width>({
    {"Code", 16},       {"Ref", 16},         {"Area", 16},          {"Letter", narrowest},
    {"Label", 14},      {"Colour", 14},      {"Complete", 16},      {"Unit", 14},
    {"Baseline", 14},   {"Target", 14},      {"Better", 14},        {"Timescale", 18},
    {"Owner", 20},      {"Meaning", widest}, {"Statement", widest}, {"Outcome sought", widest},
    {"Action", widest}, {"Text", 90},        {"Measure", widest},   {"Other names", 30},
});

double width_of(std::string_view heading) {
  const auto found =
      std::find_if(widths.begin(), widths.end(), [&](const Width& one) { return one.heading == heading; });
  return found == widths.end() ? usual : found->characters;
}

BlankColumn column_of(const RegisterHeading& heading) {
  BlankColumn column{
      std::string(heading.heading), std::string(heading.guidance), width_of(heading.heading), {}, ""};
  if (column.heading == "Complete") column.choices = {"yes", "no", "elsewhere"};
  if (column.heading == "Better") column.choices = {"higher", "lower"};
  if (column.heading == "Area") column.choices_from = "Areas";
  return column;
}

BlankSheet sheet_of(const RegisterSheet& known) {
  return {std::string(known.name), std::string(known.about), {}, {}};
}

BlankSheet plan_sheet(const RegisterSheet& known, Period first) {
  constexpr double value_width = 60, guidance_width = 60;
  BlankSheet sheet = sheet_of(known);
  sheet.columns = {{std::string(plan_key_heading), "", usual, {}, ""},
                   {std::string(plan_value_heading), "Write here.", value_width, {}, ""},
                   {std::string(plan_guidance_heading), "", guidance_width, {}, ""}};
  for (const RegisterHeading& key : known.headings) {
    const std::string value = key.heading == "First period" ? iso(first) : std::string(key.example);
    sheet.rows.push_back({{std::string(key.heading), {}, Kind::filled},
                          {value, {}, is_marked_example(value) ? Kind::example : Kind::filled},
                          {std::string(key.guidance), {}, Kind::guidance}});
  }
  return sheet;
}

BlankSheet status_sheet(const RegisterSheet& known) {
  BlankSheet sheet = sheet_of(known);
  for (const RegisterHeading& heading : known.headings) sheet.columns.push_back(column_of(heading));
  for (const Status& status : default_statuses()) {
    std::vector<BlankCell> row;
    for (const RegisterHeading& heading : known.headings) {
      const bool colour = heading.heading == "Colour";
      const std::string text = heading.heading == "Letter"     ? status.letter
                               : heading.heading == "Label"    ? status.label
                               : heading.heading == "Meaning"  ? status.meaning
                               : colour                        ? hex(status.colour)
                               : heading.heading != "Complete" ? ""
                               : status.elsewhere              ? "elsewhere"
                               : status.complete               ? "yes"
                                                               : "no";
      row.push_back({text, colour ? std::optional(status.colour) : std::nullopt, Kind::filled});
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

BlankSheet example_sheet(const RegisterSheet& known, Period first) {
  constexpr double figure_width = 14;
  BlankSheet sheet = sheet_of(known);
  sheet.rows.emplace_back();
  for (const RegisterHeading& heading : known.headings) {
    sheet.columns.push_back(column_of(heading));
    sheet.rows.front().push_back({std::string(heading.example), {}, Kind::example});
  }
  if (known.name == "Measures")
    for (const auto& [kind, figure, guidance] :
         {std::array{"Target", "Example: 45%", "What is to be reached by this month."},
          std::array{"Actual", "Example: 42%", "What was reached."}}) {
      sheet.columns.push_back(
          {fmt::format("{} {}", kind, short_text(first)), guidance, figure_width, {}, ""});
      sheet.rows.front().push_back({figure, {}, Kind::example});
    }
  return sheet;
}

}  // namespace

BlankWorkbook new_register(Period first) {
  BlankWorkbook book{"Register of the plan", {}};
  for (const RegisterSheet& known : register_sheets()) {
    if (known.name == "Plan")
      book.sheets.push_back(plan_sheet(known, first));
    else if (known.name == "Statuses")
      book.sheets.push_back(status_sheet(known));
    else
      book.sheets.push_back(example_sheet(known, first));
  }
  return book;
}

std::string first_steps(Period first, const std::string& folder) {
  return fmt::format(R"(YOUR PLAN: THE FIRST MONTH, STEP BY STEP

What is in this folder

  plan.xlsx           the register: what was agreed. You keep it, in Excel.
  returns/{period}/    the agencies' files for {month}. Later months get folders
                      of their own, named in the same way.
  evidence/           files that the returns name, if there are any.

1. Fill in the register

   Open plan.xlsx. Above each heading stands what to write under it. Fill in the
   sheets Plan and Agencies first; they are the only ones that are needed. Then
   write the agreed actions into the sheet Actions, a row for each.

   Every sheet has a row of examples in grey italics, each beginning with the word
   Example. Write over them, the word Example too, or delete the row. A cell that
   still begins with Example is not used, and you are told so.

   Statuses has red, amber, green, grey and blue ready. Change them if your board
   has others. Leave the headings as they are; sheets you don't need may stay.

2. Look at what you have

       boardpack check "{folder}"
       boardpack build "{folder}"

   The first reads the folder and says what it found; the second writes the papers
   too. Without a single return the papers already show the plan as agreed.

3. Collect the returns

   Put each file an agency sends into returns/{period}/, under whatever name it came.
   You don't need to open or tidy it.

       boardpack status "{folder}" --period {period}

   says who has returned and who has not, and writes a reminder for each who has
   not, ready for an e-mail.

4. Build the papers

       boardpack build "{folder}"

   The papers are in outputs/, in a folder for the plan and the month. Open
   findings.xlsx first: it says what in the returns needs someone's attention, and
   has a sheet for each agency that you can send to it. Put a corrected file in
   place of the old one and build again.

5. Next month

   Make a folder for the month beside {period} in returns/, and begin again at 3.
   Leave the months before as they are: trends and changes come from them.

What each finding means:                boardpack findings
Where a figure comes from:              boardpack explain "{folder}" A1
What a paper's template may say:        boardpack templates
)",
                     fmt::arg("period", iso(first)), fmt::arg("month", long_text(first)),
                     fmt::arg("folder", folder));
}

}  // namespace boardpack
