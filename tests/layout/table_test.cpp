#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

// Two columns of 200 points.
Table two_columns() {
  Table table;
  table.columns = {{1, false, false}, {1, false, false}};
  table.header = {
      {{cell(0, "Ref", CellRole::column_header), cell(1, "Action", CellRole::column_header)}, false}};
  return table;
}

TableRow row(std::vector<TableCell> cells) {
  return {std::move(cells), false};
}
TableRow band(std::string_view text) {
  return {{spanning(cell(0, text, CellRole::band), 1, 2)}, true};
}

// So many lines in a column of 200 points: 38 characters fit beside the padding.
std::string lines(int count, char letter) {
  std::string text;
  for (int i = 0; i < count; ++i) text += std::string(30, letter) + std::to_string(10 + i) + " ";
  text.pop_back();
  return text;
}

Pages set(const Table& table, const std::vector<Block>& before = {}) {
  HalfEm measure;
  auto document = upright_document();
  document.blocks = before;
  document.blocks.push_back(table);
  return paginate(document, plain_theme(), measure);
}

const Element& only(const Pages& pages, Tag tag, std::size_t nth = 0) {
  for (const auto& element : pages.structure)
    if (element.tag == tag && nth-- == 0) return element;
  throw std::logic_error("no such element");
}

}  // namespace

TEST_CASE("a table's cells stand side by side, padded, and rows below each other") {
  auto table = two_columns();
  table.rows = {row({cell(0, "1", CellRole::row_header), cell(1, "Agree the plan")}),
                row({cell(0, "2", CellRole::row_header), cell(1, lines(2, 'a'))})};
  const auto pages = set(table);
  CHECK(texts_of(pages, 0) ==
        "105,113 TH \"Ref\"\n"
        "305,113 TH \"Action\"\n"
        "105,133 TH \"1\"\n"
        "305,133 TD \"Agree the plan\"\n"
        "105,153 TH \"2\"\n"
        "305,153 TD \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa10\"\n"
        "305,163 TD \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa11\"\n");
  CHECK(only(pages, Tag::header_cell, 0).scope == Scope::column);
  CHECK(only(pages, Tag::header_cell, 2).scope == Scope::row);
}

TEST_CASE("the grid is drawn with one line where cells meet") {
  auto table = two_columns();
  table.rows = {row({cell(0, "1"), cell(1, "a")})};
  const auto rules = set(table).pages[0].rules;
  const Theme theme = plain_theme();
  const Length w = from_points(theme.grid_width);
  const std::vector<Rule> grid = {
      {10000, 10000, 50000, 10000, w, theme.grid}, {10000, 12000, 50000, 12000, w, theme.grid},
      {10000, 14000, 50000, 14000, w, theme.grid}, {10000, 10000, 10000, 14000, w, theme.grid},
      {30000, 10000, 30000, 14000, w, theme.grid}, {50000, 10000, 50000, 14000, w, theme.grid}};
  CHECK(std::vector<Rule>(rules.begin(), rules.begin() + 6) == grid);
}

TEST_CASE("a spanning cell has its rows' height and its text is read first") {
  auto table = two_columns();
  table.rows = {row({spanning(cell(0, "Outcome"), 2, 1), cell(1, "a")}), row({cell(1, "b")})};
  const auto pages = set(table);
  CHECK(reading_text(pages) == "Ref / Action / Outcome / a / b / ");
  CHECK(only(pages, Tag::data_cell).row_span == 2);
  CHECK(texts_of(pages, 0).find("305,153 TD \"b\"") != std::string::npos);
}

TEST_CASE("rows grow evenly to make room for a long spanning cell") {
  auto table = two_columns();
  table.rows = {row({spanning(cell(0, lines(5, 'x')), 2, 1), cell(1, "a")}), row({cell(1, "b")})};
  // 5 lines and padding are 60 points, the rows ask for 40: ten more each.
  CHECK(texts_of(set(table), 0).find("305,163 TD \"b\"") != std::string::npos);
}

TEST_CASE("a row that does not fit goes to the next page whole, under the repeated header") {
  auto table = two_columns();
  // Header 20, seven rows of 20: 40 points are left for a row of 50.
  for (int i = 0; i < 7; ++i) table.rows.push_back(row({cell(0, std::to_string(i)), cell(1, "a")}));
  table.rows.push_back(row({cell(0, "tall"), cell(1, lines(4, 't'))}));
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).starts_with("105,113 - \"Ref\"\n305,113 - \"Action\"\n105,133 TD \"tall\"\n"));
}

TEST_CASE("a row that would leave much of the page empty is split with two lines at least on either page") {
  auto table = two_columns();
  // Header 20, three rows of 20: 120 points are left, 11 lines and padding.
  for (int i = 0; i < 3; ++i) table.rows.push_back(row({cell(0, std::to_string(i)), cell(1, "a")}));
  for (const int count : {12, 13}) {
    auto split = table;
    split.rows.push_back(row({cell(0, "tall"), cell(1, lines(count, 't'))}));
    const auto pages = set(split);
    REQUIRE(pages.pages.size() == 2);
    const auto line = [](int i) { return "TD \"" + std::string(30, 't') + std::to_string(i) + "\"\n"; };
    CHECK(texts_of(pages, 1) ==
          "105,113 - \"Ref\"\n305,113 - \"Action\"\n105,133 - \"(continued)\"\n305,133 " + line(count + 8) +
              "305,143 " + line(count + 9));
  }
}

