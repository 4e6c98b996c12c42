#include "report/forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/form_key.h"
#include "model/form_mark.h"
#include "model/receipts.h"
#include "model/reference.h"
#include "report/form_columns.h"

namespace boardpack {

namespace {

constexpr int spare_rows = 10;

std::string named_area(const Plan& plan, int index) {
  if (index < 0) return "";
  const Area& area = plan.areas[index];
  const std::string title = area.title.value.plain();
  if (area.code.empty() || title.empty()) return area.code + title;
  return area.code + ". " + title;
}

std::string label_of(const Plan& plan, const ReportedStatus& status) {
  return status.status < 0 ? status.said.value : plan.statuses[status.status].label;
}

struct LastSaid {
  std::string status;
  std::string progress;
};

std::string text_of(const Update& update) {
  for (const SourcedText* text : {&update.progress, &update.recovery, &update.reason})
    if (!text->value.empty()) return text->value.plain();
  return "";
}

// The agency's own last words; where it has said nothing, what the others said.
LastSaid last_words(const Plan& plan, const Action& action, int agency) {
  LastSaid out;
  if (const Update* last = last_said(action, agency)) {
    const std::string month = long_text(last->returned);
    out.status = last->status ? fmt::format("{} ({})", label_of(plan, *last->status), month) : "";
    const std::string text = text_of(*last);
    out.progress = text.empty() ? "" : fmt::format("{}: {}", month, text);
    return out;
  }
  if (const auto position = position_as_at(plan, action, plan.period); position && position->status >= 0)
    out.status = fmt::format("{} ({}, {})", plan.statuses[position->status].label,
                             plan.agencies[position->agency].name, long_text(position->period));
  const std::vector<const Update*> texts = latest_texts(plan, action, plan.period);
  if (!texts.empty())
    out.progress = fmt::format("{}, {}: {}", plan.agencies[texts.front()->agency].name,
                               long_text(texts.front()->returned), text_of(*texts.front()));
  return out;
}

std::vector<std::string> action_cells(const Plan& plan, const Action& action, int agency,
                                      const std::vector<FormColumn>& columns) {
  const LastSaid last = last_words(plan, action, agency);
  std::vector<std::string> cells = {action.reference.value,
                                    named_area(plan, action.area),
                                    action.issue.value.plain(),
                                    action.text.value.plain(),
                                    agreed_timescale(action),
                                    action.measures.value.plain(),
                                    last.status.empty() ? "none yet" : last.status,
                                    last.progress};
  cells.resize(columns.size());
  return cells;
}

std::string of_period(const std::vector<std::pair<Period, Sourced<std::string>>>& values,
                      const Period& period) {
  for (const auto& [month, value] : values)
    if (month == period) return value.value;
  return "";
}

std::vector<std::string> measure_cells(const Plan& plan, const Measure& measure, const Period& period,
                                       const std::vector<FormColumn>& columns) {
  std::string last;
  for (const auto& [month, value] : measure.actuals)
    if (month < period) last = fmt::format("{} ({})", value.value, short_text(month));
  std::vector<std::string> cells = {measure.reference,
                                    named_area(plan, measure.area),
                                    measure.text.value.plain(),
                                    measure.unit,
                                    measure.lower_is_better ? "lower" : "higher",
                                    measure.baseline.value,
                                    last,
                                    of_period(measure.trajectory, period)};
  cells.resize(columns.size());
  return cells;
}

std::vector<std::string> lines_under_title(const Plan& plan, const Agency& agency,
                                           const std::string& return_by, const std::string& what) {
  const std::string to = plan.contact.value.empty() ? plan.organisation.value : plan.contact.value;
  std::string send = "Please fill in " + what + ", save the workbook and send it";
  send += to.empty() ? " back" : " to " + to;
  if (!return_by.empty()) send += " by " + return_by;
  return {"From: " + agency.name + (agency.contact.empty() ? "" : " (" + agency.contact + ")"), send + "."};
}

FormTable actions_table(const Plan& plan, int agency, const Period& period, const std::string& return_by) {
  const Agency& sender = plan.agencies[agency];
  FormTable out;
  out.name = "Return";
  out.mark = form_mark({FormMark::Table::actions, period, sender.code, sender.name, plan.title.value});
  out.title = fmt::format("{}: return for {}", plan.title.value, long_text(period));
  out.lines = lines_under_title(plan, sender, return_by, "the columns from Status now to Date completed");
  out.lines.emplace_back(
      "What is agreed is locked. What you leave empty counts as no news. The sheet Guidance says how to fill "
      "in each column, and how to sort, add and take out rows.");
  out.columns = action_columns();
  out.key_heading = form_key_heading;
  const std::vector<FormKey> keys = action_keys(plan);
  for (const int owed : actions_owed(plan, agency))
    out.rows.push_back({form_key(keys[owed]), action_cells(plan, plan.actions[owed], agency, out.columns)});
  out.lines_to_fill = 4;
  out.spare_rows = spare_rows;
  return out;
}

FormTable measures_table(const Plan& plan, int agency, const Period& period, const std::string& return_by) {
  const Agency& sender = plan.agencies[agency];
  FormTable out;
  out.name = "Measures";
  out.mark = form_mark({FormMark::Table::measures, period, sender.code, sender.name, plan.title.value});
  out.title = fmt::format("{}: measures for {}", plan.title.value, long_text(period));
  out.columns = measure_columns(period);
  out.key_heading = form_key_heading;
  out.lines =
      lines_under_title(plan, sender, return_by, fmt::format("the column {}", out.columns.back().heading));
  const std::vector<FormKey> keys = measure_keys(plan);
  for (const int owed : measures_owed(plan, agency))
    out.rows.push_back({form_key(keys[owed]), measure_cells(plan, plan.measures[owed], period, out.columns)});
  return out;
}

void add_guidance(Form& form) {
  for (const FormTable& table : form.tables)
    for (const FormColumn& column : table.columns)
      if (!column.hint.empty()) form.guidance.emplace_back(column.heading, column.hint);
  form.guidance.insert(
      form.guidance.end(),
      {{"Nothing has changed", "Leave the row as it is. The board sees what was said last, with its month."},
       {"A new action",
        "Write it into one of the empty rows at the end of the table. It is shown as not agreed until the "
        "board agrees it."},
       {"Filtering", "The arrows in the headings filter the rows. Rows that are filtered out still count."},
       {"Sorting, and taking out rows",
        "First take off the protection, which has no password: Review, Unprotect Sheet in Excel; Tools, "
        "Protect Sheet in LibreOffice. Then sort with the arrows in the headings, or delete whole rows."},
       {"Agreed wording",
        "If an agreed text or date is wrong, say so under Progress now. Only the board can change it."},
       {"More room",
        "Drag the lower edge of a row's number to make the row higher. What does not fit is read all the "
        "same."},
       {"The name of the file", "It does not matter: the workbook knows whose it is and for which month."}});
}

}  // namespace

std::vector<std::string> status_choices(const StatusScheme& scheme) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const Status& status = scheme[i];
    const std::string both =
        status.label.empty() || status.label == status.letter ? "" : status.letter + " - " + status.label;
    std::string chosen = both.empty() ? status.letter : both;
    for (const std::string& text : {both, status.label, status.letter}) {
      if (text.empty() || to_status(text, scheme) != static_cast<int>(i)) continue;
      chosen = text;
      break;
    }
    out.push_back(std::move(chosen));
  }
  return out;
}

