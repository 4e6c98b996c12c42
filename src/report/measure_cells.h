#pragma once
#include <string>
#include <vector>

#include "model/measure_standing.h"
#include "report/report_template.h"

namespace boardpack {

// Of what a scorecard shows: the periods that have a column, and how near is near.
struct ScorecardScope {
  std::vector<Period> periods;
  double near = 0;
};

// What a column shows of a measure; of one period in a column that stands for each.
TableCell measure_cell(const Plan& plan, const Measure& measure, const ColumnTemplate& column,
                       const std::optional<Period>& period, const ScorecardScope& scope);

// A value as it is shown, with its number where it is one; a dash for nothing.
TableCell value_cell(const Plan& plan, const MeasureValue& value, const Origin& origin);
// How it stands in words, on its colour.
TableCell standing_cell(const MeasurePoint& point);

std::string group_of(const Plan& plan, const Measure& measure);

inline constexpr Rgb met_colour{0x00, 0x70, 0x3C}, near_colour{0xFF, 0xC0, 0x00},
    missed_colour{0xC0, 0x00, 0x00};

}  // namespace boardpack
