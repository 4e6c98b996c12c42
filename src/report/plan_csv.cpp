#include "report/plan_csv.h"

#include <map>
#include <span>

#include "model/measure_standing.h"
#include "model/movement.h"
#include "model/slippage.h"
#include "report/csv.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

template <class Record>
struct Column {
  const char* name;
  std::string (*field)(const Record&);
};

template <class Record>
std::string heading(std::span<const Column<Record>> columns) {
  std::vector<std::string> names;
  for (const auto& column : columns) names.emplace_back(column.name);
  return std::string(csv_start) + csv_row(names);
}

template <class Record>
std::string row(std::span<const Column<Record>> columns, const Record& record) {
  std::vector<std::string> fields;
  fields.reserve(columns.size());
  for (const auto& column : columns) fields.push_back(column.field(record));
  return csv_row(fields);
}

std::string text(const std::string& value) {
  return csv_text(value);
}
std::string text(const SourcedText& value) {
  return csv_text(value.value.plain());
}
std::string number(std::size_t value) {
  return std::to_string(value);
}
std::string yes(bool value) {
  return value ? "TRUE" : "FALSE";
}
std::string day(const std::optional<Date>& date) {
  return date ? iso(*date) : "";
}
std::string month(const std::optional<Period>& period) {
  return period ? iso(first_day(*period)) : "";
}

// "95%", "£1,200" and "-3.5" as plain numbers; empty for anything else.
std::string plain_number(std::string_view written) {
  written = trim(written);
  if (written.ends_with('%')) written = trim(written.substr(0, written.size() - 1));
  for (const std::string_view currency : {"£", "€", "$"})
    if (written.starts_with(currency)) written.remove_prefix(currency.size());
  std::string digits;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] != ',') {
      digits += written[at];
      continue;
    }
    // A comma stands before three digits, else it is no thousands'.
    const std::string_view after = written.substr(at + 1);
    const std::size_t count = std::min(after.find_first_not_of("0123456789"), after.size());
    if (at == 0 || count != 3) return {};
  }
  const auto value = to_number(digits);
  return value ? number_text(*value) : "";
}

struct Place {
  std::string file, sheet, cell;
};
Place place_of(const Plan& plan, const Origin& at) {
  if (at.file < 0) return {};
  const SourceFile& file = plan.sources[at.file];
  const bool on_sheet = at.sheet >= 0 && static_cast<std::size_t>(at.sheet) < file.sheets.size();
  return {text(file.path), on_sheet ? text(file.sheets[at.sheet]) : "", cell_name(at.row, at.column)};
}

struct AreaNames {
  std::string code, title;
};
AreaNames area_of(const Plan& plan, int area) {
  if (area < 0) return {};
  return {text(plan.areas[area].code), text(plan.areas[area].title)};
}

std::string agencies_of(const Plan& plan, const std::vector<int>& agencies) {
  std::string out;
  for (const int agency : agencies) {
    if (!out.empty()) out += "; ";
    out += plan.agencies[agency].name;
  }
  return text(out);
}

std::string timescale_kind(Timescale::Kind kind) {
  constexpr const char* names[] = {"",      "date", "month",     "quarter", "financial year",
                                   "range", "list", "recurrence"};
  return names[static_cast<int>(kind)];
}

struct ActionRecord {
  const Plan& plan;
  const Action& action;
  std::size_t id;
  AreaNames area;
  const Status* status;  // the board reads; none when nobody said one
  std::optional<Position> position;
  Place source, status_source;
  Movement moved;
  Slippage slipped;
};

