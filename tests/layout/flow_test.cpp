#include "layout/flow.h"

#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "text/paragraphs.h"

using namespace boardpack;

TEST_CASE("a marker that has no room beside its text stands on a line above it") {
  HalfEm measure;
  const auto theme = plain_theme();
  const auto item = to_paragraphs(RichText("10. ab"));
  const auto narrow = set_flow(item, theme.cell, 1600, theme, measure);
  REQUIRE(narrow.paragraphs[0].text.lines.size() == 2);
  CHECK(narrow.paragraphs[0].text.lines[0] == Line{});
  CHECK(narrow.paragraphs[0].indent == 0);
  const auto wide = set_flow(item, theme.cell, 4000, theme, measure);
  CHECK(wide.paragraphs[0].text.lines.size() == 1);
  CHECK(wide.paragraphs[0].indent > 1500);
}
