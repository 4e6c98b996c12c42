#include "merge/statement.h"

#include <algorithm>
#include <tuple>

#include "merge/updates.h"
#include "text/fold.h"

namespace boardpack {

namespace {

// A file has one update a row and period.
bool belongs(const Statement& statement, const Update& update) {
  const Update& first = *statement.updates.front();
  return statement.agency == update.agency && statement.listed == update.listed &&
         origin_of(first).file == origin_of(update).file &&
         std::none_of(statement.updates.begin(), statement.updates.end(),
                      [&](const Update* other) { return other->period == update.period; });
}

void take(Statement& statement, const Update& update) {
  statement.updates.push_back(&update);
  if (update.status && update.status->status >= 0) statement.status = &*update.status;
  if (!update.forecast.value.written.empty()) statement.forecast = &update.forecast;
  if (update.percent) statement.percent = &*update.percent;
  if (update.finished) statement.finished = &*update.finished;
}

}  // namespace

bool is_current(const Plan& plan, const Update& update) {
  const std::optional<Period> last = period_before(plan);
  return update.returned == plan.period && (!last || update.period > *last);
}

std::vector<Statement> statements(const Plan& plan, const Action& action) {
  std::vector<Statement> out;
  for (const Update& update : action.updates) {  // by period: the latest status stands
    if (!is_current(plan, update)) continue;
    auto place = std::find_if(out.begin(), out.end(),
                              [&](const Statement& statement) { return belongs(statement, update); });
    if (place == out.end()) {
      out.push_back({update.agency, update.listed, {}, nullptr, nullptr, nullptr, nullptr});
      place = out.end() - 1;
    }
    take(*place, update);
  }
  return out;
}

const Update* said_now(const Plan& plan, const Action& action, const std::optional<Position>& position) {
  if (!position) return nullptr;
  for (const Update& update : action.updates)
    if (update.agency == position->agency && update.period == position->period && update.status &&
        update.status->said.origin == position->origin && is_current(plan, update))
      return &update;
  return nullptr;
}

const Update* rating_before(const Plan& plan, const Action& action, int agency) {
  const Update* latest = nullptr;
  for (const Update& update : action.updates) {
    if (update.agency != agency || update.returned >= plan.period || !update.status ||
        update.status->status < 0)
      continue;
    if (!latest || std::tie(update.period, update.returned) >= std::tie(latest->period, latest->returned))
      latest = &update;
  }
  return latest;
}

std::string called(const Action& action) {
  return action.reference.value.empty() ? "" : action.reference.value + ": ";
}

bool may_mean_done(const Status& status) {
  if (status.complete) return true;
  const std::vector<std::string> words = fold_words(status.label + " " + status.meaning);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return word.starts_with("complete"); });
}

}  // namespace boardpack
