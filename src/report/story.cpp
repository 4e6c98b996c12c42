#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/movement.h"
#include "model/reference.h"
#include "model/slippage.h"
#include "report/action_cells.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/terminal.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

void add(Chapter& chapter, const std::string& label, const std::string& text, const Origin& origin) {
  if (!text.empty()) chapter.lines.push_back({label, text, origin});
}
void add(Chapter& chapter, const std::string& label, const SourcedText& text) {
  add(chapter, label, text.value.plain(), text.origin);
}

void add_measures(Chapter& chapter, const std::string& label, const std::vector<MeasureLine>& lines) {
  for (const MeasureLine& line : lines)
    add(chapter, line.number > 0 ? fmt::format("{} {}", label, line.number) : label, line.text);
}

Chapter agreed(const Plan& plan, const Action& action) {
  Chapter out;
  out.heading = action.registered ? "Agreed in the register" : "Not in the register; as returns name it";
  if (action.found) out.heading += fmt::format(", first for {}", long_text(*action.found));
  add(out, "reference", action.reference.value, action.reference.origin);
  if (action.area >= 0) {
    const Area& area = plan.areas[action.area];
    const std::string title = area.title.value.plain();
    add(out, "area", area.code + (area.code.empty() || title.empty() ? "" : ". ") + title, area.title.origin);
  }
  add(out, "issue or outcome", action.issue);
  add(out, "action", action.text);
  add(out, "responsible agencies", action.agencies);
  add(out, "timescale", action.timescale.value.written, action.timescale.origin);
  if (action.listed) add(out, "listed under", long_text(*action.listed), Origin{});
  add(out, "by when and by whom", action.by_when_by_whom);
  if (action.owner != action.by_when_by_whom) add(out, "owner", action.owner);
  add(out, "accountable leader", action.leader);
  if (action.measure_lines.empty())
    add(out, "measures of success", action.measures);
  else
    add_measures(out, "measure", action.measure_lines);
  add(out, "board leads", action.leads);
  add(out, "reporting timetable", action.timetable);
  return out;
}

const std::string& label(const Plan& plan, int status) {
  return plan.statuses[status].label;
}

std::string status_said(const Plan& plan, const ReportedStatus& status) {
  if (status.status < 0) return fmt::format("\"{}\", which is none of the plan's", status.said.value);
  return fold(status.said.value) == fold(label(plan, status.status))
             ? label(plan, status.status)
             : fmt::format("{} (\"{}\")", label(plan, status.status), status.said.value);
}

Chapter told(const Plan& plan, const Update& update) {
  Chapter out;
  out.heading = fmt::format("{}, {}", long_text(update.period), plan.agencies[update.agency].name);
  if (update.returned != update.period)
    out.heading += fmt::format(", in its return for {}", long_text(update.returned));
  if (update.listed) out.heading += fmt::format(", under {}", long_text(*update.listed));
  if (update.status) add(out, "status", status_said(plan, *update.status), update.status->said.origin);
  if (update.answers.empty()) add(out, "progress", update.progress);
  for (const MeasureLine& answer : update.answers)
    add(out, answer.number > 0 ? fmt::format("progress on measure {}", answer.number) : "progress",
        answer.text);
  for (const SourcedText& text : update.evidence) add(out, "evidence", text);
  add(out, "new date", update.forecast.value.written, update.forecast.origin);
  add(out, "reason", update.reason);
  add(out, "recovery", update.recovery);
  if (update.percent) add(out, "done", number_text(update.percent->value) + "%", update.percent->origin);
  if (update.finished) add(out, "completed on", long_text(update.finished->value), update.finished->origin);
  for (const Rewording& other : update.rewordings)
    add(out, fmt::format("words the {} otherwise", part_name(other.part)), other.said);
  return out;
}

std::string days_words(int days) {
  const int count = std::abs(days);
  return fmt::format("{} day{} {}", count, count == 1 ? "" : "s", days < 0 ? "earlier" : "later");
}

Chapter dates(const Plan& plan, const Action& action) {
  Chapter out{"How its date moved", {}};
  const Slippage slipped = slippage(plan, action);
  for (const DateMove& move : slipped.moves) {
    std::string text = fmt::format("to {}", move.to.value.written);
    if (move.days && *move.days != 0) text += fmt::format(", {} than before", days_words(*move.days));
    add(out, fmt::format("{}, {}", long_text(move.returned), plan.agencies[move.agency].name), text,
        move.to.origin);
  }
  if (slipped.days_moved && *slipped.days_moved != 0)
    add(out, "in all", fmt::format("{} than agreed", days_words(*slipped.days_moved)), Origin{});
  if (slipped.overdue)
    add(out, "overdue",
        fmt::format("{} day{} at the end of {}", slipped.days_overdue, slipped.days_overdue == 1 ? "" : "s",
                    long_text(plan.period)),
        action.timescale.origin);
  if (slipped.reason_given > 1)
    add(out, "same reason",
        fmt::format("given word for word {} times, since {}", slipped.reason_given,
                    long_text(slipped.reason_since)),
        slipped.reason.origin);
  return out;
}

std::string movement_words(const Plan& plan, const Movement& moved) {
  const std::string now = moved.now ? label(plan, moved.now->status) : "";
  const std::string from_to = moved.before && moved.now
                                  ? fmt::format(", {} to {}", label(plan, moved.before->status), now)
                                  : (now.empty() ? "" : ", " + now);
  switch (moved.kind) {
    case Movement::Kind::none:
      return "";
    case Movement::Kind::added:
      return "new" + from_to;
    case Movement::Kind::rated:
      return "first rated" + from_to;
    case Movement::Kind::closed:
      return "closed" + from_to;
    case Movement::Kind::reopened:
      return "reopened" + from_to;
    case Movement::Kind::up:
      return "up" + from_to;
    case Movement::Kind::down:
      return "down" + from_to;
    case Movement::Kind::set_aside:
      return "no longer this plan's" + from_to;
  }
  return "";
}

