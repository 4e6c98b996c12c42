#pragma once
#include <map>
#include <string>
#include <vector>

#include "merge/facts.h"
#include "merge/match.h"
#include "model/form_key.h"
#include "model/plan.h"

namespace boardpack {

// Ties the rows of forms that boardpack made to their actions, by their keys and by the wording that stands
// beside them.
class FormRows {
 public:
  // Sets RowFacts::form of the rows that have a key. What is as the form was sent is taken out of them, so
  // that the register may have been edited since. A row that was copied and worded anew is no longer the
  // action's, and says nothing of its key. A changed reference is a finding.
  void tie(const Plan& plan, const ActionIndex& index, int agency, bool agreed, std::vector<RowFacts>& rows,
           Findings& findings);

 private:
  struct Row;
  void learn(const Plan& plan);
  int find(const FormKey& key) const;
  int find_worded(const Row& row) const;
  void tie_row(const Plan& plan, const ActionIndex& index, int agency, bool agreed,
               const std::vector<Row>& rows, Row& row, Findings& findings) const;

  std::vector<FormKey> keys_;                           // of the plan's actions
  std::map<std::string, int> seen_;                     // how many there are of a kind
  std::map<std::string, int> by_key_;                   // the whole key
  std::map<std::string, std::vector<int>> by_wording_;  // its digest
};

// Brings the figures of a form to the plan's measures, for the month the form is for. Where the register, or
// an agency before, has another figure, that one stands and the difference is a finding. Rows are counted.
void take_figures(Plan& plan, const std::vector<MeasureRow>& rows, int agency, const Period& period,
                  Findings& findings);

}  // namespace boardpack
