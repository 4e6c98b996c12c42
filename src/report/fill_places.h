#pragma once
#include <string>
#include <utility>
#include <vector>

#include "model/plan.h"

namespace boardpack {

using Places = std::vector<std::pair<std::string, std::string>>;  // name, text

// A template's text with {name} replaced. Marks that join two places ("{code}. {title}", "{title} – {focus}")
// go where one of the two is empty.
std::string fill_places(const std::string& text, const Places& places);

Places plan_places(const Plan& plan);
Places area_places(const Area& area);

}  // namespace boardpack
