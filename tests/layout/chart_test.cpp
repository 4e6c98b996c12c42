#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "layout/chart_scale.h"
#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"
#include "layout/set_chart.h"
#include "support/chart_paper.h"
#include "support/golden.h"

using namespace boardpack;

namespace {

constexpr Rgb red{0xC0, 0, 0}, amber{0xFF, 0xC0, 0}, green{0, 0x70, 0x3C};

Chart chart(Chart::Kind kind, std::vector<std::string> categories, std::vector<ChartSeries> series) {
  Chart result;
  result.kind = kind;
  result.title = "Actions by area";
  result.alternative = "Most actions are green";
  result.categories = std::move(categories);
  result.series = std::move(series);
  return result;
}

SetChart drawn(const Chart& chart, Length width = 40000, Length most_height = 20000) {
  HalfEm measure;
  return set_chart(chart, width, most_height, plain_theme(), measure);
}

// A figure's areas of a colour, without those of the legend, which come first.
std::vector<Box> areas(const SetChart& chart, const Rgb& fill) {
  std::vector<Box> out;
  for (const auto& path : chart.paths) {
    if (path.fill != fill) continue;
    Box box{path.points[0].x, path.points[0].y, 0, 0};
    for (const auto& point : path.points) {
      box.width = std::max(box.width, point.x - box.x);
      box.height = std::max(box.height, point.y - box.y);
    }
    out.push_back(box);
  }
  if (!out.empty()) out.erase(out.begin());
  return out;
}

std::vector<const Path*> lines_of(const SetChart& chart, const Rgb& ink) {
  std::vector<const Path*> out;
  for (const auto& path : chart.paths)
    if (path.ink == ink && !path.fill) out.push_back(&path);
  return out;
}

Pages set(std::vector<Block> blocks) {
  auto document = upright_document();
  document.blocks = std::move(blocks);
  HalfEm measure;
  return paginate(document, plain_theme(), measure);
}

std::vector<int> tagged(const Pages& pages, Tag tag) {
  std::vector<int> out;
  for (std::size_t i = 0; i < pages.structure.size(); ++i)
    if (pages.structure[i].tag == tag) out.push_back(static_cast<int>(i));
  return out;
}

int page_of(const Pages& pages, int element) {
  for (const auto& kid : pages.structure[static_cast<std::size_t>(element)].kids) {
    if (kid.kind == Kid::Kind::content) return kid.page;
    if (kid.kind == Kid::Kind::element)
      if (const int page = page_of(pages, kid.index); page >= 0) return page;
  }
  return -1;
}

// All texts of the figure on the first page, '|' after each.
std::string labels(const Chart& chart) {
  const auto pages = set({chart});
  const int figure = tagged(pages, Tag::figure).at(0);
  std::string out;
  for (const auto& item : pages.pages[0].texts)
    if (item.mark >= 0 && pages.pages[0].marks[static_cast<std::size_t>(item.mark)] == figure)
      out += text_of(pages, pages.pages[0], item) + "|";
  return out;
}

Prose lines(int count) {
  Prose prose;
  for (int i = 0; i < count; ++i) prose.paragraphs.push_back(paragraphs("line").front());
  return prose;
}

}  // namespace

TEST_CASE("an axis has round steps, from nothing to above the most") {
  const auto ticks = [](double least, double most, int steps, bool whole) {
    const auto scale = chart_scale(least, most, steps, whole);
    std::string out;
    for (int i = 0; i <= scale.steps(); ++i) out += tick_text(scale.tick(i), scale, "") + " ";
    return out;
  };
  CHECK(ticks(0, 23, 5, true) == "0 5 10 15 20 25 ");
  CHECK(ticks(0, 100, 5, true) == "0 20 40 60 80 100 ");
  CHECK(ticks(0, 100.00000000001, 5, false) == "0 20 40 60 80 100 ");
  CHECK(ticks(0, 2, 10, true) == "0 1 2 ");
  CHECK(ticks(0, 0.3, 3, false) == "0.0 0.1 0.2 0.3 ");
  CHECK(ticks(0, 4000, 4, true) == "0 1,000 2,000 3,000 4,000 ");
  CHECK(ticks(-12, 5, 4, true) == "\u221215 \u221210 \u22125 0 5 ");
  CHECK(ticks(0, 0, 5, true) == "0 1 ");
}

