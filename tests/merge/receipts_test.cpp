#include "model/receipts.h"

#include <catch2/catch.hpp>

#include "support/plan_folder.h"

using namespace boardpack;

namespace {

const Rows agreed = {{"Ref", "Action", "Responsible agency", "Timescale"},
                     {"A1", "Publish the strategy", "Police", "31 March 2018"},
                     {"A2", "Train the staff", "Police, Health", "30 June 2018"}};

Folder plan_of_two() {
  return Folder().agency("Police").agency("Health").actions(agreed);
}

Rows row(const std::string& status) {
  return {{"Ref", "Status"}, {"A1", status}};
}

Rows form_for(const std::string& month, const std::string& status) {
  return {{"Agency:", "Police"}, {"Period:", month}, {}, {"Ref", "Status"}, {"A1", status}};
}

Receipt receipt_of(const Plan& plan, int agency, const Period& period) {
  for (const Receipt& receipt : plan.receipts)
    if (receipt.agency == agency && receipt.period == period) return receipt;
  FAIL("no receipt");
  throw 0;
}

ReceiptState police_in_june(Folder& folder) {
  return state(receipt_of(folder.merged("2018-06"), 0, {2018, 6}));
}

}  // namespace

TEST_CASE("each agency owes a position on every action it is responsible for") {
  Folder folder = plan_of_two();
  const Plan plan = folder.sent("2018-06", "Police.csv", row("A")).merged("2018-06");
  CHECK(receipt_of(plan, 0, {2018, 6}).actions == 2);
  CHECK(receipt_of(plan, 1, {2018, 6}).actions == 1);
  CHECK(sentence(count_receipts(plan)) == "1 of 2 agencies returned, 1 missing");
}

TEST_CASE("before any return of a month has come everyone is missing") {
  Folder folder = plan_of_two();
  const Plan plan = folder.sent("2018-06", "Police.csv", row("A")).merged("2018-07");
  CHECK(sentence(count_receipts(plan)) == "0 of 2 agencies returned, 2 missing");
  Folder empty = plan_of_two();
  CHECK(sentence(count_receipts(empty.merged("2018-06"))) == "0 of 2 agencies returned, 2 missing");
}

TEST_CASE("a file in a folder named late is late, however it is typed and however deep it lies") {
  for (const char* file : {"late/Police.csv", "Late/Police.csv", "LATE/second batch/Police.csv"}) {
    Folder folder = plan_of_two();
    folder.sent("2018-06", file, row("A"));
    CHECK(police_in_june(folder) == ReceiptState::late);
  }
  for (const char* file : {"Police late.csv", "later/Police.csv", "late.csv"}) {
    Folder folder = plan_of_two().agency("Late Ltd");
    folder.sent("2018-06", file, Rows{{"Agency:", "Police"}, {}, {"Ref", "Status"}, {"A1", "A"}});
    CHECK(police_in_june(folder) == ReceiptState::received);
  }
}

TEST_CASE("the folder's name is no part of a name the register does not know") {
  Folder folder = plan_of_two();
  const Plan plan = folder.sent("2018-06", "late/Probation.csv", row("A")).merged("2018-06");
  CHECK(plan.agencies.back().name == "Probation");
}

TEST_CASE("a form for an earlier month is late, but not when it is that month's return again") {
  Folder folder = plan_of_two();
  folder.sent("2018-06", "Police.csv", form_for("May 2018", "A"));
  CHECK(police_in_june(folder) == ReceiptState::late);

  Folder again = plan_of_two();
  again.sent("2018-05", "Police.csv", form_for("May 2018", "A"))
      .sent("2018-06", "Police.csv", form_for("May 2018", "A"));
  const Plan plan = again.merged("2018-06");
  CHECK(state(receipt_of(plan, 0, {2018, 5})) == ReceiptState::received);
  CHECK(state(receipt_of(plan, 0, {2018, 6})) == ReceiptState::missing);

  Folder ahead = plan_of_two();
  ahead.sent("2018-06", "Police.csv", form_for("July 2018", "A"));
  CHECK(police_in_june(ahead) == ReceiptState::received);
}

TEST_CASE("a late return of several agencies stays late when it is sent again the month after") {
  const Rows shared = {{"Period:", "May 2018"}, {}, {"Ref", "Agency", "Status"}, {"A2", "Health", "A"}};
  Folder folder = plan_of_two();
  const Plan plan = folder.sent("2018-05", "late/Police.csv", shared)
                        .sent("2018-06", "Police.csv", shared)
                        .merged("2018-06");
  CHECK(state(receipt_of(plan, 1, {2018, 5})) == ReceiptState::late);
}

TEST_CASE("an agency is late only when nothing of it came in time") {
  Folder folder = plan_of_two();
  folder.sent("2018-06", "Police.csv", row("A")).sent("2018-06", "late/Police again.csv", row("G"));
  CHECK(police_in_june(folder) == ReceiptState::received);
}

TEST_CASE("one file that can be read is enough, whichever comes first, and decides whether it is late") {
  for (const std::string good : {"Police a.csv", "Police z.csv", "late/Police.csv"}) {
    CAPTURE(good);
    Findings findings;
    Register agreement;
    agreement.plan.agencies.push_back({"", "Police", {}, "", "", {}});
    Return refused;
    refused.period = {2018, 6};
    refused.file_name = "Police m.xlsx";
    refused.readable = false;
    refused.file = good < refused.file_name ? 1 : 0;
    Return sent = recognise_return(make_workbook(row("A")), 1 - refused.file, form(), findings);
    sent.period = {2018, 6};
    sent.file_name = good;
    const Plan plan = merge_returns(agreement, {refused, sent}, {2018, 6}, {{"one", {}}, {"two", {}}},
                                    HonestyRules{}, findings);
    CHECK(state(receipt_of(plan, 0, {2018, 6})) ==
          (good.starts_with("late") ? ReceiptState::late : ReceiptState::received));
  }
}
