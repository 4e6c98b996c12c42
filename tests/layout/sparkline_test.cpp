#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_rules.h"
#include "layout/page_text.h"
#include "layout/paginate.h"
#include "layout/set_sparkline.h"

using namespace boardpack;

namespace {

Sparkline line_of(std::vector<std::optional<double>> values) {
  return {std::move(values), "Mar 2018 36%, Jun 2018 52%"};
}

std::vector<Path> drawn(const Sparkline& line) {
  return set_sparkline(line, 10000, 2000, plain_theme());
}

// A row with a sparkline over one line of words, beside so many lines.
Table table_with_line(int lines) {
  Table table;
  table.columns = {{1, false, false}, {1, false, false}};
  table.header = {
      {{cell(0, "Measure", CellRole::column_header), cell(1, "Trend", CellRole::column_header)}, false}};
  std::string words;
  for (int i = 0; i < lines; ++i) words += (i > 0 ? " " : "") + std::string(30, 'a') + std::to_string(10 + i);
  TableCell trend = cell(1, "36% to 52%");
  trend.sparkline = line_of({36, 52});
  table.rows = {{{cell(0, words), trend}, false}};
  return table;
}

Pages set(const Table& table) {
  HalfEm measure;
  auto document = upright_document();
  document.blocks.push_back(table);
  return paginate(document, plain_theme(), measure);
}

std::vector<const Element*> figures(const Pages& pages) {
  std::vector<const Element*> out;
  for (const Element& element : pages.structure)
    if (element.tag == Tag::figure) out.push_back(&element);
  return out;
}

}  // namespace

TEST_CASE("a sparkline goes from its lowest figure at the bottom to its highest at the top") {
  const auto paths = drawn(line_of({10, 30, 20}));
  REQUIRE(paths.size() == 2);
  const auto& points = paths[0].points;
  REQUIRE(points.size() == 3);
  CHECK(points[0].y > points[2].y);
  CHECK(points[2].y > points[1].y);
  CHECK(points[1].x - points[0].x == points[2].x - points[1].x);
  CHECK(paths[1].fill);  // the dot at its end
  for (const auto& path : paths)
    for (const auto& point : path.points) {
      CHECK((point.x >= 0 && point.x <= 10000));
      CHECK((point.y >= 0 && point.y <= 2000));
    }
}

TEST_CASE("a sparkline is broken where a figure is not known, and a lone figure is a dot") {
  const auto paths = drawn(line_of({10, 20, std::nullopt, 15, std::nullopt, 10, 12}));
  REQUIRE(paths.size() == 4);
  CHECK(paths[0].points.size() == 2);
  CHECK(paths[1].fill);
  CHECK(paths[2].points.size() == 2);
  CHECK(paths[0].points[1].x < paths[1].points[0].x);
}

TEST_CASE("figures that are all the same are a level line") {
  const auto paths = drawn(line_of({7, 7}));
  CHECK(paths[0].points[0].y == paths[0].points[1].y);
}

TEST_CASE("a sparkline without a known figure takes no room") {
  CHECK(sparkline_height(line_of({std::nullopt, std::nullopt}), plain_theme()) == 0);
  CHECK(sparkline_height(line_of({}), plain_theme()) == 0);
  CHECK(sparkline_height(line_of({1}), plain_theme()) > 0);
  CHECK(drawn(line_of({std::nullopt})).empty());
}

TEST_CASE("a sparkline is a figure in its cell, above the words") {
  const auto pages = set(table_with_line(1));
  REQUIRE(figures(pages).size() == 1);
  const Element& figure = *figures(pages)[0];
  CHECK(figure.alternative == "Mar 2018 36%, Jun 2018 52%");
  CHECK(pages.structure[static_cast<std::size_t>(figure.parent)].tag == Tag::data_cell);
  REQUIRE(figure.box);
  CHECK(figure.box->height == 1250);
  // Header row of 20 points, padding of 5.
  CHECK(figure.box->y == 12500);
  CHECK(texts_of(pages, 0) ==
        "105,113 TH \"Measure\"\n"
        "305,113 TH \"Trend\"\n"
        "105,133 TD \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa10\"\n"
        "305,145.5 P \"36% to 52%\"\n");
  REQUIRE(pages.pages[0].drawings.size() == 1);
  CHECK(pages.pages[0].drawings[0].mark >= 0);
}

TEST_CASE("a row split over pages has its sparkline once, with its words") {
  const auto pages = set(table_with_line(40));
  REQUIRE(pages.pages.size() > 1);
  CHECK(figures(pages).size() == 1);
  CHECK(pages.pages[0].drawings.size() == 1);
  for (std::size_t i = 1; i < pages.pages.size(); ++i) CHECK(pages.pages[i].drawings.empty());
}

TEST_CASE("a row is as high as its sparkline and words") {
  auto table = table_with_line(1);
  table.rows.push_back({{cell(0, "next"), cell(1, "row")}, false});
  const auto pages = set(table);
  CHECK(texts_of(pages, 0).find("105,165.5 TD \"next\"") != std::string::npos);
}