constexpr Column<ActionRecord> action_columns[] = {
    {"action_id", [](const ActionRecord& r) { return number(r.id); }},
    {"reference", [](const ActionRecord& r) { return text(r.action.reference.value); }},
    {"area_code", [](const ActionRecord& r) { return r.area.code; }},
    {"area", [](const ActionRecord& r) { return r.area.title; }},
    {"issue", [](const ActionRecord& r) { return text(r.action.issue); }},
    {"action", [](const ActionRecord& r) { return text(r.action.text); }},
    {"agreed", [](const ActionRecord& r) { return yes(r.action.registered); }},
    {"agencies", [](const ActionRecord& r) { return text(r.action.agencies); }},
    {"responsible", [](const ActionRecord& r) { return agencies_of(r.plan, r.action.responsible); }},
    {"owner", [](const ActionRecord& r) { return text(r.action.owner); }},
    {"leader", [](const ActionRecord& r) { return text(r.action.leader); }},
    {"timescale", [](const ActionRecord& r) { return text(r.action.timescale.value.written); }},
    {"timescale_kind", [](const ActionRecord& r) { return timescale_kind(r.action.timescale.value.kind); }},
    {"starts", [](const ActionRecord& r) { return day(r.action.timescale.value.start); }},
    {"due", [](const ActionRecord& r) { return day(r.action.timescale.value.end); }},
    {"listed_month", [](const ActionRecord& r) { return month(r.action.listed); }},
    {"measures_of_success", [](const ActionRecord& r) { return text(r.action.measures); }},
    {"board_leads", [](const ActionRecord& r) { return text(r.action.leads); }},
    {"reporting_timetable", [](const ActionRecord& r) { return text(r.action.timetable); }},
    {"position_at", [](const ActionRecord& r) { return month(r.plan.period); }},
    {"status", [](const ActionRecord& r) { return r.status ? text(r.status->letter) : ""; }},
    {"status_label", [](const ActionRecord& r) { return r.status ? text(r.status->label) : ""; }},
    {"complete", [](const ActionRecord& r) { return r.status ? yes(r.status->complete) : ""; }},
    {"status_period", [](const ActionRecord& r) { return r.position ? month(r.position->period) : ""; }},
    {"status_before",
     [](const ActionRecord& r) {
       return r.moved.before ? text(r.plan.statuses[r.moved.before->status].letter) : "";
     }},
    {"movement", [](const ActionRecord& r) { return std::string(movement_name(r.moved.kind)); }},
    {"now_expected",
     [](const ActionRecord& r) { return r.slipped.latest ? text(r.slipped.latest->written) : ""; }},
    {"now_expected_by",
     [](const ActionRecord& r) { return r.slipped.latest ? day(r.slipped.latest->end) : ""; }},
    {"date_moves", [](const ActionRecord& r) { return number(r.slipped.moves.size()); }},
    {"days_moved",
     [](const ActionRecord& r) { return r.slipped.days_moved ? std::to_string(*r.slipped.days_moved) : ""; }},
    {"days_overdue",
     [](const ActionRecord& r) { return r.slipped.overdue ? std::to_string(r.slipped.days_overdue) : ""; }},
    {"source_file", [](const ActionRecord& r) { return r.source.file; }},
    {"source_sheet", [](const ActionRecord& r) { return r.source.sheet; }},
    {"source_cell", [](const ActionRecord& r) { return r.source.cell; }},
    {"status_file", [](const ActionRecord& r) { return r.status_source.file; }},
    {"status_sheet", [](const ActionRecord& r) { return r.status_source.sheet; }},
    {"status_cell", [](const ActionRecord& r) { return r.status_source.cell; }},
};

struct UpdateRecord {
  const Plan& plan;
  const Action& action;
  const Update& update;
  std::size_t id, action_id;
  const Status* status;  // one of the plan's
  Place source, status_source;
};

std::string evidence_of(const Update& update) {
  std::string out;
  for (const SourcedText& one : update.evidence) {
    if (!out.empty()) out += '\n';
    out += one.value.plain();
  }
  return text(out);
}

