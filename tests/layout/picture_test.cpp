#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

Pages set(std::vector<Block> blocks) {
  HalfEm measure;
  auto document = upright_document();
  document.title = "Plan";
  document.blocks = std::move(blocks);
  return paginate(document, plain_theme(), measure);
}

Picture picture(int width, int height) {
  Picture out;
  out.width = width;
  out.height = height;
  out.alternative = "The boards";
  return out;
}

Prose prose(const std::string& text) {
  Prose block;
  block.paragraphs = paragraphs(text);
  return block;
}

Box box_of(int width, int height) {
  const auto pages = set({picture(width, height)});
  REQUIRE(pages.pages[0].pictures.size() == 1);
  return pages.pages[0].pictures[0].box;
}

}  // namespace

TEST_CASE("a picture is as large as its pixels, and no larger than the text of a page") {
  const Length width = 40000, height = 20000;
  CHECK(box_of(100, 40) == Box{10000, 10000, 7500, 3000});
  CHECK(box_of(4000, 1000) == Box{10000, 10000, width, width / 4});
  CHECK(box_of(100, 4000).y + box_of(100, 4000).height <= 10000 + height);
  CHECK(box_of(1, 9000).width >= 1);
}

TEST_CASE("a picture is a figure with its words and its box, between the texts around it") {
  const auto pages = set({prose("before"), picture(100, 40), prose("after")});
  CHECK(reading_text(pages) == "before / after / ");
  const auto figure = std::find_if(pages.structure.begin(), pages.structure.end(),
                                   [](const Element& element) { return element.tag == Tag::figure; });
  REQUIRE(figure != pages.structure.end());
  CHECK(figure->alternative == "The boards");
  CHECK(figure->box == pages.pages[0].pictures[0].box);
  const auto& kids = pages.structure[static_cast<std::size_t>(figure->parent)].kids;
  REQUIRE(kids.size() == 3);
  CHECK(kids[1].index == figure - pages.structure.begin());
}

TEST_CASE("a picture that does not fit under the text goes whole to the next page, with its heading") {
  std::string lines = "a";
  for (int i = 0; i < 8; ++i) lines += "\nb";
  const auto pages = set({prose(lines), Heading{1, RichText("Boards")}, picture(100, 200)});
  REQUIRE(pages.pages.size() == 2);
  CHECK(pages.pages[0].pictures.empty());
  CHECK(pages.pages[1].pictures.size() == 1);
  CHECK(texts_of(pages, 1).find("Boards") != std::string::npos);
}

TEST_CASE("a paragraph without a mark belongs to the item above it") {
  Prose list;
  for (const char* marker : {"1.", "", "2."}) {
    auto& item = list.paragraphs.emplace_back();
    item.kind = Paragraph::Kind::numbered;
    item.marker = marker;
    item.text = RichText("text");
  }
  const auto pages = set({list});
  const auto count = [&](Tag tag) {
    return std::count_if(pages.structure.begin(), pages.structure.end(),
                         [&](const Element& element) { return element.tag == tag; });
  };
  CHECK(count(Tag::list) == 1);
  CHECK(count(Tag::list_item) == 2);
  CHECK(count(Tag::label) == 2);
  CHECK(count(Tag::paragraph) == 2);  // both of the first item
}
