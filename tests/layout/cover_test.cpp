#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

Pages set(std::vector<Block> blocks, const std::string& marking = "") {
  HalfEm measure;
  auto document = upright_document();
  document.title = "Plan";
  document.marking = marking;
  document.blocks = std::move(blocks);
  return paginate(document, plain_theme(), measure);
}

Cover cover() {
  Cover block;
  block.title = "Children's Plan";
  block.subtitle = "Year 3";
  block.statement = "A place to grow up in.\nFor each of us.";
  block.facts = {{"Version", "2.1"}, {"Sponsored by", "The Trust"}};
  return block;
}

Prose prose(const std::string& text) {
  Prose block;
  block.paragraphs = paragraphs(text);
  return block;
}

}  // namespace

TEST_CASE("a cover stands alone on its page, marked but without a foot") {
  const auto pages = set({cover(), prose("first")}, "Official");
  REQUIRE(pages.pages.size() == 2);
  CHECK(reading_text(pages, 0) ==
        "Children's Plan / Year 3 / A place to grow up in. / For each of us. / Version: 2.1 / "
        "Sponsored by: The Trust / first / ");
  CHECK(pages.structure[1].tag == Tag::heading1);
  int artifacts = 0;
  for (const auto& item : pages.pages[0].texts) artifacts += item.mark < 0;
  CHECK(artifacts == 2);
}

TEST_CASE("a cover alone is a paper of one page") {
  CHECK(set({cover()}).pages.size() == 1);
  CHECK(set({cover(), PageBreak{}, prose("first")}).pages.size() == 2);
}

TEST_CASE("a logo keeps its proportions and is no wider than half the text") {
  auto block = cover();
  block.logo = Picture{};
  block.logo->alternative = "The Trust's tree";
  const auto box = [&](int width, int height) {
    block.logo->width = width;
    block.logo->height = height;
    const auto pages = set({block});
    REQUIRE(pages.pages[0].pictures.size() == 1);
    return pages.pages[0].pictures[0].box;
  };
  CHECK(box(100, 100) == Box{10000, 10000, 6200, 6200});
  CHECK(box(1000, 100) == Box{10000, 10000, 20000, 2000});
  const auto pages = set({block});
  const auto figure = std::find_if(pages.structure.begin(), pages.structure.end(),
                                   [](const Element& element) { return element.tag == Tag::figure; });
  REQUIRE(figure != pages.structure.end());
  CHECK(figure->alternative == "The Trust's tree");
  CHECK(figure->box == pages.pages[0].pictures[0].box);
}

TEST_CASE("a vision too long for the page goes on, and nothing is lost") {
  auto block = cover();
  block.statement.clear();
  for (int i = 0; i < 60; ++i) block.statement += "sentence " + std::to_string(i) + "\n";
  const auto pages = set({block, prose("first")});
  CHECK(pages.pages.size() == 5);
  for (int i = 0; i < 60; ++i)
    CHECK(reading_text(pages, 0).find("sentence " + std::to_string(i) + " / ") != std::string::npos);
}
