#include "merge/form_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/reference.h"
#include "text/fold.h"

namespace boardpack {

namespace {

constexpr double unlike_wording = 0.2;  // as of a reference that another action has now

bool same_but_for_rest(const FormKey& a, const FormKey& b) {
  return a.reference == b.reference && a.wording == b.wording;
}

// The reference alone, without the month it is listed under.
std::string reference_in(const FormKey& key) {
  return key.reference.substr(0, key.reference.find('@'));
}

bool says_nothing(const RowFacts& facts) {
  const auto is_empty = [](const auto& said) { return said.text.value.empty(); };
  return std::ranges::all_of(facts.statuses,
                             [&](const StatusSaid& said) { return is_empty(said) && !said.fill; }) &&
         std::ranges::all_of(facts.progress, is_empty) && facts.forecast.value.empty() &&
         facts.reason.value.empty() && facts.recovery.value.empty() && !facts.percent && !facts.finished;
}

}  // namespace

struct FormRows::Row {
  RowFacts* facts = nullptr;
  FormKey key;
  std::string wording;  // digest of what stands in the row
  bool worded = false;
  bool intact() const { return !worded || wording == key.wording; }
};

void FormRows::learn(const Plan& plan) {
  for (std::size_t i = keys_.size(); i < plan.actions.size(); ++i) {
    FormKey key = action_key(plan.actions[i]);
    key.nth = ++seen_[form_key(key)];
    by_key_.emplace(form_key(key), static_cast<int>(i));
    by_wording_[key.wording].push_back(static_cast<int>(i));
    keys_.push_back(std::move(key));
  }
}

// By the whole key, by what is left of it when the rest was edited, by the wording alone.
int FormRows::find(const FormKey& key) const {
  if (const auto found = by_key_.find(form_key(key)); found != by_key_.end()) return found->second;
  const auto worded = by_wording_.find(key.wording);
  if (worded == by_wording_.end()) return -1;
  std::vector<int> same;
  for (const int action : worded->second)
    if (same_but_for_rest(keys_[action], key)) same.push_back(action);
  const std::vector<int>& left = same.empty() ? worded->second : same;
  return left.size() == 1 ? left.front() : -1;
}

// Of an action whose whole row was moved beside another's key.
int FormRows::find_worded(const Row& row) const {
  const auto worded = by_wording_.find(row.wording);
  if (worded == by_wording_.end()) return -1;
  std::vector<int> same;
  for (const int action : worded->second)
    if (reference_in(keys_[action]) == row.facts->key) same.push_back(action);
  const std::vector<int>& left = same.empty() ? worded->second : same;
  return left.size() == 1 ? left.front() : -1;
}

void FormRows::tie(const Plan& plan, const ActionIndex& index, int agency, bool agreed,
                   std::vector<RowFacts>& rows, Findings& findings) {
  learn(plan);
  std::vector<Row> keyed;
  for (RowFacts& facts : rows) {
    const std::optional<FormKey> key = to_form_key(facts.form_key);
    if (!key) continue;
    Row row{&facts, *key, wording_digest(facts.issue.value.plain(), facts.action.value.plain()),
            !facts.issue.value.empty() || !facts.action.value.empty()};
    keyed.push_back(std::move(row));
  }
  for (Row& row : keyed) tie_row(plan, index, agency, agreed, keyed, row, findings);
}

void FormRows::tie_row(const Plan& plan, const ActionIndex& index, int agency, bool agreed,
                       const std::vector<Row>& rows, Row& row, Findings& findings) const {
  RowFacts& facts = *row.facts;
  int action = -1;
  bool as_sent = row.intact();
  if (!as_sent) {
    action = find_worded(row);
    as_sent = action >= 0;
  }
  if (action < 0) action = find(row.key);
  if (!as_sent) {
    const bool copied = std::ranges::any_of(
        rows, [&](const Row& other) { return &other != &row && other.intact() && other.key == row.key; });
    const double alike =
        action < 0 ? 0 : similarity(plan.actions[action].text.value.plain(), facts.action.value.plain());
    if (copied || alike < unlike_wording) {
      // Somebody's new action, in a row that was another's.
      if (facts.key == reference_in(row.key)) {
        facts.reference = {};
        facts.key.clear();
      }
      return;
    }
  }
  if (action < 0) {
    const Match match = index.find(plan, facts, -1, agency, agreed);
    if (match.kind == Match::Kind::sure || match.kind == Match::Kind::by_wording) action = match.action;
  }
  if (action < 0) {
    facts.form = says_nothing(facts) ? FormTie::untouched : FormTie::outdated;
    return;
  }
  if (as_sent && !facts.key.empty() && facts.key != reference_in(row.key) &&
      facts.key != plan.actions[action].key && row.wording == row.key.wording && !facts.reference_is_number &&
      !facts.reference_date)
    findings.push_back(
        {FindingCode::unknown_reference, facts.reference.origin, plan.agencies[agency].name,
         fmt::format("reference \"{}\" is not that of this row of the form; merged with {}",
                     facts.reference.value,
                     plan.actions[action].reference.value.empty() ? "the action without reference"
                                                                  : plan.actions[action].reference.value)});
  facts.form = FormTie::tied;
  facts.form_action = action;
  facts.reference = {};
  facts.key.clear();
  facts.area = {};
  if (as_sent) facts.issue = facts.action = {};
  const bool moved = row.worded && row.wording != row.key.wording;
  if (as_sent &&
      (moved || rest_digest(facts.when.value.plain(), facts.measures.value.plain()) == row.key.rest)) {
    facts.when = {};
    // A single measure is what the progress answers.
    const std::vector<MeasureLine>& lines = plan.actions[action].measure_lines;
    facts.measures = lines.size() == 1 && !facts.measures.value.empty() ? lines.front().text : SourcedText{};
  }
}

}  // namespace boardpack
