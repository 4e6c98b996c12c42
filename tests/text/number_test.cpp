#include "text/number.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace boardpack;

TEST_CASE("a text that is a number as a whole is one") {
  const auto [text, value] = GENERATE(table<std::string, double>(
      {{"12", 12}, {"-3.5", -3.5}, {"1e3", 1000}, {"1E-2", 0.01}, {"0", 0}, {".5", 0.5}, {"007", 7}}));
  CAPTURE(text);
  CHECK(to_number(text) == value);
}

TEST_CASE("nothing else is a number") {
  const auto* text = GENERATE("", " 12", "12 ", "12%", "1,200", "+5", "1.", "0x10", "inf", "nan", "-",
                              "1.2.3", "1e", "1e999", "twelve", "1,5");
  CAPTURE(text);
  CHECK_FALSE(to_number(text));
}

TEST_CASE("a whole number has no point and fits an int") {
  CHECK(to_int("44") == 44);
  CHECK(to_int("-7") == -7);
  for (const auto* text : {"4.0", "", "1e3", "99999999999", "4 "}) {
    CAPTURE(text);
    CHECK_FALSE(to_int(text));
  }
}

TEST_CASE("a number is written as Excel shows it, never with an exponent") {
  const auto [value, text] = GENERATE(table<double, std::string>({{0.1, "0.1"},
                                                                  {44, "44"},
                                                                  {1200000, "1200000"},
                                                                  {1.1000000000000001, "1.1"},
                                                                  {0.1 + 0.2, "0.3"},
                                                                  {-2.5, "-2.5"},
                                                                  {-0.0, "0"},
                                                                  {0.00001, "0.00001"},
                                                                  {1e21, "1000000000000000000000"},
                                                                  {123456789012345, "123456789012345"},
                                                                  {99.999999999999999, "100"},
                                                                  {1.0 / 3, "0.333333333333333"},
                                                                  {-1.5e-7, "-0.00000015"},
                                                                  {10, "10"}}));
  CHECK(number_text(value) == text);
}

TEST_CASE("numbers of up to fifteen digits read back as themselves") {
  for (const double value : {0.07, 18.19, 6.8, 2804.0, 1e-9, 123456.789, 4.35, 1e15}) {
    CAPTURE(value);
    CHECK(to_number(number_text(value)) == value);
  }
}

TEST_CASE("what is no finite number is still written") {
  CHECK(number_text(std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("a count is grouped in thousands") {
  CHECK(grouped_text(0) == "0");
  CHECK(grouped_text(999) == "999");
  CHECK(grouped_text(8192) == "8,192");
  CHECK(grouped_text(2'000'000) == "2,000,000");
}

TEST_CASE("a percentage is a share of one, hundredths or has a sign, and nothing outside the whole") {
  const std::vector<std::pair<std::string, double>> shares = {
      {"75%", 75},    {"75 per cent", 75},   {"75", 75}, {"0.75", 75}, {"0.5%", 0.5}, {"1", 100}, {"0", 0},
      {"100 %", 100}, {"33.3 percent", 33.3}};
  for (const auto& [text, share] : shares) {
    CAPTURE(text);
    REQUIRE(to_percent(text));
    CHECK(*to_percent(text) == Approx(share));
  }
  for (const char* text : {"", "%", "nearly", "101", "-5%", "7/10", "75% of schools"})
    CHECK_FALSE(to_percent(text));
}
