#include "read/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "read/limits.h"
#include "read/serial_date.h"
#include "text/number.h"

namespace boardpack {
namespace {

const CellRange& range_of(const CellRange& range) {
  return range;
}
const CellRange& range_of(const FilledRange& filled) {
  return filled.range;
}
const CellRange& range_of(const CellLink& link) {
  return link.range;
}
const CellRange& range_of(const RuledRange& ruled) {
  return ruled.range;
}

template <class Item>
std::vector<CellRange> ranges_of(const std::vector<Item>& items) {
  std::vector<CellRange> ranges;
  ranges.reserve(items.size());
  for (const Item& item : items) ranges.push_back(range_of(item));
  return ranges;
}

template <class Item>
RangeIndex index_of(const std::vector<Item>& items) {
  return RangeIndex(ranges_of(items));
}

// The last of the items that hold the place.
template <class Item>
const Item* last_at(const std::vector<Item>& items, const RangeIndex& index, std::uint32_t row,
                    std::uint32_t column) {
  if (index.size() == items.size()) {
    const auto position = index.last_at(row, column);
    return position ? &items[*position] : nullptr;
  }
  const auto holds = [&](const Item& item) { return range_of(item).contains(row, column); };
  const auto found = std::find_if(items.rbegin(), items.rend(), holds);
  return found == items.rend() ? nullptr : &*found;
}

bool is_before(const SheetCell& cell, const CellPlace& place) {
  return cell.row != place.row ? cell.row < place.row : cell.column < place.column;
}

std::string padded_number(double value, int decimals) {
  std::string text = number_text(value);
  if (decimals == 0) return text;
  std::size_t point = text.find('.');
  if (point == std::string::npos) {
    point = text.size();
    text += '.';
  }
  const std::size_t wanted = point + 1 + static_cast<std::size_t>(decimals);
  if (text.size() < wanted) text.append(wanted - text.size(), '0');
  return text;
}

std::string percent_text(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  const double percent = std::abs(value) < 1e9 ? std::round(value * 100 * scale) / scale : value * 100;
  return padded_number(percent, decimals) + '%';
}

std::string clock_text(long long minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string date_text(double serial, const CellStyle& style) {
  constexpr long long minutes_a_day = 24 * 60;
  if (!(serial >= 0 && serial < last_serial)) return number_text(serial);
  const long long minutes = std::llround(serial * minutes_a_day);
  if (style.is_time || minutes < minutes_a_day)
    return minutes == 0 && !style.is_time ? "0" : clock_text(minutes);
  const auto date = date_of_serial(static_cast<double>(minutes / minutes_a_day));
  if (!date) return number_text(serial);
  if (!style.shows_day) return short_text(month_of(*date));
  const long long time = minutes % minutes_a_day;
  return time == 0 ? long_text(*date) : long_text(*date) + ' ' + clock_text(time);
}

}  // namespace

const SheetCell* Sheet::at(std::uint32_t row, std::uint32_t column) const {
  const auto found = std::lower_bound(cells.begin(), cells.end(), CellPlace{row, column}, is_before);
  return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

std::span<const SheetCell> Sheet::row(std::uint32_t row) const {
  const auto begin = std::lower_bound(cells.begin(), cells.end(), CellPlace{row, 0}, is_before);
  const auto end = std::lower_bound(begin, cells.end(), CellPlace{row + 1, 0}, is_before);
  return {begin, end};
}

std::optional<CellRange> Sheet::merge_at(std::uint32_t row, std::uint32_t column) const {
  const CellRange* const merge = last_at(merges, merge_index, row, column);
  return merge == nullptr ? std::nullopt : std::optional(*merge);
}

std::optional<Rgb> Sheet::blank_fill_at(std::uint32_t row, std::uint32_t column) const {
  const FilledRange* const filled = last_at(fills, fill_index, row, column);
  return filled == nullptr ? std::nullopt : std::optional(filled->colour);
}

bool Sheet::row_hidden(std::uint32_t row) const {
  return last_at(hidden_rows, hidden_row_index, row, 1) != nullptr;
}

bool Sheet::column_hidden(std::uint32_t column) const {
  return last_at(hidden_columns, hidden_column_index, 1, column) != nullptr;
}

void index_ranges(Sheet& sheet) {
  sheet.merge_index = index_of(sheet.merges);
  sheet.fill_index = index_of(sheet.fills);
  sheet.link_index = index_of(sheet.links);
  sheet.hidden_row_index = index_of(sheet.hidden_rows);
  sheet.hidden_column_index = index_of(sheet.hidden_columns);
  sheet.ruled_index = RangePile(ranges_of(sheet.ruled));
}

RichText Workbook::display(const Sheet& sheet, const SheetCell& cell) const {
  const CellStyle& look = style(cell);
  RichText shown;
  switch (cell.kind) {
    case CellKind::number:
      shown = RichText(look.is_percent ? percent_text(cell.number, look.decimals)
                                       : padded_number(cell.number, look.decimals));
      break;
    case CellKind::date:
      shown = RichText(date_text(cell.number, look));
      break;
    case CellKind::boolean:
      shown = RichText(cell.number != 0 ? "TRUE" : "FALSE");
      break;
    case CellKind::text:
    case CellKind::error:
      shown = texts[cell.text];
      break;
  }
  // The runs of a text with several looks carry the cell's own already.
  if (shown.runs.size() == 1) {
    shown.runs[0].bold = shown.runs[0].bold || look.bold;
    shown.runs[0].italic = shown.runs[0].italic || look.italic;
  }
  if (const CellLink* const link = last_at(sheet.links, sheet.link_index, cell.row, cell.column)) {
    for (Run& run : shown.runs) {
      if (run.link.empty()) run.link = link->target;
    }
  }
  return shown;
}

std::optional<Date> Workbook::date(const SheetCell& cell) const {
  if (cell.kind != CellKind::date || style(cell).is_time) return std::nullopt;
  return date_of_serial(cell.number);
}

}  // namespace boardpack