std::vector<int> measures_owed(const Plan& plan, int agency) {
  std::set<std::string> references, own;
  std::set<int> areas;
  for (const Action& action : plan.actions) references.insert(action.key);
  for (const int owed : actions_owed(plan, agency)) {
    own.insert(plan.actions[owed].key);
    areas.insert(plan.actions[owed].area);
  }
  references.erase("");
  areas.erase(-1);
  std::vector<int> out;
  for (std::size_t i = 0; i < plan.measures.size(); ++i) {
    const std::string key = reference_key(plan.measures[i].reference);
    const bool owed = references.count(key) > 0 ? own.count(key) > 0 : areas.count(plan.measures[i].area) > 0;
    if (owed) out.push_back(static_cast<int>(i));
  }
  return out;
}

std::vector<AgencyForm> build_forms(const Plan& plan, const Period& period, const std::string& return_by) {
  std::vector<FormChoice> choices;
  const std::vector<std::string> texts = status_choices(plan.statuses);
  for (std::size_t i = 0; i < plan.statuses.size(); ++i)
    choices.push_back({texts[i],
                       plan.statuses[i].meaning.empty() ? plan.statuses[i].label : plan.statuses[i].meaning,
                       plan.statuses[i].colour});
  std::vector<AgencyForm> out;
  for (std::size_t i = 0; i < plan.agencies.size(); ++i) {
    const int agency = static_cast<int>(i);
    AgencyForm one{agency,
                   static_cast<int>(actions_owed(plan, agency).size()),
                   static_cast<int>(measures_owed(plan, agency).size()),
                   {}};
    if (one.actions == 0 && one.measures == 0) continue;
    one.form.tables.push_back(actions_table(plan, agency, period, return_by));
    if (one.measures > 0) one.form.tables.push_back(measures_table(plan, agency, period, return_by));
    one.form.title = one.form.tables.front().title;
    one.form.subject = "Return of " + plan.agencies[i].name;
    one.form.organisation = plan.organisation.value;
    one.form.choices = choices;
    add_guidance(one.form);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace boardpack
