#include "model/finding.h"

#include <catch2/catch.hpp>
#include <set>

namespace boardpack {
namespace {

void check_sentences(std::string_view text) {
  INFO(text);
  REQUIRE(text.size() > 20);
  CHECK((text.front() >= 'A' && text.front() <= 'Z'));
  CHECK(text.back() == '.');
}

}  // namespace

TEST_CASE("every kind of finding has a name of its own, and says what it means and what to do") {
  std::set<std::string_view> names;
  for (const FindingKind& what : finding_codes()) {
    CHECK(&kind(what.code) == &what);
    CHECK(names.insert(what.name).second);
    CHECK(what.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK_FALSE(subject_title(what.subject).empty());
    check_sentences(what.meaning);
    check_sentences(what.needed);
  }
}

TEST_CASE("a finding is one line, and nothing in it steers a terminal") {
  const Sources sources = {{"returns/2018-06/a\x1B[31m\n.csv", {"Ac\x07tions"}}};
  const Finding finding{
      FindingCode::bad_date, {0, 0, 17, 6}, "Police", "timescale \"\x1B]0;x\x07\r\n\" is bad"};
  CHECK(line(finding, sources) ==
        "returns/2018-06/a\\x1B[31m\\n.csv:Ac\\x07tions!F17: error: timescale \"\\x1B]0;x\\x07\\x0D\\n\" is "
        "bad "
        "[bad-date]");
}

}  // namespace boardpack
