#include "report/returns_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/receipts.h"
#include "report/reminders.h"
#include "text/terminal.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

using Cells = std::array<std::string, 5>;
constexpr std::size_t gap = 2;
constexpr bool is_number[] = {false, false, true, true, false};

std::string contact(const Agency& agency) {
  if (agency.contact.empty() && agency.email.empty()) return "no contact in the register";
  return escaped(addressee(agency));
}

}  // namespace

std::string returns_text(const Plan& plan) {
  std::vector<Cells> rows = {{"Agency", "Return", "Actions owed", "Rows sent", "Contact"}};
  for (const Receipt& receipt : receipts_of_period(plan)) {
    const Agency& agency = plan.agencies[receipt.agency];
    const bool sent = state(receipt) == ReceiptState::received || state(receipt) == ReceiptState::late;
    rows.push_back({escaped(agency.name), std::string(state_name(state(receipt))),
                    std::to_string(receipt.actions), sent ? std::to_string(receipt.rows) : "–",
                    contact(agency)});
  }
  if (rows.size() == 1) return "";
  std::array<std::size_t, 5> widths{};
  for (const Cells& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], terminal_width(row[i]));
  std::string out;
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      const std::string blanks(widths[i] - terminal_width(row[i]), ' ');
      out += (is_number[i] ? blanks + row[i] : row[i] + blanks) + std::string(gap, ' ');
    }
    out += row.back() + "\n";
  }
  return out;
}

}  // namespace boardpack
