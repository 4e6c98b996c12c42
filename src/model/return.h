#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/finding.h"
#include "model/plan.h"

namespace boardpack {

// What a column of a return or of the register's Actions sheet holds. Names in templates are those of
// field_name().
enum class Field {
  reference,
  area,
  issue,  // issue or required outcome: what the action is for
  action,
  by_when_by_whom,
  timescale,
  owner,
  leader,
  owner_and_leader,
  agencies,
  measures,
  leads,
  timetable,
  month,  // the month a chronological plan lists the action under
  status,
  progress,
  evidence,  // names of the files that bear the progress out
  forecast,  // when it is now expected to be done
  reason,    // why it slips
  recovery,  // what is being done to bring it back
  percent,   // how much of it is done
  finished,  // the day it was done
  agency,    // who reports this row, where one file holds several agencies
  ignored,
};
std::string_view field_name(Field field);
std::optional<Field> to_field(std::string_view name);

// A cell of a return, tied to its field.
struct FieldValue {
  Field field = Field::ignored;
  std::optional<Period> period;  // of a column headed "Mar 2018"
  SourcedText text;
  std::optional<Rgb> fill;
  bool inherited = false;  // stands in a merged cell or in a row above, for this row too
  int quarter = 0;         // of a column headed "Q2", whose year the return's own month settles
  // Of a reference that the spreadsheet keeps as a number or a date, whatever was typed.
  bool number = false;
  std::optional<Date> date;
  bool operator==(const FieldValue&) const = default;
};

// A row that says something of one action.
struct ReturnRow {
  Origin origin;  // of the row's first cell
  std::vector<FieldValue> values;
  SourcedText area_band;             // the heading row it stands under
  SourcedText area_outcome;          // "Outcomes we are seeking to achieve: …" under that heading
  std::optional<Period> month_band;  // "April 2008"
  bool continues = false;            // has no action of its own: more of the row before it
  std::string form_key;              // of a row of a form that boardpack made (see form_key.h)

  const FieldValue* find(Field field) const;
  bool operator==(const ReturnRow&) const = default;
};

// A measure's row of a form that boardpack made.
struct MeasureRow {
  Origin origin;
  std::string form_key;
  SourcedText measure;          // its wording
  Sourced<std::string> actual;  // empty where none is given
  bool operator==(const MeasureRow&) const = default;
};

// What one file sent.
struct Return {
  int file = -1;  // into Sources
  Period period;  // of its folder
  std::string file_name;
  std::string agency_label;  // what the form says its agency is; empty when it doesn't
  std::string agency_code;   // the same by the register's code; of a form that boardpack made
  std::optional<Period> period_label;
  bool is_form = false;  // boardpack made it
  bool readable = true;
  std::vector<ReturnRow> rows;
  std::vector<MeasureRow> measures;
  std::vector<Period> headed;        // periods that its column headings name
  std::vector<int> headed_quarters;  // and quarters without a year
  bool asks_recovery = false;        // it has a column for what is being done to bring an action back
  int rows_in_findings = 0;          // non-empty rows that are named in a finding instead
  int rows_joined =
      0;  // rows that say nothing alone: an issue above its actions, the rest of a row cut in two
  bool operator==(const Return&) const = default;
};

// What the register says: everything but its actions is in `plan`; these wait to be merged like rows of a
// return.
struct Register {
  Plan plan;
  std::vector<ReturnRow> actions;
  bool found = false;      // there is a plan.xlsx
  std::string unreadable;  // why nothing of it can be used; empty where it can
  bool operator==(const Register&) const = default;
};

}  // namespace boardpack