TEST_CASE("a split row is one row of the structure") {
  auto table = two_columns();
  table.rows = {row({cell(0, "tall"), cell(1, lines(50, 't'))})};
  const auto pages = set(table);
  CHECK(pages.pages.size() == 3);
  CHECK(reading_text(pages) == "Ref / Action / tall / " + lines(50, 't') + " / ");
  std::size_t rows = 0;
  for (const auto& element : pages.structure) rows += element.tag == Tag::table_row;
  CHECK(rows == 2);
}

TEST_CASE("a spanning cell whose rows go on is named again on the next page") {
  auto table = two_columns();
  table.rows.push_back(row({spanning(cell(0, "Outcome 1"), 12, 1), cell(1, "a0")}));
  for (int i = 1; i < 12; ++i) table.rows.push_back(row({cell(1, "a" + std::to_string(i))}));
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1) ==
        "105,113 - \"Ref\"\n305,113 - \"Action\"\n"
        "105,133 - \"Outcome 1 (continued)\"\n305,133 TD \"a9\"\n305,153 TD \"a10\"\n305,173 TD \"a11\"\n");
}

TEST_CASE("the text of a spanning cell flows on where its rows do") {
  auto table = two_columns();
  table.rows.push_back(row({spanning(cell(0, lines(20, 'x')), 2, 1), cell(1, "a")}));
  table.rows.push_back(row({cell(1, "b")}));
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(reading_text(pages) == "Ref / Action / " + lines(20, 'x') + " / a / b / ");
  CHECK(texts_of(pages, 1).find("105,133 - \"(continued)\"\n105,143 TD \"xxx") != std::string::npos);
}

TEST_CASE("a band is not left at the foot of a page") {
  auto table = two_columns();
  for (int i = 0; i < 8; ++i) table.rows.push_back(row({cell(0, std::to_string(i)), cell(1, "a")}));
  table.rows.push_back(band("June 2018"));  // 20 points are left: room for the band but no row
  table.rows.push_back(row({cell(0, "8"), cell(1, "a")}));
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).find("105,133 TH \"June 2018\"") != std::string::npos);
  CHECK(only(pages, Tag::header_cell, 2).column_span == 2);
}

TEST_CASE("a status is centred, bold, on its colour, with an outline") {
  auto table = two_columns();
  auto status = cell(1, "R", CellRole::status);
  status.fill = Rgb{0xC0, 0, 0};
  table.rows = {row({cell(0, lines(3, 'a')), status})};
  const auto pages = set(table);
  const auto& page = pages.pages[0];
  CHECK(texts_of(pages, 0).find("397.5,143 TD \"R\"") != std::string::npos);
  CHECK(page.texts[page.texts.size() - 2].ink == Rgb{255, 255, 255});
  CHECK(page.rectangles.back() == Rectangle{{30000, 12000, 20000, 4000}, {0xC0, 0, 0}, std::nullopt, 0});
  CHECK(page.rules[page.rules.size() - 2].ink == plain_theme().status_outline);
}

TEST_CASE("a table without rows says so") {
  auto table = two_columns();
  table.empty_note = "No returns.";
  CHECK(texts_of(set(table), 0) == "100,108 P \"No returns.\"\n");
}

TEST_CASE("a header higher than half the page is not repeated") {
  auto table = two_columns();
  table.header[0].cells[1] = cell(1, lines(15, 'h'), CellRole::column_header);
  for (int i = 0; i < 10; ++i) table.rows.push_back(row({cell(0, std::to_string(i)), cell(1, "a")}));
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).starts_with("105,113 TD"));
}

TEST_CASE("a spanning cell with room for less than its first paragraph is named by its first words") {
  auto table = two_columns();
  table.rows.push_back(row({spanning(cell(0, lines(4, 'x')), 9, 1), cell(1, "a0")}));
  for (int i = 1; i < 9; ++i) table.rows.push_back(row({cell(1, "a" + std::to_string(i))}));
  // Header 20 and eight rows of 20 leave no room for the last row: one line under the header.
  table.rows.back() = row({cell(1, lines(2, 'z'))});
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 1).find("105,133 - \"" + std::string(30, 'x') + "10…\"\n105,143 - \"(continued)\"") !=
        std::string::npos);
}

TEST_CASE("a row is split under a header or band that it would leave alone") {
  auto table = two_columns();
  table.header[0].cells[1] =
      cell(1, lines(14, 'h'), CellRole::column_header);  // 150 of the page's 200 points
  table.rows = {row({cell(0, "tall"), cell(1, lines(8, 't'))})};
  const auto pages = set(table);
  REQUIRE(pages.pages.size() == 2);
  CHECK(texts_of(pages, 0).find("105,263 TD \"tall\"") != std::string::npos);
}
