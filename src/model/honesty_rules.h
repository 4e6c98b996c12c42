#pragma once
#include <string>
#include <vector>

namespace boardpack {

// How strictly what returns say is held against itself: templates/checks.toml, whose settings as shipped are
// the defaults here. Statuses are named by letter or label.
struct HonestyRules {
  struct GreenOverdue {
    bool check = true;
    std::vector<std::string> statuses;  // empty: those labelled Green, else the best open one
    int grace_days = 0;
    bool operator==(const GreenOverdue&) const = default;
  };
  struct CompleteOffTarget {
    bool check = true;
    bool operator==(const CompleteOffTarget&) const = default;
  };
  struct ImprovedUnchanged {
    bool check = true;
    bool without_text = true;  // a better status with no text at all counts too
    bool operator==(const ImprovedUnchanged&) const = default;
  };
  struct RedWithoutRecovery {
    enum class Wanted { as_the_form_asks, any_text, recovery_column };
    bool check = true;
    std::vector<std::string> statuses;  // empty: those labelled Red, else the worst open one
    Wanted wanted = Wanted::as_the_form_asks;
    bool operator==(const RedWithoutRecovery&) const = default;
  };
  struct StatusNeverChanged {
    bool check = true;
    int returns = 4;
    bool operator==(const StatusNeverChanged&) const = default;
  };
  struct SameReturn {
    bool check = true;
    int rows = 2;
    bool operator==(const SameReturn&) const = default;
  };
  struct ContradictingDate {
    bool check = true;
    int grace_days = 0;  // after the period's end, for a day of completion
    bool operator==(const ContradictingDate&) const = default;
  };
  struct ContradictingPercent {
    bool check = true;
    bool operator==(const ContradictingPercent&) const = default;
  };
  GreenOverdue green_overdue;
  CompleteOffTarget complete_off_target;
  ImprovedUnchanged improved_unchanged;
  RedWithoutRecovery red_without_recovery;
  StatusNeverChanged status_never_changed;
  SameReturn same_return;
  ContradictingDate contradicting_date;
  ContradictingPercent contradicting_percent;
  bool operator==(const HonestyRules&) const = default;
};

}  // namespace boardpack
