#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/date.h"
#include "read/cell_range.h"
#include "read/colour_rule.h"
#include "read/range_index.h"
#include "read/range_pile.h"
#include "read/work.h"
#include "text/colour.h"
#include "text/rich_text.h"

namespace boardpack {

// What a spreadsheet file says, whatever its format. Rows and columns count from 1.

enum class CellKind : std::uint8_t { number, date, text, boolean, error };

// A cell that has a value; blank cells are not kept (see Sheet::fills).
struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  CellKind kind = CellKind::text;
  bool formula = false;
  std::uint32_t style = 0;  // into Workbook::styles
  std::uint32_t text = 0;   // into Workbook::texts, for text and error
  double number = 0;        // number, 0/1 for boolean, serial day for date (1900 system, whatever the file's)
  bool operator==(const SheetCell&) const = default;
};

struct CellStyle {
  std::string number_format;  // as in the file; "General" when none
  bool is_date = false;
  bool is_percent = false;
  bool shows_day = true;     // of a date format: false for "mmm yyyy"
  bool is_time = false;      // of a date format: nothing of day, month and year
  bool shows_year = true;    // of a date format: false for "d-mmm"
  std::int8_t decimals = 0;  // digits that always stand after the point: 2 of "0.00"
  std::optional<Rgb> fill;
  bool bold = false;
  bool italic = false;
  bool operator==(const CellStyle&) const = default;
};

struct FilledRange {
  CellRange range;
  Rgb colour;
  bool operator==(const FilledRange&) const = default;
};

struct CellLink {
  CellRange range;
  std::string target;  // an address, or "#Sheet!A1" inside the workbook
  bool operator==(const CellLink&) const = default;
};

// What somebody wrote beside a cell; the replies of a thread are lines of it.
struct CellComment {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  RichText text;
  bool operator==(const CellComment&) const = default;
};

// What colour a place shows.
struct PlaceLook {
  std::optional<Rgb> fill;  // or the colour of an icon
  bool icon_only = false;   // an icon of that colour stands in place of the cell's number
  // The conditional format that cannot be followed and may change the colour; null when there is none.
  const RuledRange* unread = nullptr;
};

// What Excel calls a table: a range with headings that has a name of its own.
struct NamedTable {
  std::string name;
  CellRange range;  // headings and totals included
  bool operator==(const NamedTable&) const = default;
};

// A remark about a sheet that loses or changes nothing the user can see in Excel, or does: a finding's stuff.
struct ReadRemark {
  enum class Kind {
    formula_without_value,
    cell_outside_grid,
    text_cut,
    encoding_guessed,
    part_missing,
    bad_value,
    string_missing,
    invalid_text,
  };
  Kind kind = Kind::bad_value;
  std::int32_t sheet = -1;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::string detail;
  bool operator==(const ReadRemark&) const = default;
};

struct Sheet {
  enum class Visibility : std::uint8_t { visible, hidden, very_hidden };
  std::string name;
  Visibility visibility = Visibility::visible;
  std::vector<SheetCell> cells;  // row by row, each row left to right, one a place
  std::vector<CellRange> merges;
  std::vector<FilledRange> fills;  // blank cells with a solid fill, as rectangles; later ones win
  std::vector<CellLink> links;
  std::vector<CellRange> hidden_rows, hidden_columns;  // whole rows and columns
  std::vector<ColourRule> colour_rules;                // those that count first stand first
  std::vector<RuledRange> ruled;
  std::vector<CellComment> comments;  // row by row, each row left to right, one a place
  std::vector<NamedTable> tables;     // in the order of their relationships
  // Made by index_ranges; without them the same answers take longer.
  RangeIndex merge_index, fill_index, link_index, hidden_row_index, hidden_column_index;
  RangePile ruled_index;

  const SheetCell* at(std::uint32_t row, std::uint32_t column) const;
  std::span<const SheetCell> row(std::uint32_t row) const;
  std::uint32_t last_row() const { return cells.empty() ? 0 : cells.back().row; }
  std::optional<CellRange> merge_at(std::uint32_t row, std::uint32_t column) const;
  std::optional<Rgb> blank_fill_at(std::uint32_t row, std::uint32_t column) const;  // see fills
  bool row_hidden(std::uint32_t row) const;
  bool column_hidden(std::uint32_t column) const;
  bool operator==(const Sheet&) const = default;
};
void index_ranges(Sheet& sheet);

struct Workbook {
  std::string format;  // "xlsx", "ods", "csv"
  std::vector<Sheet> sheets;
  std::vector<RichText> texts;
  std::vector<CellStyle> styles;  // [0] is the plain style
  std::vector<ReadRemark> remarks;
  double days_not_counted = 0;  // that SheetCell's dates count more than the workbook's own formulas

  const CellStyle& style(const SheetCell& cell) const { return styles[cell.style]; }
  // Of a blank cell too: the solid fill or icon that conditional formats give before the cell's own fill.
  // Without a fill also where a conditional format might give one and cannot be followed.
  PlaceLook look(const Sheet& sheet, std::uint32_t row, std::uint32_t column) const;
  // What a person sees in the cell, near enough for a paper: text with its emphasis (the cell's own bold and
  // italic included) and link, "31 March 2018", "Mar 2018" where the format shows no day, "75%", "0.5",
  // "TRUE", "#N/A". A number has the digits it is stored with, and no fewer decimals than its format
  // shows: 1.1 under "0.00" is "1.10".
  RichText display(const Sheet& sheet, const SheetCell& cell) const;
  std::optional<Date> date(const SheetCell& cell) const;
  bool operator==(const Workbook&) const = default;
};

// Why a file gave no workbook.
struct Refusal {
  enum class Reason {
    empty,
    password,    // encrypted .xlsx, .xls or .ods
    rights,      // label- or rights-protected
    legacy_xls,  // readable only with LibreOffice's help
    not_a_spreadsheet,
    damaged,
    too_large,
  };
  Reason reason = Reason::damaged;
  std::string detail;  // lower case, no full stop: "the zip directory is cut off", "a PDF document"
  bool operator==(const Refusal&) const = default;
};

// The type is told from the bytes, never from the name. Nothing is half read: a damaged part refuses the
// file. Never throws on any bytes; takes bounded time and memory (see read/limits.h).
std::variant<Workbook, Refusal> read_workbook(std::string_view bytes, const WorkLimits& work_limits = {});

}  // namespace boardpack
