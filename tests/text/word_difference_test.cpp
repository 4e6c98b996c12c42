#include "text/word_difference.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

// Bold as *so*.
std::string shown(const RichText& text) {
  std::string out;
  for (const Run& run : text.runs) out += run.bold ? "*" + run.text + "*" : run.text;
  return out;
}

}  // namespace

TEST_CASE("words that only one wording has stand in bold and in brackets") {
  const auto [was, is] = mark_difference("Publish the strategy by May", "Publish a draft of the strategy");
  CHECK(shown(was) == "Publish the strategy *[by May]*");
  CHECK(shown(is) == "Publish *[a draft of]* the strategy");
}

TEST_CASE("case, punctuation and line breaks are no difference and stay as they are") {
  const auto [was, is] = mark_difference("Train all staff,\nthen review", "train ALL staff then review.");
  CHECK(shown(was) == "Train all staff,\nthen review");
  CHECK(shown(is) == "train ALL staff then review.");
}

TEST_CASE("nothing and something differ as a whole") {
  const auto [was, is] = mark_difference("", "Now there is one");
  CHECK(shown(was).empty());
  CHECK(shown(is) == "*[Now there is one]*");
}

TEST_CASE("a text too long for a comparison word by word is marked as a whole") {
  std::string many;
  for (int i = 0; i < 6000; ++i) many += "w" + std::to_string(i) + " ";
  const auto [was, is] = mark_difference(many, many + "more");
  REQUIRE(was.runs.size() == 1);
  CHECK(was.runs[0].bold);
}
