#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "read/grid.h"
#include "read/header.h"
#include "read/return.h"

namespace boardpack {

// Adds what `rest` says to the row above it, which it is the rest of: a row that was cut in two where a page
// ended.
void join_rows(ReturnRow& above, const ReturnRow& rest);

// Walks the rows of one sheet, table after table, and says what each is.
class TableRows {
 public:
  TableRows(const Grid& grid, std::int32_t file, std::int32_t sheet, const ReturnTemplate& form, Return& into,
            Findings& findings);

  // Whether the sheet has a table; without one nothing is recorded.
  bool read();
  // Every row of the sheet under headings that stand elsewhere.
  void read_under(const Header& header);
  const Header& header() const { return header_; }  // the last one met

 private:
  enum class Line { header, month, area, area_outcome, legend, guidance, total, stray, data };

  void read_labels(std::size_t before);
  void take_heading_above(std::size_t index);
  void start_table(const Header& header);
  void read_dates(Column& column);
  bool ranks(const Column& column) const;
  void report_unmapped();
  Line classify(std::size_t index);
  const GridCell* band_title(const GridRow& row) const;
  bool is_area_band(std::size_t index);
  bool is_tally(const GridRow& row) const;
  bool header_follows(std::size_t index) const;
  bool reads_as_guidance(const GridRow& row) const;
  bool says_something(const GridRow& row) const;
  void take(std::size_t index, Line line);
  void take_data(const GridRow& row);
  void add_values(const GridRow& row, const Column& column, ReturnRow& out);
  void carry_down(ReturnRow& out);
  bool end_issue_above(const FieldValue& reference);
  const PlaceLook& look(std::uint32_t row, std::uint32_t column);
  PlaceLook own_look(std::uint32_t row, std::uint32_t column);
  void report_shaded_row(std::uint32_t row, const Column& column);
  void report_unread_colour(const GridRow& row, const Column& column, const RuledRange& ruled);
  void take_comments(const GridRow& row, ReturnRow& out);
  const Column* column_for_comment(const GridComment& comment, const ReturnRow& out) const;
  void report_comments();
  void report_cells_outside(const GridRow& row);
  void report_row(const GridRow& row, FindingCode code, const std::string& what);
  Origin origin(std::uint32_t row, std::uint32_t column) const {
    return grid_.origin(file_, sheet_, row, column);
  }
  bool in_table(std::uint32_t column) const;

  const Grid& grid_;
  std::int32_t file_;
  std::int32_t sheet_;
  const ReturnTemplate& form_;
  Return& into_;
  Findings& findings_;

  Header header_;
  Header first_header_;     // of the sheet
  bool foreign_ = false;    // in a table that is no return
  bool in_legend_ = false;  // below "Key", where each row explains a colour
  SourcedText area_band_;
  SourcedText area_outcome_;
  SourcedText title_;  // just above the first headings: the sheet's title, or its first section's
  std::optional<Period> month_band_;
  std::size_t sheet_begin_ = 0;  // first of into_.rows that belongs to the sheet
  std::size_t table_begin_ = 0;  // first of into_.rows that belongs to the table
  bool first_row_of_table_ = false;
  std::uint32_t looked_at_row_ = 0;
  std::unordered_map<std::uint32_t, PlaceLook> looks_;  // of that row, by column
  std::unordered_set<std::uint32_t> told_rules_;        // of conditional formats that a finding has named
  std::vector<bool> comment_used_;                      // of the grid's
  bool awaits_header_ = false;  // under a section's heading that has its own column headings below
};

}  // namespace boardpack
