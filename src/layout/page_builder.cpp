#include "layout/page_builder.h"

#include <algorithm>
#include <utility>

namespace boardpack {

namespace {

std::pair<Length, Length> page_size(const PageSetup& setup) {
  const bool a3 = setup.paper == PageSetup::Paper::a3;
  const Length shorter = a3 ? 84189 : 59528;
  const Length longer = a3 ? 119055 : 84189;
  return setup.landscape ? std::pair{longer, shorter} : std::pair{shorter, longer};
}

}  // namespace

Length baseline(Length y, Length size, Length leading, const TextMeasure& measure) {
  const Length letters = scaled(measure.ascent() + measure.descent(), size);
  return y + (leading - letters) / 2 + scaled(measure.ascent(), size);
}

PageBuilder::PageBuilder(const Document& document, const Theme& theme, TextMeasure& measure)
    : theme_(theme), measure_(measure) {
  std::tie(page_width_, page_height_) = page_size(document.page);
  left_ = from_points(theme.margin_left);
  width_ = page_width_ - left_ - from_points(theme.margin_right);
  top_ = from_points(theme.margin_top);
  bottom_ = page_height_ - from_points(theme.margin_bottom);
  pages_.title = document.title;
  pages_.subject = document.subject;
  pages_.author = document.organisation;
  pages_.language = document.language;
  pages_.date = document.date;
  pages_.structure.emplace_back();
  sections_.push_back({});
  new_page();
}

void PageBuilder::new_page() {
  auto& page = pages_.pages.emplace_back();
  page.width = page_width_;
  page.height = page_height_;
  y_ = top_;
}

int PageBuilder::add_element(Tag tag, int parent) {
  const auto index = static_cast<int>(pages_.structure.size());
  auto& added = pages_.structure.emplace_back();
  added.tag = tag;
  added.parent = parent;
  element(parent).kids.push_back({Kid::Kind::element, -1, index});
  return index;
}

int PageBuilder::open_section(int level) {
  while (sections_.back().level >= level) sections_.pop_back();
  const int added = add_element(Tag::section, section());
  sections_.push_back({level, added});
  return added;
}

void PageBuilder::add_bookmark(int level, const std::string& title) {
  pages_.bookmarks.push_back({level, title, static_cast<int>(pages_.pages.size()) - 1, y_});
}

// The stretch of marked content that text of the element joins: the page's last where it is the element's.
int PageBuilder::mark_of(int owner) {
  auto& marks = page().marks;
  if (marks.empty() || marks.back() != owner) {
    element(owner).kids.push_back(
        {Kid::Kind::content, static_cast<int>(pages_.pages.size()) - 1, static_cast<int>(marks.size())});
    marks.push_back(owner);
  }
  return static_cast<int>(marks.size()) - 1;
}

TextItem& PageBuilder::begin_item(Length x, Length base, Length size, const Placement& placement, int owner) {
  TextItem item;
  item.x = x;
  item.baseline = base;
  item.size = size;
  item.ink = placement.ink;
  if (placement.artifact)
    item.artifact = Artifact::repeated;
  else
    item.mark = mark_of(owner);
  item.first_word = static_cast<std::uint32_t>(page().words.size());
  return page().texts.emplace_back(item);
}

void PageBuilder::add_marker(const SetParagraph& paragraph, const Flow& flow, Length base,
                             const Placement& placement) {
  auto& item =
      begin_item(placement.x + paragraph.marker_x, base, flow.size, placement, paragraph.marker_element);
  item.word_count = 2;
  page().words.push_back(measure_.word(paragraph.marker, flow.marker_style));
  page().words.push_back(measure_.space(flow.marker_style));
}

void PageBuilder::add_link(SetParagraph& paragraph, int link, const TextItem& item, Length link_width) {
  const auto& target = paragraph.text.links[static_cast<std::size_t>(link)];
  const Length line_y = item.baseline + item.size / 9;
  add(Rule{item.x, line_y, item.x + link_width, line_y, std::max<Length>(item.size / 18, 30), item.ink});
  LinkArea area;
  area.box = {item.x, item.baseline - item.size, link_width, item.size * 5 / 4};
  area.address = area.description = target.address;
  area.element = target.element;
  element(target.element)
      .kids.push_back({Kid::Kind::link, static_cast<int>(pages_.pages.size()) - 1,
                       static_cast<int>(page().links.size())});
  page().links.push_back(area);
}

void PageBuilder::add_line(SetParagraph& paragraph, const Line& line, const Flow& flow, Length base,
                           const Placement& placement) {
  auto& text = paragraph.text;
  const Length line_width = scaled(line.width, flow.size);
  Length x = placement.x + paragraph.indent;
  if (placement.centred) x += std::max<Length>(0, (placement.width - paragraph.indent - line_width) / 2);
  int used = 0;  // thousandths of an em
  for (auto i = line.begin; i < line.end;) {
    const int link = text.pieces[i].link;
    const bool live = link >= 0 && !placement.artifact;
    Placement look = placement;
    int owner = paragraph.element;
    if (live) {
      look.ink = placement.link_ink;
      auto& target = text.links[static_cast<std::size_t>(link)];
      if (target.element < 0) target.element = add_element(Tag::link, paragraph.element);
      owner = target.element;
    }
    TextItem item = begin_item(x + scaled(used, flow.size), base, flow.size, look, owner);
    const int begin = used;
    int end = used;
    for (; i < line.end && text.pieces[i].link == link; ++i) {
      const auto& piece = text.pieces[i];
      page().words.push_back(piece.word);
      end = used += piece.width;
      if (!piece.space_after) continue;
      const auto space = measure_.space(piece.style);
      page().words.push_back(space);
      used += measure_[space].width;
    }
    item.word_count = static_cast<std::uint32_t>(page().words.size()) - item.first_word;
    page().texts.back() = item;
    if (live) add_link(paragraph, link, item, scaled(end - begin, flow.size));
  }
}

// Each column of a line of a small table is set as a line of its own.
void PageBuilder::add_columns(SetParagraph& paragraph, const Flow& flow, Length base, Placement placement) {
  const int whole = paragraph.element;
  const Length left = placement.x;
  placement.centred = false;
  for (const auto& column : paragraph.columns) {
    placement.x = left + column.x;
    paragraph.element = column.element;
    add_line(paragraph, {column.begin, column.end, column.width}, flow, base, placement);
  }
  paragraph.element = whole;
}

void PageBuilder::add(Flow& flow, FlowPosition from, FlowPosition to, const Placement& placement) {
  Length y = placement.y;
  for (auto at = from; at < to; at = {at.paragraph + 1, 0}) {
    auto& paragraph = flow.paragraphs[at.paragraph];
    if (at.paragraph > from.paragraph) y += flow.gap;
    const auto end =
        at.paragraph == to.paragraph ? to.line : static_cast<std::uint32_t>(paragraph.text.lines.size());
    for (auto line = at.line; line < end; ++line) {
      const Length base = baseline(y, flow.size, flow.leading, measure_);
      if (line == 0 && !paragraph.marker.empty()) add_marker(paragraph, flow, base, placement);
      if (paragraph.columns.empty())
        add_line(paragraph, paragraph.text.lines[line], flow, base, placement);
      else
        add_columns(paragraph, flow, base, placement);
      y += flow.leading;
    }
  }
}

Pages PageBuilder::finished() && {
  return std::move(pages_);
}

}  // namespace boardpack
