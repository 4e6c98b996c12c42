#include <algorithm>
#include <tuple>

#include "layout/grid_rules.h"
#include "layout/set_sparkline.h"
#include "layout/table_pages.h"

namespace boardpack {

namespace {

Tag tag_of(CellRole role) {
  switch (role) {
    case CellRole::column_header:
    case CellRole::group_header:
    case CellRole::row_header:
    case CellRole::band:
      return Tag::header_cell;
    case CellRole::data:
    case CellRole::status:
    case CellRole::note:
      break;
  }
  return Tag::data_cell;
}

// A band heads the columns below it, up to the next band.
Scope scope_of(CellRole role) {
  if (tag_of(role) != Tag::header_cell) return Scope::none;
  return role == CellRole::row_header ? Scope::row : Scope::column;
}

const Run note_run{"(continued)", false, true, {}}, short_note_run{"(cont.)", false, true, {}};

std::vector<Paragraph> notes() {
  std::vector<Paragraph> texts(2);
  texts[0].text.append(note_run);
  texts[1].text.append(short_note_run);
  return texts;
}

// The first words of a text, so many bytes at most.
RichText beginning(const RichText& text, std::size_t most) {
  const std::string plain = text.plain();
  const std::size_t space = plain.rfind(' ', most);
  if (space == plain.npos) return {};
  RichText out = trimmed(slice(text, 0, space));
  if (!out.empty()) out.append(Run{"\u2026", out.runs.back().bold, out.runs.back().italic, {}});
  return out;
}

// What may stand in a cell whose text ended on an earlier page, the fullest first: its first paragraph or the
// beginning of it, else the note alone.
std::vector<Paragraph> continued_texts(const SetCell& cell) {
  std::vector<Paragraph> texts;
  if (cell.row_span > 1 || cell.role() == CellRole::row_header) {
    const Paragraph& first = cell.source->content.front();
    const auto add = [&](const RichText& text) {
      if (text.empty()) return;
      for (const auto& run : {note_run, short_note_run}) {
        auto& added = texts.emplace_back(first);
        added.text = text;
        added.columns.clear();
        added.text.append(Run{" ", false, false, {}});
        added.text.append(run);
      }
    };
    add(first.text);
    for (std::size_t most = first.text.plain().size() / 2; most > 15; most = most * 2 / 3)
      add(beginning(first.text, most));
  }
  for (auto& note : notes()) texts.push_back(std::move(note));
  return texts;
}

}  // namespace

void TablePages::tag_row(std::size_t row) {
  const bool header = row < table_.header_rows;
  const bool first_band = table_.rows[row].band && (row == 0 || !table_.rows[row - 1].band);
  if (header && head_ < 0) head_ = pages_.add_element(Tag::table_head, table_element_);
  if (!header && (body_ < 0 || first_band)) body_ = pages_.add_element(Tag::table_body, table_element_);
  const int element = pages_.add_element(Tag::table_row, header ? head_ : body_);
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i)
    tag_cell(table_.cells[i], element);
}

void TablePages::tag_cell(SetCell& cell, int row_element) {
  cell.element = pages_.add_element(tag_of(cell.role()), row_element);
  auto& element = pages_.element(cell.element);
  element.scope = scope_of(cell.role());
  element.row_span = cell.row_span;
  element.column_span = cell.column_span;
  pages_.tag_paragraphs(cell.flow, cell.element, !cell.source->sparkline);
}

void TablePages::draw_page() {
  std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    return std::tie(a.cell->row, a.cell->source->column) < std::tie(b.cell->row, b.cell->source->column);
  });
  std::vector<Box> boxes;
  std::vector<Rectangle> fills;
  for (const auto& part : parts_) {
    boxes.push_back({pages_.left() + part.cell->x, part.y, part.cell->width, part.height});
    if (part.cell->fill) fills.push_back({boxes.back(), *part.cell->fill, std::nullopt, 0});
  }
  // Those of one colour together: there is less to say then.
  std::stable_sort(fills.begin(), fills.end(), [](auto& a, auto& b) { return a.fill < b.fill; });
  for (const auto& fill : fills) pages_.add(fill);
  draw_rules(boxes);
  for (const auto& part : parts_) draw_text(part);
  parts_.clear();
}

