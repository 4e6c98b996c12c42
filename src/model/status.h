#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/colour.h"

namespace boardpack {

// A step of the plan's status scheme.
struct Status {
  std::string letter;   // "R"; what the papers print
  std::string label;    // "Red"
  std::string meaning;  // "Little or no progress"
  Rgb colour;
  bool complete = false;              // an action with it is done
  bool elsewhere = false;             // it is no longer this plan's: neither open nor done
  int severity = 0;                   // the worst is the highest; decides between agencies that disagree
  std::vector<std::string> synonyms;  // folded words that mean it: "on track", "delayed"
  bool operator==(const Status&) const = default;
};
using StatusScheme = std::vector<Status>;

// Red little or no progress, Amber progressing, Green completed or embedding, Grey addressed elsewhere, Blue
// complete.
StatusScheme default_statuses();

// The step a word, letter, symbol or synonym names ("A", "amber", "Amber - progressing", "RED", "🟢"), as
// an index. A long text that merely mentions a colour names none.
std::optional<int> to_status(std::string_view text, const StatusScheme& scheme);
// The step a fill colour stands for: nearest by hue, saturation and lightness, as people's reds and ambers
// vary. White, black, pale header tints and anything between two steps stand for none.
std::optional<int> to_status(const Rgb& fill, const StatusScheme& scheme);
// Whether the fill is as strong a colour as people give statuses, whichever it is; greys are not.
bool is_status_colour(const Rgb& fill);

}  // namespace boardpack
