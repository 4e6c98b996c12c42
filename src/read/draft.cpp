#include "read/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "read/limits.h"
#include "read/number_format.h"
#include "read/refuse.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::size_t recent_slots = 1u << 12;

void count(std::size_t& counter, std::size_t limit, std::string_view what) {
  if (++counter > limit) refuse_more_than(limit, what);
}

bool is_plain(const RichText& text, std::string_view plain) {
  if (text.runs.size() != 1) return false;
  const Run& run = text.runs.front();
  return run.text == plain && !run.bold && !run.italic && run.link.empty();
}

}  // namespace

CellStyle style_with_format(std::string_view code) {
  constexpr std::size_t longest_code = 255;
  CellStyle style;
  style.number_format = code.empty() ? "General" : code.substr(0, longest_code);
  const NumberFormat format = number_format(style.number_format);
  style.is_date = format.is_date;
  style.is_time = format.is_time;
  style.shows_day = format.shows_day;
  style.shows_year = format.shows_year;
  style.is_percent = format.is_percent;
  style.decimals = static_cast<std::int8_t>(std::min(format.decimals, 15));
  return style;
}

Draft::Draft(std::string format) : recent_texts_(recent_slots) {
  book.format = std::move(format);
  book.styles.push_back(style_with_format("General"));
}

std::uint32_t Draft::add_text(std::string_view raw, std::int32_t sheet, const CellPlace& place) {
  std::uint32_t& recent = recent_texts_[std::hash<std::string_view>()(raw) % recent_slots];
  if (recent != 0 && is_plain(book.texts[recent - 1], raw)) return recent - 1;
  const std::uint32_t position = add_text(cell_text(raw), sheet, place);
  recent = position + 1;
  return position;
}

std::uint32_t Draft::add_text(CellText text, std::int32_t sheet, const CellPlace& place) {
  if (book.texts.size() >= limits::texts) refuse_more_than(limits::texts, "texts");
  if (text.cut) {
    remark(ReadRemark::Kind::text_cut, sheet, place,
           fmt::format("a text of more than {} characters; the rest is left out",
                       grouped_text(limits::text_characters)));
  }
  if (text.invalid) {
    remark(ReadRemark::Kind::invalid_text, sheet, place,
           "characters that are no text; left out or shown as \"\xEF\xBF\xBD\"");
  }
  book.texts.push_back(std::move(text.text));
  return static_cast<std::uint32_t>(book.texts.size() - 1);
}

std::uint16_t Draft::add_style(const CellStyle& style) {
  if (book.styles.size() > limits::styles) refuse_more_than(limits::styles, "cell styles");
  book.styles.push_back(style);
  return static_cast<std::uint16_t>(book.styles.size() - 1);
}

void Draft::remark(ReadRemark::Kind kind, std::int32_t sheet, const CellPlace& place,
                   std::string_view detail) {
  if (++remarks_[{kind, sheet}] > limits::remarks_of_a_kind) return;
  const CellPlace told = place.row <= limits::last_row ? place : CellPlace{};  // past the end: of the sheet
  book.remarks.push_back({kind, sheet, told.row, told.column, escaped(valid_utf8(detail))});
}

void Draft::count_cell() {
  count(cells_, limits::cells, "cells");
}
void Draft::count_blank_rectangle() {
  count(blank_rectangles_, limits::blank_rectangles, "coloured areas");
}
void Draft::count_range() {
  count(ranges_, limits::ranges, "merges and hidden rows");
}
void Draft::count_link() {
  count(links_, limits::links, "links");
}
void Draft::count_colour_rule(std::size_t ranges) {
  count(colour_rules_, limits::conditional_rules, "conditional formats");
  for (std::size_t i = 0; i < ranges; ++i)
    count(ruled_ranges_, limits::conditional_ranges, "ranges with conditional formats");
}
void Draft::count_comment() {
  count(comments_, limits::comments, "comments");
}

Workbook Draft::finished() {
  for (const auto& [kind_and_sheet, count] : remarks_) {
    if (count <= limits::remarks_of_a_kind) continue;
    book.remarks.push_back({kind_and_sheet.first, kind_and_sheet.second, 0, 0,
                            fmt::format("{} more of the kind just named; the same was done",
                                        count - limits::remarks_of_a_kind)});
  }
  return std::move(book);
}

void FillLayer::add(Draft& draft, const CellRange& range, const Rgb& colour) {
  if (!row_.empty() && row_.back().range.first_row != range.first_row) close_row(draft);
  if (!row_.empty()) {
    FilledRange& left = row_.back();
    if (left.colour == colour && left.range.last_row == range.last_row &&
        left.range.last_column + 1 == range.first_column) {
      left.range.last_column = range.last_column;
      return;
    }
  }
  if (row_.size() >= limits::last_column) close_row(draft);
  row_.push_back({range, colour});
}

