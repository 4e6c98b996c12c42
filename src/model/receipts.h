#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// How an agency's return for a month stands.
enum class ReceiptState {
  received,
  late,        // received, but none of it in time
  unreadable,  // it sent only what could not be read
  missing,
};
ReceiptState state(const Receipt& receipt);
std::string_view state_name(ReceiptState state);  // "could not be read"

// Whether an agency has to say how the action stands: it is responsible for it. Where nobody is named
// responsible, those who reported on the action are asked again.
bool owes(const Action& action, int agency);

// The actions of the plan that an agency owes a position on, as indices, in the plan's order.
std::vector<int> actions_owed(const Plan& plan, int agency);

// The receipts for the plan's period, in the register's order of agencies; also of those who returned and owe
// nothing.
std::vector<Receipt> receipts_of_period(const Plan& plan);

// Of the agencies that owe something for the plan's period.
struct ReceiptCount {
  int owed = 0;
  int received = 0;  // the late ones among them
  int late = 0;
  int unreadable = 0;
  int missing = 0;
  int unasked = 0;  // beside them: returned, and owed nothing
  bool operator==(const ReceiptCount&) const = default;
};
ReceiptCount count_receipts(const Plan& plan);
std::string sentence(const ReceiptCount& count);  // "7 of 9 agencies returned, 1 of them late, 2 missing"

// What an agency said last of an action, by the month of the return it said it in: a status, or where it
// never gave one, a text. None where it said neither.
const Update* last_said(const Action& action, int agency);

}  // namespace boardpack
