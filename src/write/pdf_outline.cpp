#include "write/pdf_outline.h"

#include <algorithm>

#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

struct OutlineItem {
  int level = 0;
  int parent = -1, first = -1, last = -1, previous = -1, next = -1;
  int descendants = 0;
};

// The items as a tree; the first is the root.
std::vector<OutlineItem> nested(const std::vector<Bookmark>& bookmarks) {
  std::vector<OutlineItem> items(1);
  int last = 0;
  for (const auto& bookmark : bookmarks) {
    OutlineItem item;
    item.level = std::max(1, bookmark.level);
    const int index = static_cast<int>(items.size());
    while (items[static_cast<std::size_t>(last)].level >= item.level)
      last = items[static_cast<std::size_t>(last)].parent;
    item.parent = last;
    auto& parent = items[static_cast<std::size_t>(last)];
    item.previous = parent.last;
    parent.last = index;
    if (parent.first < 0) parent.first = index;
    if (item.previous >= 0) items[static_cast<std::size_t>(item.previous)].next = index;
    for (int above = last; above >= 0; above = items[static_cast<std::size_t>(above)].parent)
      ++items[static_cast<std::size_t>(above)].descendants;
    items.push_back(item);
    last = index;
  }
  return items;
}

}  // namespace

void add_outline(const Pages& pages, const std::vector<int>& page_objects, PdfObjects& objects) {
  if (pages.bookmarks.empty()) return;
  const auto items = nested(pages.bookmarks);
  std::vector<int> numbers;
  for (std::size_t i = 0; i < items.size(); ++i) numbers.push_back(objects.reserve());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    std::string out = "<<";
    const auto add = [&](const char* key, int index) {
      if (index >= 0) out += key + reference(numbers[static_cast<std::size_t>(index)]);
    };
    if (i == 0) out += "/Type/Outlines";
    add("/Parent ", item.parent);
    add("/First ", item.first);
    add("/Last ", item.last);
    add("/Prev ", item.previous);
    add("/Next ", item.next);
    if (item.descendants > 0) out += "/Count " + std::to_string(item.descendants);
    if (i > 0) {
      const auto& bookmark = pages.bookmarks[i - 1];
      const auto page = static_cast<std::size_t>(bookmark.page);
      out += "/Title" + pdf_text(bookmark.title) + "/Dest[" + reference(page_objects[page]) + "/XYZ 0 ";
      append_length(out, pages.pages[page].height - bookmark.y);
      out += " null]";
    }
    objects.set(numbers[i], out + ">>");
  }
  objects.set_catalog("Outlines", reference(numbers[0]));
  objects.set_catalog("PageMode", "/UseOutlines");
}

}  // namespace boardpack
