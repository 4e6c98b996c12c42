#include "merge/match.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

// Measured on pairs of real rows: retyped wording scores above 0.7, different actions of one issue below 0.5.
constexpr double same_wording = 0.72;
constexpr double same_in_union = 0.8;
constexpr double unlike_wording = 0.2;
constexpr double clear_lead = 0.06;

// Words alone: a full stop or a capital makes no other action.
std::string text_key(const std::string& plain) {
  std::string key;
  for (const std::string& word : fold_words(plain)) key += word + " ";
  return key;
}

double wording(const RichText& a, const RichText& b) {
  return similarity(a.plain(), b.plain());
}

bool other_month(const Action& action, const RowFacts& facts) {
  return action.listed && facts.listed && *action.listed != *facts.listed;
}

bool other_wording(const Action& action, const RowFacts& facts) {
  return !facts.action.value.empty() && !action.text.value.empty() &&
         wording(action.text.value, facts.action.value) < same_wording;
}

// How well a row fits one of several actions that share its reference.
double fit(const Action& action, const RowFacts& facts, int agency) {
  double score = 0;
  if (!facts.action.value.empty()) score += 2 * wording(action.text.value, facts.action.value);
  if (!facts.issue.value.empty() && !action.issue.value.empty())
    score += wording(action.issue.value, facts.issue.value);
  if (!facts.measures.value.empty() && !facts.measures_inherited)
    score += 0.5 * wording(action.measures.value, facts.measures.value);
  if (action.listed && facts.listed && *action.listed == *facts.listed) score += 0.5;
  if (other_month(action, facts)) score -= 0.5;
  if (!facts.owner.value.empty() && !action.owner.value.empty())
    score += 0.2 * wording(action.owner.value, facts.owner.value);
  if (std::find(action.responsible.begin(), action.responsible.end(), agency) != action.responsible.end())
    score += 0.15;
  return score;
}

}  // namespace

void ActionIndex::add(const Plan& plan, int action) {
  const Action& added = plan.actions[action];
  if (!added.key.empty()) by_key_[added.key].push_back(action);
  if (!added.text.value.empty()) by_text_[text_key(added.text.value.plain())].push_back(action);
}

Match ActionIndex::among(const Plan& plan, const std::vector<int>& candidates, const RowFacts& facts,
                         int agency, bool agreed) const {
  std::vector<std::pair<double, int>> scored;
  for (int candidate : candidates) {
    const Action& action = plan.actions[candidate];
    if (!agreed && other_month(action, facts)) continue;
    const double same = facts.action.value.empty() || action.text.value.empty()
                            ? 1
                            : wording(action.text.value, facts.action.value);
    if (!agreed && same < same_in_union) continue;
    scored.emplace_back(fit(action, facts, agency), candidate);
  }
  if (scored.empty()) return {};
  std::stable_sort(scored.begin(), scored.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const Action& best = plan.actions[scored.front().second];
  const bool says_action = !facts.action.value.empty() && !best.text.value.empty();
  const double same = says_action ? wording(best.text.value, facts.action.value) : 1;
  if (scored.size() > 1 && scored[0].first - scored[1].first < clear_lead) {
    Match match{Match::Kind::ambiguous, -1, {}};
    for (const auto& [score, action] : scored)
      if (scored[0].first - score < clear_lead) match.rivals.push_back(action);
    return match;
  }
  if (scored.size() > 1 && says_action && same < 0.5) return {};
  return {same < unlike_wording ? Match::Kind::by_reference : Match::Kind::sure, scored.front().second, {}};
}

Match ActionIndex::by_wording(const Plan& plan, const RowFacts& facts, int area, bool agreed) const {
  if (facts.action.value.empty()) return {};
  const std::string plain = facts.action.value.plain();
  std::vector<int> same;
  if (auto found = by_text_.find(text_key(plain)); found != by_text_.end()) same = found->second;
  if (same.empty() && agreed) {
    double best = 0, second = 0;
    int best_action = -1;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      const Action& action = plan.actions[i];
      if (area >= 0 && action.area >= 0 && action.area != area) continue;
      const double score = similarity(action.text.value.plain(), plain);
      if (score > best) {
        second = best;
        best = score;
        best_action = static_cast<int>(i);
      } else {
        second = std::max(second, score);
      }
    }
    if (best >= same_wording && best - second >= clear_lead)
      return {Match::Kind::by_wording, best_action, {}};
    return {};
  }
  std::erase_if(same, [&](int candidate) {
    const Action& action = plan.actions[candidate];
    if (area >= 0 && action.area >= 0 && action.area != area) return true;
    if (other_month(action, facts)) return true;
    if (agreed) return false;
    // Without a register two actions may read alike under different issues.
    return !facts.key.empty() && !action.key.empty() && facts.key != action.key;
  });
  if (same.size() > 1) {
    Match match = among(plan, same, facts, -1, agreed);
    if (match.kind != Match::Kind::sure) return match;
    same = {match.action};
  }
  if (same.empty()) return {};
  const Action& action = plan.actions[same.front()];
  if (!agreed && !facts.issue.value.empty() && !action.issue.value.empty() &&
      wording(action.issue.value, facts.issue.value) < 0.5)
    return {};
  const bool reference_differs = !facts.key.empty() && !action.key.empty() && facts.key != action.key;
  return {reference_differs ? Match::Kind::by_wording : Match::Kind::sure, same.front(), {}};
}

int ActionIndex::with_measure(const Plan& plan, const RowFacts& facts, int area) {
  const std::vector<MeasureLine> asked = measures_of(facts);
  if (asked.empty()) return -1;
  const std::string wanted = asked.front().text.value.plain();
  int found = -1;
  double best = same_wording;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (area >= 0 && plan.actions[i].area >= 0 && plan.actions[i].area != area) continue;
    for (const MeasureLine& line : plan.actions[i].measure_lines) {
      const double score = similarity(line.text.value.plain(), wanted);
      if (score < best || (score == best && found >= 0 && found != static_cast<int>(i))) continue;
      best = score;
      found = static_cast<int>(i);
    }
  }
  return found;
}

Match ActionIndex::find(const Plan& plan, const RowFacts& facts, int area, int agency, bool agreed) const {
  Match by_key;
  if (!facts.key.empty()) {
    auto found = by_key_.find(facts.key);
    if (found != by_key_.end()) by_key = among(plan, found->second, facts, agency, agreed);
    if (by_key.kind == Match::Kind::ambiguous) return by_key;
    if (by_key.kind == Match::Kind::sure && !other_wording(plan.actions[by_key.action], facts)) return by_key;
  }
  Match by_text = by_wording(plan, facts, area, agreed);
  if (by_key.kind == Match::Kind::sure) {
    // The wording of another action, under a reference that slipped by a row.
    const bool fits = (by_text.kind == Match::Kind::sure || by_text.kind == Match::Kind::by_wording) &&
                      !other_wording(plan.actions[by_text.action], facts);
    if (!fits || by_text.action == by_key.action) return by_key;
    by_text.kind = Match::Kind::by_wording;
    return by_text;
  }
  if (by_text.kind == Match::Kind::sure && by_key.kind == Match::Kind::by_reference)
    by_text.kind = Match::Kind::by_wording;
  return by_text.kind == Match::Kind::none ? by_key : by_text;
}

}  // namespace boardpack
