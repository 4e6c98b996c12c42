#include "model/measure_value.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

using Is = MeasureValue::Is;
using Counts = MeasureValue::Counts;

Measure counted_in(const std::string& unit) {
  Measure measure;
  measure.unit = unit;
  return measure;
}

Measure percentage_of(const std::string& baseline) {
  Measure measure = counted_in("%");
  measure.baseline.value = baseline;
  return measure;
}

}  // namespace

TEST_CASE("a percentage is understood with and without its sign, and as a share of one") {
  const Measure measure = percentage_of("71%");
  for (const char* said : {"73.4%", "73.4", "0.734"}) {
    INFO(said);
    const MeasureValue value = measure_value(measure, said);
    CHECK(value.is == Is::figure);
    CHECK(value.value == Approx(73.4));
    CHECK(value.shown == "73.4%");
    CHECK(value.said == said);
    CHECK(value.counts == Counts::percentage);
    CHECK(value.unit_sure);
  }
  CHECK(measure_value(measure, "1").shown == "100%");
  CHECK(measure_value(measure, "73.4 per cent").shown == "73.4 per cent");
}

TEST_CASE("a small percentage without a sign stays small beside small ones") {
  CHECK(measure_value(percentage_of("1.2%"), "0.7").value == Approx(0.7));
  CHECK(measure_value(percentage_of("1.2%"), "0.7").shown == "0.7%");
  CHECK(measure_value(percentage_of("1.2%"), "0").shown == "0%");
}

TEST_CASE("a share that may be either is kept as said, and is not compared with a percentage that is sure") {
  const Measure measure = counted_in("%");
  const MeasureValue doubtful = measure_value(measure, "0.9");
  CHECK(doubtful.shown == "0.9");
  CHECK_FALSE(doubtful.unit_sure);
  CHECK_FALSE(comparable(doubtful, measure_value(measure, "85")));
  CHECK(comparable(doubtful, measure_value(measure, "0.85")));
}

TEST_CASE("counts, rates and money are kept apart") {
  CHECK(measure_value(counted_in("number"), "1,140").value == 1140);
  CHECK(measure_value(counted_in("number"), "1,140").counts == Counts::count);
  CHECK(measure_value(counted_in("days"), "12 days").unit == "day");
  CHECK(measure_value(counted_in("days"), "12").unit == "day");
  CHECK(measure_value(counted_in("£"), "3200").counts == Counts::money);
  CHECK(measure_value(counted_in("£"), "£3.2m").value == Approx(3.2e6));
  const MeasureValue rate = measure_value(counted_in("rate per 10,000 children"), "23.4");
  CHECK(rate.counts == Counts::rate);
  CHECK(rate.unit == "per 10,000");
  CHECK(measure_value(counted_in("number"), "23.4 per 10,000").unit == "per 10,000");
  CHECK_FALSE(comparable(rate, measure_value(counted_in("number"), "23.4")));
  CHECK_FALSE(comparable(rate, measure_value(counted_in("rate"), "2.3 per 1,000")));
  CHECK_FALSE(
      comparable(measure_value(counted_in("number"), "44%"), measure_value(counted_in("number"), "44")));
  CHECK(comparable(measure_value(counted_in("number"), "188 pupils"),
                   measure_value(counted_in("number"), "180")));
  CHECK(measure_value(counted_in("£"), "-3").value == -3);
  CHECK(measure_value(counted_in("number"), "£-3.50").value == -3.5);
  CHECK(measure_value(counted_in("number"), "£-3.50").counts == Counts::money);
}

TEST_CASE("a bare count is shown with commas at its thousands") {
  CHECK(measure_value(counted_in("number"), "1140").shown == "1,140");
  CHECK(measure_value(counted_in("days"), "1234567.5").shown == "1,234,567.5");
  CHECK(measure_value(counted_in("number"), "-1140").shown == "-1,140");
  CHECK(measure_value(counted_in("number"), "655").shown == "655");
}

TEST_CASE("what is no figure is kept apart by why it is none, and is never zero") {
  const Measure measure = counted_in("number");
  const std::vector<std::pair<const char*, Is>> said = {{"", Is::nothing},
                                                        {" – ", Is::nothing},
                                                        {"not known", Is::not_known},
                                                        {"N/K", Is::not_known},
                                                        {"No data", Is::not_known},
                                                        {"..", Is::not_known},
                                                        {"TBC", Is::awaited},
                                                        {"to follow", Is::awaited},
                                                        {"<5", Is::withheld},
                                                        {"fewer than 5", Is::withheld},
                                                        {"*", Is::withheld},
                                                        {"c", Is::withheld},
                                                        {"n/a", Is::not_applicable},
                                                        {"improving", Is::words},
                                                        {"44 of 50", Is::words},
                                                        {"<500", Is::words},
                                                        {"<5%", Is::words}};
  for (const auto& [text, is] : said) {
    INFO(text);
    CHECK(measure_value(measure, text).is == is);
    CHECK_FALSE(comparable(measure_value(measure, text), measure_value(measure, "0")));
  }
}

TEST_CASE("a remark in brackets does not hide the figure") {
  const MeasureValue value = measure_value(percentage_of("71%"), "73.4% (provisional)");
  CHECK(value.value == Approx(73.4));
  CHECK(value.shown == "73.4% (provisional)");
}

TEST_CASE("a target may be a bound, and may say when") {
  const MeasureValue most = measure_target(counted_in("days"), "no more than 12 days");
  CHECK(most.value == 12);
  CHECK(most.bound == Figure::Bound::at_most);
  CHECK_FALSE(most.strictly);
  CHECK(measure_target(percentage_of("71%"), "more than 95%").strictly);
  CHECK(measure_target(percentage_of("71%"), "100% by September 2019").value == 100);
  CHECK(measure_target(percentage_of("71%"), "to be set").is == Is::awaited);
}
