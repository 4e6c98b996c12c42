#include "merge/honesty.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "merge/changes.h"
#include "merge/contradictions.h"
#include "merge/measured.h"
#include "merge/same_return.h"
#include "merge/statement.h"
#include "model/movement.h"
#include "model/slippage.h"
#include "text/fold.h"
#include "text/no_answer.h"

namespace boardpack {

namespace {

std::set<int> open_steps(const StatusScheme& scheme) {
  std::set<int> steps;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if (!scheme[i].complete && !scheme[i].elsewhere) steps.insert(static_cast<int>(i));
  return steps;
}

std::set<int> named_steps(const StatusScheme& scheme, const std::vector<std::string>& names) {
  std::set<int> steps;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    for (const std::string& name : names)
      if (fold(name) == fold(scheme[i].letter) || fold(name) == fold(scheme[i].label))
        steps.insert(static_cast<int>(i));
  return steps;
}

std::set<int> labelled_steps(const StatusScheme& scheme, std::string_view colour) {
  std::set<int> steps;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const std::vector<std::string> words = fold_words(scheme[i].label);
    if (std::find(words.begin(), words.end(), colour) != words.end()) steps.insert(static_cast<int>(i));
  }
  return steps;
}

// Those that the rules name, else those labelled with the colour, else the best or worst that is open.
std::set<int> steps_of(const StatusScheme& scheme, const std::vector<std::string>& names,
                       std::string_view colour, bool best) {
  if (!names.empty()) return named_steps(scheme, names);
  if (auto steps = labelled_steps(scheme, colour); !steps.empty()) return steps;
  const std::set<int> open = open_steps(scheme);
  if (open.size() < 2) return {};
  const auto by_severity = [&](int a, int b) { return scheme[a].severity < scheme[b].severity; };
  return {best ? *std::min_element(open.begin(), open.end(), by_severity)
               : *std::max_element(open.begin(), open.end(), by_severity)};
}

// What an agency's texts on the action were in one return, about one occasion.
std::vector<const Update*> texts_in(const Plan& plan, const Action& action, const Update& like,
                                    const Period& returned) {
  std::vector<const Update*> out;
  for (const Update& update : action.updates)
    if (update.agency == like.agency && update.listed == like.listed && update.returned == returned &&
        !update.progress.value.empty() && (returned != plan.period || is_current(plan, update)))
      out.push_back(&update);
  return out;
}

// The latest of the returns before this period's in which the agency gave a text.
std::vector<const Update*> texts_before(const Plan& plan, const Action& action, const Update& like) {
  for (auto period = plan.periods.rbegin(); period != plan.periods.rend(); ++period) {
    if (*period >= plan.period) continue;
    if (auto texts = texts_in(plan, action, like, *period); !texts.empty()) return texts;
  }
  return {};
}

class StatusChecks {
 public:
  StatusChecks(const Plan& plan, const std::vector<TakenReturn>& taken, const HonestyRules& rules,
               Findings& findings)
      : plan_(plan),
        rules_(rules),
        findings_(findings),
        greens_(steps_of(plan.statuses, rules.green_overdue.statuses, "green", true)),
        reds_(steps_of(plan.statuses, rules.red_without_recovery.statuses, "red", false)) {
    for (const TakenReturn& one : taken)
      if (one.sent->period == plan.period && !one.again && one.sent->asks_recovery)
        asked_for_recovery_.insert(one.sent->file);
  }

  void check(const Action& action) {
    const std::optional<Position> position = position_as_at(plan_, action, plan_.period);
    const Update* now = said_now(plan_, action, position);
    if (!now) return;
    if (rules_.green_overdue.check) green_overdue(action, *now);
    if (rules_.improved_unchanged.check) improved_unchanged(action, *now);
    if (rules_.red_without_recovery.check) red_without_recovery(action, *now);
    if (rules_.status_never_changed.check && is_open(plan_, position)) status_never_changed(action, *now);
  }

 private:
  const Status& status_of(const Update& update) const { return plan_.statuses[update.status->status]; }

  void report(FindingCode code, const Update& now, std::string message) {
    findings_.push_back({code, now.status->said.origin, plan_.agencies[now.agency].name, std::move(message)});
  }

  // That the action is done although it is rated open is another finding.
  bool claims_done(const Action& action) const {
    for (const Statement& statement : statements(plan_, action))
      if (statement.finished || (statement.percent && statement.percent->value >= 100)) return true;
    return false;
  }

