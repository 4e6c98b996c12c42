#pragma once
#include <string>
#include <string_view>

#include "model/plan.h"
#include "text/figure.h"

namespace boardpack {

// What a cell says of a measure: a figure, or one of the ways of having none. None of them is ever a zero.
struct MeasureValue {
  enum class Is {
    nothing,         // an empty cell, or a dash
    figure,          //
    words,           // that no figure can be taken from: "improving", "44 of 50"
    not_known,       // "not known", "n/k", "no data"
    awaited,         // "tbc", "to follow"
    withheld,        // too small or too private to publish: "<5", "*", "c"
    not_applicable,  // "n/a"
  };
  enum class Counts { percentage, rate, money, count };

  Is is = Is::nothing;
  std::string said;   // as written
  std::string shown;  // the same, but a percentage has its sign and thousands their commas
  double value = 0;   // of a figure; 73.4 of "73.4%"
  int decimals = 0;   // as shown
  Counts counts = Counts::count;
  std::string unit;       // "%", "£", "per 1,000", "day"; empty for a bare number
  bool unit_sure = true;  // false: 0.9 of a percentage may be 90%
  Figure::Bound bound = Figure::Bound::none;
  bool strictly = false;
  bool operator==(const MeasureValue&) const = default;
};

// A bare number counts what the measure does. 0.734 of a percentage is 73.4% where the measure's other
// figures say so.
MeasureValue measure_value(const Measure& measure, std::string_view said);
// The same of what is to be reached: "at least 95%", "100% by September 2019".
MeasureValue measure_target(const Measure& measure, std::string_view said);

// Whether the two are figures of one unit.
bool comparable(const MeasureValue& a, const MeasureValue& b);

// "Not known", "Awaited": what to call a value that is none; empty for a figure.
std::string_view name_of(MeasureValue::Is is);
// "percentage", "rate", "money", "count".
std::string_view name_of(MeasureValue::Counts counts);

}  // namespace boardpack
