#include "merge/measured.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "merge/changes.h"
#include "merge/facts.h"
#include "merge/statement.h"
#include "model/calendar_words.h"
#include "model/movement.h"
#include "model/reference.h"
#include "text/figure.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

// What the wording of a measure may have or lack and still be that measure.
constexpr std::array<std::string_view, 51> light_words = {
    "a",          "an",         "the",    "of",       "to",        "in",        "on",      "at",
    "by",         "for",        "from",   "and",      "or",        "is",        "are",     "be",
    "was",        "with",       "that",   "who",      "per",       "cent",      "percent", "pc",
    "percentage", "proportion", "share",  "number",   "all",       "target",    "least",   "more",
    "than",       "no",         "most",   "increase", "increases", "increased", "rise",    "rises",
    "fall",       "falls",      "reduce", "reduces",  "reduced",   "reach",     "reaches", "improve",
    "improves",   "improved",   "now"};

std::set<std::string> content_words(std::string_view text) {
  std::set<std::string> out;
  for (std::string& word : fold_words(text)) {
    const bool figure = word.find_first_of("0123456789") != word.npos;
    if (!figure && month_number(word) == 0 &&
        std::find(light_words.begin(), light_words.end(), word) == light_words.end())
      out.insert(std::move(word));
  }
  return out;
}

bool worded_alike(std::string_view a, std::string_view b) {
  constexpr double nearly = 0.75;
  if (similarity(a, b) > nearly) return true;
  const std::set<std::string> words = content_words(a);
  return words.size() >= 2 && words == content_words(b);
}

// A bare number may be the measure's own as well as the action's.
bool has_its_reference(const Plan& plan, const Action& action, const Measure& measure) {
  if (action.key.empty() || reference_key(measure.reference) != action.key) return false;
  if (action.key.find_first_not_of("0123456789") == std::string::npos) return false;
  if (measure.area >= 0 && action.area >= 0 && measure.area != action.area) return false;
  return std::count_if(plan.actions.begin(), plan.actions.end(),
                       [&](const Action& other) { return other.key == action.key; }) == 1;
}

// Figures that surely count the same; a bare one counts what the measure does.
bool take_unit(const Measure& measure, Figure& figure) {
  const std::string unit = fold(measure.unit);
  const bool in_percent = unit == "%" || unit == "per cent" || unit == "percent" || unit == "percentage";
  if (!figure.unit.empty()) return true;
  if (in_percent && figure.value <= 1) return false;  // 0.9 may be 90% as well
  if (in_percent) figure.unit.assign(1, '%');
  return true;
}

using Dated = std::pair<Period, Sourced<std::string>>;

const Dated* latest_by(const std::vector<Dated>& values, const Period& period) {
  const Dated* latest = nullptr;
  for (const Dated& value : values)
    if (value.first <= period) latest = &value;
  return latest;
}

struct Miss {
  const Dated* actual = nullptr;
  std::string target;  // as written
};

std::optional<Miss> missed(const Measure& measure, const Period& period) {
  const Dated* actual = latest_by(measure.actuals, period);
  if (!actual) return std::nullopt;
  const Dated* step = latest_by(measure.trajectory, actual->first);
  if (!step && !measure.trajectory.empty()) return std::nullopt;
  const std::string& wanted = step ? step->second.value : measure.target.value;
  std::optional<Figure> is = to_figure(actual->second.value), target = to_target(wanted);
  if (!is || !target) return std::nullopt;
  if (is->unit != target->unit && (!take_unit(measure, *is) || !take_unit(measure, *target)))
    return std::nullopt;
  if (is->unit != target->unit) return std::nullopt;
  constexpr double close = 1e-9;
  const double short_of = measure.lower_is_better ? is->value - target->value : target->value - is->value;
  if (short_of <= close) return std::nullopt;
  return Miss{actual, wanted};
}

// Percentages beside such words are not what the measure stands at now.
bool speaks_of_else(std::string_view text, const Period& period) {
  static constexpr std::array<std::string_view, 30> words = {
      "target",   "aim",      "aiming",   "baseline", "goal",     "last",      "previous",  "previously",
      "compared", "expected", "forecast", "planned",  "increase", "rise",      "reduction", "drop",
      "fall",     "by",       "from",     "above",    "below",    "than",      "not",       "points",
      "if",       "will",     "should",   "average",  "national", "nationally"};
  for (const std::string& word : fold_words(text))
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
  const Tokens parts = tokens(text);
  const std::vector<Mention> when = mentions(parts);
  return std::any_of(when.begin(), when.end(), [&](const Mention& mention) {
    return mention.month == 0 || mention.month != period.month ||
           (mention.year != 0 && mention.year != period.year);
  });
}

