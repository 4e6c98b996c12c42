#include "report/request.h"

#include <algorithm>
#include <array>
#include <utility>

namespace boardpack {

namespace {

using enum FindingCode;

constexpr auto requests = std::to_array<std::pair<FindingCode, std::string_view>>({
    {unreadable_file,
     "Please open the file, save it as an Excel Workbook (.xlsx) without a password, and send it again."},
    {unknown_agency, "Please tell us which member of the board you are, and use that name on the return."},
    {no_table, "Please fill in the return form, or keep its headings, and send the file again."},
    {empty_return, "Please tell us whether you have nothing to report, or send the file that is filled in."},
    {missing_return, "Please send your return."},
    {duplicate_return, "Please tell us which of the two is right."},
    {unmapped_column,
     "If the board should read this column, please move its text to a column of the form. "
     "Otherwise nothing."},
    {row_not_understood,
     "If it is about an action, please write it in that action's row. Otherwise nothing."},
    {row_set_aside, "If it is an action after all, please give it its reference. Otherwise nothing."},
    {sheet_not_read, "If the sheet holds actions, please put them on the form. Otherwise nothing."},
    {unknown_reference, "Please correct the reference, or tell us that the action is new."},
    {ambiguous_action,
     "Please tell us which action you mean, and write its reference and wording as they were agreed."},
    {no_reference_match, "Please give the action its reference, or tell us that the action is new."},
    {outdated_form, "Please send what you have to say of it in an e-mail; it is no longer in the plan."},
    {changed_wording, "Please keep to the agreed wording, or ask the board to agree yours."},
    {changed_date, "Please keep to the agreed date, or ask the board to agree yours."},
    {changed_owner, "Please tell us whether the change was agreed, and by whom."},
    {bad_date, "Please tell us which date is meant."},
    {unknown_status, "Please choose one of the plan's statuses."},
    {status_disagrees, "Please tell us which of the two is right: what the cell says, or its colour."},
    {status_conflict, "Please agree on one status with the others who report on this action."},
    {restated_status, "Please tell us why it changed, and which of the two is right."},
    {error_value, "Please mend the formula, or type the value, and send the file again."},
    {formula_without_value, "Please open the file in Excel, save it and send it again."},
    {hidden_content, "Please tell us whether the board should read what is hidden."},
    {reader_remark,
     "Please compare the cell with the papers; if they differ, save the file as an Excel Workbook "
     "(.xlsx) and send it again."},
    {misplaced_file, "Please tell us which month the file is for."},
    {damaged_reference,
     "If the row is about another action, please tell us. Please keep the reference column formatted as "
     "Text."},
    {doubtful_date, "Please tell us if one of the dates named is not the one you mean."},
    {unread_colour, "Please write the status as a word or letter."},
    {unmerged_comment,
     "If the board should read the comment, please write it into the action's progress. Otherwise nothing."},
    {green_overdue,
     "Please tell us whether the action is done, or else which rating and which new date are right."},
    {complete_off_target, "Please tell us whether the action is complete although its measure is not met."},
    {improved_unchanged,
     "Please say what has been done since, in words the board can read beside the new status."},
    {red_without_recovery,
     "Please say what is being done to bring the action back, who does it and by when."},
    {status_never_changed,
     "Please tell us whether the status still holds, and what would have to happen for it to change."},
    {same_return,
     "Please tell us whether last month's file was sent by mistake, or whether nothing has happened."},
    {contradicting_date, "Please tell us which of the two is right."},
    {contradicting_percent, "Please tell us which of the two is right."},
    {measure_conflict, "Please tell us which of the two figures is right."},
    {missing_glyph, "Please write it with other characters."},
    {missing_evidence, "Please send the file that the cell names."},
    {unused_evidence, "Please tell us which action the file belongs to."},
    {unexplained_acronym, "Please write it out, or tell us what it means."},
    {large_evidence, "Please send a smaller file, such as a PDF saved for the screen."},
});

}  // namespace

std::string_view request(FindingCode code) {
  const auto found =
      std::find_if(requests.begin(), requests.end(), [&](const auto& one) { return one.first == code; });
  return found == requests.end() ? kind(code).needed : found->second;
}

}  // namespace boardpack
