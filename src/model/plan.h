#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/evidence.h"
#include "model/finding.h"
#include "model/origin.h"
#include "model/status.h"
#include "model/timescale.h"
#include "text/paragraphs.h"
#include "text/rich_text.h"

namespace boardpack {

// What is true: one plan, agreed once and reported on every period.
//
//   Plan ── Area ── Action ── Update (one agency, one period)
//     ├─ Agency ── Receipt (one agency, one period: returned, late, missing)
//     └─ Measure, Status, GlossaryEntry, Section
//
// Indices are positions in the plan's vectors; -1 is none. Every text carries the cell that said it.

using SourcedText = Sourced<RichText>;

struct Agency {
  std::string code;
  std::string name;
  std::vector<std::string> other_names;
  std::string contact;
  std::string email;
  Origin origin;
  bool operator==(const Agency&) const = default;
};

struct Area {
  std::string code;     // "A", "1", "SCLA"; may be empty
  SourcedText title;    // "Be successful"
  SourcedText focus;    // the statement or focus beside it
  SourcedText outcome;  // the outcome sought
  SourcedText leads;
  bool operator==(const Area&) const = default;
};

// A line of "how we will know" that an action is judged by, or the line of a progress text that answers it.
struct MeasureLine {
  int number = 0;      // pairs a measure with its answer: as written, else its place; 0 for an answer to none
  std::string marker;  // as written: "1.", "2)"; empty when it has none
  SourcedText text;    // without the marker
  bool operator==(const MeasureLine&) const = default;
};

struct ReportedStatus {
  int status = -1;            // into Plan::statuses
  Sourced<std::string> said;  // "A", "amber", or "fill FFC000"
  bool operator==(const ReportedStatus&) const = default;
};

// What of the agreed a return words otherwise.
enum class AgreedPart { issue, action, agencies, owner, leader, leads, timetable };
std::string_view part_name(AgreedPart part);  // "accountable leader"

struct Rewording {
  AgreedPart part = AgreedPart::action;
  SourcedText said;
  bool operator==(const Rewording&) const = default;
};

// What one agency said of one action for one period.
struct Update {
  int agency = -1;
  Period period;                 // what it is about: a quarter column's month, else the return's
  Period returned;               // the folder the return lay in
  std::optional<Period> listed;  // the month band it stood under: the occasion of a recurring action
  std::optional<ReportedStatus> status;
  SourcedText progress;                    // progress, outcome or comment: the text the board reads
  std::vector<SourcedText> evidence;       // what is written in a column of evidence beside it
  std::vector<MeasureLine> answers;        // its numbered lines, each answering the measure of its number
  Sourced<Timescale> forecast;             // when it is now expected, where that is not as agreed
  SourcedText reason;                      // why it slips
  SourcedText recovery;                    // what is being done to bring it back
  std::optional<Sourced<double>> percent;  // done, 0 to 100
  std::optional<Sourced<Date>> finished;   // the day it was done
  std::vector<Rewording> rewordings;
  bool operator==(const Update&) const = default;
};

struct Action {
  Sourced<std::string> reference;  // as written; empty when it has none
  std::string key;                 // reference_key of it
  int area = -1;
  SourcedText issue;  // the issue, or the outcome required: what the action is for
  SourcedText text;
  SourcedText agencies;          // responsible agencies as written
  std::vector<int> responsible;  // those of them that the register knows, the first named first
  Sourced<Timescale> timescale;
  std::optional<Period> listed;  // the month whose band it stands under in a chronological plan
  SourcedText
      by_when_by_whom;  // as written, when one cell says both and it was not taken apart in the source
  SourcedText owner;
  SourcedText leader;
  SourcedText measures;  // measures of success as written
  std::vector<MeasureLine> measure_lines;
  SourcedText leads;            // board leads
  SourcedText timetable;        // reporting timetable
  std::vector<Update> updates;  // by period, then agency
  bool registered = false;      // agreed in the register, not only found in a return
  std::optional<Period> found;  // the period whose return named it first, where it is not registered
  bool operator==(const Action&) const = default;
};

struct Measure {
  Origin origin;
  std::string reference;
  int area = -1;
  std::string group;  // what it stands with in a performance framework; may be empty
  SourcedText text;
  std::string unit;
  Sourced<std::string> baseline;
  Sourced<std::string> target;
  bool lower_is_better = false;
  std::vector<std::pair<Period, Sourced<std::string>>> trajectory;
  std::vector<std::pair<Period, Sourced<std::string>>> actuals;
  bool operator==(const Measure&) const = default;
};

struct GlossaryEntry {
  std::string term;
  SourcedText meaning;
  bool operator==(const GlossaryEntry&) const = default;
};

struct Section {
  std::string heading;
  SourcedText text;  // Markdown
  bool operator==(const Section&) const = default;
};

// Whether an agency returned for a period.
struct Receipt {
  int agency = -1;
  Period period;
  std::vector<int> files;  // into Plan::sources
  bool owed = false;       // it is responsible for something
  bool readable = true;    // false: it sent what could not be read
  int rows = 0;
  int actions = 0;    // that it owes a position on
  bool late = false;  // nothing of what it sent and could be read came in time
  bool operator==(const Receipt&) const = default;
};

// Every non-empty row of every return is one of these; the sum always balances.
struct RowCount {
  int rows = 0;
  int merged = 0;     // brought something new into the plan
  int unchanged = 0;  // said what the plan already had
  int in_findings = 0;
  bool balances() const { return rows == merged + unchanged + in_findings; }
  bool operator==(const RowCount&) const = default;
};
std::string sentence(const RowCount& count);  // "412 rows: 398 merged, 9 unchanged, 5 in findings"

struct Plan {
  Sourced<std::string> title;
  Sourced<std::string> subtitle;
  Sourced<std::string> sponsor;
  Sourced<std::string> organisation;
  Sourced<std::string> vision;
  Sourced<std::string> marking;
  Sourced<std::string> logo;              // a file in the plan's folder
  Sourced<std::string> logo_description;  // for those who cannot see it
  Sourced<std::string> version;
  Sourced<std::string> date;  // of the paper, as written
  Sourced<std::string> contact;
  std::optional<Period> first_period;
  std::optional<Period> last_period;
  std::vector<std::string> reports;  // names of the reports the register asks for

