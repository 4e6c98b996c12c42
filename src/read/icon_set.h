#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/colour_rule.h"

namespace boardpack {

// An icon set as it is written, from the least numbers up.
struct IconSet {
  struct Bound {
    std::string type;   // "num", "percent", "percentile", "min", "max", "formula"
    std::string value;  // a number, or a formula
    bool inclusive = true;
  };
  struct Icon {
    std::string set;
    std::uint32_t position = 0;
  };
  std::string name = "3TrafficLights1";
  bool reversed = false;
  bool icon_only = false;
  std::vector<Bound> bounds;  // the first says nothing
  std::vector<Icon> icons;    // of a set that a person put together
};

// Empty where none of its icons is red, amber or green, or a bound is not a number.
std::optional<std::vector<IconStep>> icon_steps(const IconSet& set);

}  // namespace boardpack
