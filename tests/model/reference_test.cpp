#include "model/reference.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("references typed differently have one key") {
  const auto [written, key] = GENERATE(table<std::string, std::string>({{"SCLA 4", "SCLA4"},
                                                                        {"SCLA4", "SCLA4"},
                                                                        {"scla-4", "SCLA4"},
                                                                        {" Scla\u00A04. ", "SCLA4"},
                                                                        {"(SCLA 4)", "SCLA4"},
                                                                        {"SCLA_4", "SCLA4"},
                                                                        {"14-19 (5)", "14-19(5)"},
                                                                        {"14 – 19(5)", "14-19(5)"},
                                                                        {"(14-19(5))", "14-19(5)"},
                                                                        {"14-19 EP 3.1", "14-19EP3.1"},
                                                                        {"LDD–3", "LDD3"},
                                                                        {"1.10", "1.10"},
                                                                        {"1.1", "1.1"},
                                                                        {"A1.2", "A1.2"},
                                                                        {"", ""}}));
  CAPTURE(written);
  CHECK(reference_key(written) == key);
}

TEST_CASE("a short code with a digit reads as a reference") {
  const auto* text = GENERATE("SCLA 4", "A1.2", "14-19(5)", "14-19 (5)", "1.10", "SM8", "LDD-3", "4",
                              "scla 4", "(SRH 2)", "1.", "14-19 EP 3.1", "Action 4", "ACT-0012", "B/2");
  CAPTURE(text);
  CHECK(is_reference(text));
}

TEST_CASE("dates, counts, sentences and plain words are no references") {
  const auto* text = GENERATE("", "SCLA", "2018", "2018/19", "March 2018", "Dec 20", "31/03/2018", "May 1",
                              "Q2", "Year 11", "44%", "5 A* - Cs", "Every 2 months", "Review the 3 plans now",
                              "1,350", "KS4", "Covid-19", "£20", "-5", "target 28", "Page 3",
                              "Set up 2 new groups", "1.5 million people in 2018", "17 April");
  CAPTURE(text);
  CHECK_FALSE(is_reference(text));
}

TEST_CASE("a reference in brackets is split off its issue") {
  const auto [written, issue, reference] = GENERATE(table<std::string, std::string, std::string>({
      {"Thresholds are too high (SCLA 7)", "Thresholds are too high", "SCLA 7"},
      {"The board works like a committee. (SCLA 4)", "The board works like a committee.", "SCLA 4"},
      {"Access is constrained by transport. (LDD2)", "Access is constrained by transport.", "LDD2"},
      {"Results are low (14-19 (5))", "Results are low", "14-19 (5)"},
      {"Results are low (14-19(5))", "Results are low", "14-19(5)"},
      {"Attainment of some groups (APA) (14-19(6))", "Attainment of some groups (APA)", "14-19(6)"},
      {"Attainment of some groups (14-19(6)) (APA)", "Attainment of some groups (APA)", "14-19(6)"},
      {"Poor results at two stages (5 A* - Cs). (SCLA 5)", "Poor results at two stages (5 A* - Cs).",
       "SCLA 5"},
      {"Needs are assessed. (This refers to one team). (SRH 4)",
       "Needs are assessed. (This refers to one team).", "SRH 4"},
      {"Evaluate procedures across the partnership.\n(SM2)", "Evaluate procedures across the partnership.",
       "SM2"},
      {"(SM2)", "", "SM2"},
      {"(SCLA 7) Thresholds are too high", "Thresholds are too high", "SCLA 7"},
      {"Thresholds are too high (SCLA 7).", "Thresholds are too high", "SCLA 7"},
      {"Thresholds are too high ( SCLA7 ) ", "Thresholds are too high", "SCLA7"},
      {"Provision for 14 – 19 is thin (14 – 19(1))", "Provision for 14 – 19 is thin", "14 – 19(1)"},
  }));
  CAPTURE(written);
  CHECK(split_reference(written) == IssueReference{issue, reference});
}

TEST_CASE("a year, a count, an age or a plain word in brackets is no reference") {
  const auto* issue =
      GENERATE("Three posts (2008)", "Three posts in 2008 (2)", "Fewer exclusions (target 28)",
               "Attendance for self-harm (baseline 660)", "Young people (14-19)", "Children (aged 11-17)",
               "Children's Trust (CT)", "Outcomes at the fourth stage (KS4)", "Spend (2008/09)",
               "A plan (2017-18)", "Reported (March 2018)", "No brackets SCLA 4", "Half open SCLA 4)", "",
               "Poor results (5 A* - Cs)", "Cases (19 with support, 2 without)", "()", "(", ")");
  CAPTURE(issue);
  CHECK_FALSE(split_reference(issue));
}
