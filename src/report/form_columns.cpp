#include "report/form_columns.h"

#include "model/return.h"

namespace boardpack {

namespace {

using Entry = FormColumn::Entry;

FormColumn of(Field field, const std::string& heading, double width, Entry entry = Entry::locked,
              const std::string& hint = "") {
  return {std::string(field_name(field)), heading, width, entry, hint};
}

FormColumn shown(const std::string& id, const std::string& heading, double width) {
  return {id, heading, width, Entry::locked, ""};
}

}  // namespace

std::vector<FormColumn> action_columns() {
  return {
      of(Field::reference, "Reference", 11),
      of(Field::area, "Area", 16),
      of(Field::issue, "Issue or outcome", 24),
      of(Field::action, "Action", 32),
      of(Field::timescale, "Agreed timescale", 15),
      of(Field::measures, "Measures of success", 26),
      shown("last-status", "Last status", 12),
      shown("last-progress", "Last progress", 28),
      of(Field::status, "Status now", 13, Entry::choice,
         "Choose from the list how the action stands now. Leave it empty if nothing has changed since the "
         "last status."),
      of(Field::progress, "Progress now", 40, Entry::text,
         "What has been done since the last return, in a sentence or two the board can read as they are."),
      of(Field::forecast, "Revised date", 13, Entry::date,
         "Only where the agreed timescale will not be met: the day it is now expected, such as 30/06/2019. "
         "The "
         "agreed timescale stays as it is."),
      of(Field::reason, "Reason for slippage", 26, Entry::text, "Only where it is late or will be: why."),
      of(Field::recovery, "Recovery", 26, Entry::text,
         "Only where it is late or rated red: what is being done to bring it back."),
      of(Field::percent, "% complete", 11, Entry::percent,
         "How much of it is done: a whole number from 0 to 100, without the % sign."),
      of(Field::finished, "Date completed", 13, Entry::date,
         "Only where it is done: the day it was, such as 30/06/2019."),
  };
}

std::vector<FormColumn> measure_columns(const Period& period) {
  return {
      of(Field::reference, "Reference", 11),
      of(Field::area, "Area", 24),
      shown("measure", "Measure", 48),
      shown("unit", "Unit", 10),
      shown("better", "Better is", 10),
      shown("baseline", "Baseline", 12),
      shown("last-actual", "Last actual", 20),
      shown("target", "Target for " + short_text(period), 14),
      {"actual", "Actual for " + short_text(period), 16, Entry::text,
       "The figure for " + long_text(period) +
           ", as the target is written: 54%, 310, 3.5. If it is not known, write why; if it is not due yet, "
           "leave it empty."},
  };
}

}  // namespace boardpack
