#include "model/timescale.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

using Kind = Timescale::Kind;
using Unit = Timescale::Unit;

std::string name(Kind kind) {
  switch (kind) {
    case Kind::none:
      return "none";
    case Kind::date:
      return "date";
    case Kind::month:
      return "month";
    case Kind::quarter:
      return "quarter";
    case Kind::financial_year:
      return "year";
    case Kind::range:
      return "range";
    case Kind::list:
      return "list";
    case Kind::recurrence:
      return "every";
  }
  return "";
}

std::string unit_letter(Unit unit) {
  return unit == Unit::day ? "d" : unit == Unit::week ? "w" : "m";
}

// "range 2018-04-01..2018-09-30", "list 2018-04-17 2018-08-21", "every 3m from 2018-04-01 (2018-07-16)".
std::string meaning(const Timescale& t) {
  std::string out = name(t.kind);
  if (t.kind == Kind::recurrence) {
    out += " " + std::to_string(t.every) + unit_letter(t.unit);
    if (t.start) out += " from " + iso(*t.start);
    if (t.end) out += " to " + iso(*t.end);
  } else if (t.start) {
    out += " " + iso(*t.start) + ".." + iso(t.end.value());
  } else if (t.end && t.kind != Kind::list) {
    out += " " + iso(*t.end);
  }
  for (const Date& date : t.dates) out += " " + iso(date);
  return out + (t.bad_date ? " bad" : "");
}

std::string meaning(std::string_view written) {
  return meaning(to_timescale(written));
}

std::string months(std::string_view written, Period first, Period last) {
  std::string out;
  for (const Period& month : months_due(to_timescale(written), first, last))
    out += (out.empty() ? "" : " ") + iso(month);
  return out;
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void check(const Cases& cases) {
  for (const auto& [written, expected] : cases) {
    CAPTURE(written);
    CHECK(meaning(written) == expected);
    CHECK(to_timescale(written).written == written);
  }
}

}  // namespace

TEST_CASE("a date is due on its day") {
  check({{"17 April 2018", "date 2018-04-17"},
         {"31/05/08", "date 2008-05-31"},
         {"by 31st March 2019", "date 2019-03-31"},
         {"Next meeting: 28 Mar 2018", "date 2018-03-28"},
         {"Board, 28 Mar 2018 (tbc)", "date 2018-03-28"},
         {"w/c 11 June 2018", "date 2018-06-11"},
         {"17 April 2018\n17 April 2018", "date 2018-04-17"},
         {"9.30am on Monday 4 June 2018", "date 2018-06-04"},
         {"2018-06-30", "date 2018-06-30"},
         {"Revised date: 30 Sept 2018 (originally 30 June 2018)", "date 2018-09-30"},
         {"100% by 17.4.18", "date 2018-04-17"},
         {"Rooms 12, 5 May 2018", "date 2018-05-05"},
         {"Feb 15th 2019", "date 2019-02-15"}});
}

TEST_CASE("a month is due on its last day") {
  check({{"Sept 2018", "month 2018-09-01..2018-09-30"},
         {"March 2018", "month 2018-03-01..2018-03-31"},
         {"Mar 2018", "month 2018-03-01..2018-03-31"},
         {"by end of June 2008", "month 2008-06-01..2008-06-30"},
         {"Dec 20", "month 2020-12-01..2020-12-31"},
         {"Mar 21", "month 2021-03-01..2021-03-31"},
         {"Sep 2020", "month 2020-09-01..2020-09-30"},
         {"February 2020", "month 2020-02-01..2020-02-29"},
         {"Draft ready April 20 08", "month 2008-04-01..2008-04-30"},
         {"mid-June 2018", "month 2018-06-01..2018-06-30"},
         {"Report to the monthly board by June 2018", "month 2018-06-01..2018-06-30"},
         {"This may take until June 2018", "month 2018-06-01..2018-06-30"},
         {"May be revised by June 2018", "month 2018-06-01..2018-06-30"},
         {"Phase 1 June 2018", "month 2018-06-01..2018-06-30"},
         {"March 2019 (slipped from December 2018)", "month 2019-03-01..2019-03-31"},
         {"Annual conference June 2018", "month 2018-06-01..2018-06-30"},
         {"June 2018, to feed the 2018/19 plan", "month 2018-06-01..2018-06-30"}});
}

