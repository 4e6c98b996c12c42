#include "layout/placement_rules.h"

#include <algorithm>
#include <numeric>

#include "layout/page_text.h"

namespace boardpack {

namespace {

bool overlap(const Box& a, const Box& b) {
  constexpr Length rounding = 30;
  return a.x + a.width > b.x + rounding && b.x + b.width > a.x + rounding &&
         a.y + a.height > b.y + rounding && b.y + b.height > a.y + rounding;
}

void check_overlaps(const Pages& pages, const Page& page, const std::vector<Box>& boxes,
                    std::vector<std::string>& complaints) {
  std::vector<std::size_t> near;  // texts that may reach down to the next
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return boxes[a].y < boxes[b].y; });
  for (const auto i : order) {
    std::erase_if(near, [&](auto k) { return boxes[k].y + boxes[k].height <= boxes[i].y; });
    for (const auto k : near)
      if (overlap(boxes[i], boxes[k]))
        complaints.push_back("overlap: " + text_of(pages, page, page.texts[i]) + " and " +
                             text_of(pages, page, page.texts[k]));
    near.push_back(i);
  }
}

void check_page(const Pages& pages, const Page& page, const Theme& theme,
                std::vector<std::string>& complaints) {
  const Length left = from_points(theme.margin_left), right = page.width - from_points(theme.margin_right);
  const Length top = from_points(theme.margin_top), bottom = page.height - from_points(theme.margin_bottom);
  std::vector<Box> boxes;
  for (const auto& item : page.texts) {
    const auto box = text_box(pages, page, item);
    const bool furniture = item.artifact == Artifact::header || item.artifact == Artifact::footer;
    const bool inside = box.x >= left && box.x + box.width <= right + 5 &&
                        (furniture || (box.y >= top && box.y + box.height <= bottom));
    if (!inside)
      complaints.push_back("outside the margins at " + std::to_string(box.x) + "," + std::to_string(box.y) +
                           ": " + text_of(pages, page, item));
    boxes.push_back(box);
  }
  check_overlaps(pages, page, boxes, complaints);
  for (const auto& rectangle : page.rectangles) {
    const auto& box = rectangle.box;
    if (box.x < left || box.x + box.width > right || box.y < top || box.y + box.height > bottom)
      complaints.push_back("a rectangle outside the margins");
  }
  for (const auto& drawing : page.drawings)
    for (const auto& path : drawing.paths)
      for (const auto& point : path.points)
        if (point.x < left || point.x > right || point.y < top || point.y > bottom)
          complaints.push_back("a drawing outside the margins at " + std::to_string(point.x) + "," +
                               std::to_string(point.y));
}

}  // namespace

Box text_box(const Pages& pages, const Page& page, const TextItem& item) {
  std::size_t characters = 0;
  for (const char c : text_of(pages, page, item))
    characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return {item.x, item.baseline - item.size * 6 / 10, static_cast<Length>(characters) * item.size / 2,
          item.size * 6 / 10};
}

std::vector<std::string> misplaced(const Pages& pages, const Theme& theme) {
  std::vector<std::string> complaints;
  for (const auto& page : pages.pages) check_page(pages, page, theme, complaints);
  return complaints;
}

}  // namespace boardpack
