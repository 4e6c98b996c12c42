#pragma once
#include <optional>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// How many actions stand at each status of the scheme, in its order; the last place counts those that have
// none.
using StatusCounts = std::vector<int>;
int total(const StatusCounts& counts);

// Whether the papers of `period` knew the action: it was agreed, or a return had named it by then.
bool known_at(const Action& action, const Period& period);

// Of the actions that the papers of `period` knew; of one area only (-1: those without) where it is given.
StatusCounts status_counts(const Plan& plan, const Period& period, std::optional<int> area = std::nullopt);

// How many actions went from which status (row) to which (column); the last row and column are of those
// without. Actions that the papers of the period before did not know are in `added`, by their status now.
struct StatusMoves {
  std::vector<StatusCounts> from;
  StatusCounts added;
};
StatusMoves status_moves(const Plan& plan, const Period& before);

// Whether any action ever had a status: some plans are kept without.
bool has_statuses(const Plan& plan);

// How many actions, of one area only where it is given, an agency said something of for the plan's period.
int reported_count(const Plan& plan, std::optional<int> area = std::nullopt);

// Whole percentages of the counts that add up to 100: the largest remainders are rounded up. All 0 for none.
std::vector<int> percentages(const StatusCounts& counts);

}  // namespace boardpack
