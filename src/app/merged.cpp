#include "app/merged.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "app/check_rules.h"
#include "app/inputs.h"
#include "merge/merge.h"

namespace boardpack {

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::say(const std::string& what) const {
  if (terminal_) fmt::print(stderr, "\r\033[K{}", what);
}

Merged read_and_merge(const BuildOrder& order, const Progress& progress) {
  const ReturnTemplate form = load_return_template((order.templates / "return.toml").string());
  const HonestyRules rules = load_check_rules(order.templates / "checks.toml");
  Merged out;
  progress.say("Reading the returns ...");
  Inputs inputs = read_inputs(order.folder, order.period, form, out.findings);
  std::optional<Period> period = order.period ? order.period : inputs.latest;
  if (!period) period = inputs.agreed.plan.first_period;
  if (!period)
    throw std::runtime_error(fmt::format(
        "There are no returns in {}: put them into folders named after their month, such as returns/2018-06.",
        order.folder.string()));
  progress.say(fmt::format("Merging {} returns ...", inputs.returns.size()));
  out.plan = merge_returns(std::move(inputs.agreed), std::move(inputs.returns), *period,
                           std::move(inputs.sources), rules, out.findings);
  return out;
}

}  // namespace boardpack
