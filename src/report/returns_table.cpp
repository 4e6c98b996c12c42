#include "report/returns_table.h"

#include <fmt/format.h>

#include "model/receipts.h"
#include "report/cells.h"
#include "report/figures.h"

namespace boardpack {

namespace {

// The latest period before the plan's for which the agency sent something that could be read.
std::string last_returned(const Plan& plan, int agency) {
  const Receipt* last = nullptr;
  for (const Receipt& receipt : plan.receipts)
    if (receipt.agency == agency && receipt.period < plan.period && !receipt.files.empty() &&
        receipt.readable && (!last || last->period < receipt.period))
      last = &receipt;
  return last ? long_text(last->period) : "–";
}

std::string contact_of(const Agency& agency) {
  if (agency.contact.empty()) return agency.email;
  return agency.email.empty() ? agency.contact : agency.contact + ", " + agency.email;
}

std::vector<CellSource> files_of(const Plan& plan, const Receipt& receipt) {
  std::vector<CellSource> out;
  for (const int file : receipt.files)
    for (const CellSource& source : sources_of(plan, {file, -1, 0, 0}, receipt.agency)) out.push_back(source);
  return out;
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

}  // namespace

Table returns_table(const Plan& plan, const std::string& title) {
  FigureTable made(title);
  made.column("Agency", "", 4);
  made.text_column("Return", "", 2);
  made.column("Rows returned", "", 1.3);
  made.column("Actions owed", "", 1.3);
  made.text_column("Returned before for", "", 2.2);
  made.text_column("Contact", "", 5);
  made.head();
  for (const Receipt& receipt : receipts_of_period(plan)) {
    const Agency& agency = plan.agencies[receipt.agency];
    const ReceiptState how = state(receipt);
    made.row(agency.name);
    made.text(capitalised(state_name(how)), how != ReceiptState::received);
    if (how == ReceiptState::missing || how == ReceiptState::unreadable)
      made.blank();
    else
      made.number(receipt.rows, files_of(plan, receipt));
    made.number(receipt.actions);
    made.text(last_returned(plan, receipt.agency));
    made.text(contact_of(agency));
  }
  Table table = made.done();
  table.empty_note = "No agency owes a return.";
  return table;
}

std::string returns_line(const Plan& plan) {
  const ReceiptCount count = count_receipts(plan);
  if (count.owed == 0) return "";
  std::string names;
  for (const Receipt& receipt : receipts_of_period(plan)) {
    const ReceiptState how = state(receipt);
    if (!receipt.owed || how == ReceiptState::received || how == ReceiptState::late) continue;
    names += fmt::format("{}{} ({} action{})", names.empty() ? "" : ", ", plan.agencies[receipt.agency].name,
                         receipt.actions, receipt.actions == 1 ? "" : "s");
  }
  return sentence(count) + (names.empty() ? "" : "; not received: " + names) + ".";
}

}  // namespace boardpack
