#include "layout/random_document.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "layout/half_em.h"
#include "layout/page_rules.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

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

Box text_box(const Pages& pages, const Page& page, const TextItem& item) {
  std::size_t characters = 0;
  for (const char c : text_of(pages, page, item))
    characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return {item.x, item.baseline - item.size * 6 / 10, static_cast<Length>(characters) * item.size / 2,
          item.size * 6 / 10};
}

bool overlap(const Box& a, const Box& b) {
  constexpr Length rounding = 30;
  return a.x + a.width > b.x + rounding && b.x + b.width > a.x + rounding &&
         a.y + a.height > b.y + rounding && b.y + b.height > a.y + rounding;
}

void check_page(const Pages& pages, const Page& page, const Theme& theme) {
  const Length left = from_points(theme.margin_left), right = page.width - from_points(theme.margin_right);
  const Length top = from_points(theme.margin_top), bottom = page.height - from_points(theme.margin_bottom);
  std::vector<Box> boxes;
  for (const auto& item : page.texts) {
    const auto box = text_box(pages, page, item);
    const bool furniture = item.artifact == Artifact::header || item.artifact == Artifact::footer;
    const bool inside = box.x >= left && box.x + box.width <= right + 5 &&
                        (furniture || (box.y >= top && box.y + box.height <= bottom));
    if (!inside)
      FAIL_CHECK("outside the margins at " << box.x << "," << box.y << ": " << text_of(pages, page, item));
    boxes.push_back(box);
  }
  std::vector<std::size_t> near;  // texts that may reach down to the next
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return boxes[a].y < boxes[b].y; });
  for (const auto i : order) {
    std::erase_if(near, [&](auto k) { return boxes[k].y + boxes[k].height <= boxes[i].y; });
    for (const auto k : near)
      if (overlap(boxes[i], boxes[k]))
        FAIL_CHECK("overlap: " << text_of(pages, page, page.texts[i]) << " and "
                               << text_of(pages, page, page.texts[k]));
    near.push_back(i);
  }
  for (const auto& rectangle : page.rectangles) {
    const auto& box = rectangle.box;
    if (box.x < left || box.x + box.width > right || box.y < top || box.y + box.height > bottom)
      FAIL_CHECK("a rectangle outside the margins");
  }
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
    for (const auto& page : pages.pages) check_page(pages, page, theme);
    for (const auto& complaint : broken_page_rules(pages, document, theme)) FAIL_CHECK(complaint);
  }
}
