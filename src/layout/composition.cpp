#include "layout/composition.h"

#include <algorithm>

#include "layout/cover.h"
#include "layout/table_pages.h"

namespace boardpack {

namespace {

constexpr double points_a_pixel = 0.75;

std::vector<Paragraph> one_paragraph(const RichText& text) {
  Paragraph paragraph;
  paragraph.text = text;
  return {paragraph};
}

Tag heading_tag(int level) {
  return static_cast<Tag>(static_cast<int>(Tag::heading1) + std::clamp(level, 1, 6) - 1);
}

}  // namespace

Composition::Composition(const Document& document, const Theme& theme, TextMeasure& measure,
                         bool with_contents)
    : theme_(theme), pages_(document, theme, measure), with_contents_(with_contents) {}

TextStyle Composition::heading_style(int level) const {
  if (level == 1) return theme_.heading1;
  TextStyle style = theme_.heading2;
  if (level > 2) style.size = std::max(theme_.body.size, style.size - 1);
  return style;
}

Length Composition::waiting_height() const {
  Length headings = 0;
  for (const auto& heading : waiting_)
    headings += from_points(heading.style.space_before + heading.style.space_after) + height(heading.flow);
  return headings;
}

// Sets the waiting headings, on a new page where the block's beginning would not fit under them.
void Composition::begin_block(Length least_height, Length space_before) {
  if (waiting_chart_) {
    const Length page = pages_.bottom() - pages_.top();
    const Length alone = waiting_height() + waiting_chart_->height,
                 both = alone + space_before + least_height;
    if (!pages_.at_top() && (both <= page ? both : alone) > pages_.room()) pages_.new_page();
    set_waiting_chart();
  }
  if (!pages_.at_top() && waiting_height() + space_before + least_height > pages_.room()) pages_.new_page();
  auto waiting = std::move(waiting_);
  waiting_.clear();
  for (auto& heading : waiting) set_heading(heading);
  if (!pages_.at_top()) pages_.move_down(space_before);
}

void Composition::set_heading(WaitingHeading& heading) {
  if (!pages_.at_top()) pages_.move_down(from_points(heading.style.space_before));
  const int tag_level = heading.level + (has_title_ ? 1 : 0);
  const int section = pages_.open_section(heading.level);
  pages_.add_bookmark(heading.level, heading.text);
  last_level_ = heading.level;
  last_heading_ = heading.text;
  for (auto& paragraph : heading.flow.paragraphs)
    paragraph.element = pages_.add_element(heading_tag(tag_level), section);
  pages_.add_over_pages(heading.flow, heading.style);
  pages_.move_down(from_points(heading.style.space_after));
}

void Composition::set_waiting_chart() {
  auto waiting = std::move(*waiting_chart_);
  waiting_chart_.reset();
  begin_block(waiting.height, 0);
  const int section = pages_.add_element(Tag::section, pages_.section());
  if (!waiting.caption.paragraphs.empty()) {
    waiting.caption.paragraphs.front().element = pages_.add_element(Tag::caption, section);
    pages_.add_over_pages(waiting.caption, theme_.caption);
    pages_.move_down(from_points(theme_.caption.space_after));
  }
  pages_.add_chart(std::move(waiting.chart), waiting.alternative, section);
  pages_.move_down(from_points(theme_.body.size));
}

void Composition::set_paragraphs(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Tag tag) {
  auto flow = set_flow(paragraphs, style, pages_.width(), theme_, pages_.measure());
  if (flow.paragraphs.empty()) return;
  begin_block(least_height(flow), from_points(style.space_before));
  if (tag == Tag::paragraph)
    pages_.tag_paragraphs(flow, pages_.section(), false);
  else
    for (auto& paragraph : flow.paragraphs) paragraph.element = pages_.add_element(tag, pages_.section());
  pages_.add_over_pages(flow, style);
  pages_.move_down(from_points(style.space_after));
}

void Composition::operator()(const TitleBlock& block) {
  last_heading_ = block.title;
  has_title_ = has_title_ || !block.title.empty();
  set_paragraphs(one_paragraph(RichText(block.title)), theme_.title, Tag::heading1);
  set_paragraphs(one_paragraph(RichText(block.subtitle)), theme_.subtitle, Tag::paragraph);
  std::vector<InlineItem> facts;
  for (const auto& [name, value] : block.facts) {
    RichText text;
    text.append(Run{name + ": ", true, false, {}});
    text.append(Run{value, false, false, {}});
    facts.push_back(inline_item(text, theme_.body, 0));
  }
  if (!facts.empty()) begin_block(facts[0].flow.leading, 0);
  for (auto& fact : facts) {
    fact.parent = pages_.section();
    pages_.tag_paragraphs(fact.flow, fact.parent, false);
  }
  set_inline(facts, theme_.body);
  pages_.move_down(200);
  pages_.add(
      Rule{pages_.left(), pages_.y(), pages_.left() + pages_.width(), pages_.y(), 125, theme_.header_fill});
  pages_.move_down(800);
}

void Composition::operator()(const Heading& block) {
  if (waiting_chart_) begin_block(0, 0);
  WaitingHeading heading;
  heading.level = std::clamp(block.level, 1, 6);
  heading.style = heading_style(heading.level);
  heading.text = block.text.plain();
  heading.flow = set_flow(one_paragraph(block.text), heading.style, pages_.width(), theme_, pages_.measure());
  if (!heading.flow.paragraphs.empty()) waiting_.push_back(std::move(heading));
}

void Composition::operator()(const Prose& block) {
  switch (block.look) {
    case Prose::Look::body:
      return set_paragraphs(block.paragraphs, theme_.body, Tag::paragraph);
    case Prose::Look::lead:
      return set_paragraphs(block.paragraphs, theme_.lead, Tag::paragraph);
    case Prose::Look::note:
      return set_paragraphs(block.paragraphs, theme_.note, Tag::paragraph);
  }
}

void Composition::operator()(const Table& block) {
  if (block.rows.empty() || block.columns.empty()) {
    set_paragraphs(one_paragraph(RichText(block.empty_note)), theme_.body, Tag::paragraph);
    return;
  }
  auto table = set_table(block, pages_.width(), theme_, pages_.measure());
  TablePages table_pages(table, block, pages_);
  begin_block(table_pages.least_height(), 200);
  int level = last_level_ + 1;
  if (!block.title.empty() && block.title != last_heading_) pages_.add_bookmark(level++, block.title);
  table_pages.set(level);
  pages_.move_down(from_points(theme_.body.size));
}

void Composition::operator()(const Chart& block) {
  if (waiting_chart_) begin_block(0, 0);
  WaitingChart waiting;
  const Length page = pages_.bottom() - pages_.top();
  waiting.caption = set_flow(one_paragraph(RichText(block.title)), theme_.caption, pages_.width(), theme_,
                             pages_.measure());
  const Length around = height(waiting.caption) + from_points(theme_.caption.space_after + theme_.body.size);
  // Rather a little lower than most of a page left empty.
  const Length room = pages_.room() - around - waiting_height();
  const Length most = room >= page * 6 / 10 ? room : std::max(page - around - waiting_height(), page / 2);
  waiting.chart = set_chart(block, pages_.width(), most, theme_, pages_.measure());
  if (waiting.chart.height == 0) return;
  waiting.alternative = block.alternative;
  waiting.height = around + waiting.chart.height;
  waiting_chart_ = std::move(waiting);
}

// As large as its pixels are on a screen, smaller where the page has no such room.
void Composition::operator()(const Picture& block) {
  if (waiting_chart_) begin_block(0, 0);
  const Length page = pages_.bottom() - pages_.top();
  const Length around = waiting_height() + from_points(theme_.body.size);
  const Length room = pages_.room() - around;
  const Length most = room >= page * 6 / 10 ? room : std::max(page - around, page / 2);
  const double wide = block.width * points_a_pixel * 100, high = block.height * points_a_pixel * 100;
  const double scale = std::min({1.0, pages_.width() / wide, most / high});
  const Length height = std::max(1, static_cast<Length>(high * scale));
  begin_block(height, from_points(theme_.body.space_after));
  pages_.add_figure(block,
                    {pages_.left(), pages_.y(), std::max(1, static_cast<Length>(wide * scale)), height});
  pages_.move_down(height + from_points(theme_.body.size));
}

Composition::InlineItem Composition::inline_item(const RichText& text, const TextStyle& style,
                                                 Length chip_width) {
  InlineItem item;
  item.chip_width = chip_width;
  item.flow = in_pieces(one_paragraph(text), style, theme_, pages_.measure());
  item.width = std::min(natural_width(item.flow, pages_.measure()) + chip_width, pages_.width());
  break_lines(item.flow, item.width - chip_width, pages_.measure());
  return item;
}

void Composition::set_inline(std::vector<InlineItem>& items, const TextStyle& style) {
  const Length gap = from_points(style.size * 1.8);
  Length x = 0, line_height = 0;
  for (auto& item : items) {
    if (x > 0 && x + item.width > pages_.width()) {
      pages_.move_down(line_height + from_points(style.space_after));
      x = line_height = 0;
    }
    line_height = std::max(line_height, height(item.flow));
    if (x == 0 && line_height > pages_.room()) pages_.new_page();
    if (item.chip) draw_chip(item, pages_.left() + x, pages_.y(), item.flow.leading);
    pages_.add(item.flow, {}, end_of(item.flow),
               {pages_.left() + x + item.chip_width, pages_.y(), item.width - item.chip_width, style.ink,
                theme_.link});
    x += item.width + gap;
  }
  if (x > 0) pages_.move_down(line_height + from_points(style.space_after));
}

void Composition::operator()(const Legend& block) {
  std::vector<InlineItem> items;
  TextStyle letter = theme_.cell;
  letter.bold = true;
  Length chip_width = from_points(letter.size * 1.7);
  for (const auto& entry : block.entries)
    chip_width = std::max(chip_width, from_points(letter.size * 0.7) +
                                          natural_width(in_pieces(one_paragraph(RichText(entry.letter)),
                                                                  letter, theme_, pages_.measure()),
                                                        pages_.measure()));
  for (const auto& entry : block.entries) {
    RichText text;
    text.append(Run{entry.label, true, false, {}});
    if (!entry.meaning.empty())
      text.append(Run{(entry.label.empty() ? "" : ": ") + entry.meaning, false, false, {}});
    items.push_back(inline_item(text, theme_.cell, chip_width + from_points(4)));
    items.back().chip = entry;
  }
  if (!items.empty()) {
    begin_block(items[0].flow.leading, 0);
    const int list = pages_.add_element(Tag::list, pages_.section());
    for (auto& item : items) {
      item.parent = pages_.add_element(Tag::list_item, list);
      const int label = item.chip->letter.empty() ? -1 : pages_.add_element(Tag::label, item.parent);
      item.flow.paragraphs.front().element = pages_.add_element(Tag::list_body, item.parent);
      item.parent = label;
    }
    set_inline(items, theme_.cell);
  }
  std::vector<Paragraph> notes;
  for (const auto& note : block.notes) notes.push_back(one_paragraph(RichText(note)).front());
  if (!items.empty()) pages_.move_down(200);
  set_paragraphs(notes, theme_.note, Tag::paragraph);
}

void Composition::draw_chip(InlineItem& item, Length x, Length y, Length leading) {
  TextStyle letter = theme_.cell;
  letter.bold = true;
  const Length width = item.chip_width - from_points(4);
  Rectangle chip;
  chip.box = {x, y, width, leading};
  chip.fill = item.chip->colour;
  chip.outline = theme_.status_outline;
  chip.outline_width = from_points(theme_.grid_width);
  pages_.add(chip);
  auto flow = set_flow(one_paragraph(RichText(item.chip->letter)), letter, width, theme_, pages_.measure());
  for (auto& paragraph : flow.paragraphs) paragraph.element = item.parent;
  Placement placement{x, y, width, ink_on(item.chip->colour), theme_.link};
  placement.centred = true;
  pages_.add(flow, {}, end_of(flow), placement);
}

void Composition::operator()(const PageBreak& block) {
  begin_block(0, 0);
  if (block.page)
    pages_.set_up(*block.page);
  else if (!pages_.at_top())
    pages_.new_page();
}

void Composition::operator()(const Cover& block) {
  begin_block(0, 0);
  if (!pages_.at_top()) pages_.new_page();
  has_title_ = has_title_ || !block.title.empty();
  last_heading_ = block.title;
  set_cover(block, pages_);
}

void Composition::operator()(const Contents& block) {
  if (!with_contents_ || contents_) return;
  begin_block(0, 0);
  contents_ = reserve_contents(block, has_title_ ? Tag::heading2 : Tag::heading1, pages_);
  pages_.move_to(pages_.bottom());
}

Pages Composition::finished() && {
  begin_block(0, 0);
  if (!contents_) return std::move(pages_).finished();
  const int body = pages_.page_count();
  set_contents(*contents_, pages_);
  const int added = pages_.page_count() - body;
  Pages pages = std::move(pages_).finished();
  move_last_pages(added, contents_->place.page, pages);
  return pages;
}

}  // namespace boardpack
