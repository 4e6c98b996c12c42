#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/plan.h"

namespace boardpack {

using Places = std::vector<std::pair<std::string, std::string>>;  // name, text

// A template's text with {name} replaced. Marks that join two places ("{code}. {title}", "{title} – {focus}")
// go where one of the two is empty.
std::string fill_places(const std::string& text, const Places& places);

// The names in braces in a text.
std::vector<std::string> places_in(const std::string& text);

struct PlaceName {
  std::string_view name;
  std::string_view meaning;
};
std::vector<PlaceName> plan_place_meanings();
std::vector<PlaceName> area_place_meanings();
std::vector<std::string_view> plan_place_names();
std::vector<std::string_view> area_place_names();

Places plan_places(const Plan& plan);
Places area_places(const Area& area);

}  // namespace boardpack
