#include "model/finding.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "text/utf8.h"

namespace boardpack {

const std::vector<FindingKind>& finding_codes() {
  using enum FindingCode;
  using enum Severity;
  static const std::vector<FindingKind> codes = {
      {unreadable_file, "unreadable-file", error,
       "Ask the agency to send the file again as a plain .xlsx without a password."},
      {unknown_agency, "unknown-agency", warning,
       "Add the agency, or this name of it, to the Agencies sheet of the register."},
      {no_table, "no-table", error,
       "Ask the agency to use the return form, or add its headings to templates/return.toml."},
      {empty_return, "empty-return", warning,
       "Ask the agency whether it has nothing to report or forgot to fill the form."},
      {missing_return, "missing-return", warning,
       "Ask the agency for its return; its last position is shown until then."},
      {duplicate_return, "duplicate-return", warning,
       "Ask the agency which of the two is right and remove the other."},
      {unmapped_column, "unmapped-column", note,
       "If the board needs this column, add its heading to templates/return.toml."},
      {row_not_understood, "row-not-understood", warning,
       "Look at the row; move what belongs to an action into that action's row."},
      {row_set_aside, "row-set-aside", note,
       "Nothing, if the row is guidance or a total; else give it a reference."},
      {sheet_not_read, "sheet-not-read", note,
       "Nothing, if the sheet holds no actions; else ask for the form to be used."},
      {unknown_reference, "unknown-reference", warning,
       "Correct the reference, or add the action to the register."},
      {ambiguous_action, "ambiguous-action", error,
       "Say which action is meant: use the register's reference and wording."},
      {no_reference_match, "no-reference-match", warning,
       "Give the row the reference of its action, or add the action to the register."},
      {changed_wording, "changed-wording", warning,
       "Agree the new wording and change the register, or ask the agency to keep to it."},
      {changed_date, "changed-date", warning,
       "Agree the new date and change the register, or ask the agency to keep to it."},
      {changed_owner, "changed-owner", note, "Change the register if the new name is agreed."},
      {bad_date, "bad-date", error, "Ask the agency which date is meant."},
      {unknown_status, "unknown-status", warning, "Ask the agency for one of the plan's statuses."},
      {status_disagrees, "status-disagrees", warning,
       "Ask the agency whether the word or the colour is right."},
      {status_conflict, "status-conflict", warning, "Ask the agencies to agree one status."},
      {restated_status, "restated-status", warning,
       "Ask the agency why a past status changed; the one first reported is shown."},
      {error_value, "error-value", error, "Ask the agency to mend the formula and send the file again."},
      {formula_without_value, "formula-without-value", error,
       "Ask the agency to open the file in Excel, save it and send it again."},
      {hidden_content, "hidden-content", note,
       "Check that the agency means these rows, columns or sheets to be used."},
      {reader_remark, "reader-remark", note, "Compare the named place with the agency's file."},
      {missing_register, "missing-register", note,
       "Add a register, plan.xlsx, to give agencies, areas and agreed wording."},
      {register_problem, "register-problem", error, "Correct the register."},
      {skipped_file, "skipped-file", note,
       "Nothing, if the file is no return; else put it right and build again."},
      {misplaced_file, "misplaced-file", warning, "Move the file into the folder of its period."},
      {missing_glyph, "missing-glyph", warning, "Replace the character, or install a font that has it."},
      {missing_evidence, "missing-evidence", warning,
       "Ask the agency for the file and put it into evidence/ under the name that the cell gives it."},
      {unused_evidence, "unused-evidence", note,
       "Name the file in a cell of the register or of a return, or take it out of evidence/."},
      {large_evidence, "large-evidence", warning,
       "Put a smaller file into evidence/, or send it beside the papers."},
  };
  return codes;
}

const FindingKind& kind(FindingCode code) {
  const FindingKind& found = finding_codes()[static_cast<std::size_t>(code)];
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

std::string line(const Finding& finding, const Sources& sources) {
  const FindingKind& what = kind(finding.code);
  std::string out = place(finding.origin, sources);
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
