#pragma once
#include <xlsxwriter.h>

#include <array>
#include <map>
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

// Lists for each cell of the sheets where its value was said, a line a place: sheet, row and column of the
// paper; agency, file, sheet and cell of the source. The first line of each row of the paper leads to it.
class SourcesWriter {
 public:
  SourcesWriter(const std::vector<SheetSources>& sheets, Styles& styles, const Theme& theme,
                SheetMeasure& measure);

  bool done() const { return at_ == lines_.size(); }
  // As many lines as a sheet holds.
  void write_sheet(lxw_worksheet* sheet);

 private:
  static constexpr std::size_t columns = 7;
  struct Line {
    const std::string* sheet;
    const std::string* heading;
    const SourcedCell* cell;
    const CellSource* source;
    bool first;  // of its row
  };
  struct Shown {
    std::string text;
    double height = 0;  // 0 where one line is enough
  };

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
