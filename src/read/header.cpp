#include "read/header.h"

#include <algorithm>
#include <set>

#include "read/heading_when.h"

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
  Column entry;
  entry.column = column;
  entry.heading = heading;
  if (match) {
    entry.field = match->field;
    entry.period = match->period;
    entry.quarter = match->quarter;
    entry.beside = match->beside;
    entry.score = match->score;
    entry.rank = match->rank;
    header.score += match->score;
    if (match->score == 1 && !match->period && match->quarter == 0) ++header.known;
  }
  header.columns.push_back(std::move(entry));
}

void ignore(Column& column) {
  column.field = Field::ignored;
  column.doubled = true;
}

// Two columns of one field: the better heading keeps it where a field can only be said once.
void settle_doubles(Header& header) {
  for (Field once : {Field::reference, Field::area, Field::issue, Field::action, Field::timescale,
                     Field::agencies, Field::agency}) {
    Column* best = nullptr;
    for (Column& column : header.columns) {
      if (column.field != once) continue;
      const bool better =
          !best || column.score > best->score || (column.score == best->score && column.rank < best->rank);
      if (better && best) ignore(*best);
      if (better)
        best = &column;
      else
        ignore(column);
    }
  }
}

// Of several undated status columns ("RAG last quarter", "RAG now") only the one about now counts.
void settle_statuses(Header& header) {
  std::vector<Column*> undated;
  for (Column& column : header.columns)
    if (column.field == Field::status && !column.period && column.quarter == 0) undated.push_back(&column);
  if (undated.size() < 2) return;
  auto rank = [](const Column& column) {
    const std::string words = " " + heading_words(column.heading) + " ";
    int value = 1;
    for (std::string_view now : {" now ", " current ", " this ", " latest ", " today "})
      if (words.find(now) != std::string::npos) value = 2;
    for (std::string_view then :
         {" last ", " previous ", " start ", " baseline ", " initial ", " target ", " prior "})
      if (words.find(then) != std::string::npos) value = 0;
    return std::pair(value, column.score);
  };
  Column* best = undated.front();
  for (Column* column : undated)
    if (rank(*column) >= rank(*best)) best = column;
  for (Column* column : undated)
    if (column != best) ignore(*column);
}

// What a row of the table is about, so that it can be told from the others.
bool names_rows(Field field) {
  return field == Field::reference || field == Field::area || field == Field::issue ||
         field == Field::action || field == Field::measures || field == Field::agency;
}

// A row of data may begin like headings here and there; a heading row has one that is nothing else. Half of
// its cells are headings, or, in a table with many columns of its sender's own, some are beyond doubt.
bool plausible(const Header& header) {
  constexpr std::size_t beyond_doubt = 3;
  std::set<Field> fields;
  std::size_t matched = 0;
  if (header.known == 0) return false;
  for (const Column& column : header.columns) {
    if (column.field == Field::ignored) continue;
    fields.insert(column.field);
    ++matched;
  }
  // "(ref) | (agreed wording)" tells how to fill in the headings above it.
  const auto bracketed = std::ranges::count_if(header.columns, [](const Column& column) {
    return column.heading.starts_with('(') && column.heading.ends_with(')');
  });
  if (2 * static_cast<std::size_t>(bracketed) >= header.columns.size()) return false;
  const bool enough =
      2 * matched >= header.columns.size() || (fields.size() >= beyond_doubt && header.known >= beyond_doubt);
  return enough && fields.size() >= 2 && header.score >= least_score &&
         std::any_of(fields.begin(), fields.end(), is_subject) &&
         std::any_of(fields.begin(), fields.end(), names_rows);
}

Header one_row(const GridRow& row, const ReturnTemplate& form, bool forgiving) {
  Header header;
  header.first_row = header.last_row = row.row;
  for (const GridCell& cell : row.cells)
    add(header, cell.column, cell.plain, match_cell(cell, form, forgiving));
  return header;
}

// The month or quarter that a heading names.
struct When {
  std::optional<Period> period;
  int quarter = 0;
};

bool may_say_when(const GridCell& cell) {
  constexpr std::size_t longest = 40;  // "Quarter 1 (April to June 2026)"
  return cell.plain.size() <= longest && (cell.date || may_name_when(cell.plain));
}

std::optional<When> when_of(const GridCell& cell, const ReturnTemplate& form) {
  if (!may_say_when(cell)) return std::nullopt;
  const auto match = match_cell(cell, form, false);
  if (!match || (!match->period && match->quarter == 0)) return std::nullopt;
  return When{match->period, match->quarter};
}

// A month over several columns that nobody merged: "Mar 2018 | | Jun 2018 | " above "RAG | Comment | RAG |
// Comment". None spans more columns than lie between the first two.
std::optional<When> when_over(const GridRow& top, std::uint32_t column, const ReturnTemplate& form) {
  std::vector<std::pair<std::uint32_t, std::optional<When>>> groups;
  for (const GridCell& cell : top.cells) groups.emplace_back(cell.column, when_of(cell, form));
  std::uint32_t width = 0;
  for (std::size_t i = 1; i < groups.size() && width == 0; ++i)
    if (groups[i - 1].second && groups[i].second) width = groups[i].first - groups[i - 1].first;
  std::optional<When> over;
  for (const auto& [first, when] : groups)
    if (first <= column) over = column < first + width ? when : std::nullopt;
  return over;
}

void take_when(HeadingMatch& match, const When& when) {
  if (match.period || match.quarter > 0) return;
  match.period = when.period;
  match.quarter = when.quarter;
}

