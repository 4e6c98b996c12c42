#include "layout/contents.h"

#include <algorithm>

namespace boardpack {

namespace {

constexpr int least_lines = 8;  // of a list that begins on a page already begun
constexpr int listed_levels = 2;
constexpr Length widest = 52'000;  // an eye that goes along a longer line loses it

struct Entry {
  const Bookmark* bookmark = nullptr;
  int level = 0;  // from 0
  Flow flow;
};

// How the list stands between the margins.
class ContentsSetter {
 public:
  ContentsSetter(const ContentsPlace& contents, PageBuilder& pages)
      : contents_(contents),
        pages_(pages),
        style_(pages.theme().contents),
        width_(std::min(pages.width(), widest)) {}

  void set() {
    const int body = pages_.page_count();
    const auto bookmarks = pages_.bookmarks();
    pages_.go_to(contents_.place);
    set_heading();
    read_entries(bookmarks);
    const int added = pages_the_list_adds();
    for (auto& entry : entries_) {
      if (height(entry.flow) > pages_.room()) pages_.new_page();
      const int page = entry.bookmark->page;
      set_entry(entry, page > contents_.place.page && page < body ? page + added + 1 : page + 1);
    }
  }

 private:
  void set_heading() {
    const auto& style = pages_.theme().heading1;
    Paragraph title;
    title.text = RichText(contents_.title);
    auto flow = set_flow({title}, style, pages_.width(), pages_.theme(), pages_.measure());
    for (auto& paragraph : flow.paragraphs) paragraph.element = contents_.heading;
    pages_.add_over_pages(flow, style);
    pages_.move_down(from_points(style.space_after + style_.space_after));
  }

  void read_entries(const std::vector<Bookmark>& bookmarks) {
    int highest = 9;
    for (auto i = contents_.first_bookmark; i < bookmarks.size(); ++i)
      highest = std::min(highest, bookmarks[i].level);
    const auto size = from_points(style_.size);
    number_width_ = scaled(pages_.measure()[pages_.measure().word("0000", {})].width, size) + size;
    for (auto i = contents_.first_bookmark; i < bookmarks.size(); ++i) {
      const int level = bookmarks[i].level - highest;
      if (level >= listed_levels) continue;
      auto& entry = entries_.emplace_back();
      entry.bookmark = &bookmarks[i];
      entry.level = level;
      Paragraph paragraph;
      paragraph.text = RichText(bookmarks[i].title);
      TextStyle style = style_;
      style.bold = style.bold || level == 0;
      entry.flow = set_flow({paragraph}, style, width_ - indent(level) - number_width_, pages_.theme(),
                            pages_.measure());
    }
  }

  Length indent(int level) const { return level * from_points(style_.size * 1.6); }
  Length step(const Entry& entry) const { return height(entry.flow) + from_points(style_.space_after); }

  int pages_the_list_adds() const {
    int added = 0;
    Length y = pages_.y();
    for (const auto& entry : entries_) {
      if (height(entry.flow) > pages_.bottom() - y) {
        ++added;
        y = pages_.top();
      }
      y += step(entry);
    }
    return added;
  }

  // A list within the list for entries of a lower level.
  int list_of(int level) {
    lists_.resize(std::min<std::size_t>(lists_.size(), static_cast<std::size_t>(level) + 1));
    if (lists_.empty()) lists_.push_back(contents_.list);
    while (static_cast<int>(lists_.size()) <= level)
      lists_.push_back(pages_.add_element(Tag::contents, lists_.back()));
    return lists_.back();
  }

  void set_entry(Entry& entry, int number) {
    const int item = pages_.add_element(Tag::contents_item, list_of(entry.level));
    const int link = pages_.add_element(Tag::link, pages_.add_element(Tag::reference, item));
    for (auto& paragraph : entry.flow.paragraphs) paragraph.element = link;
    const Length x = pages_.left() + indent(entry.level), top = pages_.y();
    const Length size = entry.flow.size, right = pages_.left() + width_;
    Placement text{x, top, right - x - number_width_, style_.ink, style_.ink};
    pages_.add(entry.flow, {}, end_of(entry.flow), text);

    auto& measure = pages_.measure();
    const FontStyle look{entry.level == 0 || style_.bold, false};
    const auto space = measure.space(look), digits = measure.word(std::to_string(number), look);
    const Length width = scaled(measure[space].width + measure[digits].width, size);
    const Length last_line = top + height(entry.flow) - entry.flow.leading;
    Placement at{right - width, last_line, width, style_.ink, style_.ink};
    pages_.add_words({space, digits}, at, size, entry.flow.leading, link);
    const auto& lines = entry.flow.paragraphs.back().text.lines;
    const Length from = x + scaled(lines.back().width, size) + size / 2;
    const Length base = baseline(last_line, size, entry.flow.leading, measure);
    if (from < right - width && !lines.back().right_to_left)
      pages_.add(Rule{from, base, right - width, base, from_points(0.4), pages_.theme().grid});
    pages_.add_reference({x, top, right - x, height(entry.flow)}, *entry.bookmark, link);
    pages_.move_down(step(entry));
  }

  const ContentsPlace& contents_;
  PageBuilder& pages_;
  const TextStyle& style_;
  Length width_;
  std::vector<Entry> entries_;
  std::vector<int> lists_;  // elements, by level
  Length number_width_ = 0;
};

}  // namespace

ContentsPlace reserve_contents(const Contents& block, Tag heading, PageBuilder& pages) {
  const auto& theme = pages.theme();
  const double least = theme.heading1.size * 2 + least_lines * theme.contents.size * 1.5;
  if (!pages.at_top() && pages.room() < from_points(least)) pages.new_page();
  if (!pages.at_top()) pages.move_down(from_points(theme.heading1.space_before));
  ContentsPlace contents;
  contents.place = pages.here();
  contents.title = block.title;
  const int section = pages.add_element(Tag::section, pages.section());
  contents.heading = pages.add_element(heading, section);
  contents.list = pages.add_element(Tag::contents, section);
  pages.add_bookmark(1, block.title);
  contents.first_bookmark = pages.bookmarks().size();
  return contents;
}

void set_contents(const ContentsPlace& contents, PageBuilder& pages) {
  ContentsSetter(contents, pages).set();
}

void move_last_pages(int count, int after, Pages& pages) {
  if (count == 0) return;
  const int total = static_cast<int>(pages.pages.size());
  const auto moved = [&](int page) {
    if (page <= after) return page;
    return page < total - count ? page + count : page - (total - count) + after + 1;
  };
  std::rotate(pages.pages.begin() + after + 1, pages.pages.end() - count, pages.pages.end());
  for (auto& element : pages.structure)
    for (auto& kid : element.kids)
      if (kid.kind != Kid::Kind::element) kid.page = moved(kid.page);
  for (auto& bookmark : pages.bookmarks) bookmark.page = moved(bookmark.page);
  for (auto& page : pages.pages)
    for (auto& link : page.links)
      if (link.page >= 0) link.page = moved(link.page);
}

}  // namespace boardpack
