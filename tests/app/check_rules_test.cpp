#include "app/check_rules.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace boardpack;

namespace {

std::filesystem::path written(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("boardpack-checks-" + std::to_string(std::hash<std::string>()(text)) + ".toml");
  std::ofstream(path) << text;
  return path;
}

HonestyRules rules_of(const std::string& text) {
  const auto path = written(text);
  const HonestyRules rules = load_check_rules(path);
  std::filesystem::remove(path);
  return rules;
}

}  // namespace

TEST_CASE("the rules as shipped are those that hold where nothing is set") {
  const std::filesystem::path shipped = BOARDPACK_SOURCE_DIR "/templates/checks.toml";
  REQUIRE(std::filesystem::exists(shipped));
  CHECK(load_check_rules(shipped) == HonestyRules{});
  CHECK(load_check_rules("no/such/checks.toml") == HonestyRules{});
}

TEST_CASE("each check can be switched off and has its threshold") {
  const HonestyRules rules = rules_of(
      "[green-overdue]\nstatuses = [\"G\", \"On track\"]\ngrace-days = 14\n"
      "[complete-off-target]\ncheck = false\n[improved-unchanged]\nwithout-text = false\n"
      "[red-without-recovery]\nstatuses = \"R\"\ntext = \"any-text\"\n[status-never-changed]\nreturns = 6\n"
      "[same-return]\nrows = 5\n[contradicting-date]\ngrace-days = 7\n[contradicting-percent]\ncheck = "
      "false\n");
  HonestyRules expected;
  expected.green_overdue = {true, {"G", "On track"}, 14};
  expected.complete_off_target.check = false;
  expected.improved_unchanged.without_text = false;
  expected.red_without_recovery = {true, {"R"}, HonestyRules::RedWithoutRecovery::Wanted::any_text};
  expected.status_never_changed.returns = 6;
  expected.same_return.rows = 5;
  expected.contradicting_date.grace_days = 7;
  expected.contradicting_percent.check = false;
  CHECK(rules == expected);
}

TEST_CASE("what means nothing in the rules stops the reading with its line and the nearest known name") {
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"[green-over-due]\n",
       "line 1: \"green-over-due\" means nothing here; did you mean \"green-overdue\"."},
      {"[same-return]\ncheck = true\nrow = 3\n",
       "line 3: \"row\" means nothing here; did you mean \"rows\"."},
      {"[same-return]\nrows = 0\n", "line 2: \"rows\" should be a whole number from 1 to 10000."},
      {"[same-return]\nrows = 2.5\n", "line 2: \"rows\" should be a whole number from 1 to 10000."},
      {"[red-without-recovery]\ntext = \"any text\"\n",
       "line 2: \"any text\" means nothing here; did you mean \"any-text\"."},
      {"same-return = true\n", "line 1: \"same-return\" should be written [same-return]."},
      {"[same-return]\ncheck = \"no\"\n", "line 2: \"check\" should be true or false."}};
  for (const auto& [text, message] : wrong) {
    CAPTURE(text);
    CHECK_THROWS_WITH(rules_of(text), Catch::EndsWith(message));
  }
}