void FillLayer::close_row(Draft& draft) {
  const auto continues = [](const FilledRange& above, const FilledRange& below) {
    return above.colour == below.colour && above.range.last_row + 1 == below.range.first_row &&
           above.range.first_column == below.range.first_column &&
           above.range.last_column == below.range.last_column;
  };
  if (std::equal(done_.begin() + static_cast<std::ptrdiff_t>(above_), done_.end(), row_.begin(), row_.end(),
                 continues)) {
    for (std::size_t i = 0; i < row_.size(); ++i) done_[above_ + i].range.last_row = row_[i].range.last_row;
  } else {
    above_ = done_.size();
    for (const FilledRange& filled : row_) {
      draft.count_blank_rectangle();
      done_.push_back(filled);
    }
  }
  row_.clear();
}

std::vector<FilledRange> FillLayer::finished(Draft& draft) {
  close_row(draft);
  return std::move(done_);
}

void SheetDraft::expect_cells(std::size_t count) {
  sheet().cells.reserve(std::min(count, limits::cells));
}

void SheetDraft::add_cell(const SheetCell& cell) {
  draft_.count_cell();
  std::vector<SheetCell>& cells = sheet().cells;
  if (!cells.empty()) {
    const SheetCell& last = cells.back();
    in_order_ = in_order_ && (last.row < cell.row || (last.row == cell.row && last.column < cell.column));
  }
  cells.push_back(cell);
}

void SheetDraft::fill_columns(std::uint32_t first, std::uint32_t last, const Rgb& colour) {
  columns_.add(draft_, {1, first, limits::last_row, last}, colour);
}

void SheetDraft::fill_rows(std::uint32_t first, std::uint32_t last, const Rgb& colour) {
  rows_.add(draft_, {first, 1, last, limits::last_column}, colour);
}

void SheetDraft::fill_blanks(const CellRange& range, const Rgb& colour) {
  blanks_.add(draft_, range, colour);
}

void SheetDraft::hide_rows(std::uint32_t first, std::uint32_t last) {
  std::vector<CellRange>& hidden = sheet().hidden_rows;
  if (!hidden.empty() && hidden.back().last_row + 1 == first) {
    hidden.back().last_row = last;
    return;
  }
  draft_.count_range();
  hidden.push_back({first, 1, last, limits::last_column});
}

void SheetDraft::hide_columns(std::uint32_t first, std::uint32_t last) {
  draft_.count_range();
  sheet().hidden_columns.push_back({1, first, limits::last_row, last});
}

void SheetDraft::add_merge(const CellRange& range) {
  draft_.count_range();
  sheet().merges.push_back(range);
}

void SheetDraft::add_link(const CellRange& range, std::string_view address) {
  std::string target = escaped(valid_utf8(address));
  if (target.empty()) return;
  if (target.size() > limits::link_bytes) {
    remark(ReadRemark::Kind::bad_value, {range.first_row, range.first_column},
           fmt::format("a link of more than {} characters; its text is shown without it",
                       grouped_text(limits::link_bytes)));
    return;
  }
  draft_.count_link();
  sheet().links.push_back({range, std::move(target)});
}

void SheetDraft::add_colour_rule(ColourRule rule, const std::vector<CellRange>& ranges) {
  draft_.count_colour_rule(ranges.size());
  const auto position = static_cast<std::uint32_t>(sheet().colour_rules.size());
  sheet().colour_rules.push_back(std::move(rule));
  for (const CellRange& range : ranges) sheet().ruled.push_back({range, position});
}

void SheetDraft::add_comment(const CellPlace& place, const RichText& text) {
  draft_.count_comment();
  sheet().comments.push_back({place.row, place.column, text});
}

// Of two values for one place the later one stands, as in other readers.
void SheetDraft::put_cells_in_order() {
  std::vector<SheetCell>& cells = sheet().cells;
  std::ranges::stable_sort(cells, {}, [](const SheetCell& cell) { return std::pair(cell.row, cell.column); });
  std::vector<SheetCell> kept;
  kept.reserve(cells.size());
  for (const SheetCell& cell : cells) {
    const bool repeated = !kept.empty() && kept.back().row == cell.row && kept.back().column == cell.column;
    if (!repeated) {
      kept.push_back(cell);
      continue;
    }
    remark(ReadRemark::Kind::bad_value, {cell.row, cell.column},
           "two values for one cell; the later one was kept");
    kept.back() = cell;
  }
  cells = std::move(kept);
}

void SheetDraft::finish() {
  if (!in_order_) put_cells_in_order();
  std::vector<SheetCell>& cells = sheet().cells;
  if (cells.capacity() > cells.size() + cells.size() / 2) cells.shrink_to_fit();
  std::vector<FilledRange>& fills = sheet().fills;
  for (FillLayer* const layer : {&columns_, &rows_, &blanks_}) {
    const std::vector<FilledRange> layer_fills = layer->finished(draft_);
    fills.insert(fills.end(), layer_fills.begin(), layer_fills.end());
  }
  settle_colour_rules(draft_.book, sheet(), draft_.rule_work());
  index_ranges(sheet());
}

}  // namespace boardpack
