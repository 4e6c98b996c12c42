#include "read/icon_set.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr Rgb red{0xC0, 0x00, 0x00}, amber{0xFF, 0xC0, 0x00}, green{0x00, 0xB0, 0x50};

// Its icons from the first: red, amber, green, or another colour.
struct NamedSet {
  std::string_view name;
  std::string_view colours;
};
constexpr auto sets = std::to_array<NamedSet>({{"3TrafficLights1", "rag"},
                                               {"3TrafficLights2", "rag"},
                                               {"3Signs", "rag"},
                                               {"3Symbols", "rag"},
                                               {"3Symbols2", "rag"},
                                               {"3Flags", "rag"},
                                               {"3Arrows", "rag"},
                                               {"3Triangles", "rag"},
                                               {"4TrafficLights", "-rag"},
                                               {"4Arrows", "raag"},
                                               {"5Arrows", "raaag"}});

std::string_view colours_of(std::string_view name) {
  const auto found = std::ranges::find(sets, name, &NamedSet::name);
  return found == sets.end() ? std::string_view() : found->colours;
}

std::optional<Rgb> colour_of(char letter) {
  if (letter == 'r') return red;
  if (letter == 'a') return amber;
  if (letter == 'g') return green;
  return std::nullopt;
}

std::string colours_of(const IconSet& set) {
  std::string colours(colours_of(set.name));
  if (!set.icons.empty()) {
    colours.clear();
    for (const IconSet::Icon& icon : set.icons) {
      const std::string_view own = colours_of(icon.set);
      colours += icon.position < own.size() ? own[icon.position] : '-';
    }
  }
  if (set.reversed) std::ranges::reverse(colours);
  return colours;
}

std::optional<IconStep> step_of(const IconSet::Bound& bound) {
  IconStep step;
  step.inclusive = bound.inclusive;
  if (bound.type == "min" || bound.type == "max") {
    step.of = IconStep::Of::percent;
    step.bound = bound.type == "min" ? 0 : 100;
    return step;
  }
  if (bound.type == "percent") {
    step.of = IconStep::Of::percent;
  } else if (bound.type == "percentile") {
    step.of = IconStep::Of::percentile;
  } else if (bound.type != "num" && bound.type != "formula") {
    return std::nullopt;
  }
  std::string_view value = trim(bound.value);
  if (value.starts_with('=')) value = trim(value.substr(1));
  const auto number = to_number(value);
  if (!number) return std::nullopt;
  step.bound = *number;
  return step;
}

}  // namespace

std::optional<std::vector<IconStep>> icon_steps(const IconSet& set) {
  const std::string colours = colours_of(set);
  if (colours.empty() || colours.size() != set.bounds.size()) return std::nullopt;
  if (colours.find_first_not_of('-') == std::string::npos) return std::nullopt;
  std::vector<IconStep> steps(1);
  for (std::size_t i = 1; i < set.bounds.size(); ++i) {
    const auto step = step_of(set.bounds[i]);
    if (!step) return std::nullopt;
    steps.push_back(*step);
  }
  for (std::size_t i = 0; i < steps.size(); ++i) steps[i].colour = colour_of(colours[i]);
  return steps;
}

}  // namespace boardpack
