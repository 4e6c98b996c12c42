#include <fmt/format.h>

#include <stdexcept>

#include "app/commands.h"
#include "app/merged.h"
#include "report/story.h"

namespace boardpack {

int explain(const BuildOrder& order, const std::string& reference) {
  constexpr std::size_t width = 100;
  const Progress progress;
  const Merged merged = read_and_merge(order, progress);
  const std::vector<int> named = actions_named(merged.plan, reference);
  if (named.empty()) throw std::runtime_error(no_action_named(merged.plan, reference));
  progress.say("");
  if (named.size() > 1) fmt::print("{} actions\n\n", named.size());
  for (std::size_t i = 0; i < named.size(); ++i)
    fmt::print("{}{}", i == 0 ? "" : "\n\n",
               story_text(story(merged.plan, merged.plan.actions[named[i]], merged.findings),
                          merged.plan.sources, width));
  return 0;
}

}  // namespace boardpack
