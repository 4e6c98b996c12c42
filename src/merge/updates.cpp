#include "merge/updates.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "merge/changes.h"
#include "merge/statement.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

constexpr double same_measure = 0.75;
constexpr std::size_t longest_understood = 1'000;  // bytes of forecasts that rows without end add to

std::size_t length(const RichText& text) {
  std::size_t bytes = 0;
  for (const Run& run : text.runs) bytes += run.text.size();
  return bytes;
}

// The same words. What is many times as long is not looked into: rows that go on without end would each be
// compared with all that went before.
bool same_text(const RichText& a, const RichText& b) {
  constexpr std::size_t times = 4, always = 512;
  const std::size_t shorter = std::min(length(a), length(b)), longer = std::max(length(a), length(b));
  if (longer > always && longer / times > shorter) return false;
  return folded_words(a.plain()) == folded_words(b.plain());
}

MeasureLine* find_measure(Action& action, const MeasureLine& line) {
  const std::string plain = line.text.value.plain();
  for (MeasureLine& known : action.measure_lines)
    if (same_text(known.text.value, line.text.value)) return &known;
  for (MeasureLine& known : action.measure_lines) {
    if (line.number > 0 && known.number != line.number) continue;
    if (similarity(known.text.value.plain(), plain) > same_measure) return &known;
  }
  return nullptr;
}

// Whether the known update has all the evidence of the other. Of very many pieces only the latest are asked:
// what rows without end give is not compared each with each.
bool holds_evidence(const Update& known, const Update& update) {
  constexpr std::size_t most_asked = 100;
  const auto asked =
      known.evidence.end() - static_cast<std::ptrdiff_t>(std::min(most_asked, known.evidence.size()));
  return std::all_of(update.evidence.begin(), update.evidence.end(), [&](const SourcedText& text) {
    return std::any_of(asked, known.evidence.end(),
                       [&](const SourcedText& other) { return same_text(other.value, text.value); });
  });
}

bool holds(const SourcedText& known, const SourcedText& text) {
  return text.value.empty() || same_text(known.value, text.value);
}

// Whether the known update says all of the other that is neither status, progress nor evidence.
bool holds_prospects(const Update& known, const Update& update) {
  return holds(known.reason, update.reason) && holds(known.recovery, update.recovery) &&
         (update.forecast.value.written.empty() ||
          known.forecast.value.written == update.forecast.value.written) &&
         (!update.percent || (known.percent && known.percent->value == update.percent->value)) &&
         (!update.finished || (known.finished && known.finished->value == update.finished->value));
}

}  // namespace

Origin origin_of(const Update& update) {
  if (!update.progress.value.empty()) return update.progress.origin;
  if (update.status) return update.status->said.origin;
  if (!update.forecast.value.written.empty()) return update.forecast.origin;
  if (!update.reason.value.empty()) return update.reason.origin;
  if (!update.recovery.value.empty()) return update.recovery.origin;
  if (update.percent) return update.percent->origin;
  if (update.finished) return update.finished->origin;
  return update.rewordings.empty() ? Origin{} : update.rewordings.front().said.origin;
}

namespace {

// Says nothing but what it words otherwise than agreed.
bool only_rewords(const Update& update) {
  return !update.status && update.progress.value.empty() && update.evidence.empty() &&
         update.forecast.value.written.empty() && update.reason.value.empty() &&
         update.recovery.value.empty() && !update.percent && !update.finished;
}

// Empty, or a dash that keeps a cell from looking forgotten.
bool says_nothing(const RichText& text) {
  return fold(text.plain()).find_first_not_of("- ") == std::string::npos;
}

// Two texts as one, the second below the first.
void add_below(SourcedText& text, const SourcedText& more) {
  if (text.value.empty()) {
    text = more;
    return;
  }
  text.value.append(Run{"\n", false, false, ""});
  text.value.append(more.value);
}

}  // namespace

