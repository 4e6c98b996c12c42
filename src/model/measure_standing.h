#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/measure_value.h"

namespace boardpack {

// How a measure stands, by what is said and nothing else: no target is worked out between two that are set.

// Against the target for the period.
enum class Standing {
  met,
  near,  // missed by no more than the share that a paper allows
  missed,
  no_target,    // none is set for the period
  no_figure,    // the actual is none; its value says why
  not_compared  // one of them is in words, or they count different things
};
std::string_view name_of(Standing standing);  // "Met", "Near target"

struct MeasurePoint {
  Period period;
  MeasureValue actual, target;
  Origin actual_origin, target_origin;  // none where nothing is said
  Standing standing = Standing::no_figure;
  bool operator==(const MeasurePoint&) const = default;
};
// `near` is a share of the target: 0.05.
MeasurePoint measure_point(const Measure& measure, const Period& period, double near = 0);
// "Met", or why it is not compared: "Withheld", "No target".
std::string_view standing_name(const MeasurePoint& point);

// Lower where the register says so, or the target does: "no more than 12".
bool lower_is_better(const Measure& measure);

// Every period with a target or an actual, ascending; the month that the target is to be reached by is one.
std::vector<Period> measure_periods(const Measure& measure);

// The last period up to `by` for which something is said of how the measure stands.
std::optional<Period> last_told(const Measure& measure, const Period& by);

struct MeasureChange {
  enum class Way { not_known, better, worse, same };
  Way way = Way::not_known;
  bool up = false;              // the figure itself
  std::optional<Period> since;  // the period it is compared with
  bool operator==(const MeasureChange&) const = default;
};
// From the last known figure before `period` to that of `period`. One that is counted up over a year ("school
// year to date") is compared with the same month a year before.
MeasureChange change_since(const Measure& measure, const Period& period);
std::string_view name_of(MeasureChange::Way way);  // "Better", "Worse", "Same"

}  // namespace boardpack
