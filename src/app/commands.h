#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"

namespace boardpack {

struct BuildOrder {
  std::filesystem::path folder;
  std::optional<Period> period;  // empty: the latest with returns, else the plan's first
  std::filesystem::path out = "outputs";
  std::vector<std::string> reports;  // empty: those the register names, else all
  std::filesystem::path templates;
};

// Starts a plan in the order's folder, which is empty or not there yet: a register, the folders for returns
// and evidence, and a README. Without a period the first month is the current one.
int start_plan(const BuildOrder& order);
// Writes a form for each agency that owes something for the order's period, which is set; says where they
// are. `return_by` is the day they are to come back by, as the forms say it. Throws a sentence when nobody
// owes anything.
int make_forms(const BuildOrder& order, const std::string& return_by);

// Who returned for the period, and a reminder for each who did not: 0 when that is told.
int tell_status(const BuildOrder& order);
// An action's whole story: 0 when there is one.
int explain(const BuildOrder& order, const std::string& reference);
// Exit statuses: 0 built, 1 built and some findings are errors. What stops us is thrown, a whole sentence.
int build(const BuildOrder& order);
int check(const BuildOrder& order);
int explain_findings();
int explain_templates();

}  // namespace boardpack
