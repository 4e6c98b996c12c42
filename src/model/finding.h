#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/origin.h"

namespace boardpack {

enum class Severity { error, warning, note };

// What can be found in what an agency sent. finding_codes() has each code's stable name, severity and what is
// needed.
enum class FindingCode {
  unreadable_file,     // password, damaged, not a spreadsheet: nothing of it was merged
  unknown_agency,      // a return that no agency of the register answers to
  no_table,            // a workbook in which no table was recognised
  empty_return,        // a table without a row
  missing_return,      // an agency that owes rows and did not return
  duplicate_return,    // several files of one agency say different things of one action
  unmapped_column,     // a column whose heading means nothing to the reader
  row_not_understood,  // a row that is neither action, continuation nor heading
  row_set_aside,       // a row that reads as guidance or as a total
  sheet_not_read,      // a sheet without a table, beside sheets that have one
  unknown_reference,   // a reference that the register does not have
  damaged_reference,   // a reference that a spreadsheet took for a number or a date: 1.10 kept as 1.1
  ambiguous_action,    // a row that fits several actions of the register equally well
  no_reference_match,  // a row without reference whose wording fits nothing in the register
  outdated_form,       // a row of a form whose action, or measure, the register no longer has
  changed_wording,     // agreed wording that a return words otherwise
  changed_date,        // an agreed timescale that a return moves
  changed_owner,       // an agreed owner, leader or agency that a return changes
  bad_date,            // what looks like a date and is none
  doubtful_date,       // dates that a spreadsheet read otherwise than they were typed
  unknown_status,      // a status that the scheme does not have
  unread_colour,       // a status by a conditional format that cannot be evaluated
  status_disagrees,    // word and colour of one cell say different things
  status_conflict,     // agencies that rate one action differently
  restated_status,     // a return that changes what an earlier period reported
  error_value,         // "#REF!" where a value should be
  formula_without_value,

  green_overdue,          // rated green after the agreed date
  complete_off_target,    // rated complete while its measure misses its target
  improved_unchanged,     // a better status with the text of before
  red_without_recovery,   // rated red without a word of how it comes back
  status_never_changed,   // open and rated the same in every return
  same_return,            // a return that says what the one before it said
  contradicting_date,     // a date that another cell or the calendar contradicts
  contradicting_percent,  // a percentage that another cell contradicts
  measure_conflict,       // a figure of a form that the register, or another agency, has otherwise

  hidden_content,       // rows, columns or sheets hidden in Excel that hold data (read all the same)
  unmerged_comment,     // a comment beside a cell that no update was made of
  reader_remark,        // what else the reader noticed: text cut, encoding guessed, part missing
  missing_register,     // no plan.xlsx: the plan is the union of the returns
  register_problem,     // a cell of the register that cannot be used as it is
  example_left,         // a cell of the register that only shows how to fill it in
  skipped_file,         // a file in returns/ that is no return: lock files, other types
  misplaced_file,       // a file outside a period's folder, or whose period contradicts its folder
  missing_glyph,        // a character that no font has
  missing_evidence,     // a file that a cell names and evidence/ does not hold
  unused_evidence,      // a file in evidence/ that no cell names
  large_evidence,       // a file in evidence/ too large to be attached
  unexplained_acronym,  // an acronym that neither the glossary nor its text explains
};

// What a finding is about: the sections of the page of findings, in their order.
enum class FindingSubject {
  files,
  rows,
  cells,
  agreement,
  statuses,
  honesty,
  plan_register,
  evidence,
  paper
};

// A new code is a line of the enum above, a line of finding_codes() and a folder tests/findings/<name> with
// the smallest plan that provokes it (see tests/cli/findings_test.py); then scripts/findings-page brings the
// README up to date.
struct FindingKind {
  FindingCode code{};
  std::string_view name;  // "bad-date"
  Severity severity{};
  FindingSubject subject{};
  std::string_view meaning;  // what happened, and what the papers show now: sentences for a business manager
  std::string_view needed;   // who should do what about it: sentences
};
const FindingKind& kind(FindingCode code);
std::span<const FindingKind> finding_codes();  // in the order of the enum

// One thing found, with the place it was found at. The message is lower case, without full stop, quotes the
// value and says what was done about it.
struct Finding {
  FindingCode code{};
  Origin origin;
  std::string agency;  // whom to ask, by name; empty: the business manager
  std::string message;
  auto operator<=>(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

// One line whatever was found: what steers a terminal is shown escaped.
// "police.xlsx:Actions!F17: error: due date "31/06/2018" is not a date; kept as written [bad-date]"
std::string line(const Finding& finding, const Sources& sources);
std::string_view severity_name(Severity severity);
std::string_view subject_title(FindingSubject subject);  // "Files that came in"
// By severity is not how they are read: by agency, then place, then code; each thing once.
void sort_findings(Findings& findings);

}  // namespace boardpack
