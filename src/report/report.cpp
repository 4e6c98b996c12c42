#include "report/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/receipts.h"
#include "report/action_table.h"
#include "report/attachments.h"
#include "report/cells.h"
#include "report/fill_places.h"
#include "report/glossary.h"
#include "report/headlines.h"
#include "report/priorities.h"
#include "report/quarters.h"
#include "report/returns_table.h"
#include "report/scorecard.h"
#include "report/summary.h"
#include "report/trajectory.h"

namespace boardpack {

namespace {

std::string returns_fact(const Plan& plan) {
  std::string late, missing;
  const auto name = [&](std::string& among, const Receipt& receipt) {
    among += (among.empty() ? "" : ", ") + plan.agencies[receipt.agency].name;
  };
  for (const Receipt& receipt : receipts_of_period(plan)) {
    if (!receipt.owed || state(receipt) == ReceiptState::received) continue;
    name(state(receipt) == ReceiptState::late ? late : missing, receipt);
    if (state(receipt) == ReceiptState::unreadable) missing += " (file could not be read)";
  }
  const ReceiptCount count = count_receipts(plan);
  if (count.owed == 0) return "";
  std::string out = fmt::format("{} of {} agencies", count.received, count.owed);
  if (!late.empty()) out += "; late: " + late;
  if (!missing.empty()) out += "; not received: " + missing;
  return out;
}

std::vector<std::pair<std::string, std::string>> facts(const Plan& plan) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out.emplace_back(name, value);
  };
  add("Position at", long_text(plan.period));
  add("Date", plan.date.value);
  add("Version", plan.version.value);
  add("Sponsored by", plan.sponsor.value);
  add("Contact", plan.contact.value);
  add("Returns received", returns_fact(plan));
  return out;
}

TitleBlock title_block(const Plan& plan, const BlockTemplate& block) {
  TitleBlock title;
  title.title = block.title.empty() ? plan.title.value : block.title;
  title.subtitle = block.subtitle;
  title.facts = facts(plan);
  return title;
}

Cover cover(const Plan& plan, const BlockTemplate& block, const std::optional<Picture>& logo) {
  Cover out;
  out.title = block.title.empty() ? plan.title.value : block.title;
  out.subtitle = block.subtitle;
  out.statement = plan.vision.value;
  out.logo = logo;
  out.facts = facts(plan);
  return out;
}

Legend legend(const Plan& plan) {
  Legend out;
  for (const Status& status : plan.statuses)
    out.entries.push_back({status.letter, status.label, status.meaning, status.colour});
  const std::vector<Period> quarters = status_quarters(plan);
  const bool carried = std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    for (std::size_t i = 0; i < quarters.size(); ++i)
      if (quarter_position(plan, action, quarters, i).carried) return true;
    return false;
  });
  if (carried)
    out.notes.push_back("A month under a letter: the position is the one reported for that month.");
  return out;
}

void add_area_heading(const Plan& plan, const Area& area, const BlockTemplate& block, Document& document) {
  document.blocks.push_back(Heading{1, RichText(fill_places(block.heading, area_places(area)))});
  if (block.statement && !area.focus.value.empty())
    document.blocks.push_back(Prose{Prose::Look::body, to_paragraphs(area.focus.value)});
  if (!block.outcome_label.empty() && !area.outcome.value.empty()) {
    Paragraph label;
    label.text.append(Run{block.outcome_label + ": ", true, false, ""});
    std::vector<Paragraph> outcome = to_paragraphs(area.outcome.value);
    if (!outcome.empty() && outcome.front().kind == Paragraph::Kind::body &&
        outcome.front().columns.empty()) {
      label.text.append(outcome.front().text);
      outcome.front() = label;
    } else {
      outcome.insert(outcome.begin(), label);
    }
    document.blocks.push_back(Prose{Prose::Look::body, std::move(outcome)});
  }
  if (block.legend) document.blocks.push_back(legend(plan));
}

void add_areas(const Plan& plan, const BlockTemplate& block, Document& document) {
  for (std::size_t i = 0; i <= plan.areas.size(); ++i) {
    const bool rest = i == plan.areas.size();
    std::vector<const Action*> actions;
    for (const Action& action : plan.actions)
      if (action.area == (rest ? -1 : static_cast<int>(i))) actions.push_back(&action);
    if (rest && actions.empty()) break;
    std::string title = plan.title.value;
    if (!rest) {
      add_area_heading(plan, plan.areas[i], block, document);
      title = fill_places(block.heading, area_places(plan.areas[i]));
    } else if (!plan.areas.empty()) {
      title = "Other actions";
      document.blocks.push_back(Heading{1, RichText(title)});
    }
    Table table = action_table(plan, block, actions, title);
    if (!rest) table.caption = fill_places(block.caption, area_places(plan.areas[i]));
    document.blocks.push_back(std::move(table));
  }
}

// One table of them all, under the block's title.
void add_all(const Plan& plan, const BlockTemplate& block, Document& document) {
  std::vector<const Action*> actions;
  for (const Action& action : plan.actions) actions.push_back(&action);
  Places places = plan_places(plan);
  const std::string title = block.title.empty() ? document.title : block.title;
  Table table = action_table(plan, block, actions, title);
  table.caption = fill_places(block.caption, places);
  if (!block.title.empty()) document.blocks.push_back(Heading{1, RichText(title)});
  places.emplace_back("count", std::to_string(table.rows.size()));
  if (!block.note.empty() && !table.rows.empty())
    document.blocks.push_back(Prose{Prose::Look::body, body(fill_places(block.note, places))});
  document.blocks.push_back(std::move(table));
}