TEST_CASE("quarters are the financial year's") {
  check({{"Q2 2018/19", "quarter 2018-07-01..2018-09-30"},
         {"Quarter 3 2018-19", "quarter 2018-10-01..2018-12-31"},
         {"Q4 2018/19", "quarter 2019-01-01..2019-03-31"},
         {"Q1 18/19", "quarter 2018-04-01..2018-06-30"},
         {"by end of Q1 of 2018/2019", "quarter 2018-04-01..2018-06-30"},
         {"2nd quarter 2018/19", "quarter 2018-07-01..2018-09-30"},
         {"2018/19 Q3", "quarter 2018-10-01..2018-12-31"},
         {"Q2 2018", "quarter 2018-07-01..2018-09-30"},
         {"Q4 2018", "none"},
         {"Q2", "none"},
         {"Q1 - Q3 2018/19", "range 2018-04-01..2018-12-31"}});
}

TEST_CASE("a financial year is due on 31 March") {
  check({{"2018/19", "year 2018-04-01..2019-03-31"},
         {"FY 2018-19", "year 2018-04-01..2019-03-31"},
         {"FY18/19", "year 2018-04-01..2019-03-31"},
         {"financial year 2018/2019", "year 2018-04-01..2019-03-31"},
         {"2018/19 - 2020/21", "range 2018-04-01..2021-03-31"},
         {"school year 2018/19", "none"},
         {"Academic year 2018-19", "none"},
         {"2017-19", "none"},
         {"2018-2020", "none"},
         {"18/19", "none"}});
}

TEST_CASE("a range is due at its end") {
  check({{"April to Sep 2018", "range 2018-04-01..2018-09-30"},
         {"April to June 2018", "range 2018-04-01..2018-06-30"},
         {"October to March 2018", "range 2017-10-01..2018-03-31"},
         {"October 2017 to March 2018", "range 2017-10-01..2018-03-31"},
         {"1 May - 30 June 2018", "range 2018-05-01..2018-06-30"},
         {"1-5 May 2018", "range 2018-05-01..2018-05-05"},
         {"Mon 4th – Fri 8th June 2018", "range 2018-06-04..2018-06-08"},
         {"04/2018-03/2019", "range 2018-04-01..2019-03-31"},
         {"Mar-May 21", "range 2021-03-01..2021-05-31"},
         {"Jan-Mar21", "range 2021-01-01..2021-03-31"},
         {"between March and June 2018", "range 2018-03-01..2018-06-30"},
         {"From April 2018 until March 2019", "range 2018-04-01..2019-03-31"},
         {"from April 2018 to the end of June 2018", "range 2018-04-01..2018-06-30"},
         {"Sept/Oct 2018", "range 2018-09-01..2018-10-31"},
         {"Dec 2018 / Jan 2019", "range 2018-12-01..2019-01-31"},
         {"17 April 2018 – 21 Aug 2018", "range 2018-04-17..2018-08-21"},
         {"Sept 2018 to April 2018", "none bad"},
         {"Monthly from Sept 2018 until April 2018", "none bad"}});
}

TEST_CASE("several dates are a list") {
  check({{"17 April 2018 & 21 Aug 2018 Next meeting 16 May 2019", "list 2018-04-17 2018-08-21 2019-05-16"},
         {"17 April 2018 & 21 Aug 2018\nNext meeting\n16 May 2019\n16 Oct 2019",
          "list 2018-04-17 2018-08-21 2019-05-16 2019-10-16"},
         {"Education Scrutiny –27 May 2018 Performance Scrutiny Committee - 24 May 2018 Health Overview and "
          "Scrutiny "
          "Committee – 19 Apr 2018",
          "list 2018-04-19 2018-05-24 2018-05-27"},
         {"17 April & 21 Aug 2018", "list 2018-04-17 2018-08-21"},
         {"June 5 July 2018", "list 2018-06-30 2018-07-05"},
         {"June 16 & July 20 2018", "list 2018-06-16 2018-07-20"},
         {"1. March 2018 2. June 2018", "list 2018-03-31 2018-06-30"},
         {"Phase 1 June 2018, Phase 2 Dec 2018", "list 2018-06-30 2018-12-31"},
         {"16 Oct & 21 Jan 2019", "list 2018-10-16 2019-01-21"},
         {"16, 17 & 18 April 2018", "list 2018-04-16 2018-04-17 2018-04-18"},
         {"June, Sept and Dec 2018", "list 2018-06-30 2018-09-30 2018-12-31"},
         {"Sept 2018, Dec, March", "list 2018-09-30 2018-12-31 2019-03-31"},
         {"Draft by March 2018, final version 1 June 2018", "list 2018-03-31 2018-06-01"},
         {"April to June 2018 and Sept 2018", "list 2018-06-30 2018-09-30"}});
}

