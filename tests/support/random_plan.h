#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "support/plan_folder.h"

namespace boardpack {

// A return of a random plan, before it is sent.
struct RandomReturn {
  std::string period;
  int agency = 0;
  Rows rows;
};

// A plan over some months with the returns of its agencies, all of it following from the seed. Every text has
// words of its own ("w17"), so that what a paper says can be traced to the cell that said it.
struct RandomPlan {
  std::vector<std::string> agencies;
  Rows actions;
  std::vector<std::string> periods;
  std::vector<RandomReturn> returns;

  Folder folder() const {
    Folder made;
    for (const std::string& agency : agencies) made.agency(agency);
    made.area("A", "Safe").area("B", "Well").actions(actions);
    return made;
  }
  static std::string file(const RandomPlan& plan, const RandomReturn& sent) {
    return plan.agencies[sent.agency] + ".xlsx";
  }
};

class RandomPlanMaker {
 public:
  explicit RandomPlanMaker(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  RandomPlan make() {
    RandomPlan plan;
    const std::vector<std::string> names = {"Police", "Health", "Schools", "Probation", "Housing"};
    plan.agencies.assign(names.begin(), names.begin() + 2 + below(4));
    plan.actions = {{"Ref", "Area", "Action", "Responsible agency", "Timescale"}};
    const int actions = 2 + below(9);
    for (int i = 0; i < actions; ++i) plan.actions.push_back(action(i, plan));
    int month = below(6);
    for (int i = 1 + below(6); i > 0; --i, month += 1 + below(3)) plan.periods.push_back(period(month));
    for (const std::string& one : plan.periods)
      for (int agency = 0; agency < static_cast<int>(plan.agencies.size()); ++agency)
        if (below(5) > 0) plan.returns.push_back(sent(one, agency, plan));
    return plan;
  }

  int below(int limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 16) % static_cast<std::uint32_t>(limit));
  }

 private:
  std::string words(const std::string& kind) {
    std::string out = kind;
    for (int i = 2 + below(5); i > 0; --i) out += " w" + std::to_string(next_word_++);
    return out;
  }
  static std::string period(int month) {
    const Period made = plus_months({2018, 1}, month);
    return iso(made);
  }
  std::string date() { return std::to_string(1 + below(28)) + "/" + std::to_string(1 + below(12)) + "/2018"; }

  std::vector<std::string> action(int i, const RandomPlan& plan) {
    const std::string area = below(2) ? "A" : "B";
    std::string agencies = plan.agencies[below(static_cast<int>(plan.agencies.size()))];
    if (below(3) == 0) agencies += ", " + plan.agencies[below(static_cast<int>(plan.agencies.size()))];
    return {area + std::to_string(i + 1), area, words("Action"), agencies, below(4) ? date() : "Quarterly"};
  }

  RandomReturn sent(const std::string& period, int agency, const RandomPlan& plan) {
    RandomReturn out{
        period, agency, {{"Ref", "Action", "Status", "Progress", "Revised date", "Reason for slippage"}}};
    for (std::size_t i = 1; i < plan.actions.size(); ++i) {
      if (plan.actions[i][3].find(plan.agencies[agency]) == std::string::npos || below(6) == 0) continue;
      std::string wording = plan.actions[i][2];
      if (below(8) == 0) wording += " w" + std::to_string(next_word_++);
      out.rows.push_back({plan.actions[i][0], wording, status(), text(agency, i), below(5) ? "" : date(),
                          below(5) ? "" : words("Reason")});
    }
    if (below(6) == 0) out.rows.push_back({"", words("New"), status(), words("Begun"), "", ""});
    return out;
  }
  std::string status() {
    static const std::vector<std::string> all = {"R", "A", "G", "B", "Gy", "amber", "", "perhaps"};
    return all[below(static_cast<int>(all.size()))];
  }
  // Now and then the same words again.
  std::string text(int agency, std::size_t action) {
    std::string& last = last_[static_cast<std::size_t>(agency) * 100 + action];
    if (last.empty() || below(4) > 0) last = below(7) == 0 ? "" : words("Progress");
    return last;
  }

  std::uint32_t state_;
  int next_word_ = 0;
  std::vector<std::string> last_ = std::vector<std::string>(1000);
};

}  // namespace boardpack
