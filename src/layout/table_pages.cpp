#include "layout/table_pages.h"

#include <algorithm>
#include <utility>

#include "layout/grid_rules.h"

namespace boardpack {

namespace {

constexpr int least_lines = 2;  // of a split row, on either page

bool spans(const SetCell& cell) {
  return cell.row_span > 1;
}

}  // namespace

TablePages::TablePages(SetTable& table, const Table& source, PageBuilder& pages)
    : table_(table), pages_(pages), source_(source) {
  Paragraph caption;
  caption.text = RichText(source.caption);
  if (!source.caption.empty())
    caption_ = set_flow({caption}, pages.theme().caption, pages.width(), pages.theme(), pages.measure());
  repeat_header_ = header_height() <= (pages_.bottom() - pages_.top()) / 2;
}

Length TablePages::header_height() const {
  Length total = 0;
  for (std::size_t row = 0; row < table_.header_rows; ++row) total += table_.rows[row].natural;
  return total;
}

Length TablePages::page_height() const {
  return pages_.bottom() - pages_.top() - (repeat_header_ ? header_height() : 0);
}

Length TablePages::least_height() const {
  Length total = height(caption_) + (repeat_header_ ? header_height() : 0);
  auto row = repeat_header_ ? table_.header_rows : 0;
  for (; row < table_.rows.size(); ++row) {
    if (!table_.rows[row].band)
      return total + std::min(table_.rows[row].natural, page_height() / 4 + 1 + drawn_in(row));
    total += table_.rows[row].natural;
  }
  return total;
}

// The highest sparkline that begins in the row.
Length TablePages::drawn_in(std::size_t row) const {
  Length most = 0;
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i)
    most = std::max(most, table_.cells[i].drawn);
  return most;
}

void TablePages::set_caption() {
  if (caption_.paragraphs.empty()) return;
  caption_.paragraphs.front().element = pages_.add_element(Tag::caption, table_element_);
  pages_.add_over_pages(caption_, pages_.theme().caption);
  pages_.move_down(from_points(pages_.theme().caption.space_after));
}

void TablePages::set(int bookmark_level) {
  bookmark_level_ = bookmark_level;
  table_element_ = pages_.add_element(Tag::table, pages_.section());
  pages_.element(table_element_).alternative = source_.title;
  set_caption();
  first_y_ = pages_.y();
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    if (row == table_.header_rows && repeat_header_) {
      header_ = parts_;
      for (auto& part : header_) part.y -= first_y_;
      first_y_ = pages_.y();
    }
    keep_bands(row);
    set_row(row);
  }
  draw_page();
}

// Bands go to the next page where the row after them would not begin on this one.
void TablePages::keep_bands(std::size_t row) {
  if (!table_.rows[row].band || nothing_on_page() || (row > 0 && table_.rows[row - 1].band)) return;
  const auto first = row;
  Length bands = 0;
  for (; row < table_.rows.size() && table_.rows[row].band; ++row) bands += table_.rows[row].natural;
  const Length next = row < table_.rows.size() ? table_.rows[row].natural : 0;
  const Length room = pages_.room() - bands;
  const Length drawn = row < table_.rows.size() ? drawn_in(row) : 0;
  if (room >= 0 && (next <= room || worth_splitting(next, room - drawn))) return;
  if (first == table_.header_rows && room >= drawn + least_lines * table_.leading + 2 * table_.padding_y)
    return;
  end_page();
  begin_page();
}

// Under a header or a band that would be left alone.
bool TablePages::begins_under(std::size_t row) const {
  return row > 0 && (row == table_.header_rows || table_.rows[row - 1].band);
}

// Short rows are kept whole; a tall one is split where it would leave much of the page empty.
bool TablePages::worth_splitting(Length row_height, Length room) const {
  const Length page = page_height();
  return room > page / 4 || (row_height > page / 2 && room > page / 8);
}

// The height without which text would be cut off: of the row's own cells, and of spanning cells that end in
// it.
Length TablePages::needed(std::size_t row) const {
  Length need = table_.leading + 2 * table_.padding_y;
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i) {
    const auto& cell = table_.cells[i];
    if (spans(cell)) continue;
    need = std::max(need,
                    cell.above() + height(cell.flow, cell.set_to, end_of(cell.flow)) + 2 * table_.padding_y);
  }
  for (const auto* cell : open_)
    if (cell->last_row() == static_cast<int>(row))
      need = std::max(need, wanted_in_row(table_, *cell, row, pages_.y() - cell->top));
  return need;
}

// With the shares of spanning cells that go on. The row has begun.
Length TablePages::wanted(std::size_t row) const {
  Length want = needed(row);
  for (const auto* cell : open_)
    want = std::max(want, wanted_in_row(table_, *cell, row, pages_.y() - cell->top));
  return want;
}