TEST_CASE("a figure is said with three digits, or all before the point") {
  CHECK(figure_text(12, "") == "12");
  CHECK(figure_text(1234.5, "") == "1,234");
  CHECK(figure_text(94.64, "%") == "94.6%");
  CHECK(figure_text(1.0 / 3, "") == "0.333");
  CHECK(figure_text(0.0412, "") == "0.0412");
  CHECK(figure_text(0, "") == "0");
  CHECK(figure_text(-0.5, "") == "\u22120.5");
  CHECK(figure_text(2'500'000, "") == "2,500,000");
}

TEST_CASE("a bar's segments are as wide as their figures, apart by white, and nothing has none") {
  const auto set = drawn(chart(Chart::Kind::stacked_bars, {"A", "B"},
                               {{"Red", "R", red, {10, 20}}, {"Green", "G", green, {30, 0}}}));
  const auto reds = areas(set, red), greens = areas(set, green);
  REQUIRE(reds.size() == 2);
  REQUIRE(greens.size() == 1);
  const Length gap = from_points(plain_theme().segment_gap);
  CHECK(std::abs(reds[1].width - 2 * reds[0].width) <= 1);
  CHECK(std::abs(greens[0].width + gap - 3 * reds[0].width) <= 2);
  CHECK(greens[0].x == reds[0].x + reds[0].width + gap);
  CHECK(reds[0].x == reds[1].x);
  CHECK(reds[1].y > reds[0].y + reds[0].height);
}

TEST_CASE("a column's segments stand on each other, each as high as its figure") {
  const auto set = drawn(chart(Chart::Kind::stacked_columns, {"June", "July"},
                               {{"Red", "R", red, {10, 5}}, {"Green", "G", green, {20, 20}}}));
  const auto reds = areas(set, red), greens = areas(set, green);
  REQUIRE(reds.size() == 2);
  REQUIRE(greens.size() == 2);
  const Length gap = from_points(plain_theme().segment_gap);
  CHECK(std::abs(reds[0].height - 2 * reds[1].height) <= 1);
  CHECK(std::abs(greens[0].height + gap - 2 * reds[0].height) <= 2);
  CHECK(greens[0].y + greens[0].height + gap == reds[0].y);
  CHECK(reds[0].y + reds[0].height == reds[1].y + reds[1].height);
  CHECK(greens[1].x > reds[0].x + reds[0].width);
}

TEST_CASE(
    "a segment says its mark and figure, its mark alone where there is no room, and the bar its total") {
  const auto narrow =
      chart(Chart::Kind::stacked_bars, {"Schools"},
            {{"Red", "R", red, {2}}, {"Amber", "A", amber, {5}}, {"Green", "G", green, {100}}});
  const auto said = labels(narrow);
  CHECK(said.find("|Schools|A|G 100|107|") != std::string::npos);
  CHECK(said.starts_with("R|Red|A|Amber|G|Green|0|"));
}

TEST_CASE("a pale colour has an outline and every segment an ink that shows") {
  const auto set =
      drawn(chart(Chart::Kind::stacked_bars, {"A"}, {{"Amber", "A", amber, {5}}, {"Red", "R", red, {5}}}));
  for (const auto& path : set.paths) {
    if (path.fill == amber) CHECK(path.ink == Theme{}.status_outline);
    if (path.fill == red) CHECK_FALSE(path.ink);
  }
  std::set<Rgb> inks;
  for (const auto& text : set.texts) inks.insert(text.placement.ink);
  for (const auto& fill : {amber, red}) CHECK(contrast(fill, ink_on(fill)) >= 4.5);
  CHECK(inks == std::set<Rgb>{plain_theme().chart_label.ink, {0, 0, 0}, {255, 255, 255}});
}

