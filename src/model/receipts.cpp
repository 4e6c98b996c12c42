#include "model/receipts.h"

#include <algorithm>
#include <tuple>

namespace boardpack {

namespace {

bool returned(const Receipt& receipt) {
  return state(receipt) == ReceiptState::received || state(receipt) == ReceiptState::late;
}

}  // namespace

ReceiptState state(const Receipt& receipt) {
  if (receipt.files.empty()) return ReceiptState::missing;
  if (!receipt.readable) return ReceiptState::unreadable;
  return receipt.late ? ReceiptState::late : ReceiptState::received;
}

std::string_view state_name(ReceiptState state) {
  static constexpr std::string_view names[] = {"received", "late", "could not be read", "missing"};
  return names[static_cast<int>(state)];
}

bool owes(const Action& action, int agency) {
  if (action.responsible.empty())
    return std::any_of(action.updates.begin(), action.updates.end(),
                       [&](const Update& update) { return update.agency == agency; });
  return std::find(action.responsible.begin(), action.responsible.end(), agency) != action.responsible.end();
}

std::vector<int> actions_owed(const Plan& plan, int agency) {
  std::vector<int> out;
  for (std::size_t i = 0; i < plan.actions.size(); ++i)
    if (owes(plan.actions[i], agency)) out.push_back(static_cast<int>(i));
  return out;
}

std::vector<Receipt> receipts_of_period(const Plan& plan) {
  std::vector<Receipt> out;
  for (const Receipt& receipt : plan.receipts)
    if (receipt.period == plan.period && (receipt.owed || !receipt.files.empty())) out.push_back(receipt);
  std::stable_sort(out.begin(), out.end(),
                   [](const Receipt& a, const Receipt& b) { return a.agency < b.agency; });
  return out;
}

ReceiptCount count_receipts(const Plan& plan) {
  ReceiptCount count;
  for (const Receipt& receipt : receipts_of_period(plan)) {
    if (!receipt.owed) {
      count.unasked += returned(receipt);
      continue;
    }
    ++count.owed;
    count.received += returned(receipt);
    count.late += state(receipt) == ReceiptState::late;
    count.unreadable += state(receipt) == ReceiptState::unreadable;
    count.missing += state(receipt) == ReceiptState::missing;
  }
  return count;
}

std::string sentence(const ReceiptCount& count) {
  std::string out = std::to_string(count.received) + " of " + std::to_string(count.owed) +
                    (count.owed == 1 ? " agency" : " agencies") + " returned";
  if (count.late > 0) out += ", " + std::to_string(count.late) + " of them late";
  if (count.missing > 0) out += ", " + std::to_string(count.missing) + " missing";
  if (count.unreadable > 0) out += ", " + std::to_string(count.unreadable) + " sent what could not be read";
  if (count.unasked > 0) out += "; " + std::to_string(count.unasked) + " more returned that owed nothing";
  return out;
}

const Update* last_said(const Action& action, int agency) {
  const Update* best = nullptr;
  const auto rank = [](const Update& update) {
    return std::tuple(update.status.has_value(), update.returned, update.period);
  };
  for (const Update& update : action.updates) {
    if (update.agency != agency || (!update.status && !has_text(update))) continue;
    if (!best || rank(*best) <= rank(update)) best = &update;
  }
  return best;
}

}  // namespace boardpack
