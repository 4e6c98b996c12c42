#pragma once
#include <map>

#include "merge/facts.h"
#include "model/plan.h"

namespace boardpack {

// The lines of the row's measures cell that the action does not have yet become its own. Whether any did.
bool take_measures(Action& action, const RowFacts& facts);

// Brings the statuses and progress texts of one row to its action, each to the period it is about.
class UpdateTaker {
 public:
  // `around` settles a forecast without a year.
  UpdateTaker(const Plan& plan, Action& action, int agency, const Period& returned, const RowFacts& facts,
              const std::optional<Period>& around, Findings& findings);

  // Whether the row said anything the action did not have from this agency already.
  bool take();

 private:
  Update& about(const std::optional<Period>& period);
  void read_statuses();
  void read_progress();
  void read_prospects(const std::optional<Period>& around);
  void number_answers(Update& update) const;
  bool keep(Update update);
  void take_worse(Update& known, const Update& update);
  void add_prospects(Update& known, const Update& update);
  bool restates(const Update& update);
  bool says_again(const Update& update) const;
  static bool answers_others(const Update& known, const Update& update);

  const Plan& plan_;
  Action& action_;
  int agency_;
  Period returned_;
  const RowFacts& facts_;
  Findings& findings_;
  std::map<Period, Update> said_;
};

// Where it says the first of what it says.
Origin origin_of(const Update& update);

// A finding for each period in which agencies rate the action differently.
void report_conflicts(const Plan& plan, const Action& action, Findings& findings);

}  // namespace boardpack
