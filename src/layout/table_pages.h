#pragma once
#include <optional>
#include <string>
#include <vector>

#include "layout/page_builder.h"
#include "layout/set_table.h"

namespace boardpack {

// Sets a table over as many pages as it takes, from where the builder is.
class TablePages {
 public:
  TablePages(SetTable& table, const Table& source, PageBuilder& pages);

  // What must fit before the table may begin on a page: its header and something of its first row.
  Length least_height() const;
  // Its bands become bookmarks of that level.
  void set(int bookmark_level);

 private:
  // What of a cell stands on the page being filled.
  struct Part {
    SetCell* cell = nullptr;
    Length y = 0, height = 0;
    FlowPosition from, to;
    bool repeated = false;  // of the header, on a later page
    Length drawn = 0;       // the height of the sparkline, where it stands in this part
  };

  // How much of a row stays on this page.
  struct Split {
    Length bottom = 0;
    int lines_before = 0, lines_after = 0;  // of its fullest cell
  };

  Length header_height() const;
  Length drawn_in(std::size_t row) const;
  Length page_height() const;  // for rows, below a repeated header
  bool nothing_on_page() const { return pages_.y() == first_y_; }

  void set_caption();
  void keep_bands(std::size_t row);
  void set_row(std::size_t row);
  bool begins_under(std::size_t row) const;
  bool worth_splitting(Length height, Length room) const;
  Length needed(std::size_t row) const;
  Length wanted(std::size_t row) const;
  Split split_at(std::size_t row, Length limit) const;
  std::optional<Split> good_split(std::size_t row) const;

  void begin_row(std::size_t row);
  void continue_row(std::size_t row);
  void place_row(std::size_t row, Length bottom);
  void end_spans(std::size_t row);
  FlowPosition filled(const SetCell& cell, Length box_height) const;
  void add_part(SetCell& cell, Length top, Length bottom);
  void end_page();
  void begin_page();

  void tag_row(std::size_t row);
  void tag_cell(SetCell& cell, int row_element);
  void draw_page();
  void draw_rules(const std::vector<Box>& boxes);
  void draw_text(const Part& part);
  void draw_sparkline(const Part& part);
  Placement placement_in(const Part& part) const;
  void draw_continued(const Part& part);
  void draw_note(const Part& part, const std::vector<Paragraph>& texts);
  std::optional<Flow> note_for(const SetCell& cell, const std::vector<Paragraph>& texts, Length height) const;
  Length note_height(const SetCell& cell) const;

  SetTable& table_;
  PageBuilder& pages_;
  const Table& source_;
  Flow caption_;
  int bookmark_level_ = 1;
  bool repeat_header_ = false;
  int table_element_ = -1, head_ = -1, body_ = -1;
  Length first_y_ = 0;
  std::vector<SetCell*> open_;  // cells that span beyond the row just begun
  std::vector<Part> parts_;
  std::vector<Part> header_;  // y from the header's top
};

}  // namespace boardpack
