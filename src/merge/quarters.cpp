#include "merge/quarters.h"

#include <fmt/format.h>

#include <algorithm>

namespace boardpack {

namespace {

const FieldValue* last_filled(const Return& sent) {
  const FieldValue* last = nullptr;
  for (const ReturnRow& row : sent.rows)
    for (const FieldValue& value : row.values)
      if (value.quarter > 0 && !value.text.value.empty() && (!last || value.quarter > last->quarter))
        last = &value;
  return last;
}

// A return tells of the quarter it lies in, or of the one that has just ended.
bool is_reported_in(const Period& end, const Period& month) {
  const int since = months_between(end, month);
  return since >= -2 && since <= 3;
}

}  // namespace

void settle_quarters(Return& sent, Findings& findings) {
  constexpr int from_april_to_january = 3;
  const FieldValue* last = last_filled(sent);
  int year = sent.period.month >= 4 ? sent.period.year : sent.period.year - 1;
  int earlier = 0;  // months
  if (last) {
    const auto fits = [&](int of_year, int months) {
      return is_reported_in(plus_months(quarter_end(of_year, last->quarter), -months), sent.period);
    };
    if (fits(year, 0)) {
    } else if (fits(year - 1, 0)) {
      --year;
    } else if (fits(year, from_april_to_january) || fits(year + 1, from_april_to_january)) {
      earlier = from_april_to_january;
      if (!fits(year, earlier)) ++year;
    } else if (plus_months(quarter_end(year, last->quarter), -2) > sent.period) {
      --year;
    }
    const Period end = plus_months(quarter_end(year, last->quarter), -earlier);
    if (earlier > 0 || !is_reported_in(end, sent.period))
      findings.push_back({FindingCode::doubtful_date, last->text.origin, "",
                          fmt::format("the column of quarter {} has no year; taken for the quarter to {}",
                                      last->quarter, long_text(end))});
  }
  const auto end = [&](int quarter) { return plus_months(quarter_end(year, quarter), -earlier); };
  for (ReturnRow& row : sent.rows)
    for (FieldValue& value : row.values)
      if (value.quarter > 0) value.period = std::min(end(value.quarter), sent.period);
  for (int quarter : sent.headed_quarters) sent.headed.push_back(end(quarter));
}

}  // namespace boardpack
