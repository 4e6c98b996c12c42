#include "text/fold.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("texts that people would call the same fold to the same") {
  const auto [typed, folded] = GENERATE(table<std::string, std::string>({
      {"  By \u00A0When\n and\tBy Whom ", "by when and by whom"},
      {"14 – 19 Strategy", "14 - 19 strategy"},
      {"Children’s “Trust”", "children's \"trust\""},
      {"ﬁnal eﬀect", "final effect"},
      {"co\u00ADordinate", "coordinate"},
      {"and so on…", "and so on..."},
      {"ÉTÉ Ŵyddfa ŶD", "été ŵyddfa ŷd"},
      {"ŁÓDŹ Ž ΆΛΦΑ ЁЖ", "łódź ž άλφα ёж"},
      {"a\u200Bb\uFEFF", "ab"},
      {"", ""},
      {" \u3000 ", ""},
  }));
  CHECK(fold(typed) == folded);
}

TEST_CASE("accents stay") {
  CHECK(fold("Zoë") != fold("Zoe"));
}

TEST_CASE("words are letters and digits without punctuation") {
  using Words = std::vector<std::string>;
  CHECK(fold_words("Action(s)") == Words{"action", "s"});
  CHECK(fold_words("Outcome/ Comment, incl. reason…") == Words{"outcome", "comment", "incl", "reason"});
  CHECK(fold_words("14–19 (5) £3 • tŷ 🟢") == Words{"14", "19", "5", "3", "tŷ"});
  CHECK(fold_words(" – ").empty());
}

TEST_CASE("similarity is the share of word pairs in common") {
  CHECK(similarity("Review the plan.", "review the PLAN") == Approx(1));
  CHECK(similarity("one two", "three four") == Approx(0));
  CHECK(similarity("a b c", "a b d") == Approx(2.0 * 2 / 8));
  CHECK(similarity("plan the review", "review the plan") < 0.3);
  CHECK(similarity("go go go", "go") < 1);
  CHECK(similarity("", "") == 0);
  CHECK(similarity("", "a") == 0);
}

TEST_CASE("similarity ranks a changed wording over another one") {
  const char* agreed = "Review the range of evidence used to target support to schools";
  CHECK(similarity(agreed, "Review the range of data used to target support to schools") > 0.7);
  CHECK(similarity(agreed, "Review transport to schools in rural areas") < 0.4);
}

TEST_CASE("edit distance counts letters inserted, deleted, replaced and swapped") {
  const auto [a, b, distance] =
      GENERATE(table<std::string, std::string, std::size_t>({{"", "", 0},
                                                             {"abc", "", 3},
                                                             {"", "abc", 3},
                                                             {"Action", "action", 0},
                                                             {"Actoin", "Action", 1},
                                                             {"Timscale", "Timescale", 1},
                                                             {"Owners", "Owner", 1},
                                                             {"kitten", "sitting", 3},
                                                             {"tŷ", "ty", 1},
                                                             {"ca", "abc", 3}}));
  CHECK(edit_distance(a, b) == distance);
}

TEST_CASE("trimming takes white space of every kind off both ends") {
  CHECK(trim(" \u00A0\t a b \u2003\n") == "a b");
  CHECK(trim("\u00A0").empty());
  CHECK(trim("tŷ") == "tŷ");
  CHECK(trim("\xFF") == "\xFF");
  CHECK(trim("").empty());
}

TEST_CASE("splitting keeps empty parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a,,b,", ',') == Parts{"a", "", "b", ""});
  CHECK(split("", ',') == Parts{""});
}

TEST_CASE("the nearest of the known names come first, and no more of them than asked") {
  CHECK(nearest("A1.3", {"C4", "A1.2", "A1.33", "B7"}, 2) == std::vector<std::string_view>{"A1.2", "A1.33"});
  CHECK(nearest("x", {"one"}, 3) == std::vector<std::string_view>{"one"});
  CHECK(nearest("x", {}, 3).empty());
}
