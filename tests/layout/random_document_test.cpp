#include "layout/random_document.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_rules.h"
#include "layout/page_text.h"
#include "layout/paginate.h"
#include "layout/placement_rules.h"

using namespace boardpack;

namespace {

std::string without_separators(std::string text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '/') out += c;
  return out;
}

// Says only where they differ: the texts are long.
void check_same(const std::string& actual, const std::string& expected) {
  const auto differ = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  const auto at = static_cast<std::size_t>(differ.first - actual.begin());
  const auto from = at < 20 ? 0 : at - 20;
  CHECK(actual.substr(std::min(from, actual.size()), 60) ==
        expected.substr(std::min(from, expected.size()), 60));
  CHECK(actual.size() == expected.size());
}

}  // namespace

TEST_CASE(
    "whatever the paper, all its words are on its pages in order, within the margins, none over another") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    RandomDocument random(seed);
    const auto document = random.document();
    HalfEm measure;
    const Theme theme;
    const auto pages = paginate(document, theme, measure);
    std::string expected;
    for (const auto& word : random.words()) expected += word;
    check_same(without_separators(reading_text(pages)), without_separators(expected));
    for (const auto& complaint : misplaced(pages, theme)) FAIL_CHECK(complaint);
    for (const auto& complaint : broken_page_rules(pages, document, theme)) FAIL_CHECK(complaint);
  }
}
