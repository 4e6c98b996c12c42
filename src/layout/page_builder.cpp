#include "layout/page_builder.h"

#include <algorithm>
#include <utility>

#include "layout/chart_canvas.h"

namespace boardpack {

namespace {

std::pair<Length, Length> page_size(const PageSetup& setup) {
  const bool a3 = setup.paper == PageSetup::Paper::a3;
  const Length shorter = a3 ? 84189 : 59528;
  const Length longer = a3 ? 119055 : 84189;
  return setup.landscape ? std::pair{longer, shorter} : std::pair{shorter, longer};
}

bool set_to_right(const SetParagraph& paragraph) {
  return !paragraph.text.lines.empty() && paragraph.text.lines.front().right_to_left;
}

}  // namespace

Length baseline(Length y, Length size, Length leading, const TextMeasure& measure) {
  const Length letters = scaled(measure.ascent() + measure.descent(), size);
  return y + (leading - letters) / 2 + scaled(measure.ascent(), size);
}

PageBuilder::PageBuilder(const Document& document, const Theme& theme, TextMeasure& measure)
    : theme_(theme), measure_(measure) {
  measure_page(document.page);
  pages_.title = document.title;
  pages_.subject = document.subject;
  pages_.author = document.organisation;
  pages_.language = document.language;
  pages_.date = document.date;
  pages_.structure.emplace_back();
  sections_.push_back({});
  new_page();
}

void PageBuilder::measure_page(const PageSetup& setup) {
  setup_ = setup;
  std::tie(page_width_, page_height_) = page_size(setup);
  left_ = from_points(theme_.margin_left);
  width_ = page_width_ - left_ - from_points(theme_.margin_right);
  top_ = from_points(theme_.margin_top);
  bottom_ = page_height_ - from_points(theme_.margin_bottom);
}

void PageBuilder::new_page() {
  current_ = page_count();
  auto& added = pages_.pages.emplace_back();
  added.width = page_width_;
  added.height = page_height_;
  y_ = top_;
}

void PageBuilder::set_up(const PageSetup& setup) {
  measure_page(setup);
  if (!at_top()) return new_page();
  page().width = page_width_;
  page().height = page_height_;
}

void PageBuilder::go_to(const Place& place) {
  measure_page(place.setup);
  current_ = place.page;
  y_ = place.y;
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
  pages_.bookmarks.push_back({level, title, current_, y_});
}

// The stretch of marked content that text of the element joins: the page's last where it is the element's.
int PageBuilder::mark_of(int owner) {
  auto& marks = page().marks;
  const auto& drawings = page().drawings;
  const int last = static_cast<int>(marks.size()) - 1;
  const bool drawn = !drawings.empty() && drawings.back().mark == last;
  return !marks.empty() && marks.back() == owner && !drawn ? last : add_mark(owner);
}

int PageBuilder::add_mark(int owner) {
  auto& marks = page().marks;
  const int mark = static_cast<int>(marks.size());
  element(owner).kids.push_back({Kid::Kind::content, current_, mark});
  marks.push_back(owner);
  return mark;
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
  const auto marker = measure_.word(paragraph.marker, flow.marker_style);
  Length x = placement.x + paragraph.marker_x;
  if (set_to_right(paragraph))
    x = placement.x + placement.width - paragraph.marker_x - scaled(measure_[marker].width, flow.size);
  auto& item = begin_item(x, base, flow.size, placement, paragraph.marker_element);
  item.word_count = 2;
  page().words.push_back(marker);
  page().words.push_back(measure_.space(flow.marker_style));
}

void PageBuilder::add_link(SetParagraph& paragraph, int link, const TextItem& item, Length link_width) {
  const auto& target = paragraph.text.links[static_cast<std::size_t>(link)];
  const Length line_y = item.baseline + item.size / 9;
  add(Rule{item.x, line_y, item.x + link_width, line_y, std::max<Length>(item.size / 18, 30), item.ink});
  LinkArea area;
  area.box = {item.x, item.baseline - item.size, link_width, item.size * 5 / 4};
  area.address = target.address;
  area.description = link_description(target.address);
  area.element = target.element;
  add(area);
}

void PageBuilder::add(const LinkArea& area) {
  element(area.element).kids.push_back({Kid::Kind::link, current_, static_cast<int>(page().links.size())});
  page().links.push_back(area);
}

void PageBuilder::add_reference(const Box& box, const Bookmark& target, int owner) {
  LinkArea area;
  area.box = box;
  area.page = target.page;
  area.y = target.y;
  area.description = target.title;
  area.element = owner;
  add(area);
}

void PageBuilder::add_figure(const Picture& picture, const Box& box) {
  const int figure = add_element(Tag::figure, section());
  element(figure).alternative = picture.alternative;
  element(figure).box = box;
  page().pictures.push_back({box, static_cast<int>(pages_.pictures.size()), mark_of(figure)});
  pages_.pictures.push_back(picture);
}

void PageBuilder::add_drawing(std::vector<Path> paths, const Box& box, int figure) {
  element(figure).box = box;
  for (auto& path : paths)
    for (auto& point : path.points) point = {point.x + box.x, point.y + box.y};
  page().drawings.push_back({std::move(paths), add_mark(figure)});
}

void PageBuilder::add_chart(SetChart chart, const std::string& alternative, int parent) {
  const int figure = add_element(Tag::figure, parent);
  element(figure).alternative = alternative;
  add_drawing(std::move(chart.paths), {left_, y_, chart.width, chart.height}, figure);
  for (auto& text : chart.texts) {
    text.placement.x += left_;
    text.placement.y += y_;
    for (auto& paragraph : text.flow.paragraphs) paragraph.element = figure;
    add(text.flow, {}, end_of(text.flow), text.placement);
    page().words.push_back(measure_.space({}));  // or the words of labels would join when copied
    ++page().texts.back().word_count;
  }
  move_down(chart.height);
}

void PageBuilder::add_words(const std::vector<WordId>& words, const Placement& placement, Length size,
                            Length leading, int owner) {
  const Length base = baseline(placement.y, size, leading, measure_);
  auto& item = begin_item(placement.x, base, size, placement, owner);
  item.word_count = static_cast<std::uint32_t>(words.size());
  page().words.insert(page().words.end(), words.begin(), words.end());
}

void PageBuilder::add_line(SetParagraph& paragraph, const Line& line, const Flow& flow, Length base,
                           const Placement& placement) {
  auto& text = paragraph.text;
  const Length room = placement.width - paragraph.indent - scaled(line.width, flow.size);
  Length x = placement.x + (set_to_right(paragraph) ? 0 : paragraph.indent);
  if (placement.centred)
    x += std::max<Length>(0, room / 2);
  else if (line.right_to_left)
    x += std::max<Length>(0, room);
  for (const auto& run : line_runs(text, line, measure_, page().words)) {
    const bool live = run.link >= 0 && !placement.artifact;
    Placement look = placement;
    int owner = paragraph.element;
    if (live) {
      look.ink = placement.link_ink;
      auto& target = text.links[static_cast<std::size_t>(run.link)];
      const Tag tag = is_attachment(target.address) ? Tag::annotation : Tag::link;
      if (target.element < 0) target.element = add_element(tag, paragraph.element);
      owner = target.element;
    }
    if (run.right_to_left && run.width > 0 && !placement.artifact) owner = add_span(run, owner);
    TextItem item = begin_item(x + scaled(run.x, flow.size), base, flow.size, look, owner);
    item.first_word = run.first_word;
    item.word_count = run.word_count;
    page().texts.back() = item;
    if (!live) continue;
    const Length run_width = scaled(run.width, flow.size);
    if (run.right_to_left) item.x -= run_width;
    add_link(paragraph, run.link, item, run_width);
  }
}

// The words as they are read, for those who get the glyphs as they stand.
int PageBuilder::add_span(const LineRun& run, int parent) {
  const int span = add_element(Tag::span, parent);
  for (auto i = run.first_word; i < run.first_word + run.word_count; ++i)
    element(span).actual_text += measure_[page().words[i]].text;
  return span;
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

void PageBuilder::add_over_pages(Flow& flow, const TextStyle& style) {
  FlowPosition at;
  Placement placement{left(), y(), width(), style.ink, theme_.link};
  while (at < end_of(flow)) {
    auto to = fitting(flow, at, room());
    if (to < end_of(flow)) {
      if (line_count(flow, to, end_of(flow)) == 1 && line_count(flow, at, to) > 2) to = before(flow, to);
      const bool too_little = line_count(flow, at, to) < std::min(2, line_count(flow, at, end_of(flow)));
      if (too_little && !at_top()) to = at;
      if (to == at && at_top()) to = end_of(flow);  // a page lower than a line
    }
    placement.y = y();
    add(flow, at, to, placement);
    move_down(height(flow, at, to));
    at = to;
    if (at < end_of(flow)) new_page();
  }
}

Pages PageBuilder::finished() && {
  return std::move(pages_);
}

}  // namespace boardpack
