#include "read/header.h"

#include <algorithm>
#include <set>

namespace boardpack {

namespace {

constexpr double least_score = 1.5;
constexpr double second_row_gain = 0.4;

bool is_subject(Field field) {
  return field == Field::action || field == Field::issue || field == Field::measures ||
         field == Field::status || field == Field::progress;
}

std::optional<HeadingMatch> match_cell(const GridCell& cell, const ReturnTemplate& form, bool forgiving) {
  if (cell.date) return HeadingMatch{Field::status, month_of(*cell.date), 1};
  return match_heading(cell.plain, form, forgiving);
}

void add(Header& header, std::uint32_t column, const std::string& heading,
         const std::optional<HeadingMatch>& match) {
  Column entry{column, Field::ignored, std::nullopt, heading};
  if (match) {
    entry.field = match->field;
    entry.period = match->period;
    header.score += match->score;
    header.exact = header.exact || (match->score == 1 && !match->period);
  }
  header.columns.push_back(std::move(entry));
}

// Two columns of one field: the better heading keeps it where a field can only be said once.
void settle_doubles(Header& header) {
  for (Field once : {Field::reference, Field::area, Field::issue, Field::action, Field::timescale,
                     Field::agencies, Field::agency}) {
    bool seen = false;
    for (Column& column : header.columns) {
      if (column.field != once) continue;
      if (seen) column.field = Field::ignored;
      seen = true;
    }
  }
}

// A row of data may begin like headings here and there; a heading row has one that is nothing else.
// Of several undated status columns ("RAG last quarter", "RAG now") only the one about now counts.
void settle_statuses(Header& header) {
  std::vector<Column*> undated;
  for (Column& column : header.columns)
    if (column.field == Field::status && !column.period) undated.push_back(&column);
  if (undated.size() < 2) return;
  auto rank = [](const Column& column) {
    const std::string words = " " + heading_words(column.heading) + " ";
    int value = 1;
    for (std::string_view now : {" now ", " current ", " this ", " latest ", " today "})
      if (words.find(now) != std::string::npos) value = 2;
    for (std::string_view then :
         {" last ", " previous ", " start ", " baseline ", " initial ", " target ", " prior "})
      if (words.find(then) != std::string::npos) value = 0;
    return value;
  };
  Column* best = undated.front();
  for (Column* column : undated)
    if (rank(*column) >= rank(*best)) best = column;
  for (Column* column : undated)
    if (column != best) column->field = Field::ignored;
}

bool plausible(const Header& header) {
  std::set<Field> fields;
  std::size_t matched = 0;
  if (!header.exact) return false;
  for (const Column& column : header.columns) {
    if (column.field == Field::ignored) continue;
    fields.insert(column.field);
    ++matched;
  }
  return fields.size() >= 2 && 2 * matched >= header.columns.size() && header.score >= least_score &&
         std::any_of(fields.begin(), fields.end(), is_subject);
}

Header one_row(const GridRow& row, const ReturnTemplate& form, bool forgiving) {
  Header header;
  header.first_row = header.last_row = row.row;
  for (const GridCell& cell : row.cells)
    add(header, cell.column, cell.plain, match_cell(cell, form, forgiving));
  return header;
}

// Headings in two rows: below a heading, beside it under a merged one, or below a blank.
std::optional<Header> two_rows(const Grid& grid, const GridRow& top, const GridRow& bottom,
                               const ReturnTemplate& form) {
  if (bottom.row != top.row + 1) return std::nullopt;
  Header header;
  header.first_row = top.row;
  header.last_row = bottom.row;
  std::set<std::uint32_t> columns;
  for (const GridCell& cell : top.cells) columns.insert(cell.column);
  for (const GridCell& cell : bottom.cells) columns.insert(cell.column);
  bool bottom_heads = false;
  for (std::uint32_t column : columns) {
    const GridCell* above = grid.speaking(top.row, column);
    const GridCell* below = bottom.at(column);
    if (!below) {
      auto merge = grid.merge_at(top.row, column);
      const bool group = merge && merge->last_column > merge->first_column;
      if (!group || !bottom.at(merge->last_column))
        add(header, column, above->plain, match_cell(*above, form, true));
      continue;
    }
    auto match = match_cell(*below, form, true);
    if (above) {
      auto month = above->date ? std::optional(month_of(*above->date)) : to_month_year(above->plain);
      if (month && match && !match->period) match->period = month;
      // A row of data above a month's band is no heading.
      auto group = grid.merge_at(top.row, column);
      const bool heads =
          match_cell(*above, form, true) || month || (group && group->last_column > group->first_column);
      if (!heads) return std::nullopt;
      if (!match) match = match_heading(above->plain + " " + below->plain, form);
    }
    if (!match) return std::nullopt;
    bottom_heads = true;
    add(header, column, above ? above->plain + "\n" + below->plain : below->plain, match);
  }
  // A title above a whole heading row is no part of it.
  if (!bottom_heads || one_row(bottom, form, true).score + second_row_gain >= header.score)
    return std::nullopt;
  return header;
}

}  // namespace

const Column* Header::find(Field field) const {
  for (const Column& column : columns)
    if (column.field == field) return &column;
  return nullptr;
}

bool Header::same_table(const Header& other) const {
  return std::equal(columns.begin(), columns.end(), other.columns.begin(), other.columns.end(),
                    [](const Column& a, const Column& b) {
                      return a.column == b.column && a.field == b.field && a.period == b.period;
                    });
}

std::optional<Header> header_at(const Grid& grid, std::size_t index, const ReturnTemplate& form) {
  const GridRow& row = grid.rows()[index];
  if (row.cells.size() > 400) return std::nullopt;
  // Quickly past the rows of data: a row without a heading to the letter heads nothing, unless with the next.
  const bool exact = std::ranges::any_of(
      row.cells, [&](const GridCell& cell) { return !cell.date && is_heading(cell.plain, form); });
  std::optional<Header> both;
  if (index + 1 < grid.rows().size()) both = two_rows(grid, row, grid.rows()[index + 1], form);
  if ((!exact && !both) || one_row(row, form, false).score == 0) return std::nullopt;
  Header best = one_row(row, form, true);
  if (both && both->score > best.score + second_row_gain) best = std::move(*both);
  settle_doubles(best);
  settle_statuses(best);
  if (!plausible(best)) return std::nullopt;
  return best;
}

}  // namespace boardpack