bool take_measures(Action& action, const RowFacts& facts) {
  if (facts.measures.value.empty()) return false;
  bool news = false;
  for (MeasureLine& line : measures_of(facts)) {
    if (find_measure(action, line)) continue;
    // Another wording of a registered measure is a finding of its own kind; a new line is shown.
    if (line.number == 0) line.number = static_cast<int>(action.measure_lines.size()) + 1;
    action.measure_lines.push_back(std::move(line));
    news = true;
  }
  if (action.measures.value.empty())
    action.measures = facts.measures;
  else if (news)
    add_below(action.measures, facts.measures);
  return news;
}

UpdateTaker::UpdateTaker(const Plan& plan, Action& action, int agency, const Period& returned,
                         const RowFacts& facts, const std::optional<Period>& around, Findings& findings)
    : plan_(plan), action_(action), agency_(agency), returned_(returned), facts_(facts), findings_(findings) {
  read_statuses();
  read_progress();
  read_prospects(around);
}

Update& UpdateTaker::about(const std::optional<Period>& period) {
  const Period month = period.value_or(returned_);
  auto [place, fresh] = said_.try_emplace(month);
  if (fresh) {
    place->second.agency = agency_;
    place->second.period = month;
    place->second.returned = returned_;
    place->second.listed = facts_.listed;
  }
  return place->second;
}

void UpdateTaker::read_statuses() {
  const std::string& agency = plan_.agencies[agency_].name;
  for (const StatusSaid& said : facts_.statuses) {
    if (auto status = read_status(said, plan_.statuses, agency, findings_)) {
      // A shaded cell of a quarter still to come says nothing.
      if (said.text.value.empty() && said.period && *said.period > returned_) continue;
      Update& update = about(said.period);
      if (!update.status) update.status = std::move(status);
      // Words that are no status stand in a cell whose colour is one.
      if (!said.text.value.empty() && !to_status(said.text.value.plain(), plan_.statuses))
        add_below(update.progress, said.text);
      continue;
    }
    if (says_nothing(said.text.value)) {
      const bool to_come = said.period && *said.period > returned_;
      if (said.fill && is_status_colour(*said.fill) && !to_come)
        findings_.push_back(
            {FindingCode::unknown_status, said.text.origin, agency,
             fmt::format("the cell is filled in a colour (#{:02X}{:02X}{:02X}) that is none of the plan's "
                         "statuses, and no word says what it means; no status is shown",
                         said.fill->red, said.fill->green, said.fill->blue)});
      continue;
    }
    Update& update = about(said.period);
    if (!said.period) {
      findings_.push_back({FindingCode::unknown_status, said.text.origin, agency,
                           fmt::format("status \"{}\" is none of the plan's; shown as text",
                                       quoted(said.text.value.plain()))});
      if (!update.status) update.status = ReportedStatus{-1, {said.text.value.plain(), said.text.origin}};
      continue;
    }
    add_below(update.progress, said.text);
  }
}

void UpdateTaker::number_answers(Update& update) const {
  update.answers = numbered_lines(update.progress);
  // A row that holds one measure is answered by its own text.
  if (facts_.measures.value.empty() || facts_.measures_inherited) return;
  std::vector<MeasureLine> asked = measures_of(facts_);
  if (asked.size() != 1) return;
  const MeasureLine* measure = find_measure(action_, asked.front());
  if (!measure) return;
  for (MeasureLine& answer : update.answers)
    if (answer.number == 0) answer.number = measure->number;
}

void UpdateTaker::read_progress() {
  for (const ProgressSaid& said : facts_.progress) add_below(about(said.period).progress, said.text);
  if (!facts_.evidence.value.empty() && !facts_.progress.empty())
    about(facts_.progress.back().period).evidence.push_back(facts_.evidence);
  for (auto& [period, update] : said_)
    if (!update.progress.value.empty()) number_answers(update);
}

