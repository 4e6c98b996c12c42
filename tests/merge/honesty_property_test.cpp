#include <catch2/catch.hpp>
#include <random>

#include "support/plan_folder.h"

using namespace boardpack;

namespace {

using Code = FindingCode;

struct Said {
  std::string status, text, recovery, forecast, percent, finished;
};

// A plan drawn at random over random months, in which nothing is said that anything contradicts: every text
// is new, statuses worsen or stay, and no date is near.
class HonestPlan {
 public:
  explicit HonestPlan(unsigned seed) : random_(seed) {
    const int agencies = 2 + below(3);
    for (int i = 0; i < agencies; ++i)
      names_.push_back(std::string(1, static_cast<char>('P' + i)) + "artner");
    const int actions = 2 * agencies + below(6);
    for (int i = 0; i < actions; ++i) due_.push_back("31 December 2020");
    Period month{2018, 1 + below(6)};
    const int periods = 3 + below(4);
    for (int i = 0; i < periods; ++i) {
      months_.push_back(month);
      month = plus_months(month, 1 + below(3));
    }
    for (int action = 0; action < actions; ++action) fill(action);
  }

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  int agency_of(int action) const { return action % static_cast<int>(names_.size()); }
  const std::string& name_of(int action) const { return names_[agency_of(action)]; }
  int actions() const { return static_cast<int>(due_.size()); }
  int periods() const { return static_cast<int>(months_.size()); }
  const Period& month(int period) const { return months_[period]; }
  Said& said(int period, int action) { return said_[period * actions() + action]; }
  void agree_date(int action, const std::string& date) { due_[action] = date; }
  void measure(Measure one) { measures_.push_back(std::move(one)); }
  std::string fresh_text() { return "Step " + std::to_string(++texts_) + " is taken"; }

  // What the checks find in the papers of a period, as "code of agency".
  std::vector<std::string> found(int period) {
    Folder folder;
    for (const std::string& name : names_) folder.agency(name);
    Rows agreed = {{"Ref", "Action", "Responsible agency", "Timescale"}};
    for (int i = 0; i < actions(); ++i)
      agreed.push_back({reference(i), "Do the thing called " + reference(i), name_of(i), due_[i]});
    folder.actions(agreed);
    for (const Measure& one : measures_) folder.measure(one);
    for (int p = 0; p < periods(); ++p)
      for (std::size_t agency = 0; agency < names_.size(); ++agency)
        folder.sent(iso(months_[p]), names_[agency] + ".xlsx", form(p, static_cast<int>(agency)));
    if (below(2)) folder.shuffled();
    folder.merged(iso(months_[period]));
    std::vector<std::string> out;
    for (const Finding& finding : folder.findings)
      if (kind(finding.code).subject == FindingSubject::honesty)
        out.push_back(std::string(kind(finding.code).name) + " of " + finding.agency);
    return out;
  }
  std::string reference(int action) const { return "K" + std::to_string(action + 1); }

 private:
  void fill(int action) {
    static const std::vector<std::string> ladder = {"G", "A", "R"};
    said_.resize(months_.size() * due_.size());
    std::size_t step = static_cast<std::size_t>(below(2));
    int stayed = 0;
    bool moved = false;
    for (int period = 0; period < periods(); ++period) {
      const bool worsens = period > 0 && step < 2 && (below(3) == 0 || (!moved && stayed == 3));
      if (worsens) ++step;
      moved = moved || worsens;
      ++stayed;
      const std::string text = fresh_text();
      said(period, action) = {
          ladder[step], text, "Back on track after " + text, "", std::to_string(10 + below(80)) + "%", ""};
    }
  }

  Rows form(int period, int agency) {
    Rows rows = {{"Ref", "RAG", "Progress", "Recovery plan", "Revised date", "% complete", "Date completed"}};
    for (int action = 0; action < actions(); ++action) {
      if (agency_of(action) != agency) continue;
      const Said& cells = said(period, action);
      rows.push_back({reference(action), cells.status, cells.text, cells.recovery, cells.forecast,
                      cells.percent, cells.finished});
    }
    return rows;
  }

