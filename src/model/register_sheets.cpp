#include "model/register_sheets.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr auto plan = std::to_array<RegisterHeading>({
    {"Title", "The plan's name, as it stands on every paper.", "Example: Children’s Trust improvement plan"},
    {"Subtitle", "A line under the title. May stay empty.", ""},
    {"Sponsor", "The board or person for whom the plan is kept.", ""},
    {"Organisation", "Whose plan it is, such as Larkshire Children’s Trust.", ""},
    {"Vision", "One or two sentences for the cover. May stay empty.", ""},
    {"First period", "The first month that agencies report for, such as 2026-11.", ""},
    {"Last period", "The plan's last month. May stay empty.", ""},
    {"Protective marking", "Such as OFFICIAL, at the top and bottom of every page. May stay empty.", ""},
    {"Version", "Of the paper, such as 1.0. May stay empty.", ""},
    {"Date", "Of the paper, such as 14 December 2026. May stay empty.", ""},
    {"Logo", "The name of a .png or .jpg file beside this register. May stay empty.", ""},
    {"Logo description", "What the logo shows, for people who cannot see it.", ""},
    {"Contact", "Whom agencies ask and answer: a name and an e-mail address.", ""},
    {"Reports", "The papers you want, such as quarterly-rag, progress. Empty is all of them.", ""},
});

constexpr auto agencies = std::to_array<RegisterHeading>({
    {"Code", "Short, such as POL.", "Example: POL"},
    {"Name", "As the papers are to show it.", "Example: Larkshire Police"},
    {"Other names", "What it is called elsewhere, with ; between.", "Example: Police; the Constabulary"},
    {"Contact", "Who sends its return.", "Example: Dilys Achterberg"},
    {"E-mail", "Where reminders go.", "Example: returns@police.example"},
});

constexpr auto areas = std::to_array<RegisterHeading>({
    {"Code", "Short, such as A or 1.", "Example: A"},
    {"Title", "The area's name.", "Example: Accountability"},
    {"Statement", "What is weak today, or what the area is about.",
     "Example: Partners do not always know who answers for what."},
    {"Outcome sought", "What will be true when it is done.",
     "Example: Every partner knows its part and keeps to it."},
    {"Leads", "The board members who lead it.", "Example: Director of Children’s Services"},
});

constexpr auto actions = std::to_array<RegisterHeading>({
    {"Ref", "A reference that no other action has, such as A1.", "Example: A1"},
    {"Area", "The area's code. Choose from the list.", "Example: A"},
    {"Outcome or issue", "What the action is to put right or bring about.",
     "Example: Roles are clear to all partners"},
    {"Action", "What will be done.", "Example: Agree a statement of who is responsible for what"},
    {"Responsible agencies", "Their names or codes, with ; between, the first in charge.",
     "Example: Larkshire Police; Health"},
    {"Timescale", "As agreed: a date, a month, or such as Quarterly.", "Example: March 2027"},
    {"Owner", "Who does it.", "Example: Head of Partnerships"},
    {"Accountable leader", "Who answers for it.", "Example: Chief Superintendent"},
    {"Measures of success", "How the board will see that it worked.",
     "Example: All partners have signed by March"},
    {"Board leads", "Board members who follow it. May stay empty.", "Example: Chair of the board"},
    {"Reporting timetable", "When the board hears of it. May stay empty.", "Example: Every second meeting"},
});

constexpr auto measures = std::to_array<RegisterHeading>({
    {"Ref", "A reference, or that of the action it measures.", "Example: A1"},
    {"Area", "The area's code. Choose from the list.", "Example: A"},
    {"Group", "What it is counted with, such as a heading of your performance framework. May stay empty.",
     ""},
    {"Measure", "What is counted.", "Example: Partners that have signed the statement"},
    {"Unit", "Such as %, days, children.", "Example: %"},
    {"Baseline", "Where it stood at the start.", "Example: 40%"},
    {"Target", "What is to be reached in the end.", "Example: 100%"},
    {"Better", "Whether higher or lower figures are better.", "higher"},
});

constexpr auto statuses = std::to_array<RegisterHeading>({
    {"Letter", "What the papers print.", ""},
    {"Label", "Its name.", ""},
    {"Meaning", "What it stands for, in a few words.", ""},
    {"Colour", "Six letters and digits, such as C00000.", ""},
    {"Complete", "Whether the action is done: yes or no; elsewhere if it is no longer this plan's.", ""},
    {"Also known as", "Other words agencies use for it, with ; between.", ""},
});

constexpr auto glossary = std::to_array<RegisterHeading>({
    {"Term", "An abbreviation or term the papers use.", "Example: SEND"},
    {"Meaning", "What it means, in full.", "Example: Special educational needs and disabilities"},
});

constexpr auto narrative = std::to_array<RegisterHeading>({
    {"Heading", "The heading over the text.", "Example: Foreword"},
    {"Text", "What is to be said. Alt and Enter, twice, begin a new paragraph.",
     "Example: This plan says what the partners will do together, and by when."},
});

constexpr auto sheets = std::to_array<RegisterSheet>({
    {"Plan", "What the plan is called and whose it is. Only the title and the first period are needed.",
     plan},
    {"Agencies", "Everyone who sends a return. A row for each agency.", agencies},
    {"Areas", "The parts of the plan, in the order of the papers. A row for each.", areas},
    {"Actions",
     "What was agreed. A row for each action; returns are held against this wording and these dates.",
     actions},
    {"Measures",
     "What is counted, if anything is. Add a pair of columns, Target and Actual, for each month with "
     "figures.",
     measures},
    {"Statuses", "How an action can stand. Change the words, letters and colours to those of your board.",
     statuses},
    {"Glossary", "Terms and abbreviations to explain at the end of a paper.", glossary},
    {"Narrative", "Texts that stand before the tables.", narrative},
});

}  // namespace

std::span<const RegisterSheet> register_sheets() {
  return sheets;
}

const RegisterSheet& register_sheet(std::string_view name) {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const RegisterSheet& one) { return fold(one.name) == fold(name); });
  assert(found != sheets.end());
  return *found;
}

bool is_marked_example(std::string_view text) {
  const std::vector<std::string> words = fold_words(text);
  return !words.empty() && words.front() == "example";
}

}  // namespace boardpack
