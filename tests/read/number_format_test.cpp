#include "read/number_format.h"

#include <catch2/catch.hpp>

#include "read/serial_date.h"

namespace boardpack {

TEST_CASE("a number format tells dates, times and percentages apart") {
  struct Row {
    std::string code;
    bool is_date, is_time, shows_day, is_percent;
    int decimals;
  };
  const Row row = GENERATE(values<Row>({
      {"General", false, false, true, false, 0},
      {"0.00", false, false, true, false, 2},
      {"#,##0.0##", false, false, true, false, 1},
      {"0.00E+00", false, false, true, false, 0},
      {"[Red]-0.0;0", false, false, true, false, 1},
      {"0%", false, false, true, true, 0},
      {"0.0%", false, false, true, true, 1},
      {"\"%\"0", false, false, true, false, 0},
      {"dd/mm/yyyy", true, false, true, false, 0},
      {"[$-809]d mmmm yyyy;@", true, false, true, false, 0},
      {"mmm yyyy", true, false, false, false, 0},
      {"mmm\\-yy", true, false, false, false, 0},
      {"yyyy", true, false, false, false, 0},
      {"d-mmm", true, false, true, false, 0},
      {"h:mm", true, true, false, false, 0},
      {"mm:ss.0", true, true, false, false, 0},
      {"[h]:mm", true, true, false, false, 0},
      {"h:mm AM/PM", true, true, false, false, 0},
      {"dd/mm/yyyy hh:mm", true, false, true, false, 0},
      {"\"due\" 0", false, false, true, false, 0},
      {"\\d0", false, false, true, false, 0},
      {"_d0", false, false, true, false, 0},
      {"0;dd/mm/yyyy", false, false, true, false, 0},
      {"@", false, false, true, false, 0},
      {"# ?/?", false, false, true, false, 0},
  }));
  INFO(row.code);
  const NumberFormat format = number_format(row.code);
  CHECK(format.is_date == row.is_date);
  CHECK(format.is_time == row.is_time);
  if (row.is_date && !row.is_time) CHECK(format.shows_day == row.shows_day);
  CHECK(format.is_percent == row.is_percent);
  CHECK(format.decimals == row.decimals);
}

TEST_CASE("the formats known by number only are dates where Excel shows dates") {
  for (unsigned id = 0; id < 100; ++id) {
    const bool expected = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
                          (id >= 50 && id <= 58) || (id >= 71 && id <= 81);
    INFO(id);
    CHECK(number_format(builtin_number_format(id)).is_date == expected);
  }
  CHECK_FALSE(number_format(builtin_number_format(17)).shows_day);
  CHECK(number_format(builtin_number_format(9)).is_percent);
}

TEST_CASE("serial days are dates, with the leap day that 1900 never had") {
  CHECK(date_of_serial(1) == Date{1900, 1, 1});
  CHECK(date_of_serial(59) == Date{1900, 2, 28});
  CHECK_FALSE(date_of_serial(60));
  CHECK(date_of_serial(61) == Date{1900, 3, 1});
  CHECK(date_of_serial(43190.75) == Date{2018, 3, 31});
  CHECK_FALSE(date_of_serial(0));
  CHECK_FALSE(date_of_serial(-1));
  CHECK_FALSE(date_of_serial(1e300));
  CHECK(date_of_serial(2958465) == Date{9999, 12, 31});
  for (const Date& date : {Date{1900, 1, 1}, Date{1900, 2, 28}, Date{1900, 3, 1}, Date{2000, 2, 29},
                           Date{2018, 3, 31}, Date{9999, 12, 31}}) {
    CHECK(date_of_serial(serial_of(date).value()) == date);
  }
  CHECK_FALSE(serial_of({1899, 12, 31}));
}

TEST_CASE("ISO dates and times are serial days") {
  CHECK(to_serial("2018-03-31") == 43190);
  CHECK(to_serial("2018-03-31T12:00:00") == 43190.5);
  CHECK(to_serial("2018-03-31T12:00:00.000Z") == 43190.5);
  CHECK(to_serial("18:00") == 0.75);
  CHECK_FALSE(to_serial("2018-02-31"));
  CHECK_FALSE(to_serial("2018-03-31T25:00:00"));
  CHECK_FALSE(to_serial("1850-01-01"));
  CHECK_FALSE(to_serial("soon"));
  CHECK_FALSE(to_serial(""));
}

}  // namespace boardpack
