#include "merge/facts.h"

#include <catch2/catch.hpp>

#include "merge/agencies.h"

using namespace boardpack;

namespace {

RichText looks(std::initializer_list<Run> runs) {
  RichText text;
  for (const Run& run : runs) text.append(run);
  return text;
}

}  // namespace

TEST_CASE("owner and leader come apart where the italics end") {
  const auto parts = split_owner_and_leader(
      looks({{"Improvement Manager/ Clinical Officer / Service Manager\n", false, true, ""},
             {"Strategic Lead", false, false, ""}}));
  CHECK(parts.owner.plain() == "Improvement Manager/ Clinical Officer / Service Manager");
  CHECK(parts.leader.plain() == "Strategic Lead");
}

TEST_CASE("owner and leader come apart where the italics begin") {
  const auto parts = split_owner_and_leader(
      looks({{"Improvement Manager\n", false, false, ""}, {"Strategic Lead", false, true, ""}}));
  CHECK(parts.owner.plain() == "Improvement Manager");
  CHECK(parts.leader.plain() == "Strategic Lead");
}

TEST_CASE("owner and leader come apart at the line or the one slash") {
  CHECK(split_owner_and_leader(RichText("Team manager\nDirector")).leader.plain() == "Director");
  CHECK(split_owner_and_leader(RichText("Team manager / Director")).owner.plain() == "Team manager");
  CHECK(split_owner_and_leader(RichText("Team manager / Director")).leader.plain() == "Director");
  CHECK(split_owner_and_leader(RichText("Team manager")).leader.empty());
}

TEST_CASE("numbered lines keep what stands under them") {
  const auto lines = numbered_lines({RichText("1. First\n• part\n2. Second"), {0, 0, 2, 4}});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].number == 1);
  CHECK(lines[0].text.value.plain() == "First\n• part");
  CHECK(lines[1].marker == "2.");
  CHECK(lines[1].text.origin == Origin{0, 0, 2, 4});
}

TEST_CASE("a number goes on counting after bullets, and a list inside a line does not") {
  const auto lines = numbered_lines({RichText("2. Accepted\nWhat we do:\n- groups\n- clinics\n5. 25%"), {}});
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].number == 5);
}

TEST_CASE("agencies are found in a text in the order they are named") {
  const std::vector<Agency> agencies = {{"CCG", "Clinical Commissioning Group", {}, "", "", {}},
                                        {"", "Health", {}, "", "", {}},
                                        {"", "Community Health Trust", {"CHT"}, "", "", {}},
                                        {"", "City & District Councils", {}, "", "", {}}};
  CHECK(named_agencies("CHT, the CCG and City and District Councils", agencies) == std::vector<int>{2, 0, 3});
  CHECK(named_agencies("Community Health Trust", agencies) == std::vector<int>{2});
  CHECK(named_agencies("nobody", agencies).empty());
}

TEST_CASE("a file's name without dates and versions names its sender") {
  auto name = [](const std::string& file) {
    Return sent;
    sent.file_name = file;
    return name_for_sender(sent);
  };
  CHECK(name("district councils_june18 FINAL v2.xlsx") == "District Councils");
  CHECK(name("Thames Police Q1 2018-19.ods") == "Thames Police");
  CHECK(name("2018.csv") == "2018");
}