void add_headlines(const Plan& plan, const BlockTemplate& block, Document& document) {
  if (!block.title.empty()) document.blocks.push_back(Heading{1, RichText(block.title)});
  Prose prose{Prose::Look::lead, {}};
  for (const std::string& line : headlines(plan)) {
    Paragraph point;
    point.kind = Paragraph::Kind::bullet;
    point.marker = "•";
    point.text = RichText(line);
    prose.paragraphs.push_back(std::move(point));
  }
  document.blocks.push_back(std::move(prose));
}

void add_actions(const Plan& plan, const BlockTemplate& block, Document& document) {
  const std::string caption = fill_places(block.caption, plan_places(plan));
  switch (block.group) {
    case BlockTemplate::Group::month:
      document.blocks.push_back(month_table(plan, block, document.title));
      std::get<Table>(document.blocks.back()).caption = caption;
      return;
    case BlockTemplate::Group::area:
      add_areas(plan, block, document);
      return;
    case BlockTemplate::Group::none:
      add_all(plan, block, document);
      return;
  }
}

// The block with the places in its texts filled, as far as they are the plan's. An actions block fills the
// rest itself.
BlockTemplate with_places(BlockTemplate block, const Plan& plan) {
  const Places places = plan_places(plan);
  block.title = fill_places(block.title, places);
  block.subtitle = fill_places(block.subtitle, places);
  block.empty = fill_places(block.empty, places);
  block.note = fill_places(block.note, places);
  for (ColumnTemplate& column : block.columns) {
    column.heading = fill_places(column.heading, places);
    column.over = fill_places(column.over, places);
  }
  return block;
}

Document paper(const Plan& plan, const std::string& title) {
  Document document;
  document.title = title;
  document.subject = plan.subtitle.value;
  document.organisation = plan.organisation.value.empty() ? plan.sponsor.value : plan.organisation.value;
  document.period = long_text(plan.period);
  document.date = iso(last_day(plan.period));
  document.marking = plan.marking.value;
  return document;
}

// The blocks that say something, each with its paper; a title stands on the paper of what is under it.
std::vector<std::pair<const BlockTemplate*, PageSetup>> blocks_of(const Plan& plan,
                                                                  const ReportTemplate& report) {
  std::vector<std::pair<const BlockTemplate*, PageSetup>> out;
  for (const BlockTemplate& block : report.blocks)
    if (block.kind != BlockTemplate::Kind::narrative || has_narrative(plan, block, report))
      out.emplace_back(&block, block.page.value_or(report.page));
  for (std::size_t i = out.size(); i-- > 1;)
    if (out[i - 1].first->kind == BlockTemplate::Kind::title && !out[i - 1].first->page)
      out[i - 1].second = out[i].second;
  return out;
}

}  // namespace

Document build_report(const Plan& plan, const ReportTemplate& report, const std::optional<Picture>& logo,
                      const Pictures& pictures) {
  Document document = paper(plan, fill_places(report.title, plan_places(plan)));
  const auto blocks = blocks_of(plan, report);
  document.page = blocks.empty() ? report.page : blocks.front().second;
  PageSetup page = document.page;
  std::optional<std::size_t> glossary;  // of only the terms that the paper uses
  for (const auto& [said, wanted] : blocks) {
    const BlockTemplate block = with_places(*said, plan);
    if (wanted != page) {
      document.blocks.push_back(PageBreak{wanted});
      page = wanted;
    }
    switch (block.kind) {
      case BlockTemplate::Kind::cover:
        document.blocks.push_back(cover(plan, block, logo));
        break;
      case BlockTemplate::Kind::contents:
        document.blocks.push_back(block.title.empty() ? Contents{} : Contents{block.title});
        break;
      case BlockTemplate::Kind::narrative:
        add_narrative(plan, block, report, pictures, document);
        break;
      case BlockTemplate::Kind::areas:
        add_areas_at_a_glance(plan, block, document);
        break;
      case BlockTemplate::Kind::priorities:
        add_priorities(plan, block, document);
        break;
      case BlockTemplate::Kind::glossary:
        add_glossary(plan, block, document);
        if (block.only_used && !plan.glossary.empty()) glossary = document.blocks.size() - 1;
        break;
      case BlockTemplate::Kind::title:
        document.blocks.push_back(title_block(plan, block));
        break;
      case BlockTemplate::Kind::actions:
        add_actions(plan, block, document);
        break;
      case BlockTemplate::Kind::legend:
        document.blocks.push_back(legend(plan));
        break;
      case BlockTemplate::Kind::page_break:
        document.blocks.push_back(PageBreak{});
        break;
      case BlockTemplate::Kind::headlines:
        add_headlines(plan, block, document);
        break;
      case BlockTemplate::Kind::summary:
        add_summary(plan, block, document);
        break;
      case BlockTemplate::Kind::trend:
        add_trend(plan, block, document);
        break;
      case BlockTemplate::Kind::movement:
        add_movement(plan, block, document);
        break;
      case BlockTemplate::Kind::scorecard:
        add_scorecard(plan, block, document);
        break;
      case BlockTemplate::Kind::trajectory:
        add_trajectory(plan, block, document);
        break;
      case BlockTemplate::Kind::returns:
        document.blocks.push_back(Heading{1, RichText(block.title.empty() ? "Returns" : block.title)});
        document.blocks.push_back(returns_table(plan, block.title.empty() ? "Returns" : block.title));
        break;
    }
  }
  if (glossary) keep_used_terms(document, *glossary);
  attach_evidence(plan, document);
  return document;
}

}  // namespace boardpack
