#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/cell_text.h"
#include "read/colour_rules.h"
#include "read/workbook.h"

namespace boardpack {

// A style of which only the number format is known.
CellStyle style_with_format(std::string_view code);

// A workbook in the making: where readers put what they find, counted against the limits.
class Draft {
 public:
  explicit Draft(std::string format);

  Workbook book;

  // The position of the text in the workbook's pool.
  std::uint32_t add_text(CellText text, std::int32_t sheet, const CellPlace& place);
  // The same; plain texts that repeat before long share one.
  std::uint32_t add_text(std::string_view raw, std::int32_t sheet, const CellPlace& place);
  std::uint16_t add_style(const CellStyle& style);
  // The detail may quote the file.
  void remark(ReadRemark::Kind kind, std::int32_t sheet, const CellPlace& place, std::string_view detail);

  void count_cell();
  void count_blank_rectangle();
  void count_range();  // merges, hidden rows and columns
  void count_link();
  void count_colour_rule(std::size_t ranges);
  void count_comment();
  RuleWork& rule_work() { return rule_work_; }  // that the rules of the sheets finished so far take

  Workbook finished();

 private:
  std::size_t cells_ = 0;
  std::size_t blank_rectangles_ = 0;
  std::size_t ranges_ = 0;
  std::size_t links_ = 0;
  std::size_t colour_rules_ = 0;
  std::size_t ruled_ranges_ = 0;
  std::size_t comments_ = 0;
  RuleWork rule_work_;
  std::vector<std::uint32_t> recent_texts_;  // by hash; 0 where there is none, else the position + 1
  std::map<std::pair<ReadRemark::Kind, std::int32_t>, std::size_t> remarks_;
};

// Solid fills of places without a value, given row by row; neighbours of one colour become one rectangle.
class FillLayer {
 public:
  void add(Draft& draft, const CellRange& range, const Rgb& colour);
  std::vector<FilledRange> finished(Draft& draft);

 private:
  void close_row(Draft& draft);

  std::vector<FilledRange> row_;  // of the rows that are being read
  std::vector<FilledRange> done_;
  std::size_t above_ = 0;  // from here on `done_` is the rows just above
};

// A sheet in the making.
class SheetDraft {
 public:
  SheetDraft(Draft& draft, std::int32_t sheet) : draft_(draft), sheet_(sheet) {}

  Sheet& sheet() { return draft_.book.sheets[static_cast<std::size_t>(sheet_)]; }
  void expect_cells(std::size_t count);
  void add_cell(const SheetCell& cell);
  void fill_columns(std::uint32_t first, std::uint32_t last, const Rgb& colour);
  void fill_rows(std::uint32_t first, std::uint32_t last, const Rgb& colour);
  void fill_blanks(const CellRange& range, const Rgb& colour);
  void hide_rows(std::uint32_t first, std::uint32_t last);
  void hide_columns(std::uint32_t first, std::uint32_t last);
  void add_merge(const CellRange& range);
  void add_link(const CellRange& range, std::string_view address);
  void add_colour_rule(ColourRule rule, const std::vector<CellRange>& ranges);
  void add_comment(const CellPlace& place, const RichText& text);  // in order of place

  std::uint32_t add_text(std::string_view raw, const CellPlace& place) {
    return draft_.add_text(raw, sheet_, place);
  }
  std::uint32_t add_text(CellText text, const CellPlace& place) {
    return draft_.add_text(std::move(text), sheet_, place);
  }
  void remark(ReadRemark::Kind kind, const CellPlace& place, std::string_view detail) {
    draft_.remark(kind, sheet_, place, detail);
  }

  void finish();

 private:
  void put_cells_in_order();

  Draft& draft_;
  std::int32_t sheet_;
  FillLayer columns_, rows_, blanks_;
  bool in_order_ = true;
};

}  // namespace boardpack