TEST_CASE("a recurrence knows how often") {
  check({{"Monthly", "every 1m"},
         {"Weekly", "every 1w"},
         {"Fortnightly", "every 2w"},
         {"Daily", "every 1d"},
         {"Quarterly", "every 3m"},
         {"Termly", "every 4m"},
         {"Bi-monthly", "every 2m"},
         {"Bi-annually", "every 6m"},
         {"Biannual", "every 6m"},
         {"Half-yearly", "every 6m"},
         {"Twice a year", "every 6m"},
         {"three times a year", "every 4m"},
         {"6 monthly", "every 6m"},
         {"six-monthly", "every 6m"},
         {"Annually", "every 12m"},
         {"Annual", "every 12m"},
         {"Once a year", "every 12m"},
         {"Every 6 weeks", "every 6w"},
         {"6 weekly", "every 6w"},
         {"Every two months", "every 2m"},
         {"every other month", "every 2m"},
         {"Every 3rd month", "every 3m"},
         {"First Tuesday of each month", "every 1m"},
         {"each term", "every 4m"},
         {"Every quarter", "every 3m"},
         {"Every 2 years", "every 24m"},
         {"Reviewed quarterly by the board", "every 3m"},
         {"Ongoing, reviewed annually", "every 12m"},
         {"twice a month", "every 2w"},
         {"At each meeting", "none"},
         {"within 6 weeks", "none"},
         {"5 times a year", "none"},
         {"6 months", "none"}});
}

TEST_CASE("a recurrence knows when it starts, when it ends and which dates are named") {
  check({{"Every 2 months, starting March 2018", "every 2m from 2018-03-01"},
         {"Quarterly, starting April 2018", "every 3m from 2018-04-01"},
         {"Monthly, starting April 2018", "every 1m from 2018-04-01"},
         {"Monthly from 16 April 2018", "every 1m from 2018-04-16"},
         {"April 2018 Monthly analysis", "every 1m from 2018-04-01"},
         {"April 2018\nMonthly analysis", "every 1m from 2018-04-01"},
         {"Annually in March 2019", "every 12m from 2019-03-01"},
         {"6 monthly Next date: 16 July 2018", "every 6m 2018-07-16"},
         {"Quarterly 11 June 2018 12 Nov 2018 Next meeting 8 April 2019",
          "every 3m 2018-06-11 2018-11-12 2019-04-08"},
         {"Quarterly: June, Sept, Dec 2018, March 2019",
          "every 3m 2018-06-30 2018-09-30 2018-12-31 2019-03-31"},
         {"Monthly until March 2019", "every 1m to 2019-03-31"},
         {"Monthly, April to Sept 2018", "every 1m from 2018-04-01 to 2018-09-30"},
         {"Monthly from April 2018 to March 2019", "every 1m from 2018-04-01 to 2019-03-31"},
         {"Quarterly in 2018/19", "every 3m from 2018-04-01 to 2019-03-31"}});
}

TEST_CASE("what no calendar knows is none") {
  check({{"", "none"},
         {"tbc", "none"},
         {"TBC", "none"},
         {"ASAP", "none"},
         {"Ongoing", "none"},
         {"On-going", "none"},
         {"As detailed in the Strategy", "none"},
         {"Year 2", "none"},
         {"End of summer term 2018", "none"},
         {"June", "none"},
         {"Ongoing from April 2018", "none"},
         {"April 2018 onwards", "none"},
         {"Starting April 2018", "none"},
         {"within 6 weeks of June 2018", "none"},
         {"After March 2018", "none"},
         {"Annually in March", "none"},
         {"31st March annually", "none"},
         {"2018", "none"},
         {"May be revised", "none"},
         {"This may take time", "none"},
         {"14-19 strategy", "none"}});
}

TEST_CASE("a day that is not in the calendar is bad, and nothing is guessed from it") {
  check({{"31/06/2018", "none bad"},
         {"31 June 2018", "none bad"},
         {"30 February 2019", "none bad"},
         {"29/02/2018", "none bad"},
         {"32 March 2018", "none bad"},
         {"03/25/2018", "none bad"},
         {"31/03/20018", "none bad"},
         {"00/01/2018", "none bad"},
         {"1 April to 31 June 2018", "none bad"},
         {"2018-13-01", "none bad"}});
}

