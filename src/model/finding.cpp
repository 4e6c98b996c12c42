#include "model/finding.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "text/utf8.h"

namespace boardpack {

namespace {

using enum FindingCode;
using enum Severity;

constexpr auto codes = std::to_array<FindingKind>({
    {unreadable_file, "unreadable-file", error, FindingSubject::files,
     "The file cannot be opened, because it has a password, is damaged, is too large or is not a "
     "spreadsheet. Nothing of it is in the papers, which show what the agency said last.",
     "Ask the agency to open the file, save it as an Excel Workbook (.xlsx) without a password, and send "
     "it again."},
    {unknown_agency, "unknown-agency", warning, FindingSubject::files,
     "The return, or a row of it, comes from an agency that the register does not name. Its rows are used "
     "under the name they came with.",
     "Add the agency to the Agencies sheet of the register or, if it is there under another name, add this "
     "one to its Other names."},
    {no_table, "no-table", error, FindingSubject::rows,
     "The file opens, but no list of actions was found in it, so nothing of it is in the papers. A list is "
     "found by its headings, such as Ref, Action, Progress and RAG.",
     "Ask the agency to use the return form. If it has a good reason for headings of its own, have them "
     "added to templates/return.toml."},
    {empty_return, "empty-return", warning, FindingSubject::files,
     "The form has its headings and nothing is filled in under them.",
     "Ask the agency whether it has nothing to report or sent the wrong file."},
    {missing_return, "missing-return", warning, FindingSubject::files,
     "An agency that the plan makes responsible for an action sent nothing for this month. The papers show "
     "what it said last, with the month it said it in.",
     "Ask the agency for its return and build again when it comes."},
    {duplicate_return, "duplicate-return", warning, FindingSubject::files,
     "An agency reports twice on one action for the same month, and the two differ; often an old version "
     "of the file lies beside the new one. Both are shown.",
     "Ask the agency which is right and take the other file, or row, out."},
    {unmapped_column, "unmapped-column", note, FindingSubject::rows,
     "A column has a heading that is not known, so what stands in it is not shown.",
     "If the column matters to the board, ask the agency to use the form's heading, or have its heading "
     "added to templates/return.toml. Otherwise nothing."},
    {row_not_understood, "row-not-understood", warning, FindingSubject::rows,
     "A row, or a cell beside the table, does not belong to any action, so it is not shown.",
     "Look at it in the file. If it is about an action, ask the agency to write it in that action's row."},
    {row_set_aside, "row-set-aside", note, FindingSubject::rows,
     "A row looks like guidance for filling in the form, or like a total, and is not shown.",
     "If it is an action after all, ask the agency to give it its reference. Otherwise nothing."},
    {sheet_not_read, "sheet-not-read", note, FindingSubject::rows,
     "A sheet of the file holds no list of actions or is named as one that does not, such as Guidance or "
     "Risks. Nothing of it is shown.",
     "If it does hold actions, ask the agency to put them on the form. Otherwise nothing."},
    {unknown_reference, "unknown-reference", warning, FindingSubject::agreement,
     "The reference in the row is not one of the register's, or belongs to an action that is worded quite "
     "differently. Where the wording is that of an agreed action the row is used for that one; else it is "
     "shown as an action not agreed.",
     "Ask the agency to correct the reference. If the action is new and agreed, add it to the register."},
    {damaged_reference, "damaged-reference", note, FindingSubject::agreement,
     "Excel keeps a reference such as 1.10, 007, 1-2 or 2E5 as a number or a date, and shows it otherwise. "
     "The "
     "row is used for the action whose reference it must have been, by the register, by the row's wording, "
     "or "
     "by the rows above and below it.",
     "Nothing, if the row stands at the right action. To keep it from happening again, format the reference "
     "column of the form as Text."},
    {ambiguous_action, "ambiguous-action", error, FindingSubject::agreement,
     "The row fits several actions equally well, so it is not shown under any of them.",
     "Ask the agency which action it means, and to write that action's reference and wording as the "
     "register has them."},
    {no_reference_match, "no-reference-match", warning, FindingSubject::agreement,
     "The row has no reference, and its wording is not that of any action in the register. It is shown as "
     "an action not agreed.",
     "Ask the agency for the action's reference. If the action is new and agreed, add it to the register."},
    {outdated_form, "outdated-form", warning, FindingSubject::agreement,
     "A row of a form made by boardpack is for an action, or a measure, that the register no longer has. An "
     "action is shown as not agreed; the figure of a measure is not shown.",
     "If the action was only reworded, give it back its reference or wording in the register. If it was "
     "taken out, ask the agency for what it has to say elsewhere, and make the forms anew when the register "
     "changes."},
    {changed_wording, "changed-wording", warning, FindingSubject::agreement,
     "The agency words an action, or the outcome it is for, otherwise than the register. The papers show "
     "the register's wording.",
     "If the board agrees the new wording, change the register. Otherwise ask the agency to keep to the "
     "agreed one."},
    {changed_date, "changed-date", warning, FindingSubject::agreement,
     "The agency gives an action another date than the register. The papers show the register's date.",
     "If the board agrees the new date, change the register. Otherwise ask the agency to keep to the "
     "agreed one."},
    {changed_owner, "changed-owner", note, FindingSubject::agreement,
     "The agency names another owner, leader or responsible agency than the register. The papers show the "
     "register's.",
     "If the change is agreed, change the register. Otherwise tell the agency who is agreed."},
    {bad_date, "bad-date", error, FindingSubject::agreement,
     "A timescale holds a date that is not in the calendar. It is shown as it was written.",
     "Ask the agency, or whoever wrote the register, which date is meant."},
    {doubtful_date, "doubtful-date", warning, FindingSubject::cells,
     "The dates of a column show that a spreadsheet took them otherwise than they were typed: the day for "
     "the "
     "month (04/03 kept as 3 April), or the year for the day (\"May 25\" kept as 25 May). Where the column "
     "leaves "
     "no doubt they are put right; else they are shown as they are kept.",
     "Check the dates named with the agency."},
    {unknown_status, "unknown-status", warning, FindingSubject::statuses,
     "The status is none of the plan's. It is shown as it was written, and counts as no status.",
     "Ask the agency for one of the plan's statuses. If the word is one the board accepts, add it to Also "
     "known as on the register's Statuses sheet."},
    {unread_colour, "unread-colour", warning, FindingSubject::statuses,
     "A status is given by a colour that Excel works out by a rule which cannot be followed here, such as a "
     "colour scale or one about the day the file is opened on; or the whole row is coloured, which may be "
     "shading. Without a word in the cell the papers show no status for it.",
     "Ask the agency to write the status as a word or letter."},
    {status_disagrees, "status-disagrees", warning, FindingSubject::statuses,
     "The letter or word in a status cell and the cell's colour say different things. The papers show the "
     "letter or word.",
     "Ask the agency which of the two is right."},
    {status_conflict, "status-conflict", warning, FindingSubject::statuses,
     "One action is given different statuses for the same month. Between agencies, that of the responsible "
     "agency named first is shown or, without one, the worst; between rows of one return, the worst.",
     "Ask those who report on the action to agree on one status."},
    {restated_status, "restated-status", warning, FindingSubject::statuses,
     "The agency now gives a past month another status than it did at the time. The papers show the first.",
     "Ask the agency why it changed. If the first was a mistake, correct the file it was reported in."},
    {error_value, "error-value", error, FindingSubject::cells,
     "A formula in the cell failed, so that Excel shows an error such as #REF! in place of a value. The "
     "papers show that error.",
     "Ask the agency to mend the formula, or type the value, and send the file again."},
    {formula_without_value, "formula-without-value", error, FindingSubject::cells,
     "The cell holds a formula whose result was not saved in the file, as when another program made it. "
     "The papers show the cell empty.",
     "Ask the agency to open the file in Excel, save it and send it again."},
    {green_overdue, "green-overdue", warning, FindingSubject::honesty,
     "The action is rated green, the date agreed for it has passed, and it is not complete. The papers show "
     "the rating as it was given.",
     "Ask the agency whether the action is done, or else which rating and which new date are right."},
    {complete_off_target, "complete-off-target", warning, FindingSubject::honesty,
     "The action is rated complete, and a measure that the register ties to it is not where it was to be by "
     "then. The papers show the rating as it was given.",
     "Ask the agency whether the action is complete without its measure being met. If the figure is out of "
     "date, bring the register's Measures sheet up to date."},
    {improved_unchanged, "improved-unchanged", warning, FindingSubject::honesty,
     "The agency gives a better status than in its last return, and the same text as then or none. The "
     "papers "
     "show the new status beside the old text.",
     "Ask the agency what has been done since, in words the board can read beside the new status."},
    {red_without_recovery, "red-without-recovery", warning, FindingSubject::honesty,
     "The action is rated red, and the return does not say what is being done to bring it back on track. The "
     "papers show the rating without it.",
     "Ask the agency for its recovery action, with a name and a date."},
    {status_never_changed, "status-never-changed", warning, FindingSubject::honesty,
     "The action is open and has had the same status in every return from the first on. The papers show that "
     "status.",
     "Ask the agency what would have to happen for the status to change, and whether it still holds."},
    {same_return, "same-return", warning, FindingSubject::honesty,
     "The return says row by row what the agency's return before it said. It is used as it is.",
     "Ask the agency whether it sent last month's file by mistake, or whether nothing has happened."},
    {contradicting_date, "contradicting-date", warning, FindingSubject::honesty,
     "A date in the return contradicts the status beside it, or the month the return is for: complete and "
     "expected for a later month, completed and rated open, completed after the month's end, or expected for "
     "a "
     "month that has passed. The papers show both as they were given.",
     "Ask the agency which of the two is right."},
    {contradicting_percent, "contradicting-percent", warning, FindingSubject::honesty,
     "A percentage in the return contradicts the status beside it, another cell of its row, or what the "
     "register has for the measure it answers. The papers show both as they were given.",
     "Ask the agency which of the two is right."},
    {measure_conflict, "measure-conflict", warning, FindingSubject::honesty,
     "A form gives another figure for a measure and month than the register, or than an agency whose form "
     "was "
     "read before it. The papers show the register's or, without one, the first.",
     "Ask those who gave the figures which is right, and put it into the register's Measures sheet."},
    {hidden_content, "hidden-content", note, FindingSubject::rows,
     "Rows, columns or a sheet are hidden in the file, and hold something. What names an action is used "
     "like any other.",
     "Ask the agency whether it means the hidden part to go to the board."},
    {unmerged_comment, "unmerged-comment", note, FindingSubject::cells,
     "Somebody wrote a comment beside a cell, and the papers do not show it. A comment in an action's row is "
     "the update only where the row's progress is left empty.",
     "If the board should read it, ask the agency to write it into the action's progress. Otherwise "
     "nothing."},
    {reader_remark, "reader-remark", note, FindingSubject::cells,
     "Something in the file could not be taken exactly as it is, such as a text that is too long or "
     "letters whose kind had to be guessed. The message says what was done.",
     "Compare the place in the papers with the agency's file. If they differ, ask the agency to send the "
     "file as an Excel Workbook (.xlsx)."},
    {missing_register, "missing-register", note, FindingSubject::plan_register,
     "The plan's folder has no register, so the plan is whatever the returns say, and the agencies are "
     "named by their files.",
     "Add a register, plan.xlsx, if there are agencies, wording and dates that were agreed."},
    {register_problem, "register-problem", error, FindingSubject::plan_register,
     "Something in the register cannot be used as it is. The message says what is done without it.",
     "Correct the named place in the register."},
    {example_left, "example-left", warning, FindingSubject::plan_register,
     "A cell of the register still begins with the word Example, as in a new register. It shows how to fill "
     "the sheet in and is not used, nor is the row where nothing else says whom or what it is about.",
     "Write your own over it, the word Example too, or delete it."},
    {skipped_file, "skipped-file", note, FindingSubject::files,
     "A file among the returns or the evidence was left out, because it is a hidden file, a link to "
     "elsewhere, or what Excel leaves while a workbook is open (its name begins with ~$).",
     "If it is a return or evidence after all, copy the file itself into the folder under an ordinary name. "
     "Otherwise nothing."},
    {misplaced_file, "misplaced-file", warning, FindingSubject::files,
     "A file lies outside the folders of the months and was not read, or its form names another month than "
     "its folder; then the message says for which month it counts.",
     "Move the file into the folder of its month, such as returns/2018-06, or ask the agency which month "
     "it is for."},
    {missing_glyph, "missing-glyph", warning, FindingSubject::paper,
     "A character in a text, such as an emoji or a letter of a rare alphabet, cannot be printed with the "
     "fonts on this computer. The PDF shows a replacement sign in its place.",
     "Ask the agency to write it otherwise, or have a font installed that has it."},
    {missing_evidence, "missing-evidence", warning, FindingSubject::evidence,
     "A cell names a file as evidence, and the plan's folder evidence/ has no such file. The papers show the "
     "name; "
     "nothing is attached to them.",
     "Ask the agency for the file and put it into evidence/ under the name that the cell gives it."},
    {unused_evidence, "unused-evidence", note, FindingSubject::evidence,
     "A file lies in evidence/ and no cell names it, so it is not attached to the papers.",
     "If it belongs to an action, name it in that action's cell of the register or of the return. Otherwise "
     "take it "
     "out of evidence/."},
    {large_evidence, "large-evidence", warning, FindingSubject::evidence,
     "A file in evidence/ is larger than what can be attached to a paper. The papers show its name; it is "
     "not "
     "attached.",
     "Put a smaller file into evidence/, such as a PDF saved for the screen, or send the file beside the "
     "papers."},
    {unexplained_acronym, "unexplained-acronym", note, FindingSubject::paper,
     "A word in capitals, such as CAMHS, stands in the papers, and neither the register's Glossary sheet nor "
     "brackets behind its full words say what it means. It is shown as it is.",
     "Add it to the Glossary sheet, or write it out."},
});

}  // namespace

std::span<const FindingKind> finding_codes() {
  return codes;
}

const FindingKind& kind(FindingCode code) {
  const FindingKind& found = codes[static_cast<std::size_t>(code)];
  assert(found.code == code);
  return found;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::string_view subject_title(FindingSubject subject) {
  switch (subject) {
    case FindingSubject::files:
      return "Files that came in";
    case FindingSubject::rows:
      return "Tables, columns and rows";
    case FindingSubject::cells:
      return "Values in cells";
    case FindingSubject::agreement:
      return "Actions and what was agreed of them";
    case FindingSubject::statuses:
      return "Statuses";
    case FindingSubject::honesty:
      return "What the returns say against themselves";
    case FindingSubject::plan_register:
      return "The register";
    case FindingSubject::evidence:
      return "Evidence";
    case FindingSubject::paper:
      return "The papers";
  }
  return "";
}

std::string line(const Finding& finding, const Sources& sources) {
  const FindingKind& what = kind(finding.code);
  std::string out = escaped(place(finding.origin, sources));
  if (!out.empty()) out += ": ";
  out += severity_name(what.severity);
  out += ": ";
  out += escaped(finding.message);
  out += " [";
  out += what.name;
  out += ']';
  return out;
}

void sort_findings(Findings& findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.agency, a.origin, a.code, a.message) < std::tie(b.agency, b.origin, b.code, b.message);
  });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

}  // namespace boardpack
