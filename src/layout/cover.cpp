#include "layout/cover.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

std::vector<Paragraph> lines_of(const std::string& text) {
  std::vector<Paragraph> paragraphs;
  for (const auto line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    paragraphs.emplace_back().text = RichText(trim(line));
  }
  return paragraphs;
}

std::vector<Paragraph> facts_of(const Cover& cover) {
  std::vector<Paragraph> paragraphs;
  for (const auto& [name, value] : cover.facts) {
    auto& text = paragraphs.emplace_back().text;
    text.append(Run{name + ": ", true, false, {}});
    text.append(Run{value, false, false, {}});
  }
  return paragraphs;
}

// A text of the cover, and the space before it.
struct Part {
  Flow flow;
  TextStyle style;
  Tag tag = Tag::paragraph;
  Length before = 0;
};

Part part_of(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Tag tag, Length before,
             PageBuilder& pages) {
  return {set_flow(paragraphs, style, pages.width(), pages.theme(), pages.measure()), style, tag, before};
}

void set(Part& part, PageBuilder& pages) {
  if (part.flow.paragraphs.empty()) return;
  for (auto& paragraph : part.flow.paragraphs)
    paragraph.element = pages.add_element(part.tag, pages.section());
  if (!pages.at_top()) pages.move_down(part.before);
  pages.add_over_pages(part.flow, part.style);
}

Length taken(const Part& part) {
  return part.flow.paragraphs.empty() ? 0 : part.before + height(part.flow);
}

// As high as the house style says, lower where it would be wider than half the page.
Box logo_box(const Picture& logo, const PageBuilder& pages) {
  double high = pages.theme().logo_height * 100, wide = high * logo.width / logo.height;
  const double most = pages.width() / 2.0;
  if (wide > most) {
    high *= most / wide;
    wide = most;
  }
  return {pages.left(), pages.top(), std::max(1, static_cast<Length>(wide)),
          std::max(1, static_cast<Length>(high))};
}

}  // namespace

// The logo at the head; title and vision a third of the way down, under a heavy line; the facts at the foot.
void set_cover(const Cover& cover, PageBuilder& pages) {
  const auto& theme = pages.theme();
  pages.mark_as_cover();
  if (cover.logo) {
    const Box box = logo_box(*cover.logo, pages);
    pages.add_figure(*cover.logo, box);
    pages.move_down(box.height + from_points(theme.cover_title.size));
  }
  const Length gap = from_points(theme.cover_title.size);
  auto title = part_of(lines_of(cover.title), theme.cover_title, Tag::heading1, 0, pages);
  auto subtitle = part_of(lines_of(cover.subtitle), theme.cover_subtitle, Tag::paragraph,
                          from_points(theme.cover_title.space_after), pages);
  auto statement = part_of(lines_of(cover.statement), theme.cover_statement, Tag::paragraph, gap, pages);
  auto facts = part_of(facts_of(cover), theme.cover_fact, Tag::paragraph, gap, pages);

  const Length rule_width = from_points(3), rule_gap = gap / 2;
  const Length free =
      pages.room() - rule_gap - taken(title) - taken(subtitle) - taken(statement) - taken(facts);
  if (free > 0) pages.move_down(free / 3);
  pages.add(
      Rule{pages.left(), pages.y(), pages.left() + pages.width(), pages.y(), rule_width, theme.header_fill});
  pages.move_down(rule_gap);
  set(title, pages);
  set(subtitle, pages);
  set(statement, pages);
  if (free > 0) pages.move_down(free - free / 3);
  set(facts, pages);
  pages.move_to(pages.bottom());
}

}  // namespace boardpack
