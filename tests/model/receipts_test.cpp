#include "model/receipts.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

Receipt receipt(int agency, ReceiptState stands, bool owed = true) {
  Receipt out;
  out.agency = agency;
  out.period = {2018, 6};
  if (stands != ReceiptState::missing) out.files = {0};
  out.readable = stands != ReceiptState::unreadable;
  out.late = stands == ReceiptState::late;
  out.owed = owed;
  return out;
}

Update said(int agency, Period returned, int status, const std::string& text) {
  Update out;
  out.agency = agency;
  out.period = out.returned = returned;
  if (status >= 0) out.status = ReportedStatus{status, {}};
  out.progress.value = RichText(text);
  return out;
}

}  // namespace

TEST_CASE("a receipt is missing, unreadable, late or received") {
  for (ReceiptState stands :
       {ReceiptState::received, ReceiptState::late, ReceiptState::unreadable, ReceiptState::missing})
    CHECK(state(receipt(0, stands)) == stands);
  CHECK(state_name(ReceiptState::unreadable) == "could not be read");
}

TEST_CASE("of the agencies that owe something the received are counted, late ones among them") {
  Plan plan;
  plan.period = {2018, 6};
  plan.receipts = {receipt(3, ReceiptState::missing), receipt(0, ReceiptState::received),
                   receipt(1, ReceiptState::late), receipt(2, ReceiptState::unreadable)};
  CHECK(count_receipts(plan) == ReceiptCount{4, 2, 1, 1, 1, 0});
  CHECK(sentence(count_receipts(plan)) ==
        "2 of 4 agencies returned, 1 of them late, 1 missing, 1 sent what could not be read");
  std::vector<int> agencies;
  for (const Receipt& one : receipts_of_period(plan)) agencies.push_back(one.agency);
  CHECK(agencies == std::vector{0, 1, 2, 3});
}

TEST_CASE("receipts of other months do not count, nor those who owe nothing, who are named beside") {
  Plan plan;
  plan.period = {2018, 6};
  plan.receipts = {receipt(0, ReceiptState::received), receipt(1, ReceiptState::received, false),
                   receipt(2, ReceiptState::missing, false), receipt(3, ReceiptState::missing)};
  plan.receipts.back().period = {2018, 3};
  CHECK(sentence(count_receipts(plan)) == "1 of 1 agency returned; 1 more returned that owed nothing");
  CHECK(receipts_of_period(plan).size() == 2);
}

TEST_CASE("those responsible owe a position, else those who reported before") {
  Plan plan;
  plan.actions.resize(2);
  plan.actions[0].responsible = {1};
  plan.actions[0].updates = {said(0, {2018, 3}, 1, "")};
  plan.actions[1].updates = {said(0, {2018, 3}, 1, "")};
  CHECK(actions_owed(plan, 0) == std::vector{1});
  CHECK(actions_owed(plan, 1) == std::vector{0});
  CHECK(actions_owed(plan, 2).empty());
}

TEST_CASE("what an agency said last is its latest status, or its latest text where it never gave one") {
  Action action;
  action.updates = {said(0, {2018, 3}, 1, "Begun"), said(0, {2018, 6}, 2, ""), said(0, {2018, 9}, -1, "More"),
                    said(1, {2018, 3}, -1, "One"), said(1, {2018, 6}, -1, "Two")};
  REQUIRE(last_said(action, 0));
  CHECK(last_said(action, 0)->returned == Period{2018, 6});
  REQUIRE(last_said(action, 1));
  CHECK(last_said(action, 1)->progress.value.plain() == "Two");
  CHECK_FALSE(last_said(action, 2));
}
