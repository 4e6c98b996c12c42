#include <fmt/format.h>

#include <algorithm>

#include "merge/changes.h"
#include "merge/form_rows.h"
#include "text/figure.h"
#include "text/fold.h"

namespace boardpack {

namespace {

using Dated = std::pair<Period, Sourced<std::string>>;

int measure_of(const Plan& plan, const std::vector<FormKey>& keys, const MeasureRow& row) {
  const std::optional<FormKey> key = to_form_key(row.form_key);
  if (!key) return -1;
  const auto only = [&](const auto& fits) {
    const auto first = std::ranges::find_if(keys, fits);
    if (first == keys.end() || std::find_if(first + 1, keys.end(), fits) != keys.end()) return -1;
    return static_cast<int>(first - keys.begin());
  };
  int found = only([&](const FormKey& other) { return other == *key; });
  if (found < 0)
    found = only([&](const FormKey& other) {
      return other.wording == key->wording && other.reference == key->reference;
    });
  if (found < 0) found = only([&](const FormKey& other) { return other.wording == key->wording; });
  if (found < 0 && !key->reference.empty()) {
    constexpr double lightly_edited = 0.5;
    found = only([&](const FormKey& other) { return other.reference == key->reference; });
    if (found >= 0 &&
        similarity(plan.measures[found].text.value.plain(), row.measure.value.plain()) < lightly_edited)
      found = -1;
  }
  return found;
}

bool same_figure(const std::string& a, const std::string& b) {
  if (fold(a) == fold(b)) return true;
  const std::optional<Figure> one = to_figure(a), other = to_figure(b);
  return one && other && one->value == other->value && one->unit == other->unit;
}

}  // namespace

void take_figures(Plan& plan, const std::vector<MeasureRow>& rows, int agency, const Period& period,
                  Findings& findings) {
  const std::string& name = plan.agencies[agency].name;
  const std::vector<FormKey> keys = measure_keys(plan);
  for (const MeasureRow& row : rows) {
    ++plan.rows.rows;
    if (row.actual.value.empty()) {
      ++plan.rows.unchanged;
      continue;
    }
    const int found = measure_of(plan, keys, row);
    if (found < 0) {
      findings.push_back(
          {FindingCode::outdated_form, row.actual.origin, name,
           fmt::format("the register no longer has the measure \"{}\"; its figure {} is not shown",
                       quoted(row.measure.value.plain()), quoted(row.actual.value))});
      ++plan.rows.in_findings;
      continue;
    }
    std::vector<Dated>& actuals = plan.measures[found].actuals;
    const auto at = std::ranges::lower_bound(actuals, period, {}, &Dated::first);
    if (at == actuals.end() || at->first != period) {
      actuals.insert(at, {period, row.actual});
      ++plan.rows.merged;
    } else if (same_figure(at->second.value, row.actual.value)) {
      ++plan.rows.unchanged;
    } else {
      findings.push_back(
          {FindingCode::measure_conflict, row.actual.origin, name,
           fmt::format("\"{}\" is {} for {} here and {} in {}; the latter is shown",
                       quoted(plan.measures[found].text.value.plain()), quoted(row.actual.value),
                       long_text(period), quoted(at->second.value), place(at->second.origin, plan.sources))});
      ++plan.rows.in_findings;
    }
  }
}

}  // namespace boardpack
