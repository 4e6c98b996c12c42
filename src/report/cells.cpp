#include "report/cells.h"

#include <algorithm>

#include "report/history_cells.h"
#include "report/quarters.h"
#include "text/links.h"
#include "text/number.h"

namespace boardpack {

namespace {

// The content and sources of a cell while it is put together.
class Content {
 public:
  explicit Content(const Plan& plan, int agency = -1) : plan_(plan), agency_(agency) {}

  void add(const SourcedText& text, const ShownField& look) {
    if (text.value.empty()) return;
    add_paragraphs(to_paragraphs(text.value), look);
    add_source(text.origin);
  }
  void add_paragraphs(std::vector<Paragraph> paragraphs, const ShownField& look) {
    for (Paragraph& paragraph : paragraphs) {
      if (look.bold || look.italic) paragraph.text = looking(paragraph.text, look);
      paragraph.text = with_links(paragraph.text);
      cell_.content.push_back(std::move(paragraph));
    }
  }
  void add_source(const Origin& origin) { boardpack::add_sources(cell_, sources_of(plan_, origin, agency_)); }
  void add_sources(const std::vector<CellSource>& sources) { boardpack::add_sources(cell_, sources); }
  void take(TableCell cell, const ShownField& look) {
    add_paragraphs(std::move(cell.content), look);
    cell_.value = cell.value;
    add_sources(cell.sources);
  }
  TableCell done() { return std::move(cell_); }
  bool empty() const { return cell_.content.empty(); }
  Paragraph& last() { return cell_.content.back(); }

 private:
  static RichText looking(const RichText& text, const ShownField& look) {
    RichText out;
    for (Run run : text.runs) {
      run.bold = run.bold || look.bold;
      run.italic = run.italic || look.italic;
      out.append(run);
    }
    return out;
  }

