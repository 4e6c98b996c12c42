#pragma once
#include "layout/chart_canvas.h"

namespace boardpack {

// A chart of that width, no higher than `most_height` where that leaves room for its legend and axes. What
// does not fit is shortened or left out: the table that belongs to it has it all.
SetChart set_chart(const Chart& chart, Length width, Length most_height, const Theme& theme,
                   TextMeasure& measure);

}  // namespace boardpack