TEST_CASE("a year that is not written comes from the months around") {
  const auto [written, around, expected] = GENERATE(table<std::string, Period, std::string>({
      {"by end of June", {2018, 4}, "month 2018-06-01..2018-06-30"},
      {"March", {2018, 4}, "month 2018-03-01..2018-03-31"},
      {"January", {2018, 4}, "month 2018-01-01..2018-01-31"},
      {"December", {2018, 4}, "month 2018-12-01..2018-12-31"},
      {"March", {2018, 10}, "month 2019-03-01..2019-03-31"},
      {"November", {2019, 1}, "month 2018-11-01..2018-11-30"},
      {"by 14 May", {2018, 4}, "date 2018-05-14"},
      {"Oct to March", {2018, 6}, "range 2018-10-01..2019-03-31"},
      {"Quarterly, starting June", {2018, 4}, "every 3m from 2018-06-01"},
      {"Annually in March", {2018, 4}, "every 12m from 2018-03-01"},
      {"31st March annually", {2018, 6}, "every 12m from 2018-03-31"},
      {"29 Feb", {2018, 12}, "none bad"},
      {"June 2016", {2018, 4}, "month 2016-06-01..2016-06-30"},
      {"tbc", {2018, 4}, "none"},
  }));
  CAPTURE(written, iso(around));
  CHECK(meaning(to_timescale(written, around)) == expected);
}

TEST_CASE("it falls due in the month it ends") {
  CHECK(months("17 April 2018", {2018, 3}, {2019, 3}) == "2018-04");
  CHECK(months("Q2 2018/19", {2018, 3}, {2019, 3}) == "2018-09");
  CHECK(months("April to Sep 2018", {2018, 3}, {2019, 3}) == "2018-09");
  CHECK(months("April 2018", {2018, 5}, {2019, 3}).empty());
  CHECK(months("April 2018", {2018, 1}, {2018, 3}).empty());
  CHECK(months("tbc", {2018, 1}, {2019, 3}).empty());
  CHECK(months("31/06/2018", {2018, 1}, {2019, 3}).empty());
}

TEST_CASE("a list falls due in each date's month") {
  CHECK(months("17 April 2018 & 21 Aug 2018 Next meeting 16 May 2019", {2018, 4}, {2019, 3}) ==
        "2018-04 2018-08");
}

TEST_CASE("a recurrence falls due again and again") {
  CHECK(months("Quarterly", {2018, 4}, {2019, 3}) == "2018-04 2018-07 2018-10 2019-01");
  CHECK(months("Quarterly, starting April 2018", {2018, 6}, {2019, 1}) == "2018-07 2018-10 2019-01");
  CHECK(months("Every 2 months, starting March 2018", {2018, 1}, {2018, 8}) == "2018-03 2018-05 2018-07");
  CHECK(months("Annually", {2018, 4}, {2019, 3}) == "2018-04");
  CHECK(months("Weekly", {2018, 4}, {2018, 6}) == "2018-04 2018-05 2018-06");
  CHECK(months("Monthly until May 2018", {2018, 4}, {2018, 9}) == "2018-04 2018-05");
  CHECK(months("Every 6 weeks from 1 March 2018", {2018, 3}, {2018, 9}) ==
        "2018-03 2018-04 2018-05 2018-07 2018-08 2018-09");
}

TEST_CASE("a recurrence with named dates goes on from the last of them") {
  CHECK(months("6 monthly Next date: 16 July 2018", {2018, 3}, {2019, 12}) == "2018-07 2019-01 2019-07");
  CHECK(months("Quarterly 11 June 2018 12 Nov 2018 Next meeting 8 April 2019", {2018, 3}, {2019, 8}) ==
        "2018-06 2018-11 2019-04 2019-07");
}

TEST_CASE("only what was wholly due is past") {
  CHECK(is_past(to_timescale("April 2018"), {2018, 5, 1}));
  CHECK_FALSE(is_past(to_timescale("April 2018"), {2018, 4, 30}));
  CHECK_FALSE(is_past(to_timescale("17 April 2018 & 21 Aug 2018"), {2018, 6, 1}));
  CHECK(is_past(to_timescale("17 April 2018 & 21 Aug 2018"), {2018, 8, 22}));
  CHECK_FALSE(is_past(to_timescale("Monthly until May 2018"), {2019, 1, 1}));
  CHECK_FALSE(is_past(to_timescale("tbc"), {2030, 1, 1}));
  CHECK_FALSE(is_past(to_timescale("31/06/2018"), {2030, 1, 1}));
}
