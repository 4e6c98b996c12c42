#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/plan.h"

namespace boardpack {

// One thing that is told of an action: what it is, what was said, and the cell that said it.
struct StoryLine {
  std::string label;  // "status"; empty where the text is a sentence by itself
  std::string text;   // '\n' between its lines
  Origin origin;      // none where it follows from several cells
  bool operator==(const StoryLine&) const = default;
};

struct Chapter {
  std::string heading;  // "June 2018, Police"
  std::vector<StoryLine> lines;
  bool operator==(const Chapter&) const = default;
};

// All that is known of an action at the plan's period, in order: what is agreed, what each agency said for
// each month, how its date and its status moved, and the findings that stand on its cells.
struct Story {
  std::string title;
  std::vector<Chapter> chapters;
  bool operator==(const Story&) const = default;
};
Story story(const Plan& plan, const Action& action, const Findings& findings);

// As a terminal shows it, wrapped at so many columns; each line with its source in brackets.
std::string story_text(const Story& story, const Sources& sources, std::size_t width);

// The actions that a reference names, however it is typed, and where it names none, those with this stretch
// of words in what they say; as indices, in the plan's order.
std::vector<int> actions_named(const Plan& plan, std::string_view wanted);

// What to say when no action is: a sentence with the references nearest to it.
std::string no_action_named(const Plan& plan, std::string_view wanted);

}  // namespace boardpack
