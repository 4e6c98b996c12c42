#include "merge/contradictions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "merge/changes.h"
#include "merge/statement.h"
#include "model/calendar_words.h"
#include "model/movement.h"
#include "model/tokens.h"
#include "text/figure.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

// What comes back is done on one day and expected on another.
bool comes_back(const Action& action) {
  return action.timescale.value.kind == Timescale::Kind::recurrence ||
         action.timescale.value.kind == Timescale::Kind::list;
}

class RowChecks {
 public:
  RowChecks(const Plan& plan, const Action& action, const Statement& said, FindingCode code,
            Findings& findings)
      : plan_(plan), action_(action), said_(said), code_(code), findings_(findings) {
    if (said.status) status_ = &plan.statuses[said.status->status];
  }

  void dates(int grace_days) {
    const Date last = last_day(plan_.period);
    if (said_.finished && said_.finished->value > plus_days(last, grace_days))
      report(said_.finished->origin,
             fmt::format("completed on {}, which is after the end of {}; shown as given",
                         long_text(said_.finished->value), long_text(plan_.period)));
    else if (said_.finished && rated_open() && !comes_back(action_))
      report(said_.finished->origin, fmt::format("completed on {}, but rated {}; both are shown",
                                                 long_text(said_.finished->value), status_->label));
    if (said_.forecast) forecast(last);
    for (const Update* update : said_.updates) text(*update, plus_days(last, grace_days));
  }

  void percents() {
    if (!said_.percent) return;
    const double percent = said_.percent->value;
    const std::string written = number_text(percent) + "%";
    if (rated_open() && percent >= 100 && !comes_back(action_))
      report(said_.percent->origin,
             fmt::format("\"{}\" done, but rated {}; both are shown", written, status_->label));
    else if (status_ && status_->complete && percent < 100)
      report(said_.percent->origin,
             fmt::format("\"{}\" done, but rated {}, which counts as complete; both are shown", written,
                         status_->label));
    for (const Update* update : said_.updates) percent_in_text(*update, written);
  }

 private:
  bool rated_open() const { return status_ && !status_->elsewhere && !may_mean_done(*status_); }

  void report(const Origin& origin, const std::string& message) {
    findings_.push_back({code_, origin, plan_.agencies[said_.agency].name, called(action_) + message});
  }

  void forecast(const Date& last) {
    const Timescale& when = said_.forecast->value;
    if (!when.end || when.bad_date || when.kind == Timescale::Kind::recurrence ||
        when.kind == Timescale::Kind::list || comes_back(action_) || when.end == action_.timescale.value.end)
      return;
    if (status_ && status_->complete && *when.end > last) {
      report(said_.forecast->origin,
             fmt::format("expected \"{}\", but rated {}, which counts as complete; both are shown",
                         quoted(when.written), status_->label));
      return;
    }
    const bool open = status_ ? rated_open() : is_open(plan_, position_as_at(plan_, action_, plan_.period));
    const bool done = said_.finished || (said_.percent && said_.percent->value >= 100);
    if (open && !done && *when.end < first_day(plan_.period))
      report(said_.forecast->origin,
             fmt::format("expected \"{}\", which is past, but {}; shown as given", quoted(when.written),
                         status_ ? "rated " + status_->label : "not complete"));
  }

  // "Completed on 12/07/2018" in June; not "to be completed on" nor what an "if" or "not" stands before.
  void text(const Update& update, const Date& last) {
    const Tokens words = tokens(update.progress.value.plain());
    for (const Mention& mention : mentions(words)) {
      if (mention.kind != Mention::Kind::date || mention.year == 0 || mention.first < 2) continue;
      const std::optional<Date> day = to_date(mention.year, mention.month, mention.day);
      if (!day || *day <= last || !words[mention.first - 1].is("on")) continue;
      if (!is_one_of(words[mention.first - 2], {"completed", "finished", "achieved", "delivered"})) continue;
      if (looks_ahead(words, mention.first - 2)) continue;
      report(update.progress.origin,
             fmt::format("the text says \"{} on {}\", which is after the end of {}; shown as given",
                         words[mention.first - 2].text, long_text(*day), long_text(plan_.period)));
      return;
    }
  }

  // Whether what is said of the future or not for sure stands before `at` in its sentence.
  static bool looks_ahead(const Tokens& words, std::size_t at) {
    while (at > 0) {
      const Token& word = words[--at];
      if (words[at + 1].on_new_line || word.is(".") || word.is(";") || word.is("!") || word.is("?"))
        return false;
      if (is_one_of(word, {"be",     "will",   "to",        "should",   "can",      "could", "would",
                           "may",    "might",  "must",      "shall",    "if",       "when",  "once",
                           "until",  "till",   "not",       "expected", "planned",  "due",   "unless",
                           "before", "is",     "being",     "target",   "forecast", "hope",  "hoped",
                           "are",    "likely", "scheduled", "aim",      "next",     "ll"}))
        return true;
    }
    return false;
  }

  // "60% complete" beside a column that says otherwise; "Leaflets are 60% complete" is of a part.
  void percent_in_text(const Update& update, const std::string& written) {
    const std::string text = fold(update.progress.value.plain());
    const std::vector<Figure> figures = percentages_in(text);
    if (figures.size() != 1) return;
    const std::vector<std::string> after = fold_words(std::string_view(text).substr(figures[0].end)),
                                   before = fold_words(std::string_view(text).substr(0, figures[0].begin));
    static constexpr std::array<std::string_view, 11> of_the_whole = {
        "overall", "now", "currently", "action", "work", "project", "is", "the", "this", "at", "it"};
    const bool of_all =
        !after.empty() && (after[0] == "complete" || after[0] == "completed") &&
        std::all_of(before.begin(), before.end(), [](const std::string& word) {
          return std::find(of_the_whole.begin(), of_the_whole.end(), word) != of_the_whole.end();
        });
    const Figure column{said_.percent->value, 0, "%"};
    if (of_all && !agree(figures[0], column))
      report(update.progress.origin,
             fmt::format("the text says \"{}% complete\", and the column \"{}\"; both are shown",
                         number_text(figures[0].value), written));
  }

  const Plan& plan_;
  const Action& action_;
  const Statement& said_;
  FindingCode code_;
  Findings& findings_;
  const Status* status_ = nullptr;
};

}  // namespace

void check_dates(const Plan& plan, const Action& action, const HonestyRules::ContradictingDate& rule,
                 Findings& findings) {
  for (const Statement& said : statements(plan, action))
    RowChecks(plan, action, said, FindingCode::contradicting_date, findings).dates(rule.grace_days);
}

void check_percents(const Plan& plan, const Action& action, Findings& findings) {
  for (const Statement& said : statements(plan, action))
    RowChecks(plan, action, said, FindingCode::contradicting_percent, findings).percents();
}

}  // namespace boardpack
