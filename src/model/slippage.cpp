#include "model/slippage.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "model/movement.h"
#include "text/fold.h"
#include "text/no_answer.h"

namespace boardpack {

namespace {

std::optional<Date> end_of(const Timescale& timescale) {
  if (timescale.kind == Timescale::Kind::recurrence || timescale.kind == Timescale::Kind::none)
    return std::nullopt;
  return timescale.end;
}

bool same_when(const Timescale& a, const Timescale& b) {
  const auto a_end = end_of(a), b_end = end_of(b);
  if (a_end && b_end) return *a_end == *b_end;
  return fold_words(a.written) == fold_words(b.written);
}

std::vector<const Update*> by_return(const Action& action) {
  std::vector<const Update*> out;
  for (const Update& update : action.updates) out.push_back(&update);
  std::stable_sort(out.begin(), out.end(), [](const Update* a, const Update* b) {
    return std::tie(a->returned, a->agency, a->period) < std::tie(b->returned, b->agency, b->period);
  });
  return out;
}

// The dates that each return gives, oldest first; of two in the files of one return the later.
std::vector<const Update*> dates_said(const Action& action) {
  std::vector<const Update*> out;
  for (const Update* update : by_return(action)) {
    if (names_no_new_date(update->forecast.value)) continue;
    if (out.empty() || out.back()->agency != update->agency || out.back()->returned != update->returned)
      out.push_back(update);
    else if (end_of(out.back()->forecast.value) < end_of(update->forecast.value))
      out.back() = update;
  }
  return out;
}

// Each agency's dates one after another, told once.
std::vector<DateMove> moves_of(const Action& action, std::map<int, Sourced<Timescale>>& last_said) {
  std::vector<DateMove> moves;
  for (const Update* update : dates_said(action)) {
    const Timescale& said = update->forecast.value;
    const auto known = last_said.find(update->agency);
    const Sourced<Timescale>& before = known == last_said.end() ? action.timescale : known->second;
    const bool told = std::any_of(last_said.begin(), last_said.end(), [&](const auto& other) {
      return other.first != update->agency && same_when(other.second.value, said);
    });
    if (!same_when(before.value, said) && !told)
      moves.push_back({update->agency, update->returned, before, update->forecast,
                       days_between(before.value, said), update->reason});
    last_said[update->agency] = update->forecast;
  }
  return moves;
}

std::optional<Timescale> latest_of(const Action& action, const std::map<int, Sourced<Timescale>>& last_said) {
  if (!action.responsible.empty())
    if (auto lead = last_said.find(action.responsible.front()); lead != last_said.end())
      return lead->second.value;
  std::optional<Timescale> latest;
  for (const auto& [agency, said] : last_said)
    if (!latest || end_of(*latest) < end_of(said.value)) latest = said.value;
  return latest;
}

void take_reason(const Plan& plan, const Action& action, Slippage& out) {
  const std::vector<const Update*> updates = by_return(action);
  const auto given = std::find_if(updates.begin(), updates.end(), [&](const Update* update) {
    return update->returned == plan.period && !is_no_answer(update->reason.value.plain());
  });
  if (given == updates.end()) return;
  out.reason = (*given)->reason;
  out.reason_given = 1;
  out.reason_since = plan.period;
  for (auto earlier = std::make_reverse_iterator(given); earlier != updates.rend(); ++earlier) {
    if ((*earlier)->agency != (*given)->agency || (*earlier)->returned == out.reason_since) continue;
    if (!same_words((*earlier)->reason.value, out.reason.value)) break;
    ++out.reason_given;
    out.reason_since = (*earlier)->returned;
  }
}

constexpr std::array<std::string_view, 24> words_for_the_same = {
    "no change",   "unchanged",   "not changed",   "no new date", "no revision", "not revised",
    "as agreed",   "as planned",  "as plan",       "as per plan", "as before",   "as above",
    "as original", "original",    "original date", "same",        "same date",   "on track",
    "on target",   "on schedule", "on time",       "completed",   "complete",    "done"};

}  // namespace

bool names_no_new_date(const Timescale& said) {
  // A date to be confirmed is no longer the one before it.
  const std::string words = fold(said.written);
  if (words.starts_with("tb") || words.starts_with("to ") || words.starts_with("?")) return false;
  return is_no_answer(words) ||
         std::find(words_for_the_same.begin(), words_for_the_same.end(),
                   trim(words.substr(0, words.find_last_not_of(". ") + 1))) != words_for_the_same.end();
}

std::optional<int> days_between(const Timescale& from, const Timescale& to) {
  const auto start = end_of(from), end = end_of(to);
  if (!start || !end) return std::nullopt;
  return days_between(*start, *end);
}

Slippage slippage(const Plan& plan, const Action& action) {
  Slippage out;
  std::map<int, Sourced<Timescale>> last_said;
  out.moves = moves_of(action, last_said);
  out.latest = latest_of(action, last_said);
  if (out.latest) out.days_moved = days_between(action.timescale.value, *out.latest);
  const Date last = last_day(plan.period);
  const auto agreed = end_of(action.timescale.value);
  if (agreed && is_past(action.timescale.value, last) &&
      is_open(plan, position_as_at(plan, action, plan.period))) {
    out.overdue = true;
    out.days_overdue = days_between(*agreed, last);
  }
  take_reason(plan, action, out);
  return out;
}

}  // namespace boardpack
