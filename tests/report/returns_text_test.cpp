#include "report/returns_text.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

Receipt receipt(int agency, bool sent, bool readable, bool late, int actions, int rows) {
  Receipt out;
  out.agency = agency;
  out.period = {2018, 6};
  if (sent) out.files = {0};
  out.owed = actions > 0;
  out.readable = readable;
  out.rows = rows;
  out.actions = actions;
  out.late = late;
  return out;
}

}  // namespace

TEST_CASE("the table of returns stands in columns and steers no terminal") {
  Plan plan;
  plan.period = {2018, 6};
  plan.agencies = {{"", "Police\x1B[2J", {}, "Ito", "ito@x.example", {}},
                   {"", "Zdrowie Śląsk", {}, "", "", {}},
                   {"", "報告", {}, "Li", "", {}},
                   {"", "Schools", {}, "Ann", "", {}},
                   {"", "Silent", {}, "", "", {}}};
  plan.receipts = {receipt(0, true, true, false, 12, 10), receipt(1, false, true, false, 3, 0),
                   receipt(2, true, true, true, 1, 4), receipt(3, true, false, false, 2, 0)};
  CHECK(returns_text(plan) ==
        "Agency         Return             Actions owed  Rows sent  Contact\n"
        "Police\\x1B[2J  received                     12         10  Ito <ito@x.example>\n"
        "Zdrowie Śląsk  missing                       3          –  no contact in the register\n"
        "報告           late                          1          4  Li\n"
        "Schools        could not be read             2          –  Ann\n");
  plan.receipts.clear();
  CHECK(returns_text(plan).empty());
}
