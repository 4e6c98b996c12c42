#pragma once
#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "write/xlsx_chart.h"
#include "write/xlsx_grid.h"
#include "write/xlsx_rows.h"
#include "write/xlsx_styles.h"

namespace boardpack {

// A cell of a table that was said somewhere, and where it stands on its sheet.
struct SourcedCell {
  int row = 0;
  int column = 0;
  const Table* table = nullptr;
  const TableCell* cell = nullptr;
};

// Writes blocks down one worksheet, one under another, on the grid they share.
class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* sheet, Styles& styles, const Theme& theme, SheetMeasure& measure,
              const SheetGrid& grid);

  void write(const TitleBlock& title);
  void write(const Cover& cover);
  void write(const Contents&) {}  // a workbook has its tabs
  void write(const Heading& heading);
  void write(const Prose& prose);
  void write(const Table& table);
  // It is drawn when the table that holds its figures is written.
  void write(const Chart& chart);
  void write(const Picture& picture);
  void write(const Legend& legend);
  void write(const PageBreak& page_break);
  // The table whose header is repeated on each printed page, and stays in sight when it is near the top.
  void repeat_header_of(const Table* table) { repeated_ = table; }
  void filter_header_of(const Table* table) { filtered_ = table; }
  // Charts are not cut by the end of a printed page.
  void print_on(double page_height) { page_height_ = page_height; }
  void finish();
  const std::vector<SourcedCell>& sourced() const { return sourced_; }  // from above down

 private:
  struct Place {
    int row = 0, column = 0, row_end = 1, column_end = 1;
  };

  // A chart that waits for its table.
  struct WaitingChart {
    const Chart* chart = nullptr;
    int row = 0;
    ChartSize size;
    ChartCells cells;
  };

  void break_page(int row, double above);
  bool is_gap(const Table& table, const PlacedCell& cell) const;
  void note_cells(const Table& table, const PlacedCell& cell, int row, int column);
  void draw_waiting_chart();
  void write_line(const RichText& text, CellLook look, double before = 0, double after = 0);
  void write_logo(const Picture& logo);
  void insert_picture(const Picture& picture, double scale);  // with its corner in the next row
  void write_gap(double height);
  void write_rows(const Table& table, const std::vector<TableRow>& rows, const std::vector<int>& edges);
  void write_header(const Table& table, const std::vector<int>& edges);
  void write_cell(const Place& place, const RichText& text, const CellLook& look, const SheetValue* value,
                  const std::string& file = {});
  void write_text(const Place& place, const RichText& text, CellLook look, const std::string& file);
  void write_rich(const Place& place, const RichText& text, const CellLook& look, const std::string& link);
  int take_rows(const std::vector<double>& heights);
  void freeze_below(int row);

  lxw_worksheet* sheet_;
  Styles& styles_;
  const Theme& theme_;
  SheetMeasure& measure_;
  SheetGrid grid_;
  const Table* repeated_ = nullptr;
  const Table* filtered_ = nullptr;
  int row_ = 0;                             // the next free one
  double height_ = 0;                       // of all rows so far
  int heading_row_ = 0, heading_end_ = -1;  // rows of the last headings below each other
  double above_heading_ = 0;
  double page_height_ = 480;
  double page_start_ = 0;  // the height of all rows before the last page break
  bool has_table_ = false;
  bool has_chart_ = false;
  std::optional<WaitingChart> waiting_;
  std::size_t links_ = 0;
  std::vector<lxw_row_t> page_breaks_;
  std::vector<SourcedCell> sourced_;
};

}  // namespace boardpack
