#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/return.h"

namespace boardpack {

// A status cell of a row: what it says, what its fill says, of which period.
struct StatusSaid {
  std::optional<Period> period;  // of the column; empty: the return's
  SourcedText text;
  std::optional<Rgb> fill;
};

struct ProgressSaid {
  std::optional<Period> period;
  SourcedText text;
};

// What a row of a form that boardpack made was tied to.
enum class FormTie {
  none,       // no row of a form, or one that an agency added
  tied,       // RowFacts::form_action
  outdated,   // an action that the plan no longer has
  untouched,  // the same, and nothing was filled in
};

// A row with its combined cells taken apart: reference out of issue, owner from leader, when from whom.
struct RowFacts {
  Origin origin;
  Sourced<std::string> reference;
  std::string key;
  bool reference_is_number = false;  // to the spreadsheet
  std::optional<Date> reference_date;
  std::vector<std::string> rivals;  // agreed references, of which the row's may be any
  SourcedText area, issue, action, agencies, measures, leads, timetable, owner, leader, when, by_when_by_whom,
      agency;
  SourcedText area_outcome;
  bool issue_inherited = false;
  bool measures_inherited = false;
  bool continues = false;
  int measure_number = 0;  // of the row's only measure, where its number stands in a cell of its own
  std::optional<Period> listed;
  std::vector<StatusSaid> statuses;
  std::vector<ProgressSaid> progress;
  SourcedText evidence;
  SourcedText forecast, reason, recovery;
  std::optional<Sourced<double>> percent;
  std::optional<Sourced<Date>> finished;
  std::string form_key;
  FormTie form = FormTie::none;
  int form_action = -1;               // into Plan::actions
  std::vector<Rewording> rewordings;  // what it words otherwise than agreed, as take_agreed found
};

RowFacts facts_of(const ReturnRow& row);

// Where a bare number is no action's reference it numbers the row's measure.
void take_number_as_measure(RowFacts& facts);

// The measures a row asks for, by number.
std::vector<MeasureLine> measures_of(const RowFacts& facts);

// Owner and leader out of one cell: where the look changes between lines (italic), else the line or slash
// between them.
struct OwnerAndLeader {
  RichText owner;
  RichText leader;
  bool operator==(const OwnerAndLeader&) const = default;
};
OwnerAndLeader split_owner_and_leader(const RichText& text);

// The numbered lines of a text, each with what stands under it; what has no number is one line of number 0.
std::vector<MeasureLine> numbered_lines(const SourcedText& text);

}  // namespace boardpack
