#include <algorithm>
#include <catch2/catch.hpp>

#include "model/timescale.h"
#include "text/fold.h"

using namespace boardpack;

namespace {

struct Case {
  std::string text;
  std::string when;
  std::string who;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const WhenAndWho parts = split_when_and_who(c.text);
    CHECK(parts.when == c.when);
    CHECK(parts.who == c.who);
  }
}

}  // namespace

TEST_CASE("a time before the people is taken apart") {
  check({{"By end of June 2008: Service Manager", "By end of June 2008", "Service Manager"},
         {"June 2008 – Head of Service, SEN", "June 2008", "Head of Service, SEN"},
         {"31/05/08 Jane Doe", "31/05/08", "Jane Doe"},
         {"Quarterly: Public Health lead", "Quarterly", "Public Health lead"},
         {"May 2008\nHead of Service, Children and Families", "May 2008",
          "Head of Service, Children and Families"},
         {"Sept 2018, Board Manager", "Sept 2018", "Board Manager"},
         {"17 April 2018 & 21 Aug 2018: Area Manager", "17 April 2018 & 21 Aug 2018", "Area Manager"},
         {"June 2008 (Head of SEN)", "June 2008", "Head of SEN"},
         {"June 2008: all partners", "June 2008", "all partners"},
         {"31/06/2008: Jane Doe", "31/06/2008", "Jane Doe"},
         {"By end of June: Service Manager", "By end of June", "Service Manager"},
         {"1-5 May 2018: Duty team", "1-5 May 2018", "Duty team"},
         {"Monthly, Data Analyst", "Monthly", "Data Analyst"}});
}

TEST_CASE("a time after the people is taken apart") {
  check({{"Head of SEN, May 2008", "May 2008", "Head of SEN"},
         {"Service Manager, Participation; by end of June 2008", "by end of June 2008",
          "Service Manager, Participation"},
         {"Head of Service, Children and Families\nMay 2008", "May 2008",
          "Head of Service, Children and Families"},
         {"Head of Service (June 2008)", "June 2008", "Head of Service"},
         {"Head of Service by June 2008.", "by June 2008", "Head of Service"},
         {"Head of Service June 2008", "June 2008", "Head of Service"},
         {"Chair of the next meeting, June 2008", "June 2008", "Chair of the next meeting"},
         {"Board Manager - quarterly", "quarterly", "Board Manager"},
         {"Area Manager, Q2 2018/19", "Q2 2018/19", "Area Manager"},
         {"Service Manager 14-19 Strategy; 31 May 2008", "31 May 2008", "Service Manager 14-19 Strategy"}});
}

TEST_CASE("a line or part of its own between the people is taken out") {
  check({{"Head of SEN; June 2008; Service Manager", "June 2008", "Head of SEN; Service Manager"},
         {"Head of SEN\nby June 2008\nService Manager", "by June 2008", "Head of SEN; Service Manager"}});
}

TEST_CASE("a cell may say only when") {
  check({{"June 2008", "June 2008", ""},
         {" by end of June 2008 ", "by end of June 2008", ""},
         {"Quarterly", "Quarterly", ""},
         {"June 2018 (then quarterly)", "June 2018 (then quarterly)", ""},
         {"17 April 2018\n21 Aug 2018", "17 April 2018\n21 Aug 2018", ""}});
}

TEST_CASE("a cell may say only who") {
  const auto* text =
      GENERATE("", "New chairman; Board Business Manager", "As detailed in the Strategy",
               "Via Quarterly Statistical Returns", "Service Manager (Reach Team)",
               "Service Manager 14-19 Strategy", "Assistant Head of Service, SEN with team",
               "Head teachers; Lead Service Manager, SEN; Manager, Choices.", "June Smith, Head of SEN",
               "Smith, June", "April Jones", "tbc", "Quarterly Returns lead");
  CAPTURE(text);
  CHECK(split_when_and_who(text) == WhenAndWho{"", text});
}

TEST_CASE("a time is not cut out of a sentence") {
  const auto* text =
      GENERATE("Head of Service to report in June 2008 to the board", "Head of SEN (from Sept 2008 J Doe)",
               "June 2008: Jane Doe\nSept 2008: John Roe", "June 2008, then review by the Head",
               "Completed June 2018", "50 schools by June 2018", "Sept 2018 (term 1)",
               "as agreed in the strategy of June 2008", "Members of the June 2008",
               "In June 2008 the Head of SEN will report", "Three additional posts in the 2008/09 budget");
  CAPTURE(text);
  CHECK(split_when_and_who(text) == WhenAndWho{"", text});
}

TEST_CASE("every word is in one of the two") {
  const auto* text =
      GENERATE("By end of June 2008: Service Manager", "Head of SEN; June 2008; Service Manager",
               "31/05/08 Jane Doe", "Head of Service (June 2008).", "April 2018 onwards - Duty team");
  CAPTURE(text);
  const WhenAndWho parts = split_when_and_who(text);
  auto words = fold_words(parts.when + " " + parts.who);
  auto all = fold_words(text);
  std::sort(words.begin(), words.end());
  std::sort(all.begin(), all.end());
  CHECK(words == all);
  CHECK_FALSE(parts.when.empty());
}
