#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "layout/half_em.h"
#include "layout/paginate.h"
#include "layout/placement_rules.h"
#include "support/chart_paper.h"

using namespace boardpack;

namespace {

// Charts drawn at random; the same seed gives the same chart everywhere.
class RandomChart {
 public:
  explicit RandomChart(unsigned seed) : random_(seed) {}

  Chart chart() {
    Chart chart;
    chart.kind = static_cast<Chart::Kind>(below(3));
    if (below(8) > 0) chart.title = words(1 + below(12));
    chart.alternative = "What it shows";
    const char* units[] = {"", "actions", "%"};
    chart.unit = below(12) == 0 ? words(40) : units[below(3)];
    const int categories = pick({0, 1, 1, 2, 5, 12, 40}), series = pick({0, 1, 2, 3, 5, 12});
    const bool unknown = below(10) == 0, zero = below(10) == 0, long_names = below(4) == 0;
    const double most = std::vector<double>{1, 10, 300, 2'000'000, 0.004}[static_cast<std::size_t>(below(5))];
    const bool whole = below(2) == 0, negative = below(6) == 0;
    for (int i = 0; i < categories; ++i) chart.categories.push_back(name(long_names));
    for (int i = 0; i < series; ++i) {
      ChartSeries one;
      one.name = name(long_names);
      one.mark = std::vector<std::string>{"", "G", "A", "\u2013", "Late"}[static_cast<std::size_t>(below(5))];
      one.colour = {channel(), channel(), channel()};
      for (int k = 0; k < categories; ++k) {
        if (unknown || below(6) == 0) {
          one.values.emplace_back();
          continue;
        }
        double value = zero || below(8) == 0 ? 0 : most * below(1000) / 999;
        if (whole) value = std::floor(value);
        one.values.emplace_back(negative && below(3) == 0 ? -value : value);
      }
      chart.series.push_back(one);
    }
    return chart;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
      text += (i > 0 ? " " : "") + std::string(static_cast<std::size_t>(1 + below(12)), 'n');
    return text;
  }

 private:
  int pick(std::vector<int> from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }
  std::uint8_t channel() { return static_cast<std::uint8_t>(below(256)); }
  std::string name(bool long_names) {
    if (long_names && below(3) == 0) return std::string(static_cast<std::size_t>(below(500)), 'x');
    return words(long_names ? 1 + below(60) : 1 + below(3));
  }

  std::mt19937 random_;
};

bool inside(const Box& box, Length x, Length y) {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

void check_figure(const Pages& pages, int index) {
  const auto& figure = pages.structure[static_cast<std::size_t>(index)];
  CHECK(figure.alternative == "What it shows");
  REQUIRE(figure.box);
  std::set<int> on;
  for (const auto& kid : figure.kids) on.insert(kid.page);
  REQUIRE(on.size() == 1);
  const auto& page = pages.pages[static_cast<std::size_t>(*on.begin())];
  for (const auto& drawing : page.drawings) {
    if (page.marks[static_cast<std::size_t>(drawing.mark)] != index) continue;
    for (const auto& path : drawing.paths)
      for (const auto& point : path.points)
        if (!inside(*figure.box, point.x, point.y)) FAIL_CHECK("a line outside its figure");
    for (const auto& text : page.texts) CHECK(text.mark != drawing.mark);
  }
  for (const auto& text : page.texts) {
    if (text.mark < 0 || page.marks[static_cast<std::size_t>(text.mark)] != index) continue;
    const auto box = text_box(pages, page, text);
    if (!inside(*figure.box, box.x, box.y) || !inside(*figure.box, box.x + box.width - 5, box.y + box.height))
      FAIL_CHECK("a text outside its figure");
  }
}

}  // namespace

TEST_CASE("whatever a chart shows, it is on one page, within its figure, no label over another") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    RandomChart random(seed);
    Document document = upright_document();
    const Theme theme = seed % 2 == 0 ? Theme{} : plain_theme();
    document.page.landscape = seed % 4 == 0;
    Prose before;
    before.paragraphs = paragraphs(random.words(random.below(200)));
    document.blocks.push_back(before);
    if (random.below(2) == 0) document.blocks.push_back(Heading{1, RichText(random.words(3))});
    const Chart chart = random.chart();
    document.blocks.push_back(chart);
    if (!chart.series.empty()) document.blocks.push_back(table_of(chart));
    HalfEm measure, again;
    const auto pages = paginate(document, theme, measure);
    CHECK(pages == paginate(document, theme, again));
    int figures = 0;
    for (std::size_t i = 0; i < pages.structure.size(); ++i)
      if (pages.structure[i].tag == Tag::figure) {
        check_figure(pages, static_cast<int>(i));
        ++figures;
      }
    CHECK(figures == (chart.series.empty() || chart.categories.empty() ? 0 : 1));
    for (const auto& complaint : misplaced(pages, theme)) FAIL_CHECK(complaint);
  }
}
