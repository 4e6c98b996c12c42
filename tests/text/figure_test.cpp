#include "text/figure.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a figure is a number with what it counts, as people write it") {
  struct Written {
    std::string text;
    double value;
    std::string unit;
  };
  const std::vector<Written> figures = {
      {"92%", 92, "%"},      {"92.5 per cent", 92.5, "%"}, {" 7 % ", 7, "%"},       {"1,204", 1204, ""},
      {"£3.2m", 3.2e6, "£"}, {"£40,000", 40000, "£"},      {"12 days", 12, "days"}, {"3 million", 3e6, ""},
      {"0.5", 0.5, ""},      {"12 Days", 12, "days"}};
  for (const Written& written : figures) {
    CAPTURE(written.text);
    const auto figure = to_figure(written.text);
    REQUIRE(figure);
    CHECK(figure->value == Approx(written.value));
    CHECK(figure->unit == written.unit);
  }
}

TEST_CASE("what may be something else is no figure") {
  for (const char* text :
       {"", "tbc", "1,20", "12/15", "95-100%", "about 90%", "90% (June)", "£3 a day", "1.2.3", "%"}) {
    CAPTURE(text);
    CHECK_FALSE(to_figure(text));
  }
}

TEST_CASE("a target may say on which side of it one is to be, and by when") {
  for (const char* text :
       {"at least 95%", "≥ 95%", "95% or more", "over 95%", "95% by September 2019", ">= 95%"}) {
    CAPTURE(text);
    const auto target = to_target(text);
    REQUIRE(target);
    CHECK(target->value == 95);
    CHECK(target->unit == "%");
  }
  CHECK_FALSE(to_target("95% in secondary, 90% in primary"));
}

TEST_CASE("percentages of a text are found, and percentage points are none") {
  const auto in = percentages_in("Up 3 percentage points to 92.4%, of 1,200; 7 per cent of 12 pcs");
  REQUIRE(in.size() == 2);
  CHECK(in[0].value == Approx(92.4));
  CHECK(in[0].decimals == 1);
  CHECK(in[1].value == 7);
  CHECK(percentages_in("5% point, 1,20%").size() == 0);
}

TEST_CASE("figures agree when one may be the other rounded") {
  const auto agrees = [](const char* a, const char* b) { return agree(*to_figure(a), *to_figure(b)); };
  CHECK(agrees("92%", "91.6%"));
  CHECK(agrees("92.0%", "92%"));
  CHECK_FALSE(agrees("92%", "91.4%"));
  CHECK_FALSE(agrees("92.0%", "92.1%"));
  CHECK_FALSE(agrees("92%", "92"));
  CHECK(agrees("£3.2m", "£3,240,000"));
}
