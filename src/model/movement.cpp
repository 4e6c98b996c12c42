#include "model/movement.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

Movement::Kind kind_of(const Plan& plan, const Position& before, const Position& now) {
  using enum Movement::Kind;
  const Status& was = plan.statuses[before.status];
  const Status& is = plan.statuses[now.status];
  if (before.status == now.status) return none;
  const bool was_open = is_open(plan, before), now_open = is_open(plan, now);
  if (is.complete && !was.complete) return closed;
  if (!was_open && now_open) return reopened;
  if (is.elsewhere && !was.elsewhere) return set_aside;
  if (is.severity == was.severity) return none;
  return is.severity < was.severity ? up : down;
}

// The agency's last word for each period it returned for, oldest first; up to the plan's.
std::vector<const Update*> texts_of(const Action& action, int agency) {
  std::vector<const Update*> out;
  for (const Update& update : action.updates) {
    if (update.agency != agency || update.period != update.returned || update.progress.value.empty())
      continue;
    if (!out.empty() && out.back()->period == update.period)
      out.back() = &update;
    else
      out.push_back(&update);
  }
  return out;
}

}  // namespace

bool same_words(const RichText& a, const RichText& b) {
  return a == b || fold_words(a.plain()) == fold_words(b.plain());
}

bool is_open(const Plan& plan, const std::optional<Position>& position) {
  if (!position) return true;
  const Status& status = plan.statuses[position->status];
  return !status.complete && !status.elsewhere;
}

std::string_view movement_name(Movement::Kind kind) {
  static constexpr std::string_view names[] = {"none",     "new",    "first rated", "completed",
                                               "reopened", "better", "worse",       "set aside"};
  return names[static_cast<int>(kind)];
}

Movement movement(const Plan& plan, const Action& action) {
  Movement out;
  out.now = position_as_at(plan, action, plan.period);
  const std::optional<Period> last = period_before(plan);
  if (last) out.before = position_as_at(plan, action, *last);
  if (action.found == plan.period && last)
    out.kind = Movement::Kind::added;
  else if (out.before && out.now)
    out.kind = kind_of(plan, *out.before, *out.now);
  else if (out.now && last)
    out.kind = plan.statuses[out.now->status].complete ? Movement::Kind::closed : Movement::Kind::rated;
  return out;
}

std::vector<Unchanged> unchanged_texts(const Plan& plan, const Action& action) {
  std::vector<Unchanged> out;
  for (std::size_t i = 0; i < plan.agencies.size(); ++i) {
    const int agency = static_cast<int>(i);
    const std::vector<const Update*> texts = texts_of(action, agency);
    if (texts.empty() || texts.back()->period != plan.period) continue;
    Unchanged run{agency, 1, plan.period};
    for (auto earlier = texts.rbegin() + 1; earlier != texts.rend(); ++earlier) {
      if (!same_words((*earlier)->progress.value, texts.back()->progress.value)) break;
      ++run.periods;
      run.since = (*earlier)->period;
    }
    out.push_back(run);
  }
  return out;
}

std::vector<NewRewording> new_rewordings(const Plan& plan, const Action& action) {
  std::vector<NewRewording> out;
  for (const Update& update : action.updates) {
    if (update.returned != plan.period) continue;
    Period last{};
    for (const Update& known : action.updates)
      if (known.agency == update.agency && known.returned < plan.period)
        last = std::max(last, known.returned);
    for (const Rewording& rewording : update.rewordings) {
      const auto again = [&](const Rewording& other) {
        return other.part == rewording.part && same_words(other.said.value, rewording.said.value);
      };
      const bool said_before =
          std::any_of(action.updates.begin(), action.updates.end(), [&](const Update& known) {
            return known.agency == update.agency && known.returned == last &&
                   std::any_of(known.rewordings.begin(), known.rewordings.end(), again);
          });
      const bool told = std::any_of(out.begin(), out.end(), [&](const NewRewording& other) {
        return other.agency == update.agency && again(*other.rewording);
      });
      if (!said_before && !told) out.push_back({update.agency, &rewording});
    }
  }
  return out;
}

}  // namespace boardpack
