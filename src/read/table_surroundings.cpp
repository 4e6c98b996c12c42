#include <fmt/format.h>

#include <algorithm>

#include "model/status.h"
#include "read/table_rows.h"

// What stands beside a table or its cells: comments, colours that rules give, cells outside.

namespace boardpack {

// A place is asked about for each status of its row.
const PlaceLook& TableRows::look(std::uint32_t row, std::uint32_t column) {
  if (looked_at_row_ != row) looks_.clear();
  looked_at_row_ = row;
  const auto [found, is_new] = looks_.try_emplace(column);
  if (is_new) found->second = grid_.look(row, column);
  return found->second;
}

// Of a status cell; without the fill that is merely the shading of its row.
PlaceLook TableRows::own_look(std::uint32_t row, std::uint32_t column) {
  PlaceLook own = look(row, column);
  if (own.fill && std::ranges::any_of(header_.columns, [&](const Column& other) {
        return other.field != Field::status && other.field != Field::ignored &&
               look(row, other.column).fill == own.fill;
      }))
    own.fill.reset();
  return own;
}

// The row as a whole has the colour of a status: shading, or all the status there is.
void TableRows::report_shaded_row(std::uint32_t row, const Column& column) {
  const std::optional<Rgb> fill = look(row, column.column).fill;
  if (!fill || column.period || column.quarter != 0) return;
  const auto status = to_status(*fill, default_statuses());
  if (!status) return;
  findings_.push_back(
      {FindingCode::unread_colour, origin(row, column.column), "",
       fmt::format(
           "the whole row is coloured {} and its status is left empty; the colour is not taken for one",
           default_statuses()[*status].label)});
}

// A conditional format's colour is missed only where no word says the status.
void TableRows::report_unread_colour(const GridRow& row, const Column& column, const RuledRange& ruled) {
  const GridCell* const said = grid_.speaking(row.row, column.column);
  if (said != nullptr) {
    const bool word = std::ranges::any_of(
        said->plain, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (word || to_status(said->plain, default_statuses())) return;
  }
  if (!told_rules_.insert(ruled.rule).second) return;
  const CellRange& range = ruled.range;
  findings_.push_back(
      {FindingCode::unread_colour, origin(row.row, column.column), "",
       fmt::format(
           "the colours of {}:{} come from {}, which could not be read; a cell there without a word has "
           "no status",
           cell_name(range.first_row, range.first_column), cell_name(range.last_row, range.last_column),
           grid_.rule(ruled).words)});
}

// The progress column that the row leaves empty; of several the one of the comment's own month.
const Column* TableRows::column_for_comment(const GridComment& comment, const ReturnRow& out) const {
  const Column* commented = nullptr;
  const Column* first = nullptr;
  std::size_t progress_columns = 0;
  for (const Column& column : header_.columns) {
    if (column.column == comment.column) commented = &column;
    if (column.field != Field::progress) continue;
    ++progress_columns;
    if (first == nullptr) first = &column;
  }
  if (commented == nullptr || first == nullptr) return nullptr;
  const Column* chosen = progress_columns == 1 ? first : nullptr;
  for (const Column& column : header_.columns)
    if (progress_columns > 1 && column.field == Field::progress && column.period &&
        column.period == commented->period)
      chosen = &column;
  if (chosen == nullptr) return nullptr;
  const bool empty = std::ranges::none_of(out.values, [&](const FieldValue& value) {
    return value.field == Field::progress && value.period == chosen->period;
  });
  return empty ? chosen : nullptr;
}

// Of several comments that of the progress cell counts, then that of a status cell, then the first.
void TableRows::take_comments(const GridRow& row, ReturnRow& out) {
  const auto& comments = grid_.comments();
  const auto first = std::ranges::lower_bound(comments, row.row, {}, &GridComment::row);
  const auto rank = [&](const GridComment& comment) {
    for (const Column& column : header_.columns) {
      if (column.column != comment.column) continue;
      if (column.field == Field::progress) return 0;
      if (column.field == Field::status) return 1;
    }
    return 2;
  };
  std::vector<const GridComment*> candidates;
  for (auto comment = first; comment != comments.end() && comment->row == row.row; ++comment)
    candidates.push_back(&*comment);
  std::ranges::stable_sort(candidates, {}, [&](const GridComment* comment) { return rank(*comment); });
  for (const GridComment* const comment : candidates) {
    const Column* const column = column_for_comment(*comment, out);
    if (column == nullptr) continue;
    FieldValue value;
    value.field = Field::progress;
    value.period = column->period;
    value.quarter = column->quarter;
    value.text = {comment->text, origin(comment->row, comment->column)};
    out.values.push_back(std::move(value));
    comment_used_[static_cast<std::size_t>(comment - comments.data())] = true;
  }
}

void TableRows::report_comments() {
  const auto& comments = grid_.comments();
  for (std::size_t i = 0; i < comments.size(); ++i) {
    if (comment_used_[i]) continue;
    findings_.push_back({FindingCode::unmerged_comment, origin(comments[i].row, comments[i].column), "",
                         fmt::format("a comment says \"{}\"; not merged", comments[i].text.plain())});
  }
}

void TableRows::report_cells_outside(const GridRow& row) {
  for (const GridCell& cell : row.cells) {
    if (in_table(cell.column)) continue;
    findings_.push_back({FindingCode::row_not_understood, origin(cell.row, cell.column), "",
                         fmt::format("\"{}\" stands outside the table's columns; not shown", cell.plain)});
  }
}

}  // namespace boardpack
