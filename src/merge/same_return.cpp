#include "merge/same_return.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/movement.h"
#include "text/fold.h"

namespace boardpack {

namespace {

// What a row says of its action, and what names the action; the rest is the form's.
bool is_said(Field field) {
  switch (field) {
    case Field::reference:
    case Field::issue:
    case Field::action:
    case Field::agency:
    case Field::status:
    case Field::progress:
    case Field::evidence:
    case Field::forecast:
    case Field::reason:
    case Field::recovery:
    case Field::percent:
    case Field::finished:
    case Field::timescale:
    case Field::by_when_by_whom:
      return true;
    case Field::area:
    case Field::owner:
    case Field::leader:
    case Field::owner_and_leader:
    case Field::agencies:
    case Field::measures:
    case Field::leads:
    case Field::timetable:
    case Field::month:
    case Field::ignored:
      return false;
  }
  return false;
}

bool is_words(const FieldValue& value) {
  return (value.field == Field::progress || value.field == Field::reason || value.field == Field::recovery) &&
         !value.text.value.empty();
}

// A cell as it is compared: a column headed with the return's own month is that of this month.
struct Said {
  Field field = Field::ignored;
  std::optional<Period> period;
  std::vector<std::string> words;
  std::optional<Rgb> fill;
  bool operator==(const Said&) const = default;
};

std::vector<Said> said_in(const ReturnRow& row, const Period& own) {
  std::vector<Said> out;
  for (const FieldValue& value : row.values)
    if (is_said(value.field) && (!value.text.value.empty() || value.fill))
      out.push_back({value.field, value.period == own ? std::nullopt : value.period,
                     fold_words(value.text.value.plain()), value.fill});
  return out;
}

int rows_with_words(const Return& sent) {
  return static_cast<int>(std::count_if(sent.rows.begin(), sent.rows.end(), [](const ReturnRow& row) {
    return std::any_of(row.values.begin(), row.values.end(), is_words);
  }));
}

bool says_the_same(const Return& a, const Return& b) {
  return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                    [&](const ReturnRow& x, const ReturnRow& y) {
                      return x.continues == y.continues && x.month_band == y.month_band &&
                             said_in(x, a.period) == said_in(y, b.period);
                    });
}

// Nothing is left to be said of what is done.
bool speaks_of_open(const Plan& plan, const Return& sent) {
  return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& action) {
    return is_open(plan, position_as_at(plan, action, plan.period)) &&
           std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& update) {
             return update.returned == plan.period && update.progress.origin.file == sent.file;
           });
  });
}

}  // namespace

void check_same_returns(const Plan& plan, const std::vector<TakenReturn>& taken,
                        const HonestyRules::SameReturn& rule, Findings& findings) {
  for (const TakenReturn& now : taken) {
    if (now.again || now.sent->period != plan.period || rows_with_words(*now.sent) < rule.rows) continue;
    std::optional<Period> last;
    for (const TakenReturn& other : taken)
      if (other.agency == now.agency && !other.again && other.sent->period < plan.period &&
          !other.sent->rows.empty())
        last = std::max(last, std::optional(other.sent->period));
    if (!last) continue;
    const auto same = std::find_if(taken.begin(), taken.end(), [&](const TakenReturn& other) {
      return other.agency == now.agency && !other.again && other.sent->period == *last &&
             says_the_same(*now.sent, *other.sent);
    });
    if (same == taken.end() || !speaks_of_open(plan, *now.sent)) continue;
    findings.push_back(
        {FindingCode::same_return,
         {now.sent->file, -1, 0, 0},
         plan.agencies[now.agency].name,
         fmt::format("says in all {} rows what the return for {} said ({}); used as it is",
                     now.sent->rows.size(), long_text(*last), plan.sources[same->sent->file].path)});
  }
}

}  // namespace boardpack
