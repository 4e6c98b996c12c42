#include "layout/page_builder.h"

namespace boardpack {

namespace {

struct OpenList {
  Paragraph::Kind kind = Paragraph::Kind::bullet;
  int element = -1;
  SetParagraph* last_item = nullptr;
  int last_body = -1;
};

Numbering numbering(const SetParagraph& item) {
  if (item.kind == Paragraph::Kind::bullet) return Numbering::disc;
  for (const char c : item.marker) {
    if (c >= '0' && c <= '9') return Numbering::decimal;
    if (c == 'i') return Numbering::roman;
    if (c >= 'a' && c <= 'z') return Numbering::letters;
  }
  return Numbering::none;
}

// Where a list within an item goes: after its text, which needs an element of its own for that.
int body_with_list(const OpenList& list, PageBuilder& pages) {
  auto& text = list.last_item->element;
  if (text == list.last_body) text = pages.add_element(Tag::paragraph, list.last_body);
  return list.last_body;
}

void tag_item(SetParagraph& item, int parent, std::vector<OpenList>& open, PageBuilder& pages) {
  const auto depth = std::min(static_cast<std::size_t>(std::max(item.level, 0)), open.size());
  if (item.marker.empty() && open.size() > depth && open[depth].kind == item.kind) {
    open.resize(depth + 1);
    item.element = pages.add_element(Tag::paragraph, body_with_list(open.back(), pages));
    return;
  }
  if (open.size() > depth + 1) open.resize(depth + 1);
  if (open.size() == depth + 1 && open.back().kind != item.kind) open.pop_back();
  if (open.size() == depth) {
    int holder = parent;
    if (depth > 0) holder = body_with_list(open.back(), pages);
    const int list = pages.add_element(Tag::list, holder);
    pages.element(list).numbering = numbering(item);
    open.push_back({item.kind, list, nullptr, -1});
  }
  const int entry = pages.add_element(Tag::list_item, open.back().element);
  if (!item.marker.empty()) item.marker_element = pages.add_element(Tag::label, entry);
  item.element = open.back().last_body = pages.add_element(Tag::list_body, entry);
  open.back().last_item = &item;
}

// One row; the table is the one the row before it opened, where it has as many columns.
void tag_figures(SetParagraph& line, int table, PageBuilder& pages) {
  const int row = pages.add_element(Tag::table_row, table);
  for (auto& column : line.columns) {
    const bool label = &column == &line.columns.front();
    const bool header = column.begin < column.end && (label || line.headings);
    column.element = pages.add_element(header ? Tag::header_cell : Tag::data_cell, row);
    if (header) pages.element(column.element).scope = line.headings ? Scope::column : Scope::row;
  }
}

}  // namespace

void PageBuilder::tag_paragraphs(Flow& flow, int parent, bool parent_may_hold_text) {
  if (parent_may_hold_text && flow.paragraphs.size() == 1 &&
      flow.paragraphs[0].kind == Paragraph::Kind::body && flow.paragraphs[0].columns.empty()) {
    flow.paragraphs[0].element = parent;
    return;
  }
  std::vector<OpenList> open;
  int table = -1;
  std::size_t columns = 0;  // of that table
  for (auto& paragraph : flow.paragraphs) {
    if (paragraph.columns.size() != columns || paragraph.headings) {
      columns = paragraph.columns.size();
      if (columns > 0) table = add_element(Tag::table, parent);
    }
    if (columns > 0) {
      open.clear();
      tag_figures(paragraph, table, *this);
    } else if (paragraph.kind == Paragraph::Kind::body) {
      open.clear();
      paragraph.element = add_element(Tag::paragraph, parent);
    } else {
      tag_item(paragraph, parent, open, *this);
    }
  }
}

}  // namespace boardpack