  const Plan& plan_;
  int agency_;  // that says it; -1: whose file it stands in
  TableCell cell_;
};

void add_reference(const Action& action, Content& content, const ShownField& look) {
  if (action.reference.value.empty()) return;
  content.add({RichText(action.reference.value), action.reference.origin}, look);
}

void add_issue_with_reference(const Action& action, Content& content, const ShownField& look) {
  content.add(action.issue, look);
  if (action.reference.value.empty()) return;
  const std::string written = "(" + action.reference.value + ")";
  if (content.empty() || content.last().kind != Paragraph::Kind::body || !content.last().columns.empty()) {
    content.add_paragraphs(body(written), look);
  } else {
    content.last().text.append(Run{" " + written, look.bold, look.italic, ""});
  }
  content.add_source(action.reference.origin);
}

// Named in a return only, while other actions are agreed.
bool is_beside_the_agreed(const Plan& plan, const Action& action) {
  return !action.registered &&
         std::any_of(plan.actions.begin(), plan.actions.end(), [](const Action& a) { return a.registered; });
}

// Of an action that is not agreed nobody may be responsible yet; then those who report on it are named.
void add_agencies(const Plan& plan, const Action& action, Content& content, const ShownField& look) {
  content.add(action.agencies, look);
  if (!action.agencies.value.empty() || !is_beside_the_agreed(plan, action)) return;
  std::vector<int> reporting;
  for (const Update& update : action.updates) {
    if (std::find(reporting.begin(), reporting.end(), update.agency) != reporting.end()) continue;
    reporting.push_back(update.agency);
    content.add_paragraphs(body("(reported by " + plan.agencies[update.agency].name + ")"),
                           {look.show, false, true});
  }
}

void add_action(const Plan& plan, const Action& action, Content& content, const ShownField& look) {
  content.add(action.text, look);
  if (is_beside_the_agreed(plan, action))
    content.add_paragraphs(body("(not in the agreed plan)"), {look.show, false, true});
}

void add_by_when_and_whom(const Action& action, Content& content, const ShownField& look) {
  const SourcedText& written = action.by_when_by_whom;
  if (!written.value.empty() && (action.owner.origin == written.origin || action.owner.value.empty())) {
    content.add(written, look);
    return;
  }
  if (!action.timescale.value.written.empty())
    content.add({RichText(action.timescale.value.written), action.timescale.origin}, look);
  content.add(action.owner, look);
  content.add(action.leader, look);
}

void add_measure(const MeasureLine& line, Content& content, const ShownField& look) {
  std::vector<Paragraph> paragraphs = to_paragraphs(line.text.value);
  if (!line.marker.empty()) {
    if (paragraphs.empty() || paragraphs.front().kind != Paragraph::Kind::body ||
        !paragraphs.front().columns.empty())
      paragraphs.insert(paragraphs.begin(), Paragraph{});
    paragraphs.front().kind = Paragraph::Kind::numbered;
    paragraphs.front().marker = line.marker;
    for (std::size_t i = 1; i < paragraphs.size(); ++i)
      if (paragraphs[i].kind != Paragraph::Kind::body) paragraphs[i].level += 1;
  }
  content.add_paragraphs(std::move(paragraphs), look);
  content.add_source(line.text.origin);
}

// The texts to show of an action: those of the row's month where agencies reported under it, else each
// agency's latest.
std::vector<const Update*> texts_for(const Plan& plan, const ActionRow& row) {
  const Action& action = *row.action;
  std::vector<const Update*> latest = latest_texts(plan, action, plan.period);
  if (!row.month) return latest;
  std::vector<const Update*> of_month;
  for (const Update& update : action.updates)
    if (update.listed == row.month && has_text(update) && update.period <= plan.period)
      of_month.push_back(&update);
  if (of_month.empty()) {
    std::erase_if(latest,
                  [&](const Update* update) { return update->listed && update->listed != row.month; });
    return latest;
  }
  // Of each agency only the last word.
  std::vector<const Update*> out;
  for (const Update* update : of_month) {
    auto same =
        std::find_if(out.begin(), out.end(), [&](const Update* u) { return u->agency == update->agency; });
    if (same == out.end())
      out.push_back(update);
    else if ((*same)->period <= update->period)
      *same = update;
  }
  return out;
}

bool answers_row(const ActionRow& row, const MeasureLine& answer) {
  if (!row.measure) return true;
  const bool asked = std::any_of(row.action->measure_lines.begin(), row.action->measure_lines.end(),
                                 [&](const MeasureLine& measure) { return measure.number == answer.number; });
  return answer.number == row.measure->number || (row.first && !asked);
}

// Evidence stands with the answer of its own row; what has none, in the action's first row.
bool belongs_to_row(const ActionRow& row, const Update& update, const Origin& evidence) {
  if (!row.by_measure) return true;
  const auto answer =
      std::find_if(update.answers.begin(), update.answers.end(), [&](const MeasureLine& line) {
        const Origin& at = line.text.origin;
        return at.file == evidence.file && at.sheet == evidence.sheet && at.row == evidence.row;
      });
  return answer == update.answers.end() ? row.first : answers_row(row, *answer);
}

void add_labelled(const std::string& label, const SourcedText& text, Content& content,
                  const ShownField& look) {
  if (text.value.empty()) return;
  std::vector<Paragraph> paragraphs = to_paragraphs(text.value);
  if (paragraphs.empty() || paragraphs.front().kind != Paragraph::Kind::body)
    paragraphs.insert(paragraphs.begin(), Paragraph{});
  RichText labelled;
  labelled.append(Run{label + ": ", false, true, ""});
  labelled.append(paragraphs.front().text);
  paragraphs.front().text = std::move(labelled);
  content.add_paragraphs(std::move(paragraphs), look);
  content.add_source(text.origin);
}

void add_lines(const ActionRow& row, const Update& update, Content& content, const ShownField& look) {
  if (!row.by_measure) content.add(update.progress, look);
  if (row.by_measure)
    for (const MeasureLine& answer : update.answers)
      if (answers_row(row, answer)) add_measure(answer, content, look);
  for (const SourcedText& text : update.evidence)
    if (belongs_to_row(row, update, text.origin)) add_labelled("Evidence", text, content, look);
  if (!row.first) return;
  if (update.percent)
    add_labelled("Complete", {RichText(number_text(update.percent->value) + "%"), update.percent->origin},
                 content, look);
  if (update.finished)
    add_labelled("Completed on", {RichText(long_text(update.finished->value)), update.finished->origin},
                 content, look);
  add_labelled("Reason for slippage", update.reason, content, look);
  add_labelled("Recovery", update.recovery, content, look);
}

void add_progress(const Plan& plan, const ActionRow& row, Content& content, const ShownField& look) {
  const std::vector<const Update*> updates = texts_for(plan, row);
  for (const Update* update : updates) {
    Content own(plan, update->agency);
    add_lines(row, *update, own, look);
    if (own.empty()) continue;
    TableCell lines = own.done();
    if (updates.size() > 1) {
      Paragraph name;
      name.text.append(Run{plan.agencies[update->agency].name, true, false, ""});
      content.add_paragraphs({name}, {});
    }
    content.add_paragraphs(std::move(lines.content), {});
    content.add_sources(lines.sources);
    if (update->period < plan.period) {
      Paragraph dated;
      dated.text.append(Run{"(reported " + short_text(update->period) + ")", false, true, ""});
      content.add_paragraphs({dated}, {});
    }
  }
}

void add_field(const Plan& plan, const ActionRow& row, const ShownField& field, Content& content) {
  const Action& action = *row.action;
  switch (field.show) {
    case Show::reference:
      return add_reference(action, content, field);
    case Show::area:
      if (action.area >= 0) content.add(plan.areas[action.area].title, field);
      return;
    case Show::focus:
      if (action.area >= 0) content.add(plan.areas[action.area].focus, field);
      return;
    case Show::outcome:
      if (action.area >= 0) content.add(plan.areas[action.area].outcome, field);
      return;
    case Show::issue:
      return content.add(action.issue, field);
    case Show::issue_with_reference:
      return add_issue_with_reference(action, content, field);
    case Show::action:
      return add_action(plan, action, content, field);
    case Show::by_when_and_whom:
      return add_by_when_and_whom(action, content, field);
    case Show::timescale:
      if (!action.timescale.value.written.empty())
        content.add({RichText(action.timescale.value.written), action.timescale.origin}, field);
      return;
    case Show::owner:
      return content.add(action.owner, field);
    case Show::leader:
      return content.add(action.leader, field);
    case Show::agencies:
      return add_agencies(plan, action, content, field);
    case Show::measures:
      if (row.by_measure) {
        if (row.measure) add_measure(*row.measure, content, field);
        return;
      }
      return content.add(action.measures, field);
    case Show::leads:
      if (action.leads.value.empty() && action.area >= 0)
        return content.add(plan.areas[action.area].leads, field);
      return content.add(action.leads, field);
    case Show::timetable:
      return content.add(action.timetable, field);
    case Show::progress:
      return add_progress(plan, row, content, field);
    case Show::status:
    case Show::status_before:
      return;
    default:
      return content.take(history_cell(plan, row, field.show), field);
  }
}

// Whose return the file is; -1 when it is nobody's.
int sender(const Plan& plan, int file) {
  for (const Receipt& receipt : plan.receipts)
    if (std::find(receipt.files.begin(), receipt.files.end(), file) != receipt.files.end())
      return receipt.agency;
  return -1;
}

}  // namespace

std::vector<CellSource> sources_of(const Plan& plan, const Origin& origin, int agency) {
  if (origin.file < 0) return {};
  const SourceFile& file = plan.sources[origin.file];
  CellSource source;
  source.file = file.path;
  if (file.path.find('/') == std::string::npos)  // returns lie in folders
    source.agency = "register";
  else if (agency >= 0 || (agency = sender(plan, origin.file)) >= 0)
    source.agency = plan.agencies[agency].name;
  if (origin.sheet >= 0 && static_cast<std::size_t>(origin.sheet) < file.sheets.size())
    source.sheet = file.sheets[origin.sheet];
  source.cell = cell_name(origin.row, origin.column);
  return {std::move(source)};
}

void add_sources(TableCell& cell, const std::vector<CellSource>& sources) {
  for (const CellSource& source : sources)
    if (std::find(cell.sources.begin(), cell.sources.end(), source) == cell.sources.end())
      cell.sources.push_back(source);
}

std::vector<Paragraph> body(std::string_view text) {
  if (text.empty()) return {};
  Paragraph paragraph;
  paragraph.text = RichText(text);
  return {paragraph};
}

bool is_blank(const TableCell& cell) {
  return cell.content.empty() && !cell.fill;
}

TableCell cell_of(const Plan& plan, const ActionRow& row, const ColumnTemplate& column) {
  Content content(plan);
  for (const ShownField& field : column.fields) add_field(plan, row, field, content);
  return content.done();
}

TableCell status_cell(const Plan& plan, const ActionRow& row, const std::vector<Period>& quarters,
                      std::size_t quarter) {
  const QuarterPosition shown = quarter_position(plan, *row.action, quarters, quarter);
  TableCell cell = position_cell(
      plan, shown.position, shown.carried || !shown.position ? quarters[quarter] : shown.position->period);
  if (!shown.said.empty()) cell.content = body(shown.said);
  return cell;
}

TableCell position_cell(const Plan& plan, const std::optional<Position>& position, const Period& about) {
  TableCell cell;
  cell.role = CellRole::status;
  if (!position) return cell;
  const Status& status = plan.statuses[position->status];
  cell.content = body(status.letter);
  cell.fill = status.colour;
  cell.sources = sources_of(plan, position->origin, position->agency);
  if (position->period == about) return cell;
  Paragraph dated;
  dated.text.append(Run{short_text(position->period), false, true, ""});
  cell.content.push_back(dated);
  return cell;
}

}  // namespace boardpack