void TablePages::set_row(std::size_t row) {
  for (bool begun = false;;) {
    if (const Length need = needed(row); need <= pages_.room()) {
      if (!begun) begin_row(row);
      place_row(row, pages_.y() + std::min(wanted(row), pages_.room()));
      end_spans(row);
      return;
    } else if (nothing_on_page() || begins_under(row) || worth_splitting(need, pages_.room())) {
      if (const auto split = good_split(row)) {
        if (!begun) begin_row(row);
        begun = true;
        place_row(row, split->bottom);
      }
    }
    end_page();
    begin_page();
    if (begun) continue_row(row);
  }
}

// Where the row's cells and the spanning ones end when nothing may stand below the limit.
TablePages::Split TablePages::split_at(std::size_t row, Length limit) const {
  Split split;
  split.bottom = pages_.y();
  const auto add = [&](const SetCell& cell, Length top, bool counts) {
    const auto to = filled(cell, limit - top);
    split.bottom = std::max(split.bottom,
                            top + cell.above() + height(cell.flow, cell.set_to, to) + 2 * table_.padding_y);
    if (!counts) return;
    split.lines_before = std::max(split.lines_before, line_count(cell.flow, cell.set_to, to));
    split.lines_after = std::max(split.lines_after, line_count(cell.flow, to, end_of(cell.flow)));
  };
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i)
    if (!spans(table_.cells[i])) add(table_.cells[i], pages_.y(), true);
  for (const auto* cell : open_) add(*cell, cell->top, cell->last_row() == static_cast<int>(row));
  return split;
}

std::optional<TablePages::Split> TablePages::good_split(std::size_t row) const {
  Split split = split_at(row, pages_.bottom());
  if (split.lines_after < least_lines) split = split_at(row, pages_.bottom() - table_.leading);
  if (split.lines_before >= least_lines && split.lines_after >= least_lines) return split;
  if (!nothing_on_page()) return std::nullopt;
  // On an empty page something must be set, or the table would never end.
  split = split_at(row, pages_.bottom());
  if (split.lines_before == 0) split = split_at(row, pages_.bottom() + pages_.bottom());
  return split;
}

void TablePages::begin_row(std::size_t row) {
  tag_row(row);
  if (table_.rows[row].band)
    for (const auto& paragraph : table_.cells[table_.rows[row].first_cell].source->content)
      pages_.add_bookmark(bookmark_level_, paragraph.text.plain());
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i) {
    auto& cell = table_.cells[i];
    cell.top = pages_.y();
    if (spans(cell)) open_.push_back(&cell);
  }
}

// Sets what fits of the row's own cells.
void TablePages::place_row(std::size_t row, Length bottom) {
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i)
    if (!spans(table_.cells[i])) add_part(table_.cells[i], pages_.y(), bottom);
  pages_.move_to(bottom);
}

void TablePages::end_spans(std::size_t row) {
  const auto ends = [&](const SetCell* cell) { return cell->last_row() == static_cast<int>(row); };
  for (auto* cell : open_)
    if (ends(cell)) add_part(*cell, cell->top, pages_.y());
  std::erase_if(open_, ends);
}

// How far the cell's text comes in a box of that height; a last line does not go to the next page alone.
FlowPosition TablePages::filled(const SetCell& cell, Length box_height) const {
  const auto to = fitting(cell.flow, cell.set_to, box_height - cell.above() - 2 * table_.padding_y);
  const bool widow = line_count(cell.flow, to, end_of(cell.flow)) == 1;
  return widow && line_count(cell.flow, cell.set_to, to) > least_lines ? before(cell.flow, to) : to;
}

void TablePages::add_part(SetCell& cell, Length top, Length bottom) {
  const auto to = filled(cell, bottom - top);
  parts_.push_back({&cell, top, bottom - top, cell.set_to, to, false, 0});
  // The sparkline stands with the first words.
  if (to != cell.set_to || cell.complete()) std::swap(parts_.back().drawn, cell.drawn);
  cell.set_to = to;
}

void TablePages::end_page() {
  for (auto* cell : open_) add_part(*cell, cell->top, pages_.y());
  draw_page();
  pages_.new_page();
}

void TablePages::begin_page() {
  for (auto part : header_) {
    part.y += pages_.y();
    part.repeated = true;
    parts_.push_back(part);
  }
  if (!header_.empty()) pages_.move_down(header_height());
  first_y_ = pages_.y();
  for (auto* cell : open_) {
    cell->top = first_y_;
    cell->continued = true;
    cell->note = cell->complete() || cell->role() == CellRole::status ? 0 : note_height(*cell);
  }
}

void TablePages::continue_row(std::size_t row) {
  for (auto i = table_.rows[row].first_cell; i < table_.rows[row].end_cell; ++i)
    table_.cells[i].continued = true;
}

}  // namespace boardpack