// Each month's movement, as its own papers showed it.
Chapter movements(const Plan& plan, const Action& action) {
  Chapter out{"How its status moved", {}};
  Plan as_at;  // what a movement follows from, besides the action
  as_at.statuses = plan.statuses;
  as_at.agencies = plan.agencies;
  std::vector<Period> periods = plan.periods;
  if (periods.empty() || periods.back() != plan.period) periods.push_back(plan.period);
  for (const Period& period : periods) {
    as_at.period = period;
    as_at.periods.push_back(period);
    const Movement moved = movement(as_at, action);
    std::string text = movement_words(plan, moved);
    if (as_at.periods.size() == 1 && moved.now) text = "first rated, " + label(plan, moved.now->status);
    if (!text.empty()) add(out, long_text(period), text, moved.now ? moved.now->origin : Origin{});
  }
  for (const Unchanged& same : unchanged_texts(plan, action))
    if (same.periods > 1)
      add(out, plan.agencies[same.agency].name,
          fmt::format("gave the same progress text for {} returns, since {}", same.periods,
                      long_text(same.since)),
          Origin{});
  return out;
}

Chapter found(const Plan& plan, const Action& action, const Findings& findings) {
  Chapter out{"Findings on its cells", {}};
  for (const Finding& finding : findings_on(plan, action, findings))
    out.lines.push_back({std::string(severity_name(kind(finding.code).severity)),
                         fmt::format("{} [{}]", finding.message, kind(finding.code).name), finding.origin});
  return out;
}

// "A1.2: Report to every meeting", in one line of the terminal.
std::string title_of(const Action& action) {
  const SourcedText& wording = action.text.value.empty() ? action.issue : action.text;
  const std::string text = wording.value.plain();
  const std::string first(trim(text.substr(0, text.find('\n'))));
  if (action.reference.value.empty()) return first;
  return first.empty() ? action.reference.value : action.reference.value + ": " + first;
}

void add_text(std::string& out, const StoryLine& line, const Sources& sources, std::size_t width) {
  constexpr std::size_t indent = 2, deeper = 6;
  const std::string lead = line.label.empty() ? "" : line.label + ": ";
  std::string text = wrapped(line.text, width, deeper, lead);
  if (text.empty()) return;
  text.erase(0, deeper - indent);
  if (line.origin.file >= 0) {
    const std::string source = fmt::format("[{}]", escaped(place(line.origin, sources)));
    const std::string last = text.substr(text.rfind('\n', text.size() - 2) + 1);
    text.pop_back();
    const bool fits = terminal_width(last.substr(0, last.size() - 1)) + 2 + terminal_width(source) <= width;
    text += (fits ? "  " : "\n" + std::string(deeper, ' ')) + source + "\n";
  }
  out += text;
}

}  // namespace

Story story(const Plan& plan, const Action& action, const Findings& findings) {
  Story out;
  out.title = title_of(action);
  out.chapters.push_back(agreed(plan, action));
  for (const Update& update : action.updates) out.chapters.push_back(told(plan, update));
  if (action.updates.empty()) out.chapters.push_back({"No agency has said anything of it", {}});
  for (Chapter chapter : {dates(plan, action), movements(plan, action), found(plan, action, findings)})
    if (!chapter.lines.empty()) out.chapters.push_back(std::move(chapter));
  return out;
}

std::string story_text(const Story& story, const Sources& sources, std::size_t width) {
  std::string out = wrapped(story.title, width, 0);
  for (const Chapter& chapter : story.chapters) {
    out += "\n" + wrapped(chapter.heading, width, 0);
    for (const StoryLine& line : chapter.lines) add_text(out, line, sources, width);
  }
  return out;
}

std::vector<int> actions_named(const Plan& plan, std::string_view wanted) {
  std::vector<int> out;
  const std::string key = reference_key(wanted);
  for (std::size_t i = 0; i < plan.actions.size(); ++i)
    if (!key.empty() && plan.actions[i].key == key) out.push_back(static_cast<int>(i));
  const std::vector<std::string> words = fold_words(wanted);
  if (!out.empty() || words.empty()) return out;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Action& action = plan.actions[i];
    // What reads as a reference is none of another action's wording.
    if (is_reference(wanted) && !action.key.empty()) continue;
    for (const SourcedText* text : {&action.text, &action.issue}) {
      const std::vector<std::string> said = fold_words(text->value.plain());
      if (std::search(said.begin(), said.end(), words.begin(), words.end()) == said.end()) continue;
      out.push_back(static_cast<int>(i));
      break;
    }
  }
  return out;
}

std::string no_action_named(const Plan& plan, std::string_view wanted) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> keys;
  for (const Action& action : plan.actions)
    if (!action.key.empty() && std::find(keys.begin(), keys.end(), action.key) == keys.end())
      keys.push_back(action.key);
  std::string known;
  for (std::string_view key : nearest(reference_key(wanted), keys, most)) {
    const auto action = std::find_if(plan.actions.begin(), plan.actions.end(),
                                     [&](const Action& one) { return one.key == key; });
    known += (known.empty() ? "" : ", ") + fmt::format("\"{}\"", action->reference.value);
  }
  const std::string none =
      fmt::format("No action of the plan has the reference \"{}\", nor these words in what it says", wanted);
  return known.empty() ? none + "; its actions have no references."
                       : none + "; the nearest references are " + known + ".";
}

}  // namespace boardpack
