#include "report/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/action_table.h"
#include "report/cells.h"
#include "report/fill_places.h"
#include "report/quarters.h"

namespace boardpack {

namespace {

std::string returns_fact(const Plan& plan) {
  int owed = 0, received = 0;
  std::string missing;
  for (const Receipt& receipt : plan.receipts) {
    if (receipt.period != plan.period || !receipt.owed) continue;
    ++owed;
    if (!receipt.files.empty() && receipt.readable) {
      ++received;
      continue;
    }
    if (!missing.empty()) missing += ", ";
    missing += plan.agencies[receipt.agency].name;
    if (!receipt.readable) missing += " (file could not be read)";
  }
  if (owed == 0) return "";
  std::string out = fmt::format("{} of {} agencies", received, owed);
  if (!missing.empty()) out += "; not received: " + missing;
  return out;
}

TitleBlock title_block(const Plan& plan, const BlockTemplate& block) {
  const Places places = plan_places(plan);
  TitleBlock title;
  title.title = fill_places(block.title.empty() ? "{title}" : block.title, places);
  title.subtitle = fill_places(block.subtitle, places);
  title.facts.emplace_back("Position at", long_text(plan.period));
  if (!plan.sponsor.value.empty()) title.facts.emplace_back("Sponsored by", plan.sponsor.value);
  if (!plan.contact.value.empty()) title.facts.emplace_back("Contact", plan.contact.value);
  if (std::string returns = returns_fact(plan); !returns.empty())
    title.facts.emplace_back("Returns received", returns);
  return title;
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
    document.blocks.push_back(action_table(plan, block, actions, title));
  }
}

void add_actions(const Plan& plan, const BlockTemplate& block, Document& document) {
  switch (block.group) {
    case BlockTemplate::Group::month:
      document.blocks.push_back(month_table(plan, block, document.title));
      return;
    case BlockTemplate::Group::area:
      add_areas(plan, block, document);
      return;
    case BlockTemplate::Group::none: {
      std::vector<const Action*> actions;
      for (const Action& action : plan.actions) actions.push_back(&action);
      document.blocks.push_back(action_table(plan, block, actions, document.title));
      return;
    }
  }
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

}  // namespace

Document build_report(const Plan& plan, const ReportTemplate& report) {
  Document document = paper(plan, fill_places(report.title, plan_places(plan)));
  document.page = report.page;
  for (const BlockTemplate& block : report.blocks) {
    switch (block.kind) {
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
    }
  }
  return document;
}

}  // namespace boardpack
