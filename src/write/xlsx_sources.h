#pragma once
#include <xlsxwriter.h>

#include <array>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "write/xlsx_sheet.h"

namespace boardpack {

// The cells of one worksheet that were said somewhere.
struct SheetSources {
  std::string name;
  std::vector<SourcedCell> cells;
};

// Lists where the values of the sheets were said, a line for each row of a paper and sheet of a source: sheet
// and row of the paper; agency, file and sheet of the source; each column of the paper with the cells it
// comes from. The first line of each row of the paper leads to it.
class SourcesWriter {
 public:
  SourcesWriter(const std::vector<SheetSources>& sheets, Styles& styles, const Theme& theme,
                SheetMeasure& measure);

  bool done() const { return at_ == lines_.size(); }
  // As many lines as a sheet holds.
  void write_sheet(lxw_worksheet* sheet);

 private:
  static constexpr std::size_t columns = 6;
  struct Line {
    const std::string* sheet;
    const SourcedCell* cell;    // the first
    const CellSource* source;   // the first
    std::string columns_cells;  // "Action (B4); Due (C4, C5)"
    int last_column;            // of the paper that it names
    bool names_cell;            // of that column
    bool first;                 // of its row
  };
  struct Shown {
    std::string text;
    double height = 0;  // 0 where one line is enough
  };

  void add_row(const std::string& sheet, std::span<const SourcedCell> cells);
  Line& line_from(const CellSource& source, std::size_t row_begin);
  const std::string& heading(const SourcedCell& cell);
  const std::string& text(const Line& line, std::size_t column) const;
  const Shown& shown(const std::string& text, std::size_t column);
  void write_header(lxw_worksheet* sheet);
  void write_line(lxw_worksheet* sheet, int row, const Line& line);

  SheetMeasure& measure_;
  CellLook data_look_;
  lxw_format *header_, *data_, *number_, *link_;
  std::map<std::pair<const Table*, int>, std::string> headings_;
  std::array<std::unordered_map<std::string, Shown>, columns> shown_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
  std::size_t links_ = 0;
};

}  // namespace boardpack
