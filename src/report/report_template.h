#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace boardpack {

// A report as data (templates/reports/*.toml): an ordered list of blocks. Texts may hold places to fill:
// {title}, {subtitle}, {organisation}, {sponsor}, {period}, {vision}, {version}, {date}; in an area's heading
// and caption {code}, {title}, {focus}.

// What a column of an action table can show.
enum class Show {
  reference,
  area,
  focus,  // of its area, as are the next
  outcome,
  issue,                 // issue or required outcome
  issue_with_reference,  // the same with its reference in brackets after it
  action,
  by_when_and_whom,  // as written; else timescale and owner under each other
  timescale,
  owner,
  leader,
  agencies,
  measures,  // as written; in rows of measures, the row's measure
  leads,
  timetable,
  progress,       // the agencies' latest texts; in rows of measures, the answer to the row's measure
  status,         // the current one, or one column a quarter
  status_before,  // of the papers of the period before
  forecast,       // when it is now expected; in rows of moves, the row's new date
  date_before,    // in rows of moves: the date before it, else the agreed one
  date_moves,     // every date after the agreed one, with who gave it and when
  moves,          // how often the date moved
  days_moved,     // from the agreed date to the one now expected; in rows of moves, by the row's move
  days_overdue,
  reason,    // why it slips, with how often these words were given; in rows of moves, the row's
  recovery,  // what is being done to bring it back
  percent,
  reporting_agency,  // whose row it is, in rows that are one agency's
  part,              // in rows of rewordings: what is worded otherwise
  agreed_wording,    // and how it is agreed,
  new_wording,       // and how the return words it, each with its own words marked
  unchanged,         // in rows of unchanged texts: for how many returns
  // Of measures, in a scorecard:
  group,  // the measure's group, else its area
  measure,
  unit,
  better,  // higher or lower
  baseline,
  target,      // the one to be reached in the end
  target_now,  // for the paper's period, or one column a period
  actual,      // the last told, or one column a period
  direction,   // since the last known figure
  standing,    // against the target: of the last told, or one column a period
  sparkline
};

struct ShownField {
  Show show = Show::action;
  bool bold = false;
  bool italic = false;
};

struct ColumnTemplate {
  enum class Span {
    none,
    equal,
    blank
  };  // equal neighbours share a cell; blank: empty ones join the cell above, too
  std::string heading;
  std::string over;  // a heading above this and its neighbours of the same
  std::vector<ShownField> fields;
  double share = 1;
  Span span = Span::none;
  bool optional = false;      // left out of a plan whose actions have nothing to show in it
  bool each_quarter = false;  // stands for one column a quarter, headed with its month
};

struct BlockTemplate {
  enum class Kind {
    title,
    cover,
    contents,
    actions,
    legend,
    narrative,   // sections of the register's Narrative sheet
    areas,       // a row each, or a list of the outcomes sought
    priorities,  // the plan on a page: aims, priorities and what they mean
    glossary,
    page_break,
    scorecard,
    trajectory,
    headlines,  // the figures of the paper in a few sentences
    summary,    // actions by status and area, now and last period, and their chart
    trend,      // actions by status over the periods, and their chart
    movement,   // from which status to which
    returns     // who has returned, who has not
  };
  enum class Group { none, area, month };
  enum class Rows {
    actions,
    measures,
    moves,       // dates that this period's returns move
    rewordings,  // what this period's returns word otherwise than agreed, and than they did before
    unchanged    // progress texts given again word for word
  };
  // Which actions an actions block holds: those of any of these.
  enum class Only {
    open,
    worst,  // with the worst status of the plan's scheme
    overdue,
    moved,  // whose date has ever moved
    added,
    rated,
    closed,
    reopened,
    up,
    down,
    set_aside
  };

  // What an actions block is sorted by, the worst or the most first; else it keeps the plan's order.
  enum class Order { status, days_overdue, days_moved, moves };

  Kind kind = Kind::title;
  std::optional<PageSetup> page;  // where it is not the report's
  std::string title;
  std::string subtitle;
  Group group = Group::none;
  Rows rows = Rows::actions;
  std::vector<Only> only;    // empty: all
  std::vector<Order> order;  // by the first, of equals by the second ...
  int least = 2;             // in rows of unchanged texts: so many returns in a row
  std::string note;          // above the table, under its title; {count} is the number of its rows
  std::string empty;         // instead of a table without rows
  bool chart = true;
  std::vector<std::string> measures;  // by reference; empty: all
  double near = 0;                    // a target missed by no more than this share of it is near
  int periods = 0;                    // in a scorecard so many of the last; 0: all
  bool bands = false;                 // its groups as bands of one table
  std::string heading;                // of each area
  std::string caption;                // above each table
  bool statement = false;             // under an area's heading: its statement or focus
  std::string outcome_label;          // and its outcome sought, after this label; empty: not shown
  bool legend = false;                // under each area's heading
  bool only_used = false;             // a glossary of the terms that the paper uses
  // Of the narrative, by heading, "Annex*" for all that begin so; empty: all that no other block names.
  std::vector<std::string> sections;
  std::vector<ColumnTemplate> columns;
};

struct ReportTemplate {
  std::string name;  // the file's name without .toml
  std::string title;
  PageSetup page;  // of blocks that do not say otherwise
  std::vector<BlockTemplate> blocks;
};

// Throws a sentence with path and line for what cannot be read and for any key, block, field or option it
// does not know, naming the nearest known one. `house` is the paper of reports that do not name one.
ReportTemplate load_report_template(const std::string& path, const PageSetup& house);

}  // namespace boardpack