TEST_CASE("a bar of which nothing is known says so, and one of which something is not has no total") {
  const auto said = labels(chart(Chart::Kind::stacked_bars, {"First", "Second", "Third"},
                                 {{"Red", "R", red, {{}, 4, 0}}, {"Green", "G", green, {{}, {}, 0}}}));
  CHECK(said.ends_with("|First|not known|Second|R 4|Third|0|"));
}

TEST_CASE("a line has a gap where a figure is not known, and never goes to zero for it") {
  const auto lines_chart = chart(Chart::Kind::lines, {"1", "2", "3", "4", "5", "6"},
                                 {{"Actual", "", red, {50, 60, {}, 70, {}, 80}}});
  const auto set = drawn(lines_chart);
  const auto strokes = lines_of(set, red);
  REQUIRE(strokes.size() == 1);  // from the first to the second; the others stand alone
  CHECK(strokes[0]->points.size() == 2);
  int points = 0;
  for (const auto& path : set.paths) points += path.fill == red;
  CHECK(points == 4);
  const auto bottom =
      std::max_element(set.paths.begin(), set.paths.end(),
                       [](const Path& a, const Path& b) { return a.points[0].y < b.points[0].y; })
          ->points[0]
          .y;
  for (const auto& path : set.paths)
    if (path.fill == red) CHECK(path.points[0].y < bottom - 2000);
  CHECK(labels(lines_chart).ends_with("|Actual: 80|"));
}

TEST_CASE("no two of twelve lines look the same without colour") {
  Chart twelve = chart(Chart::Kind::lines, {"1", "2"}, {});
  for (int i = 0; i < 12; ++i)
    twelve.series.push_back({"Line " + std::to_string(i), "", red, {10.0 * i, 10.0 * i + 5}});
  const auto set = drawn(twelve, 60000, 40000);
  std::set<std::string> looks;
  std::vector<std::vector<Length>> dashes;
  for (const auto* path : lines_of(set, red)) dashes.push_back(path->dash);
  std::size_t marker = 0;
  for (const auto& path : set.paths) {
    if (path.ink != red || !path.fill) continue;
    ++marker;
    std::string look = path.fill == red ? "full" : "hollow";
    for (const auto& point : path.points)
      look +=
          "," + std::to_string(point.x - path.points[0].x) + " " + std::to_string(point.y - path.points[0].y);
    looks.insert(look);
  }
  CHECK(marker == 24);
  CHECK(looks.size() == 12);
  CHECK(dashes.size() == 12);
  CHECK(std::set(dashes.begin(), dashes.end()).size() == 7);
}

TEST_CASE("lines that can be named beside their ends need no legend") {
  const auto apart = chart(Chart::Kind::lines, {"Mar", "Jun"},
                           {{"Target", "", red, {50, 90}}, {"Actual", "", green, {40, 20}}});
  CHECK(labels(apart).ends_with("|Mar|Jun|Target: 90|Actual: 20|"));
  auto unknown = apart;
  unknown.series[1].values = {{}, {}};
  CHECK(labels(unknown).starts_with("Target|Actual|"));
}

TEST_CASE("a pale line is darkened until it stands out from the paper") {
  CHECK(contrast(line_colour({0xFF, 0xFF, 0xFF}), {255, 255, 255}) >= 3);
  CHECK(line_colour(red) == red);
}

TEST_CASE("a chart is one figure with its words and its box, and its caption stands before it") {
  const auto bars = bars_by_area();
  const auto pages = set({bars, table_of(bars)});
  const auto figures = tagged(pages, Tag::figure), captions = tagged(pages, Tag::caption);
  REQUIRE(figures.size() == 1);
  REQUIRE(captions.size() == 1);
  const auto& figure = pages.structure[static_cast<std::size_t>(figures[0])];
  CHECK(figure.alternative == bars.alternative);
  REQUIRE(figure.box);
  CHECK(figure.box->x == 10000);
  CHECK(figure.box->width == 40000);
  CHECK(figure.parent == pages.structure[static_cast<std::size_t>(captions[0])].parent);
  CHECK(captions[0] < figures[0]);
  REQUIRE(figure.kids.size() == 2);  // the drawing, and its labels
  REQUIRE(pages.pages[0].drawings.size() == 1);
  CHECK(pages.pages[0].drawings[0].mark == figure.kids[0].index);
  CHECK(reading_text(pages).starts_with(bars.title));
}

