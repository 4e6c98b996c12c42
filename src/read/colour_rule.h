#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "read/cell_range.h"
#include "read/formula.h"
#include "text/colour.h"

namespace boardpack {

// A conditional format, as far as it can change a cell's fill.
struct ColourRule {
  enum class Kind : std::uint8_t {
    tested,
    unread,             // may or may not hold, for any cell
    unread_of_numbers,  // the same, for cells with a number only
  };
  Kind kind = Kind::tested;
  Formula test;             // of the tested
  std::optional<Rgb> fill;  // where it holds
  bool colours = true;      // false for icons and bars, which leave the fill as it is
  bool stops = false;       // where it holds, the rules after it count for nothing
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
