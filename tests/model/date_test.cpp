#include "model/date.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("only days of the calendar are dates") {
  CHECK(to_date(2018, 6, 30) == Date{2018, 6, 30});
  CHECK(to_date(2020, 2, 29) == Date{2020, 2, 29});
  CHECK(to_date(2000, 2, 29));
  CHECK_FALSE(to_date(1900, 2, 29));
  CHECK_FALSE(to_date(2018, 2, 29));
  CHECK_FALSE(to_date(2018, 6, 31));
  CHECK_FALSE(to_date(2018, 13, 1));
  CHECK_FALSE(to_date(2018, 0, 1));
  CHECK_FALSE(to_date(2018, 1, 0));
  CHECK_FALSE(to_date(0, 1, 1));
}

TEST_CASE("ISO dates and periods are read strictly") {
  CHECK(to_iso_date("2018-06-30") == Date{2018, 6, 30});
  CHECK(to_period("2018-06") == Period{2018, 6});
  for (const auto* text :
       {"", "2018-06-31", "2018-6-30", "2018/06/30", "2018-06-30 ", "30-06-2018", "2018-06-3x"}) {
    CAPTURE(text);
    CHECK_FALSE(to_iso_date(text));
  }
  for (const auto* text :
       {"", "2018-13", "2018-00", "2018-6", "2018-06-01", "+201-06", "06-2018", "2018_06"}) {
    CAPTURE(text);
    CHECK_FALSE(to_period(text));
  }
}

TEST_CASE("dates and periods are written") {
  constexpr Date date{2018, 6, 3};
  CHECK(iso(date) == "2018-06-03");
  CHECK(long_text(date) == "3 June 2018");
  CHECK(short_text(date) == "3 Jun 2018");
  CHECK(iso(Period{2018, 6}) == "2018-06");
  CHECK(long_text(Period{2018, 9}) == "September 2018");
  CHECK(short_text(Period{2018, 9}) == "Sep 2018");
}

TEST_CASE("months are counted across years") {
  CHECK(plus_months({2018, 11}, 3) == Period{2019, 2});
  CHECK(plus_months({2018, 1}, -1) == Period{2017, 12});
  CHECK(plus_months({2018, 12}, 0) == Period{2018, 12});
  CHECK(plus_months({2018, 6}, -30) == Period{2015, 12});
  CHECK(plus_months({0, 1}, -1) == Period{-1, 12});
  CHECK(months_between({2017, 10}, {2018, 3}) == 5);
  CHECK(months_between({2018, 3}, {2017, 10}) == -5);
  CHECK(first_day({2018, 2}) == Date{2018, 2, 1});
  CHECK(last_day({2018, 2}) == Date{2018, 2, 28});
  CHECK(last_day({2020, 2}) == Date{2020, 2, 29});
  CHECK(days_in_month(2018, 12) == 31);
  CHECK(month_of({2018, 6, 30}) == Period{2018, 6});
}

TEST_CASE("days are counted across months and years") {
  CHECK(plus_days({2018, 12, 31}, 1) == Date{2019, 1, 1});
  CHECK(plus_days({2020, 3, 1}, -1) == Date{2020, 2, 29});
  CHECK(plus_days({2018, 3, 5}, 42) == Date{2018, 4, 16});
}

TEST_CASE("a month is known by its name or its usual short form") {
  const auto [word, month] = GENERATE(table<std::string, int>({{"April", 4},
                                                               {"apr", 4},
                                                               {"SEPT", 9},
                                                               {"Sep", 9},
                                                               {"Sept.", 9},
                                                               {"december", 12},
                                                               {"May", 5},
                                                               {"Jan.", 1},
                                                               {"Marc", 0},
                                                               {"Ma", 0},
                                                               {"", 0},
                                                               {"Mayor", 0},
                                                               {"Easter", 0}}));
  CAPTURE(word);
  CHECK(month_number(word) == month);
}

TEST_CASE("a month and year is read however it is typed, also torn by OCR") {
  const auto [text, year, month] = GENERATE(table<std::string, int, int>({
      {"April 2008", 2008, 4},     {"Mar 2018", 2018, 3}, {"Sept 18", 2018, 9},     {"Mar-18", 2018, 3},
      {"2018-03", 2018, 3},        {"03/2018", 2018, 3},  {"April 20 08", 2008, 4}, {"April 20\t08", 2008, 4},
      {"October 2 008", 2008, 10}, {"Dec20", 2020, 12},   {"May 25", 2025, 5},      {" SEP 2018 ", 2018, 9},
      {"Mar '18", 2018, 3},        {"Mar ’18", 2018, 3},  {"Sept. 2018", 2018, 9},  {"June, 2018", 2018, 6},
      {"Mar 2018\n", 2018, 3},     {"3/2018", 2018, 3},   {"Sep-2018", 2018, 9},
  }));
  CAPTURE(text);
  CHECK(to_month_year(text) == Period{year, month});
}

TEST_CASE("nothing but a month and a year is a month and year") {
  const auto* text = GENERATE("", "April", "2018", "by April 2008", "April 2008 (draft)", "1 April 2008",
                              "2018/19", "2018-19", "2011-12", "13/2018", "April to June 2018", "May 200 08",
                              "Mar 5", "Target 2018", "April 20082", "Year 3 2018");
  CAPTURE(text);
  CHECK_FALSE(to_month_year(text));
}

TEST_CASE("a typed date is read day first") {
  const auto [text, date] = GENERATE(table<std::string, Date>({
      {"31/03/2018", {2018, 3, 31}},       {"03/04/2018", {2018, 4, 3}},
      {"31.3.18", {2018, 3, 31}},          {"31-03-18", {2018, 3, 31}},
      {"31/05/08", {2008, 5, 31}},         {"31 March 2018", {2018, 3, 31}},
      {"31st Mar 18", {2018, 3, 31}},      {"31 st of March 2018", {2018, 3, 31}},
      {"2018-03-31", {2018, 3, 31}},       {"2018-03-31T00:00:00", {2018, 3, 31}},
      {"31/03/2018 00:00", {2018, 3, 31}}, {"March 31, 2018", {2018, 3, 31}},
      {"March 31st 2018", {2018, 3, 31}},  {"Monday 4 June 2018", {2018, 6, 4}},
      {"Mon, 4 Jun 2018", {2018, 6, 4}},   {"4-Jun-18", {2018, 6, 4}},
      {"4 Sept. 2018", {2018, 9, 4}},      {"4June2018", {2018, 6, 4}},
      {"01 / 04 / 2018", {2018, 4, 1}},
  }));
  CAPTURE(text);
  CHECK(to_typed_date(text) == date);
}

TEST_CASE("what is not a day of the calendar, or not only a date, is no typed date") {
  const auto* text = GENERATE("", "31/06/2018", "03/25/2018", "30 February 2018", "31 March", "March 2018",
                              "by 31 March 2018", "31 March 2018 and later", "1.10", "1.1.1", "31/03/20018",
                              "17 April 2018 & 21 Aug 2018", "14-19", "1 - 5 May 2018", "April 20 08",
                              "12345", "31/03/2018 09:30", "Monday");
  CAPTURE(text);
  CHECK_FALSE(to_typed_date(text));
}