void UpdateTaker::read_prospects(const std::optional<Period>& around) {
  Update said;
  if (!facts_.forecast.value.empty()) {
    const std::string written = facts_.forecast.value.plain();
    said.forecast = {to_timescale(written, around), facts_.forecast.origin};
    if (said.forecast.value.bad_date)
      findings_.push_back({FindingCode::bad_date, said.forecast.origin, plan_.agencies[agency_].name,
                           fmt::format("forecast \"{}\" holds a date that does not exist; kept as written",
                                       quoted(written))});
  }
  said.reason = facts_.reason;
  said.recovery = facts_.recovery;
  said.percent = facts_.percent;
  said.finished = facts_.finished;
  said.rewordings = facts_.rewordings;
  if (only_rewords(said) && said.rewordings.empty()) return;
  Update& update = about(std::nullopt);
  update.forecast = std::move(said.forecast);
  update.reason = std::move(said.reason);
  update.recovery = std::move(said.recovery);
  update.percent = std::move(said.percent);
  update.finished = std::move(said.finished);
  update.rewordings = std::move(said.rewordings);
}

// A past quarter filled in again: what was said first stands.
bool UpdateTaker::restates(const Update& update) {
  if (update.period >= returned_ || !update.status) return false;
  for (const Update& known : action_.updates) {
    if (known.agency != agency_ || known.period != update.period || known.returned >= returned_ ||
        !known.status)
      continue;
    if (known.status->status != update.status->status && update.status->status >= 0 &&
        known.status->status >= 0)
      findings_.push_back(
          {FindingCode::restated_status, update.status->said.origin, plan_.agencies[agency_].name,
           fmt::format("{}{} now gives {} for {}, which it reported as {}; the first is shown",
                       called(action_), plan_.agencies[agency_].name,
                       plan_.statuses[update.status->status].label, long_text(update.period),
                       plan_.statuses[known.status->status].label)});
    return true;
  }
  return false;
}

bool UpdateTaker::says_again(const Update& update) const {
  const Update* latest = nullptr;
  for (const Update& known : action_.updates) {
    if (known.agency != agency_ || known.period > update.period || known.listed != update.listed) continue;
    if (only_rewords(known)) continue;
    if (!latest || known.period >= latest->period) latest = &known;
  }
  if (only_rewords(update)) return true;
  if (!latest) return false;
  const int was = latest->status ? latest->status->status : -1;
  const int is = update.status ? update.status->status : was;
  return was == is &&
         (update.progress.value.empty() || same_text(latest->progress.value, update.progress.value)) &&
         holds_evidence(*latest, update) && holds_prospects(*latest, update);
}

// Rows of one file that answer different measures of the action are one report.
bool UpdateTaker::answers_others(const Update& known, const Update& update) {
  if (known.answers.empty() || update.answers.empty() ||
      known.progress.origin.file != update.progress.origin.file)
    return false;
  return std::all_of(update.answers.begin(), update.answers.end(), [&](const MeasureLine& answer) {
    return answer.number > 0 &&
           std::none_of(known.answers.begin(), known.answers.end(),
                        [&](const MeasureLine& other) { return other.number == answer.number; });
  });
}

// Rows of one report that rate the action differently: the worse is shown.
void UpdateTaker::take_worse(Update& known, const Update& update) {
  if (!update.status) return;
  if (!known.status) {
    known.status = update.status;
    return;
  }
  const int was = known.status->status, is = update.status->status;
  if (was == is || is < 0) return;
  const bool worse = was < 0 || plan_.statuses[is].severity > plan_.statuses[was].severity;
  findings_.push_back({FindingCode::status_conflict, update.status->said.origin, plan_.agencies[agency_].name,
                       fmt::format("the rows of one action say \"{}\" ({}) and \"{}\"; the worse is shown",
                                   known.status->said.value, place(known.status->said.origin, plan_.sources),
                                   update.status->said.value)});
  if (worse) known.status = update.status;
}