  void green_overdue(const Action& action, const Update& now) {
    if (!greens_.contains(now.status->status)) return;
    const Slippage slipped = slippage(plan_, action);
    if (!slipped.overdue || slipped.days_overdue <= rules_.green_overdue.grace_days || claims_done(action))
      return;
    report(FindingCode::green_overdue, now,
           fmt::format(
               "{}rated {}, but due \"{}\", {} day{} before the end of {}, and not complete; shown as {}",
               called(action), status_of(now).label, quoted(action.timescale.value.written),
               slipped.days_overdue, slipped.days_overdue == 1 ? "" : "s", long_text(plan_.period),
               status_of(now).label));
  }

  void improved_unchanged(const Action& action, const Update& now) {
    const Movement::Kind moved = movement(plan_, action).kind;
    if (moved != Movement::Kind::up && moved != Movement::Kind::closed) return;
    const Update* rated = rating_before(plan_, action, now.agency);
    if (!rated || status_of(*rated).elsewhere) return;
    const Status &was = status_of(*rated), &is = status_of(now);
    if (is.complete ? was.complete : is.severity >= was.severity) return;
    const std::vector<const Update*> before = texts_before(plan_, action, now);
    if (before.empty()) return;
    const std::vector<const Update*> texts = texts_in(plan_, action, now, plan_.period);
    const bool again = std::all_of(texts.begin(), texts.end(), [&](const Update* text) {
      return std::any_of(before.begin(), before.end(), [&](const Update* old) {
        return same_words(old->progress.value, text->progress.value);
      });
    });
    if (!again || (texts.empty() && (!rules_.improved_unchanged.without_text || says_why(action, now))))
      return;
    report(
        FindingCode::improved_unchanged, now,
        fmt::format("{}was {} and is now {}, {} {}, \"{}\"; shown as {}", called(action), was.label, is.label,
                    texts.empty() ? "without a text; the last is that of" : "with the same text as in",
                    long_text(before.front()->returned), quoted(before.front()->progress.value.plain()),
                    is.label));
  }

  // Something else than a progress text is said for the better status.
  bool says_why(const Action& action, const Update& now) const {
    return std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& update) {
      return update.agency == now.agency && is_current(plan_, update) &&
             (has_text(update) || !update.evidence.empty() || update.finished);
    });
  }

  bool wants_recovery_column(const Update& now) const {
    using enum HonestyRules::RedWithoutRecovery::Wanted;
    switch (rules_.red_without_recovery.wanted) {
      case as_the_form_asks:
        return asked_for_recovery_.contains(now.status->said.origin.file);
      case recovery_column:
        return true;
      case any_text:
        return false;
    }
    return false;
  }

  void red_without_recovery(const Action& action, const Update& now) {
    if (!reds_.contains(now.status->status)) return;
    const bool column = wants_recovery_column(now);
    const bool said = std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& update) {
      return is_current(plan_, update) &&
             (column ? !is_no_answer(update.recovery.value.plain()) : has_text(update));
    });
    if (said) return;
    report(FindingCode::red_without_recovery, now,
           fmt::format("{}rated {}, and {}; shown as {}", called(action), status_of(now).label,
                       column ? "the recovery that the form asks for is not filled in"
                              : "not a word is said of progress, reason or recovery",
                       status_of(now).label));
  }

  void status_never_changed(const Action& action, const Update& now) {
    int returns = 0;
    std::optional<Period> since;
    for (const Period& period : plan_.periods) {
      const std::optional<Position> then = position_as_at(plan_, action, period);
      if (!then) continue;
      if (then->status != now.status->status) return;
      if (!since) since = period;
      returns += std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& update) {
        return update.returned == period && update.status && update.status->status == then->status;
      });
    }
    if (returns < rules_.status_never_changed.returns) return;
    report(FindingCode::status_never_changed, now,
           fmt::format("{}rated {} in all {} returns that rate it, from {} on; shown as {}", called(action),
                       status_of(now).label, returns, long_text(*since), status_of(now).label));
  }

  const Plan& plan_;
  const HonestyRules& rules_;
  Findings& findings_;
  std::set<int> greens_, reds_;       // into the plan's statuses
  std::set<int> asked_for_recovery_;  // files
};

}  // namespace

void check_honesty(const Plan& plan, const std::vector<TakenReturn>& taken, const HonestyRules& rules,
                   Findings& findings) {
  StatusChecks statuses(plan, taken, rules, findings);
  for (const Action& action : plan.actions) {
    statuses.check(action);
    if (rules.complete_off_target.check) check_off_target(plan, action, findings);
    if (rules.contradicting_date.check) check_dates(plan, action, rules.contradicting_date, findings);
    if (rules.contradicting_percent.check) {
      check_percents(plan, action, findings);
      check_measured(plan, action, findings);
    }
  }
  if (rules.same_return.check) check_same_returns(plan, taken, rules.same_return, findings);
}

}  // namespace boardpack