constexpr Column<UpdateRecord> update_columns[] = {
    {"update_id", [](const UpdateRecord& r) { return number(r.id); }},
    {"action_id", [](const UpdateRecord& r) { return number(r.action_id); }},
    {"reference", [](const UpdateRecord& r) { return text(r.action.reference.value); }},
    {"agency", [](const UpdateRecord& r) { return text(r.plan.agencies[r.update.agency].name); }},
    {"period", [](const UpdateRecord& r) { return month(r.update.period); }},
    {"returned", [](const UpdateRecord& r) { return month(r.update.returned); }},
    {"listed_month", [](const UpdateRecord& r) { return month(r.update.listed); }},
    {"status", [](const UpdateRecord& r) { return r.status ? text(r.status->letter) : ""; }},
    {"status_label", [](const UpdateRecord& r) { return r.status ? text(r.status->label) : ""; }},
    {"complete", [](const UpdateRecord& r) { return r.status ? yes(r.status->complete) : ""; }},
    {"status_as_written",
     [](const UpdateRecord& r) { return r.update.status ? text(r.update.status->said.value) : ""; }},
    {"progress", [](const UpdateRecord& r) { return text(r.update.progress); }},
    {"evidence", [](const UpdateRecord& r) { return evidence_of(r.update); }},
    {"forecast", [](const UpdateRecord& r) { return text(r.update.forecast.value.written); }},
    {"forecast_by", [](const UpdateRecord& r) { return day(r.update.forecast.value.end); }},
    {"reason", [](const UpdateRecord& r) { return text(r.update.reason); }},
    {"recovery", [](const UpdateRecord& r) { return text(r.update.recovery); }},
    {"percent",
     [](const UpdateRecord& r) { return r.update.percent ? number_text(r.update.percent->value) : ""; }},
    {"finished",
     [](const UpdateRecord& r) { return r.update.finished ? iso(r.update.finished->value) : std::string(); }},
    {"source_file", [](const UpdateRecord& r) { return r.source.file; }},
    {"source_sheet", [](const UpdateRecord& r) { return r.source.sheet; }},
    {"source_cell", [](const UpdateRecord& r) { return r.source.cell; }},
    {"status_file", [](const UpdateRecord& r) { return r.status_source.file; }},
    {"status_sheet", [](const UpdateRecord& r) { return r.status_source.sheet; }},
    {"status_cell", [](const UpdateRecord& r) { return r.status_source.cell; }},
};

struct MeasureRecord {
  const Measure& measure;
  std::size_t id;
  AreaNames area;
  std::optional<Period> period;
  const Sourced<std::string>&target, &actual;  // of the period
  Place source, target_source, actual_source;
  std::optional<MeasurePoint> point;  // of the period
  MeasureChange change;
};

bool is_told(const MeasureRecord& record) {
  return record.point && record.point->actual.is != MeasureValue::Is::nothing;
}

std::string folded_name(std::string_view name) {
  return fold(name);
}

// "percentage" or "count", else why there is no figure: "not known".
std::string what_it_is(const MeasureValue& value) {
  if (value.is == MeasureValue::Is::nothing) return "";
  if (value.is == MeasureValue::Is::words) return "words";
  return folded_name(value.is == MeasureValue::Is::figure ? name_of(value.counts) : name_of(value.is));
}