bool is_dated(const HeadingMatch& match) {
  return match.field == Field::status || match.field == Field::progress;
}

bool is_group(const std::optional<CellRange>& merge) {
  return merge && merge->last_column > merge->first_column;
}

// Headings in two rows: below a heading, beside it under a merged one, or below a blank.
std::optional<Header> two_rows(const Grid& grid, const GridRow& top, const GridRow& bottom, bool top_heads,
                               const ReturnTemplate& form) {
  if (bottom.row != top.row + 1) return std::nullopt;
  // Quickly past the rows of data, of which some name a month.
  const bool may_head = top_heads || std::ranges::any_of(top.cells, [&](const GridCell& cell) {
                          return may_say_when(cell) || is_group(grid.merge_at(cell.row, cell.column));
                        });
  if (!may_head) return std::nullopt;
  // A row of data above a month's band is no heading.
  const auto heads = [&](const GridCell& above, std::uint32_t column) {
    return match_cell(above, form, true) || is_group(grid.merge_at(top.row, column));
  };
  const GridCell& first = top.cells.front();
  if (bottom.at(first.column) && !heads(first, first.column)) return std::nullopt;
  const bool has_head = top_heads || std::ranges::any_of(top.cells, [&](const GridCell& cell) {
                          return is_group(grid.merge_at(cell.row, cell.column)) || when_of(cell, form);
                        });
  if (!has_head) return std::nullopt;
  Header header;
  header.first_row = top.row;
  header.last_row = bottom.row;
  std::set<std::uint32_t> columns;
  for (const GridCell& cell : top.cells) columns.insert(cell.column);
  for (const GridCell& cell : bottom.cells) columns.insert(cell.column);
  bool bottom_heads = false, dates_bottom = false;
  for (std::uint32_t column : columns) {
    const GridCell* above = grid.speaking(top.row, column);
    const GridCell* below = bottom.at(column);
    if (!below) {
      auto merge = grid.merge_at(top.row, column);
      if (!is_group(merge) || !bottom.at(merge->last_column))
        add(header, column, above->plain, match_cell(*above, form, true));
      continue;
    }
    auto match = match_cell(*below, form, true);
    const auto when = above ? when_of(*above, form) : when_over(top, column, form);
    if (when && match && is_dated(*match)) {
      dates_bottom = dates_bottom || (!match->period && match->quarter == 0);
      take_when(*match, *when);
    }
    if (above) {
      if (!heads(*above, column)) return std::nullopt;
      if (!match) match = match_heading(above->plain + " " + below->plain, form);
    }
    if (!match) return std::nullopt;
    bottom_heads = true;
    add(header, column, above ? above->plain + "\n" + below->plain : below->plain, match);
  }
  // A title above a whole heading row is no part of it, unless it says the months.
  const bool title = one_row(bottom, form, true).score + second_row_gain >= header.score && !dates_bottom;
  return bottom_heads && !title ? std::optional(header) : std::nullopt;
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
                      return a.column == b.column && a.field == b.field && a.period == b.period &&
                             a.quarter == b.quarter;
                    });
}

std::vector<std::uint32_t> tables_beside(const Grid& grid, std::size_t index, const ReturnTemplate& form) {
  const GridRow& row = grid.rows()[index];
  const bool has_gap = row.cells.back().column - row.cells.front().column + 1 > row.cells.size();
  if (!has_gap) return {};
  const Header whole = one_row(row, form, true);
  std::vector<std::uint32_t> begins;
  Field first = Field::ignored;
  for (std::size_t i = 0; i < whole.columns.size(); ++i) {
    const Column& column = whole.columns[i];
    if (begins.empty() && column.field == Field::ignored) continue;
    if (begins.empty()) first = column.field;
    const bool gap = i > 0 && column.column > whole.columns[i - 1].column + 1;
    if (begins.empty() || (gap && column.field == first)) begins.push_back(column.column);
  }
  if (begins.size() < 2) return {};
  for (std::size_t i = 0; i < begins.size(); ++i) {
    GridRow part{row.row, {}};
    for (const GridCell& cell : row.cells)
      if (cell.column >= begins[i] && (i + 1 == begins.size() || cell.column < begins[i + 1]))
        part.cells.push_back(cell);
    if (!plausible(one_row(part, form, true))) return {};
  }
  return begins;
}

std::optional<Header> header_at(const Grid& grid, std::size_t index, const ReturnTemplate& form) {
  const GridRow& row = grid.rows()[index];
  if (row.cells.size() > 400) return std::nullopt;
  // Quickly past the rows of data: a row without a heading to the letter heads nothing, unless with the next.
  const bool exact = std::ranges::any_of(
      row.cells, [&](const GridCell& cell) { return !cell.date && is_heading(cell.plain, form); });
  std::optional<Header> both;
  if (index + 1 < grid.rows().size()) both = two_rows(grid, row, grid.rows()[index + 1], exact, form);
  if (!exact && !both) return std::nullopt;
  const Header strict = one_row(row, form, false);
  const auto matched = std::ranges::count_if(
      strict.columns, [](const Column& column) { return column.field != Field::ignored; });
  constexpr std::size_t few_cells = 3;
  if (matched == 0 || (matched == 1 && !both && row.cells.size() > few_cells)) return std::nullopt;
  Header best = one_row(row, form, true);
  if (both && both->score > best.score + second_row_gain) best = std::move(*both);
  settle_doubles(best);
  settle_statuses(best);
  if (!plausible(best)) return std::nullopt;
  return best;
}

}  // namespace boardpack
