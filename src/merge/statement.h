#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// Whether an update is of this period's return and about this period, not about one that was returned before.
bool is_current(const Plan& plan, const Update& update);

// What the cells of one row of this period's returns say of an action, so far as they can contradict each
// other.
struct Statement {
  int agency = -1;
  std::optional<Period> listed;
  std::vector<const Update*> updates;  // of the file's row, or of the rows that were joined to it
  const ReportedStatus* status = nullptr;
  const Sourced<Timescale>* forecast = nullptr;
  const Sourced<double>* percent = nullptr;
  const Sourced<Date>* finished = nullptr;
};
std::vector<Statement> statements(const Plan& plan, const Action& action);

// The update of this period's returns that gives the position; null where the position is older.
const Update* said_now(const Plan& plan, const Action& action, const std::optional<Position>& position);

// An agency's latest rating of the action in the returns before this period's; null where it gave none.
const Update* rating_before(const Plan& plan, const Action& action, int agency);

// "A1: " for the start of a message; empty for an action without reference.
std::string called(const Action& action);

// It may mean that the action is done: it counts as complete, or its words say so ("Completed or embedding").
bool may_mean_done(const Status& status);

}  // namespace boardpack
