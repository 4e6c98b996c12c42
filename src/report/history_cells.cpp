#include "report/history_cells.h"

#include <fmt/format.h>

#include "text/no_answer.h"
#include "text/word_difference.h"

namespace boardpack {

namespace {

TableCell text_cell(const Plan& plan, const SourcedText& text, int agency = -1) {
  TableCell cell;
  if (text.value.empty()) return cell;
  cell.content = to_paragraphs(text.value);
  add_sources(cell, sources_of(plan, text.origin, agency));
  return cell;
}

TableCell timescale_cell(const Plan& plan, const Sourced<Timescale>& when, int agency = -1) {
  return text_cell(plan, {RichText(when.value.written), when.origin}, agency);
}

TableCell number_cell(int number) {
  TableCell cell;
  cell.content = body(std::to_string(number));
  cell.value = CellNumber{static_cast<double>(number), false};
  return cell;
}

void add_note(const std::string& text, TableCell& cell) {
  Paragraph note;
  note.text.append(Run{text, false, true, ""});
  cell.content.push_back(std::move(note));
}

// The newest of what agencies said for the plan's period or before it; the first named agency's before
// others'.
template <class Said>
const Update* newest(const Plan& plan, const Action& action, Said said) {
  const Update* best = nullptr;
  const auto leads = [&](const Update& update) {
    return !action.responsible.empty() && update.agency == action.responsible.front();
  };
  for (const Update& update : action.updates) {
    if (!said(update) || update.returned > plan.period) continue;
    if (!best || update.returned > best->returned ||
        (update.returned == best->returned && leads(update) && !leads(*best)))
      best = &update;
  }
  return best;
}

void add_reported(const Plan& plan, const Update& update, TableCell& cell) {
  if (update.returned < plan.period)
    add_note(fmt::format("(reported {})", short_text(update.returned)), cell);
}

TableCell forecast_cell(const Plan& plan, const ActionRow& row) {
  if (row.move) return timescale_cell(plan, row.move->to, row.move->agency);
  const Slippage slipped = slippage(plan, *row.action);
  if (!slipped.latest) return {};
  const Update* update = newest(plan, *row.action, [&](const Update& said) {
    return said.forecast.value.written == slipped.latest->written;
  });
  TableCell cell = timescale_cell(plan, update->forecast, update->agency);
  add_reported(plan, *update, cell);
  return cell;
}

TableCell date_before_cell(const Plan& plan, const ActionRow& row) {
  if (!row.move) return timescale_cell(plan, row.action->timescale);
  const bool agreed = row.move->from.origin == row.action->timescale.origin;
  return timescale_cell(plan, row.move->from, agreed ? -1 : row.move->agency);
}

TableCell date_moves_cell(const Plan& plan, const ActionRow& row) {
  TableCell cell;
  for (const DateMove& move : slippage(plan, *row.action).moves) {
    Paragraph line;
    line.kind = Paragraph::Kind::numbered;
    line.marker = std::to_string(cell.content.size() + 1) + ".";
    line.text = RichText(fmt::format("{} ({}, {})", move.to.value.written, plan.agencies[move.agency].name,
                                     short_text(move.returned)));
    cell.content.push_back(std::move(line));
    add_sources(cell, sources_of(plan, move.to.origin, move.agency));
  }
  return cell;
}

TableCell days_moved_cell(const Plan& plan, const ActionRow& row) {
  const std::optional<int> days = row.move ? row.move->days : slippage(plan, *row.action).days_moved;
  return days ? number_cell(*days) : TableCell{};
}

TableCell reason_cell(const Plan& plan, const ActionRow& row) {
  if (row.move) return text_cell(plan, row.move->reason, row.move->agency);
  const Update* update =
      newest(plan, *row.action, [](const Update& said) { return !is_no_answer(said.reason.value.plain()); });
  if (!update) return {};
  TableCell cell = text_cell(plan, update->reason, update->agency);
  const Slippage slipped = slippage(plan, *row.action);
  if (slipped.reason_given > 1 && update->returned == plan.period)
    add_note(fmt::format("(the same words in {} returns, since {})", slipped.reason_given,
                         short_text(slipped.reason_since)),
             cell);
  add_reported(plan, *update, cell);
  return cell;
}

TableCell recovery_cell(const Plan& plan, const ActionRow& row) {
  const Update* update = newest(
      plan, *row.action, [](const Update& said) { return !is_no_answer(said.recovery.value.plain()); });
  if (!update) return {};
  TableCell cell = text_cell(plan, update->recovery, update->agency);
  add_reported(plan, *update, cell);
  return cell;
}

TableCell percent_cell(const Plan& plan, const ActionRow& row) {
  const Update* update =
      newest(plan, *row.action, [](const Update& said) { return said.percent.has_value(); });
  TableCell cell;
  if (!update) return cell;
  cell.content = body(fmt::format("{:g}%", update->percent->value));
  cell.value = CellNumber{update->percent->value / 100, true};
  add_sources(cell, sources_of(plan, update->percent->origin, update->agency));
  add_reported(plan, *update, cell);
  return cell;
}

SourcedText agreed_part(const Action& action, AgreedPart part) {
  switch (part) {
    case AgreedPart::issue:
      return action.issue;
    case AgreedPart::action:
      return action.text;
    case AgreedPart::agencies:
      return action.agencies;
    case AgreedPart::owner:
      return action.owner;
    case AgreedPart::leader:
      return action.leader;
    case AgreedPart::leads:
      return action.leads;
    case AgreedPart::timetable:
      return action.timetable;
  }
  return {};
}

TableCell wording_cell(const Plan& plan, const ActionRow& row, bool agreed) {
  if (!row.rewording) return {};
  SourcedText was = agreed_part(*row.action, row.rewording->part), is = row.rewording->said;
  std::tie(was.value, is.value) = mark_difference(was.value.plain(), is.value.plain());
  return agreed ? text_cell(plan, was) : text_cell(plan, is, row.agency);
}

}  // namespace

TableCell history_cell(const Plan& plan, const ActionRow& row, Show show) {
  const auto text = [](const std::string& words) {
    TableCell cell;
    cell.content = body(words);
    return cell;
  };
  switch (show) {
    case Show::forecast:
      return forecast_cell(plan, row);
    case Show::date_before:
      return date_before_cell(plan, row);
    case Show::date_moves:
      return date_moves_cell(plan, row);
    case Show::moves:
      return number_cell(static_cast<int>(slippage(plan, *row.action).moves.size()));
    case Show::days_moved:
      return days_moved_cell(plan, row);
    case Show::days_overdue: {
      const Slippage slipped = slippage(plan, *row.action);
      return slipped.overdue ? number_cell(slipped.days_overdue) : TableCell{};
    }
    case Show::reason:
      return reason_cell(plan, row);
    case Show::recovery:
      return recovery_cell(plan, row);
    case Show::percent:
      return percent_cell(plan, row);
    case Show::reporting_agency:
      return row.agency < 0 ? TableCell{} : text(plan.agencies[row.agency].name);
    case Show::part:
      return row.rewording ? text(std::string(part_name(row.rewording->part))) : TableCell{};
    case Show::agreed_wording:
      return wording_cell(plan, row, true);
    case Show::new_wording:
      return wording_cell(plan, row, false);
    case Show::unchanged:
      return row.unchanged ? text(fmt::format("the same words in {} returns, since {}",
                                              row.unchanged->periods, short_text(row.unchanged->since)))
                           : TableCell{};
    default:
      return {};
  }
}

}  // namespace boardpack