  std::mt19937 random_;
  std::vector<std::string> names_;
  std::vector<std::string> due_;
  std::vector<Period> months_;
  std::vector<Said> said_;
  std::vector<Measure> measures_;
  int texts_ = 0;
};

void make_green_overdue(HonestPlan& plan, int period, int action) {
  for (int p = 0; p <= period; ++p) plan.said(p, action).status = p % 2 == period % 2 ? "G" : "A";
  plan.agree_date(action, long_text(Date{plan.month(period).year, plan.month(period).month, 2}));
}

void make_complete_off_target(HonestPlan& plan, int period, int action) {
  plan.said(period, action).status = "B";
  plan.said(period, action).percent = "100%";
  Measure one;
  one.reference = plan.reference(action);
  one.text.value = RichText("Families housed");
  one.target.value = "90%";
  one.actuals = {{plan.month(period), {std::to_string(plan.below(90)) + "%", {}}}};
  plan.measure(std::move(one));
}

void make_improved_unchanged(HonestPlan& plan, int period, int action) {
  plan.said(period - 1, action).status = "R";
  plan.said(period, action).status = plan.below(2) ? "A" : "G";
  plan.said(period, action).text = plan.said(period - 1, action).text;
}

void make_red_without_recovery(HonestPlan& plan, int period, int action) {
  plan.said(period - 1, action).status = "A";
  plan.said(period, action).status = "R";
  plan.said(period, action).recovery = "";
}

void make_same_return(HonestPlan& plan, int period, int action) {
  for (int other = 0; other < plan.actions(); ++other)
    if (plan.agency_of(other) == plan.agency_of(action)) {
      plan.said(period, other) = plan.said(period - 1, other);
      if (period > 1 && plan.said(period - 2, other).status == plan.said(period, other).status)
        plan.said(period - 2, other).status = plan.said(period, other).status == "A" ? "G" : "A";
    }
}

void make_contradicting_date(HonestPlan& plan, int period, int action) {
  Said& cells = plan.said(period, action);
  const Period month = plan.month(period);
  switch (plan.below(4)) {
    case 0:
      cells.status = cells.status == "G" ? "A" : cells.status;  // the default Green may mean completed
      if (period > 0) plan.said(period - 1, action).status = "G";
      cells.finished = long_text(first_day(month));
      return;
    case 1:
      cells.status = "B";
      cells.percent = "100%";
      cells.forecast = long_text(plus_days(last_day(month), 1 + plan.below(60)));
      return;
    case 2:
      cells.status = "B";
      cells.percent = "100%";
      cells.finished = long_text(plus_days(last_day(month), 1 + plan.below(60)));
      return;
    default:
      cells.status = "R";
      plan.said(period - 1, action).status = "A";
      cells.forecast = long_text(plus_days(first_day(month), -1 - plan.below(60)));
  }
}

void make_contradicting_percent(HonestPlan& plan, int period, int action) {
  Said& cells = plan.said(period, action);
  cells.status = plan.below(2) ? "B" : "R";
  plan.said(period - 1, action).status = "A";
  cells.percent = cells.status == "B" ? std::to_string(plan.below(99) + 1) + "%" : "100%";
}

}  // namespace

TEST_CASE("nothing is found in random plans in which nothing contradicts anything") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    HonestPlan plan(seed);
    for (int period = 0; period < plan.periods(); ++period) {
      CAPTURE(period);
      CHECK(plan.found(period) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("each fault planted in a random plan is found in its month, and nothing else") {
  const std::vector<std::pair<Code, void (*)(HonestPlan&, int, int)>> faults = {
      {Code::green_overdue, make_green_overdue},
      {Code::complete_off_target, make_complete_off_target},
      {Code::improved_unchanged, make_improved_unchanged},
      {Code::red_without_recovery, make_red_without_recovery},
      {Code::same_return, make_same_return},
      {Code::contradicting_date, make_contradicting_date},
      {Code::contradicting_percent, make_contradicting_percent}};
  for (const auto& [code, plant] : faults)
    for (unsigned seed = 0; seed < 12; ++seed) {
      HonestPlan plan(seed);
      const int period = 1 + plan.below(plan.periods() - 1), action = plan.below(plan.actions());
      CAPTURE(kind(code).name, seed, period, action);
      plant(plan, period, action);
      CHECK(plan.found(period) ==
            std::vector<std::string>{std::string(kind(code).name) + " of " + plan.name_of(action)});
    }
}

TEST_CASE("a status that never changes in a random plan is found from the fourth return on") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    CAPTURE(seed);
    HonestPlan plan(seed);
    const int action = plan.below(plan.actions());
    for (int period = 0; period < plan.periods(); ++period) plan.said(period, action).status = "A";
    for (int period = 0; period < plan.periods(); ++period) {
      CAPTURE(period);
      const std::vector<std::string> one = {"status-never-changed of " + plan.name_of(action)};
      CHECK(plan.found(period) == (period < 3 ? std::vector<std::string>{} : one));
    }
  }
}