  Period period;                // the one the papers are for
  std::vector<Period> headed;   // periods that columns of returns are headed with ("Mar 2018"), ascending
  std::vector<Period> periods;  // with returns, up to and including `period`, ascending
  std::vector<Agency> agencies;
  std::vector<Area> areas;
  std::vector<Action> actions;  // in the register's order, then as first found
  std::vector<Measure> measures;
  StatusScheme statuses;
  std::vector<GlossaryEntry> glossary;
  std::vector<Section> narrative;
  std::vector<Receipt> receipts;
  std::vector<Evidence> evidence;  // by path
  Sources sources;
  RowCount rows;
  bool operator==(const Plan&) const = default;
};

// The status the board reads for `about`: of the updates about that very period, or, when `carry` is set, of
// the latest before it. Where agencies differ the responsible agency named first wins, else the worst. Empty
// when nobody said one.
struct Position {
  int status = -1;
  Period period;  // the one it dates from
  Origin origin;
  int agency = -1;  // that said it
  bool operator==(const Position&) const = default;
};
std::optional<Position> position(const Plan& plan, const Action& action, const Period& about, bool carry);
// The one known at `period`: the latest said in the returns for it or before it, of a month up to then or of
// the quarter then in progress.
std::optional<Position> position_as_at(const Plan& plan, const Action& action, const Period& period);

// The latest period with returns before the plan's own.
std::optional<Period> period_before(const Plan& plan);

// Whether it says how the action goes: progress, a reason, what is being done, how much of it is done.
bool has_text(const Update& update);

// For each agency that has ever said something, its latest progress, reason or recovery text at or before
// `about`; the first named agency first.
std::vector<const Update*> latest_texts(const Plan& plan, const Action& action, const Period& about);

}  // namespace boardpack
