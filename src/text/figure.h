#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// A number as people write one, with what it counts.
struct Figure {
  double value = 0;
  int decimals = 0;       // as written
  std::string unit;       // "%", "£", "days"; empty for a bare number
  std::size_t begin = 0;  // bytes of fold(text) it stands at
  std::size_t end = 0;
  enum class Bound { none, at_least, at_most };
  Bound bound = Bound::none;  // of what is to be reached, where it says one: "at least 95%"
  bool strictly = false;      // "more than 95%": 95% is not enough
};

// The whole text as a figure: "92%", "92.5 per cent", "1,204", "£3.2m", "12 days". Nothing else is one.
std::optional<Figure> to_figure(std::string_view text);

// The same where it is what is to be reached: also "at least 95%", "≥ 95%", "no more than 12", "100% by
// September 2019".
std::optional<Figure> to_target(std::string_view text);

// Each percentage in a text: "92%", "92.5 per cent"; no percentage points.
std::vector<Figure> percentages_in(std::string_view text);

// Whether two figures of one unit may be the same number, each rounded as it is written.
bool agree(const Figure& a, const Figure& b);

}  // namespace boardpack
