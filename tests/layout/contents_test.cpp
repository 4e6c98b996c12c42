#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

// A heading and as many lines as fill `pages` pages of twenty lines.
void add_chapter(Document& document, const std::string& title, int pages) {
  document.blocks.push_back(PageBreak{});
  document.blocks.push_back(Heading{1, RichText(title)});
  Prose prose;
  for (int i = 0; i < pages * 20 - 1; ++i)
    prose.paragraphs.push_back(paragraphs("line " + std::to_string(i)).front());
  document.blocks.push_back(prose);
}

Document titled() {
  auto document = upright_document();
  TitleBlock title;
  title.title = "Plan";
  document.blocks = {title, Contents{}};
  return document;
}

Pages set(const Document& document) {
  HalfEm measure;
  return paginate(document, plain_theme(), measure);
}

int count(const Pages& pages, Tag tag) {
  return static_cast<int>(std::count_if(pages.structure.begin(), pages.structure.end(),
                                        [&](const Element& element) { return element.tag == tag; }));
}

bool has_text(const Pages& pages, int page, const std::string& text) {
  return texts_of(pages, page).find("\"" + text + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("a paper of five pages has no contents, and its text goes on where they would stand") {
  auto document = titled();
  add_chapter(document, "One", 4);
  const auto pages = set(document);
  CHECK(pages.pages.size() == 5);
  CHECK(count(pages, Tag::contents) == 0);
  CHECK(pages.bookmarks.size() == 1);
}

TEST_CASE("a longer paper lists its headings with the pages they stand on") {
  auto document = titled();
  add_chapter(document, "One", 2);
  add_chapter(document, "Two", 3);
  const auto pages = set(document);
  REQUIRE(pages.pages.size() == 6);
  CHECK(reading_text(pages, 0).find("Plan / Contents / One 2 / Two 4 / One / line 0") == 0);
  CHECK(has_text(pages, 1, "One"));
  CHECK(has_text(pages, 3, "Two"));
  std::vector<int> targets;
  for (const auto& link : pages.pages[0].links) targets.push_back(link.page);
  CHECK(targets == std::vector{1, 3});
  CHECK(pages.bookmarks[0].title == "Contents");
  CHECK(pages.bookmarks[0].page == 0);
}

TEST_CASE("a list longer than its page pushes what follows back, and its numbers say so") {
  auto document = titled();
  for (int i = 0; i < 50; ++i) add_chapter(document, "Chapter " + std::to_string(i), 1);
  const auto pages = set(document);
  // 20 lines a page: the title with its rule, "Contents", 17 entries; 20; 13.
  REQUIRE(pages.pages.size() == 53);
  CHECK(has_text(pages, 0, "Chapter 16"));
  CHECK(has_text(pages, 1, "Chapter 17"));
  CHECK(has_text(pages, 2, "Chapter 49"));
  for (int page = 3; page < 53; ++page) CHECK(has_text(pages, page, "Chapter " + std::to_string(page - 3)));
  CHECK(reading_text(pages, 0).find("Chapter 49 53 / ") != std::string::npos);
  for (const auto& link : pages.pages[2].links) CHECK(has_text(pages, link.page, link.description));
  for (const auto& bookmark : pages.bookmarks) CHECK(has_text(pages, bookmark.page, bookmark.title));
  for (std::size_t i = 0; i < pages.structure.size(); ++i)
    for (const auto& kid : pages.structure[i].kids)
      if (kid.kind == Kid::Kind::content)
        CHECK(pages.pages[static_cast<std::size_t>(kid.page)].marks[static_cast<std::size_t>(kid.index)] ==
              static_cast<int>(i));
}

TEST_CASE("the bands of a table stand in the contents, a list within the list") {
  auto document = titled();
  document.blocks.push_back(Heading{1, RichText("Actions")});
  Table table;
  table.title = "Actions";
  table.columns = {{1, false, false}};
  table.header = {{{cell(0, "Action", CellRole::column_header)}, false}};
  for (int month = 1; month <= 6; ++month) {
    table.rows.push_back({{cell(0, "Month " + std::to_string(month), CellRole::band)}, true});
    for (int row = 0; row < 8; ++row) table.rows.push_back({{cell(0, "do")}, false});
  }
  document.blocks.push_back(table);
  const auto pages = set(document);
  CHECK(reading_text(pages, 0).find("Contents / Actions 2 / Month 1 2 / Month 2 3 / Month 3 4") !=
        std::string::npos);
  CHECK(count(pages, Tag::contents) == 2);
  CHECK(count(pages, Tag::contents_item) == 7);
}
