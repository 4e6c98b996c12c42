#include "layout/paginate.h"

#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"

using namespace boardpack;

namespace {

Pages set(Document document, const Theme& theme = plain_theme()) {
  HalfEm measure;
  return paginate(document, theme, measure);
}

Prose prose(int lines) {
  Prose block;
  for (int i = 0; i < lines; ++i) block.paragraphs.push_back(paragraphs("line " + std::to_string(i)).front());
  return block;
}

Paragraph item(std::string_view text, int level = 0) {
  auto paragraph = paragraphs(text).front();
  paragraph.kind = Paragraph::Kind::bullet;
  paragraph.marker = "•";
  paragraph.level = level;
  return paragraph;
}

Document with(std::vector<Block> blocks) {
  auto document = upright_document();
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace

TEST_CASE("pages are A4 or A3, upright or on their side") {
  Document document;
  const auto size = [&](PageSetup::Paper paper, bool landscape) {
    document.page = {paper, landscape};
    const auto pages = set(document, Theme{});
    return std::pair(pages.pages[0].width, pages.pages[0].height);
  };
  CHECK(size(PageSetup::Paper::a4, false) == std::pair(59528, 84189));
  CHECK(size(PageSetup::Paper::a4, true) == std::pair(84189, 59528));
  CHECK(size(PageSetup::Paper::a3, false) == std::pair(84189, 119055));
  CHECK(size(PageSetup::Paper::a3, true) == std::pair(119055, 84189));
}

TEST_CASE("a block may stand on other paper than the one before it") {
  const auto wide = PageSetup{PageSetup::Paper::a3, true};
  const auto upright = PageSetup{PageSetup::Paper::a4, false};
  const auto pages =
      set(with({PageBreak{wide}, prose(1), PageBreak{upright}, prose(1), PageBreak{}, prose(1)}));
  REQUIRE(pages.pages.size() == 3);
  CHECK(pages.pages[0].width == 119055);
  CHECK(pages.pages[1].width == 59528);
  CHECK(pages.pages[2].width == 59528);
}

TEST_CASE("a caption stands above its table and belongs to it") {
  Table table;
  table.caption = "Returns by term";
  table.columns = {{1, false, false}};
  table.header = {{{cell(0, "Action", CellRole::column_header)}, false}};
  table.rows = {{{cell(0, "do")}, false}};
  const auto pages = set(with({table}));
  CHECK(reading_text(pages, 0) == "Returns by term / Action / do / ");
  CHECK(pages.structure[1].tag == Tag::table);
  CHECK(pages.structure[2].tag == Tag::caption);
  CHECK(pages.structure[2].parent == 1);
}

TEST_CASE("a paper without blocks is one empty page") {
  const auto pages = set(with({}));
  CHECK(pages.pages.size() == 1);
  CHECK(texts_of(pages, 0).empty());
}

TEST_CASE("a heading goes to the next page with what follows it") {
  const auto pages = set(with({prose(18), Heading{1, RichText("Progress")}, prose(3)}));
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).starts_with("100,108 H1 \"Progress\"\n100,118 P \"line 0\"\n"));
  CHECK(pages.bookmarks == std::vector<Bookmark>{{1, "Progress", 1, 10000}});
}

TEST_CASE("a heading stays where two lines of what follows fit") {
  const auto pages = set(with({prose(17), Heading{1, RichText("Progress")}, prose(3)}));
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 0).find("100,278 H1 \"Progress\"\n100,288 P \"line 0\"\n100,298 P \"line 1\"\n") !=
        std::string::npos);
}

TEST_CASE("under a title the headings are of the second level and below") {
  const auto pages = set(with({TitleBlock{"Plan", "For the board", {{"Period", "June 2018"}}},
                               Heading{1, RichText("One")}, Heading{2, RichText("Two")}, prose(1)}));
  const auto texts = texts_of(pages, 0);
  CHECK(texts.find("H1 \"Plan\"") != std::string::npos);
  CHECK(texts.find("H2 \"One\"") != std::string::npos);
  CHECK(texts.find("H3 \"Two\"") != std::string::npos);
  CHECK(reading_text(pages) == "Plan / For the board / Period: June 2018 / One / Two / line 0 / ");
}

