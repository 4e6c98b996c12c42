#include "model/measure_standing.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

const Period june{2018, 6}, september{2018, 9}, december{2018, 12}, march{2019, 3};

using Figures = std::vector<std::pair<Period, const char*>>;

Measure measured(const std::string& unit, const std::string& target, const Figures& trajectory,
                 const Figures& actuals) {
  Measure measure;
  measure.unit = unit;
  measure.target.value = target;
  for (const auto& [period, said] : trajectory) measure.trajectory.push_back({period, {said, {}}});
  for (const auto& [period, said] : actuals) measure.actuals.push_back({period, {said, {}}});
  return measure;
}

Standing standing(const Measure& measure, const Period& period, double near = 0) {
  return measure_point(measure, period, near).standing;
}

}  // namespace

TEST_CASE("a measure stands against the target of the very period") {
  const Measure measure = measured("%", "100%", {{june, "50%"}, {december, "70%"}},
                                   {{june, "52%"}, {september, "54%"}, {december, "66%"}});
  CHECK(standing(measure, june) == Standing::met);
  CHECK(standing(measure, september) == Standing::no_target);
  CHECK(standing(measure, december) == Standing::missed);
  CHECK(standing(measure, march) == Standing::no_figure);
}

TEST_CASE("lower is better where the register or the target says so") {
  Measure waiting = measured("number", "0", {{june, "900"}}, {{june, "850"}});
  CHECK(standing(waiting, june) == Standing::missed);
  waiting.lower_is_better = true;
  CHECK(standing(waiting, june) == Standing::met);
  CHECK(standing(measured("days", "no more than 12", {}, {{june, "10"}}), june) == Standing::met);
  CHECK(standing(measured("days", "fewer than 12", {}, {{june, "12"}}), june) == Standing::missed);
  CHECK(standing(measured("days", "no more than 12", {}, {{june, "12"}}), june) == Standing::met);
}

TEST_CASE("a near miss is one only where a paper allows it") {
  const Measure measure = measured("%", "80%", {}, {{june, "77%"}});
  CHECK(standing(measure, june) == Standing::missed);
  CHECK(standing(measure, june, 0.05) == Standing::near);
  CHECK(standing(measure, june, 0.03) == Standing::missed);
}

TEST_CASE("a target with a month is due from then on") {
  const Measure measure = measured("%", "100% by September 2018", {}, {{june, "60%"}, {september, "99%"}});
  CHECK(standing(measure, june) == Standing::no_target);
  CHECK(standing(measure, september) == Standing::missed);
  CHECK(measure_periods(measure) == std::vector<Period>{june, september});
}

TEST_CASE("what is not a figure is never compared") {
  const auto of = [](const char* target, const char* actual) {
    return measure_point(measured("number", target, {}, {{june, actual}}), june);
  };
  CHECK(of("12", "not known").standing == Standing::no_figure);
  CHECK(standing_name(of("12", "not known")) == "Not known");
  CHECK(standing_name(of("12", "<5")) == "Withheld");
  CHECK(standing_name(of("12", "tbc")) == "Awaited");
  CHECK(standing_name(of("12", "")) == "No figure");
  CHECK(of("12", "improving").standing == Standing::not_compared);
  CHECK(of("12", "44%").standing == Standing::not_compared);
  CHECK(of("to be set", "44").standing == Standing::no_target);
  CHECK(of("below national", "44").standing == Standing::not_compared);
}

TEST_CASE("the direction is that from the last known figure, by what is better") {
  Measure measure = measured("number", "0", {}, {{june, "900"}, {september, "not known"}, {december, "310"}});
  MeasureChange change = change_since(measure, december);
  CHECK(change.way == MeasureChange::Way::worse);
  CHECK_FALSE(change.up);
  CHECK(change.since == june);
  measure.lower_is_better = true;
  CHECK(change_since(measure, december).way == MeasureChange::Way::better);
  CHECK(change_since(measure, september).way == MeasureChange::Way::not_known);
  CHECK(change_since(measure, june).way == MeasureChange::Way::not_known);
}

TEST_CASE("figures that may be the same but for rounding are the same") {
  const auto way = [](const char* then, const char* now) {
    return change_since(measured("%", "", {}, {{june, then}, {september, now}}), september).way;
  };
  CHECK(way("54%", "54.3%") == MeasureChange::Way::same);
  CHECK(way("54%", "54.7%") == MeasureChange::Way::better);
  CHECK(way("54.1%", "54.2%") == MeasureChange::Way::better);
  CHECK(way("54%", "54%") == MeasureChange::Way::same);
}

TEST_CASE("a figure counted up over the year is compared with a year before") {
  Measure days =
      measured("days", "", {}, {{Period{2017, 12}, "480"}, {september, "1811"}, {december, "509"}});
  CHECK(change_since(days, december).since == september);
  days.text.value = RichText("Days lost, school year to date");
  days.lower_is_better = true;
  CHECK(change_since(days, december).since == Period{2017, 12});
  CHECK(change_since(days, december).way == MeasureChange::Way::worse);
  CHECK(change_since(days, september).way == MeasureChange::Way::not_known);
}

TEST_CASE("the last told period is the last with more than a dash") {
  const Measure measure =
      measured("%", "", {{december, "70%"}}, {{june, "52%"}, {september, "not known"}, {december, "-"}});
  CHECK(last_told(measure, march) == september);
  CHECK(last_told(measure, june) == june);
  CHECK_FALSE(last_told(measure, Period{2018, 5}));
}