constexpr Column<MeasureRecord> measure_columns[] = {
    {"measure_id", [](const MeasureRecord& r) { return number(r.id); }},
    {"reference", [](const MeasureRecord& r) { return text(r.measure.reference); }},
    {"area_code", [](const MeasureRecord& r) { return r.area.code; }},
    {"area", [](const MeasureRecord& r) { return r.area.title; }},
    {"group", [](const MeasureRecord& r) { return text(r.measure.group); }},
    {"measure", [](const MeasureRecord& r) { return text(r.measure.text); }},
    {"unit", [](const MeasureRecord& r) { return text(r.measure.unit); }},
    {"better",
     [](const MeasureRecord& r) { return std::string(r.measure.lower_is_better ? "lower" : "higher"); }},
    {"baseline", [](const MeasureRecord& r) { return text(r.measure.baseline.value); }},
    {"final_target", [](const MeasureRecord& r) { return text(r.measure.target.value); }},
    {"period", [](const MeasureRecord& r) { return month(r.period); }},
    {"target", [](const MeasureRecord& r) { return text(r.target.value); }},
    {"actual", [](const MeasureRecord& r) { return text(r.actual.value); }},
    {"target_number", [](const MeasureRecord& r) { return plain_number(r.target.value); }},
    {"actual_number", [](const MeasureRecord& r) { return plain_number(r.actual.value); }},
    {"actual_is", [](const MeasureRecord& r) { return r.point ? what_it_is(r.point->actual) : ""; }},
    {"against_target",
     [](const MeasureRecord& r) { return is_told(r) ? folded_name(name_of(r.point->standing)) : ""; }},
    {"direction", [](const MeasureRecord& r) { return folded_name(name_of(r.change.way)); }},
    {"source_file", [](const MeasureRecord& r) { return r.source.file; }},
    {"source_sheet", [](const MeasureRecord& r) { return r.source.sheet; }},
    {"source_cell", [](const MeasureRecord& r) { return r.source.cell; }},
    {"target_file", [](const MeasureRecord& r) { return r.target_source.file; }},
    {"target_sheet", [](const MeasureRecord& r) { return r.target_source.sheet; }},
    {"target_cell", [](const MeasureRecord& r) { return r.target_source.cell; }},
    {"actual_file", [](const MeasureRecord& r) { return r.actual_source.file; }},
    {"actual_sheet", [](const MeasureRecord& r) { return r.actual_source.sheet; }},
    {"actual_cell", [](const MeasureRecord& r) { return r.actual_source.cell; }},
};

}  // namespace

std::string actions_csv(const Plan& plan) {
  std::string out = heading<ActionRecord>(action_columns);
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Action& action = plan.actions[i];
    const auto shown = position_as_at(plan, action, plan.period);
    out += row<ActionRecord>(
        action_columns,
        {plan, action, i + 1, area_of(plan, action.area), shown ? &plan.statuses[shown->status] : nullptr,
         shown, place_of(plan, action.text.origin), shown ? place_of(plan, shown->origin) : Place{},
         movement(plan, action), slippage(plan, action)});
  }
  return out;
}

std::string updates_csv(const Plan& plan) {
  std::string out = heading<UpdateRecord>(update_columns);
  std::size_t id = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i)
    for (const Update& update : plan.actions[i].updates) {
      const bool known = update.status && update.status->status >= 0;
      out += row<UpdateRecord>(
          update_columns,
          {plan, plan.actions[i], update, ++id, i + 1,
           known ? &plan.statuses[update.status->status] : nullptr, place_of(plan, update.progress.origin),
           update.status ? place_of(plan, update.status->said.origin) : Place{}});
    }
  return out;
}

std::string measures_csv(const Plan& plan) {
  std::string out = heading<MeasureRecord>(measure_columns);
  static const Sourced<std::string> nothing;
  for (std::size_t i = 0; i < plan.measures.size(); ++i) {
    const Measure& measure = plan.measures[i];
    struct Values {
      const Sourced<std::string>* target = &nothing;
      const Sourced<std::string>* actual = &nothing;
    };
    std::map<std::optional<Period>, Values> periods;
    for (const auto& [period, value] : measure.trajectory) periods[period].target = &value;
    for (const auto& [period, value] : measure.actuals) periods[period].actual = &value;
    if (periods.empty()) periods.try_emplace(std::nullopt);
    for (const auto& [period, values] : periods)
      out += row<MeasureRecord>(measure_columns,
                                {measure, i + 1, area_of(plan, measure.area), period, *values.target,
                                 *values.actual, place_of(plan, measure.origin),
                                 place_of(plan, values.target->origin), place_of(plan, values.actual->origin),
                                 period ? std::optional(measure_point(measure, *period)) : std::nullopt,
                                 period ? change_since(measure, *period) : MeasureChange{}});
  }
  return out;
}

}  // namespace boardpack