// A status has a dark outline instead of the grid: amber alone does not stand out enough from white paper.
void TablePages::draw_rules(const std::vector<Box>& boxes) {
  const auto& theme = pages_.theme();
  const Length width = from_points(theme.grid_width);
  std::vector<Box> others, statuses;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const bool status = parts_[i].cell->role() == CellRole::status && parts_[i].cell->fill;
    (status ? statuses : others).push_back(boxes[i]);
  }
  for (const auto& rule : grid_rules(others, width, theme.grid)) pages_.add(rule);
  for (const auto& rule : grid_rules(statuses, width * 3 / 2, theme.status_outline)) pages_.add(rule);
}

Placement TablePages::placement_in(const Part& part) const {
  const auto& cell = *part.cell;
  Placement placement;
  placement.x = pages_.left() + cell.x + table_.padding_x;
  placement.y = part.y + table_.padding_y;
  placement.width = cell.width - 2 * table_.padding_x;
  placement.ink = cell.ink;
  return placement;
}

void TablePages::draw_text(const Part& part) {
  auto& cell = *part.cell;
  if (part.drawn > 0) draw_sparkline(part);
  if (part.from == part.to) {
    if (cell.continued && (part.from == end_of(cell.flow) || cell.note > 0)) draw_continued(part);
    return;
  }
  auto placement = placement_in(part);
  placement.y += part.drawn;
  if (cell.note > 0) {
    draw_note(part, notes());
    placement.y += cell.note;
  }
  if (cell.middle)
    placement.y += std::max<Length>(0, part.height - part.drawn - cell.note - 2 * table_.padding_y -
                                           height(cell.flow, part.from, part.to)) /
                   2;
  placement.link_ink = cell.fill ? cell.ink : pages_.theme().link;
  placement.centred = cell.centred;
  placement.artifact = part.repeated;
  pages_.add(cell.flow, part.from, part.to, placement);
}

void TablePages::draw_sparkline(const Part& part) {
  const auto& cell = *part.cell;
  const auto placement = placement_in(part);
  Box box{placement.x, placement.y, std::min(placement.width, sparkline_width(part.drawn)), part.drawn};
  if (cell.centred) box.x += (placement.width - box.width) / 2;
  const auto& line = *cell.source->sparkline;
  const int figure = pages_.add_element(Tag::figure, cell.element);
  pages_.element(figure).alternative = line.alternative;
  pages_.add_drawing(set_sparkline(line, box.width, box.height, pages_.theme()), box, figure);
}

void TablePages::draw_continued(const Part& part) {
  auto& cell = *part.cell;
  if (cell.source->content.empty()) return;
  if (cell.role() == CellRole::status) {
    Part again = part;
    again.from = {};
    again.to = end_of(cell.flow);
    again.repeated = true;
    if (height(cell.flow) + 2 * table_.padding_y <= part.height) draw_text(again);
    return;
  }
  if (cell.row_span == 1 && cell.role() != CellRole::row_header && cell.source->column > 0) return;
  draw_note(part, cell.note > 0 ? notes() : continued_texts(cell));
}

// The first of the texts that fits the cell, as an artifact.
void TablePages::draw_note(const Part& part, const std::vector<Paragraph>& texts) {
  auto flow = note_for(*part.cell, texts, part.height - 2 * table_.padding_y);
  if (!flow) return;
  auto placement = placement_in(part);
  placement.artifact = true;
  pages_.add(*flow, {}, end_of(*flow), placement);
}

std::optional<Flow> TablePages::note_for(const SetCell& cell, const std::vector<Paragraph>& texts,
                                         Length most_height) const {
  const Length width = cell.width - 2 * table_.padding_x;
  auto style = cell_style(*cell.source, pages_.theme());
  style.size = cell.flow.size / 100.0;
  for (const auto& text : texts) {
    auto flow = in_pieces({text}, style, pages_.theme(), pages_.measure());
    flow.leading = cell.flow.leading;
    if (widest_stretch(flow, pages_.measure()) > width) continue;
    break_lines(flow, width, pages_.measure());
    if (height(flow) <= most_height) return flow;
  }
  return std::nullopt;
}

// Of the note above a text that goes on; none where the cell is too narrow.
Length TablePages::note_height(const SetCell& cell) const {
  const auto flow = note_for(cell, notes(), cell.flow.leading);
  return flow ? height(*flow) : 0;
}

}  // namespace boardpack