TEST_CASE("list items hang and a deeper list is within its item") {
  Prose block;
  block.paragraphs = {item("one"), item("two", 1), item("three")};
  const auto pages = set(with({block}));
  CHECK(texts_of(pages, 0) ==
        "100,108 Lbl \"•\"\n110,108 P \"one\"\n"
        "110,118 Lbl \"•\"\n120,118 LBody \"two\"\n"
        "100,128 Lbl \"•\"\n110,128 LBody \"three\"\n");
  std::string tags;
  for (const auto& element : pages.structure)
    if (element.tag == Tag::list) tags += std::to_string(element.parent) + " ";
  CHECK(tags == "0 4 ");  // the second within the body of the first item
}

TEST_CASE("a link is an element of its own with an area for each line") {
  Prose block;
  Paragraph paragraph;
  paragraph.text = RichText("See ");
  paragraph.text.append(
      Run{"the whole of the very long annual report of the partnership board and its other agencies", false,
          false, "https://a.uk"});
  paragraph.text.append(Run{" now.", false, false, {}});
  block.paragraphs = {paragraph};
  const auto pages = set(with({block}));
  REQUIRE(pages.pages[0].links.size() == 2);
  const auto& element = pages.structure[static_cast<std::size_t>(pages.pages[0].links[0].element)];
  CHECK(element.tag == Tag::link);
  CHECK(pages.pages[0].links[1].element == pages.pages[0].links[0].element);
  CHECK(pages.pages[0].links[0].box.x == 12000);
  CHECK(reading_text(pages) == paragraph.text.plain() + " / ");
}

TEST_CASE("an address that is not safe leads nowhere") {
  Prose block;
  Paragraph paragraph;
  paragraph.text.append(Run{"click", false, false, "javascript:alert(1)"});
  block.paragraphs = {paragraph};
  const auto pages = set(with({block}));
  CHECK(pages.pages[0].links.empty());
  CHECK(texts_of(pages, 0) == "100,108 P \"click\"\n");
}

TEST_CASE("a legend's entries stand in a line, letter on colour before meaning") {
  Legend legend;
  legend.entries = {{"R", "Red", "late", {0xC0, 0, 0}}, {"A", "Amber", "slow", {0xFF, 0xC0, 0}}};
  legend.notes = {"(Mar) carried forward"};
  const auto pages = set(with({legend}));
  CHECK(reading_text(pages) == "RRed: late / AAmber: slow / (Mar) carried forward / ");
  CHECK(pages.pages[0].rectangles.size() == 2);
  CHECK(pages.pages[0].texts[0].baseline == pages.pages[0].texts[2].baseline);
}

TEST_CASE("every page has its number, the paper's name and its marking as artifacts") {
  auto document = with({prose(30)});
  document.organisation = "Board";
  document.title = "Plan";
  document.period = "June 2018";
  document.marking = "Official – sensitive";
  const auto pages = set(document);
  REQUIRE(pages.pages.size() == 2);
  std::string furniture;
  for (const auto& text : pages.pages[1].texts)
    if (text.mark < 0) furniture += text_of(pages, pages.pages[1], text) + "; ";
  CHECK(furniture == "Board | Plan | June 2018; Page 2 of 2; OFFICIAL – SENSITIVE; OFFICIAL – SENSITIVE; ");
}

TEST_CASE("a page break ends a page that has something on it") {
  CHECK(set(with({PageBreak{}, prose(1), PageBreak{}, prose(1)})).pages.size() == 2);
}

TEST_CASE("a heading stays with two short paragraphs and the space between them") {
  HalfEm measure;
  auto theme = plain_theme();
  theme.body.space_after = 7;
  auto document = upright_document();
  // 200 points: ten lines with their space are 170, the heading and two lines 30 and the 7 between them.
  for (int i = 0; i < 10; ++i) document.blocks.push_back(Prose{Prose::Look::body, paragraphs("a")});
  document.blocks.push_back(Heading{1, RichText("Next")});
  auto two = paragraphs("b");
  two.push_back(two.front());
  document.blocks.push_back(Prose{Prose::Look::body, two});
  const auto pages = paginate(document, theme, measure);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).find("\"Next\"") != std::string::npos);
}