// Rows of one report: what the second says beside the first stands below it.
void UpdateTaker::add_prospects(Update& known, const Update& update) {
  if (!holds(known.reason, update.reason)) add_below(known.reason, update.reason);
  if (!holds(known.recovery, update.recovery)) add_below(known.recovery, update.recovery);
  if (!update.forecast.value.written.empty() &&
      known.forecast.value.written != update.forecast.value.written) {
    if (known.forecast.value.written.empty()) {
      known.forecast = update.forecast;
    } else if (known.forecast.value.written.size() > longest_understood) {
      known.forecast.value.written += "\n" + update.forecast.value.written;
    } else {
      SourcedText both{RichText(known.forecast.value.written), known.forecast.origin};
      add_below(both, {RichText(update.forecast.value.written), update.forecast.origin});
      known.forecast.value = to_timescale(both.value.plain());
    }
  }
  const auto take_first = [&](auto& first, const auto& second, const auto& written) {
    if (!second || (first && first->value == second->value)) return;
    if (!first) {
      first = second;
      return;
    }
    findings_.push_back(
        {FindingCode::duplicate_return, second->origin, plan_.agencies[agency_].name,
         fmt::format("the rows of one action say \"{}\" ({}) and \"{}\"; the first is kept",
                     written(first->value), place(first->origin, plan_.sources), written(second->value))});
  };
  take_first(known.percent, update.percent, [](double percent) { return number_text(percent) + "%"; });
  take_first(known.finished, update.finished, [](const Date& day) { return long_text(day); });
  known.rewordings.insert(known.rewordings.end(), update.rewordings.begin(), update.rewordings.end());
}

bool UpdateTaker::keep(Update update) {
  if (restates(update)) {
    update.status.reset();
    if (only_rewords(update)) return false;
  }
  for (Update& known : action_.updates) {
    if (known.agency != agency_ || known.period != update.period || known.returned != returned_ ||
        known.listed != update.listed)
      continue;
    const bool status_same =
        !update.status || (known.status && known.status->status == update.status->status);
    const bool text_same =
        update.progress.value.empty() || same_text(known.progress.value, update.progress.value);
    const bool evidence_same = holds_evidence(known, update);
    const bool prospects_same = holds_prospects(known, update);
    if (status_same && text_same && evidence_same && prospects_same) return false;
    if (facts_.continues || answers_others(known, update) || only_rewords(known) ||
        (!known.status && !update.progress.value.empty() && known.progress.value.empty())) {
      take_worse(known, update);
      if (!text_same) {
        add_below(known.progress, update.progress);
        known.answers.insert(known.answers.end(), update.answers.begin(), update.answers.end());
      }
      if (!evidence_same)
        known.evidence.insert(known.evidence.end(), update.evidence.begin(), update.evidence.end());
      add_prospects(known, update);
      return true;
    }
    findings_.push_back(
        {FindingCode::duplicate_return, origin_of(update), plan_.agencies[agency_].name,
         fmt::format(
             "{} reports on this action twice for {} and says different things (also in {}); both are shown",
             plan_.agencies[agency_].name, long_text(update.period),
             place(origin_of(known), plan_.sources))});
    break;
  }
  const bool news = !says_again(update);
  action_.updates.push_back(std::move(update));
  return news;
}

bool UpdateTaker::take() {
  bool news = false;
  for (auto& [period, update] : said_) news = keep(std::move(update)) || news;
  return news;
}

void report_conflicts(const Plan& plan, const Action& action, Findings& findings) {
  std::set<Period> periods;
  for (const Update& update : action.updates)
    if (update.status && update.status->status >= 0) periods.insert(update.period);
  for (const Period& period : periods) {
    std::vector<const Update*> rated;
    for (const Update& update : action.updates)
      if (update.period == period && update.status && update.status->status >= 0) rated.push_back(&update);
    const bool differ = std::any_of(rated.begin(), rated.end(), [&](const Update* update) {
      return update->status->status != rated.front()->status->status;
    });
    if (!differ) continue;
    std::string who;
    for (const Update* update : rated) {
      if (!who.empty()) who += ", ";
      who += fmt::format("{} says {} ({})", plan.agencies[update->agency].name,
                         plan.statuses[update->status->status].label,
                         place(update->status->said.origin, plan.sources));
    }
    const Position shown = *position(plan, action, period, false);
    findings.push_back({FindingCode::status_conflict, shown.origin, "",
                        fmt::format("{}for {} {}; {} is shown",
                                    action.reference.value.empty() ? "" : action.reference.value + ": ",
                                    long_text(period), who, plan.statuses[shown.status].label)});
  }
}

}  // namespace boardpack
