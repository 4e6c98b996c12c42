#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/facts.h"
#include "model/plan.h"

namespace boardpack {

// Which action of the plan a row speaks of.
struct Match {
  enum class Kind {
    none,          // no action fits: it is a new one
    sure,          // by reference and wording, or by the very wording
    by_wording,    // its reference is unknown or says otherwise; the wording fits
    by_reference,  // its wording fits nothing; the reference is one action's alone
    ambiguous,     // several fit equally well
  };
  Kind kind = Kind::none;
  int action = -1;
  std::vector<int> rivals;  // when ambiguous
};

// Finds actions by reference and by wording; knows every action that was told to it.
class ActionIndex {
 public:
  void add(const Plan& plan, int action);
  bool knows(const std::string& key) const { return by_key_.count(key) > 0; }
  // `agreed`: the plan has a register of actions, so that one reference without other wording means its
  // action; without one, rows are the same action only when they also say the same, under the same month.
  Match find(const Plan& plan, const RowFacts& facts, int area, int agency, bool agreed) const;

  // The action that has the row's measure; -1 when none has, or several.
  static int with_measure(const Plan& plan, const RowFacts& facts, int area);

 private:
  Match among(const Plan& plan, const std::vector<int>& candidates, const RowFacts& facts, int agency,
              bool agreed) const;
  Match by_wording(const Plan& plan, const RowFacts& facts, int area, bool agreed) const;

  std::unordered_map<std::string, std::vector<int>> by_key_;
  std::unordered_map<std::string, std::vector<int>> by_text_;  // folded wording
};

}  // namespace boardpack