TEST_CASE("a chart stays with its caption and the beginning of its table") {
  const auto small = chart(Chart::Kind::stacked_bars, {"A", "B"}, {{"Red", "R", red, {1, 2}}});
  for (int above = 0; above < 20; ++above) {
    const auto pages = set({lines(above), Heading{1, RichText("Areas")}, small, table_of(small)});
    const int figure = page_of(pages, tagged(pages, Tag::figure).at(0));
    CHECK(figure == page_of(pages, tagged(pages, Tag::caption).at(0)));
    CHECK(figure == page_of(pages, tagged(pages, Tag::heading1).at(0)));
    CHECK(figure == page_of(pages, tagged(pages, Tag::data_cell).at(0)));
  }
}

TEST_CASE("a chart too high for that is as high as the page, with thinner bars, and its table follows") {
  Chart forty = chart(Chart::Kind::stacked_bars, {}, {{"Red", "R", red, {}}});
  for (int i = 0; i < 40; ++i) {
    forty.categories.push_back("Area " + std::to_string(i));
    forty.series[0].values.emplace_back(i);
  }
  const auto pages = set({lines(10), forty, table_of(forty)});
  const auto figure = tagged(pages, Tag::figure).at(0);
  CHECK(page_of(pages, figure) == 1);
  CHECK(page_of(pages, tagged(pages, Tag::data_cell).at(0)) == 2);
  CHECK(pages.structure[static_cast<std::size_t>(figure)].box->height <= 19000);
  const auto said = labels(forty);
  CHECK(said.find("|Area 0|") != std::string::npos);
  CHECK(said.find("|Area 1|") == std::string::npos);
}

TEST_CASE("a chart is made a little lower rather than leave most of a page empty") {
  Chart twelve = chart(Chart::Kind::stacked_bars, {}, {{"Red", "R", red, {}}});
  for (int i = 0; i < 12; ++i) {
    twelve.categories.push_back("Area " + std::to_string(i));
    twelve.series[0].values.emplace_back(i);
  }
  const auto page_after = [&](int above) {
    const auto pages = set({lines(above), twelve, table_of(twelve)});
    return page_of(pages, tagged(pages, Tag::figure).at(0));
  };
  CHECK(page_after(4) == 0);
  CHECK(page_after(8) == 1);
}

TEST_CASE("a long name is cut short where it has no room") {
  auto long_name = chart(Chart::Kind::stacked_columns, {std::string(300, 'x')}, {{"Red", "R", red, {1}}});
  const auto said = labels(long_name);
  CHECK(said.find("x\u2026|") != std::string::npos);
  CHECK(said.find(std::string(100, 'x')) == std::string::npos);
}

TEST_CASE("charts of every kind, each label in its place") {
  HalfEm measure;
  const auto pages = paginate(chart_paper(), Theme{}, measure);
  std::string all;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    all += "page " + std::to_string(i + 1) + "\n" + texts_of(pages, static_cast<int>(i));
    for (const auto& drawing : pages.pages[i].drawings)
      for (const auto& path : drawing.paths) {
        all += path.fill ? "area " + hex(*path.fill) : "line " + hex(*path.ink);
        for (const auto& point : path.points)
          all += " " + number_text(point.x / 100.0) + "," + number_text(point.y / 100.0);
        all += "\n";
      }
  }
  check_golden("layout/charts.txt", all);
}

TEST_CASE("a chart of nothing is not drawn") {
  CHECK(tagged(set({chart(Chart::Kind::lines, {}, {{"Red", "R", red, {}}})}), Tag::figure).empty());
  CHECK(tagged(set({chart(Chart::Kind::stacked_bars, {"A"}, {})}), Tag::caption).empty());
}