// The lines and sentences of a text.
std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop = text[i] == ';' || (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' '));
    if (text[i] == '\n' || stop)
      out.emplace_back();
    else
      out.back() += text[i];
  }
  return out;
}

bool is_about(std::string_view sentence, const Measure& measure) {
  const std::set<std::string> words = content_words(measure.text.value.plain());
  const std::set<std::string> said = content_words(sentence);
  return words.size() >= 2 && std::includes(said.begin(), said.end(), words.begin(), words.end());
}

// A measure of the register that the action is judged by: one with its reference, or worded like one of its
// measures of success, whose number is beside it (0: none).
struct TiedMeasure {
  const Measure* measure = nullptr;
  int number = 0;
};

// The percentage that an update surely gives for the measure.
std::optional<Figure> said_of(const Update& update, const TiedMeasure& tied, const Period& period) {
  std::vector<std::string> candidates;
  for (const MeasureLine& answer : update.answers)
    if (tied.number > 0 && answer.number == tied.number) candidates.push_back(answer.text.value.plain());
  if (candidates.empty())
    for (std::string& sentence : sentences(update.progress.value.plain()))
      if (is_about(sentence, *tied.measure)) candidates.push_back(std::move(sentence));
  if (candidates.size() != 1) return std::nullopt;
  const std::vector<Figure> figures = percentages_in(candidates.front());
  if (figures.size() != 1 || speaks_of_else(candidates.front(), period)) return std::nullopt;
  return figures.front();
}

std::optional<TiedMeasure> tied(const Plan& plan, const Action& action, const Measure& measure) {
  const std::string text = measure.text.value.plain();
  const bool other_area = measure.area >= 0 && action.area >= 0 && measure.area != action.area;
  int lines = 0, number = 0;
  for (const MeasureLine& line : action.measure_lines) {
    if (other_area || !worded_alike(line.text.value.plain(), text)) continue;
    number = line.number;
    ++lines;
  }
  if (lines == 0 && !has_its_reference(plan, action, measure)) return std::nullopt;
  return TiedMeasure{&measure, lines == 1 ? number : 0};
}

// Not the register, but an agency's form gave the figure.
bool is_in_return(const Plan& plan, const Origin& origin) {
  return std::any_of(plan.receipts.begin(), plan.receipts.end(), [&](const Receipt& receipt) {
    return std::find(receipt.files.begin(), receipt.files.end(), origin.file) != receipt.files.end();
  });
}

}  // namespace

void check_off_target(const Plan& plan, const Action& action, Findings& findings) {
  const std::optional<Position> position = position_as_at(plan, action, plan.period);
  if (!position || !plan.statuses[position->status].complete) return;
  const bool now = said_now(plan, action, position) != nullptr;
  const std::optional<Period> last = period_before(plan);
  for (const Measure& measure : plan.measures) {
    const std::optional<Miss> miss = missed(measure, plan.period);
    if (!miss || (!now && last && miss->actual->first <= *last) || !tied(plan, action, measure)) continue;
    findings.push_back(
        {FindingCode::complete_off_target, position->origin, plan.agencies[position->agency].name,
         fmt::format(
             "{}rated {}, which counts as complete, but its measure \"{}\" was at {} in {}, and {} was to "
             "be reached; shown as {}",
             called(action), plan.statuses[position->status].label, quoted(measure.text.value.plain()),
             miss->actual->second.value, long_text(miss->actual->first), quoted(miss->target),
             plan.statuses[position->status].label)});
  }
}

void check_measured(const Plan& plan, const Action& action, Findings& findings) {
  std::vector<const Update*> with_percentage;
  for (const Update& update : action.updates)
    if (is_current(plan, update) && update.period == plan.period &&
        !percentages_in(update.progress.value.plain()).empty())
      with_percentage.push_back(&update);
  if (with_percentage.empty()) return;
  for (const Measure& measure : plan.measures) {
    const Dated* actual = latest_by(measure.actuals, plan.period);
    if (!actual || actual->first != plan.period) continue;
    std::optional<Figure> known = to_figure(actual->second.value);
    if (!known || !take_unit(measure, *known) || known->unit != "%") continue;
    const std::optional<TiedMeasure> tie = tied(plan, action, measure);
    if (!tie) continue;
    for (const Update* update : with_percentage) {
      const std::optional<Figure> said = said_of(*update, *tie, plan.period);
      if (!said || agree(*said, *known)) continue;
      findings.push_back(
          {FindingCode::contradicting_percent, update->progress.origin, plan.agencies[update->agency].name,
           fmt::format("{}the text has {}% for \"{}\", and the {} {} for {}; shown as given", called(action),
                       number_text(said->value), quoted(measure.text.value.plain()),
                       is_in_return(plan, actual->second.origin) ? "form" : "register", actual->second.value,
                       long_text(plan.period))});
    }
  }
}

}  // namespace boardpack
