#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/cell_range.h"
#include "read/formula.h"
#include "text/colour.h"

namespace boardpack {

// The icon of numbers from a bound on.
struct IconStep {
  enum class Of : std::uint8_t {
    number,
    percent,     // of the way from the least number of the rule's ranges to the greatest
    percentile,  // of those numbers
  };
  Of of = Of::number;
  double bound = 0;
  bool inclusive = true;
  std::optional<Rgb> colour;  // empty for an icon that is no traffic light
  bool operator==(const IconStep&) const = default;
};

// A conditional format, as far as it can change what colour a cell shows.
struct ColourRule {
  enum class Kind : std::uint8_t {
    tested,
    icons,
    unread,             // may or may not hold, for any cell
    unread_of_numbers,  // the same, for cells with a number only
  };
  Kind kind = Kind::tested;
  Formula test;                 // of the tested
  std::vector<IconStep> icons;  // from the least numbers up, the first without a bound
  bool icon_only = false;       // the icon stands in place of the number
  std::optional<Rgb> fill;      // where it holds
  bool colours = true;          // false for icons and bars, which leave the fill as it is
  bool stops = false;           // where it holds, the rules after it count for nothing
  std::int32_t priority = 0;
  std::string words;  // for a finding: "a colour scale", "the rule \"D5<TODAY()\""
  bool operator==(const ColourRule&) const = default;
};

struct RuledRange {
  CellRange range;
  std::uint32_t rule = 0;  // into Sheet::colour_rules
  bool operator==(const RuledRange&) const = default;
};

}  // namespace boardpack
