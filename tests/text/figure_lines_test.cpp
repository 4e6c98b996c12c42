#include "text/figure_lines.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

using Lines = std::vector<std::string>;

// Each line with "|" where its columns begin, "#" before the headings.
Lines cut(const Lines& lines) {
  Lines result;
  const auto figures = figure_lines(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line = lines[i];
    const auto& columns = figures[i].columns;
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) line.insert(*column, "|");
    result.push_back((figures[i].headings ? "#" : "") + line);
  }
  return result;
}

bool is_prose(const Lines& lines) {
  const auto figures = figure_lines(lines);
  return std::all_of(figures.begin(), figures.end(),
                     [](const FigureLine& line) { return line.columns.empty(); });
}

}  // namespace

TEST_CASE("neighbouring lines of a label and figures are a small table") {
  CHECK(cut({"3.", "Sep-Dec20", "Primary 2804", "Secondary 6527", "Colleges 1291", "Jan-Mar21",
             "Primary 2405", "Secondary 4689"}) == Lines{"3.", "Sep-Dec20", "Primary |2804",
                                                         "Secondary |6527", "Colleges |1291", "Jan-Mar21",
                                                         "Primary |2405", "Secondary |4689"});
  CHECK(cut({"Autumn term 2019", "Primary\t2,804", "Secondary\t2011", "Spring term 2020", "Primary\t1",
             "Other\t2"}) == Lines{"Autumn term 2019", "Primary\t|2,804", "Secondary\t|2011",
                                   "Spring term 2020", "Primary\t|1", "Other\t|2"});
}

TEST_CASE("figures may be written in many ways") {
  const auto [first, second] = GENERATE(table<std::string, std::string>({
      {"Primary: |2804", "Secondary: |6527"},
      {"Primary – |2,804 |(45%)", "Secondary – |6,527 |(55%)"},
      {"Primary - |2,804", "Secondary - |6,527"},
      {"Primary |2,804 |2,405", "Secondary |6,527 |4,689"},
      {"Boys |45%", "Girls |55.5%"},
      {"Grant |£1,200,000", "Fees |£350"},
      {"Change on last year |-5%", "Change on target |+12%"},
      {"Under 5s |<5", "Over 5s |12"},
      {"primary:\t|2804", "secondary:\t|6527"},
      {"Primary\t|2804 (45%)", "Secondary\t|6527 (55%)"},
      {"Primary\t|n/a\t|5", "Secondary\t|4\t|–"},
      {"Primary\t\t|2804", "Secondary\t|6527"},
      {"Primary\t|\t|2804", "Secondary\t|1\t|6527"},
      {"Autumn 2019 |45", "Spring 2020 |50"},
      {"Year 7 |120", "Year 8 |131"},
      {"Ages 0-19 |24", "Ages 20+ |3"},
      {"Addysg gynradd |12", "Ysgolion uwchradd |9"},
      {"École |12", "Collège |9"},
      {"Total\u00A0|45", "Others\u00A0|2"},
  }));
  const auto bare = [](std::string text) {
    std::erase(text, '|');
    return text;
  };
  CAPTURE(first, second);
  CHECK(cut({bare(first), bare(second)}) == Lines{first, second});
}

TEST_CASE("what may as well be prose is no table") {
  const auto lines = GENERATE(values<Lines>({
      {"Primary 2804"},
      {"Primary 2804", "Then a sentence."},
      {"Primary 2804", "Secondary 6,527 4,689"},
      {"Autumn term 2019", "Spring term 2020"},
      {"Baseline: 2018", "Target: 2020"},
      {"Priority 1", "Priority 2", "Priority 3"},
      {"Year 7", "Year 8"},
      {"SCLA 4", "SCLA 7"},
      {"Refer to above, no. 5", "Refer to above, no. 6"},
      {"The number of schools that came is 45", "The number of schools that did not is 12"},
      {"Target is 32", "Now at 46"},
      {"Reduced by 5", "Rose to 12"},
      {"• Primary 2804", "• Secondary 6527"},
      {"1. Primary 2804", "2. Secondary 6527"},
      {"45 to date", "53 to date"},
      {"Tel 01865 815175", "Fax 01865 815176"},
      {"Tel 815175", "Fax 815199"},
      {"Due April 17", "Due May 8"},
      {"across the county 45", "in the city 12"},
      {"Agreed by the board, 45", "Agreed by the group, 12"},
      {"Primary 18.19.20", "Secondary 18/19"},
      {"Primary (45%)", "Secondary (55%)"},
      {"Head of service\tJohn", "Deputy\tAnn"},
  }));
  CAPTURE(lines);
  CHECK(is_prose(lines));
}

TEST_CASE("headings apart by tabs stand over a small table") {
  CHECK(cut({"Seen this year", "Term\tBoys\tGirls", "Autumn\t12\t9", "Spring\t8\t11"}) ==
        Lines{"Seen this year", "#Term\t|Boys\t|Girls", "Autumn\t|12\t|9", "Spring\t|8\t|11"});
  CHECK(cut({"2018-19\t2019-20", "Primary\t12\t9", "Colleges\t8\t11"}) ==
        Lines{"#|2018-19\t|2019-20", "Primary\t|12\t|9", "Colleges\t|8\t|11"});
}
