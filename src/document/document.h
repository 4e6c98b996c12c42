#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/chart.h"
#include "document/picture.h"
#include "text/colour.h"
#include "text/paragraphs.h"

namespace boardpack {

// What a paper says, in reading order; where things stand on a page is layout's business, how they are drawn
// is write's.

// A cell's value where it is more than text, so that a spreadsheet can calculate with it.
struct CellDate {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const CellDate&) const = default;
};
struct CellNumber {
  double value = 0;
  bool percent = false;
  auto operator<=>(const CellNumber&) const = default;
};
using CellValue = std::variant<std::monostate, CellDate, CellNumber>;

// What a cell is in its table; decides its tag (TH or TD, scope) and its look.
enum class CellRole { data, column_header, group_header, row_header, band, status, note };

// A place where what a cell shows was said.
struct CellSource {
  std::string agency;  // by name; "register" for what was agreed, empty where it is not known
  std::string file;    // "returns/2018-06/police.xlsx"
  std::string sheet;   // empty for a file without sheets, and for the whole file
  std::string cell;    // "F17"; empty for the whole sheet
  bool operator==(const CellSource&) const = default;
};

// A line as small as a word, above the words of its cell: figures over time. A spreadsheet has the words
// only, so they say what matters of it.
struct Sparkline {
  std::vector<std::optional<double>> values;  // in even steps; none: not known, a gap and never zero
  std::string alternative;                    // what it shows, in words: the figure's Alt text
  bool operator==(const Sparkline&) const = default;
};

struct TableCell {
  int column = 0;  // from 0
  int row_span = 1;
  int column_span = 1;
  CellRole role = CellRole::data;
  std::vector<Paragraph> content;
  CellValue value;
  std::optional<Rgb> fill;  // status cells: the status colour; ink is chosen by the theme for contrast
  std::optional<Sparkline> sparkline;
  std::vector<CellSource> sources;
  bool leads_to_source = false;  // a link to the first of them, a file that is to lie beside the paper
  bool operator==(const TableCell&) const = default;
};

struct TableRow {
  std::vector<TableCell> cells;  // those that begin in this row, left to right; spans from above leave gaps
  bool band = false;             // one cell over the whole width; stays with the row after it
  bool operator==(const TableRow&) const = default;
};

struct TableColumn {
  double share = 1;  // of the table's width
  bool centred = false;
  bool narrow = false;  // a status column: its share may shrink to its content
  bool operator==(const TableColumn&) const = default;
};

// Every place of the grid is covered by exactly one cell, header rows included.
struct Table {
  std::string title;    // for bookmarks, sheet names and assistive technology; not shown
  std::string caption;  // shown above it; empty for none
  std::vector<TableColumn> columns;
  std::vector<TableRow> header;  // repeated on every page
  std::vector<TableRow> rows;
  std::string empty_note;  // said instead when there are no rows
  bool operator==(const Table&) const = default;
};

struct Heading {
  int level = 1;  // 1 to 6, no level skipped
  RichText text;
  bool operator==(const Heading&) const = default;
};

struct Prose {
  enum class Look { body, lead, note };
  Look look = Look::body;
  std::vector<Paragraph> paragraphs;
  bool operator==(const Prose&) const = default;
};

// The head of a paper: what it is, of whom, for when.
struct TitleBlock {
  std::string title;
  std::string subtitle;
  std::vector<std::pair<std::string, std::string>> facts;  // "Period": "June 2018"
  bool operator==(const TitleBlock&) const = default;
};

// What the status letters and colours mean; one line where it fits.
struct LegendEntry {
  std::string letter;
  std::string label;
  std::string meaning;
  Rgb colour;
  bool operator==(const LegendEntry&) const = default;
};
struct Legend {
  std::vector<LegendEntry> entries;
  std::vector<std::string> notes;  // what other marks mean: "(Mar 2018) carried forward from that period"
  bool operator==(const Legend&) const = default;
};

// The first page of a paper, with nothing else on it.
struct Cover {
  std::string title;
  std::string subtitle;
  std::string statement;  // the board's vision; '\n' between paragraphs
  std::optional<Picture> logo;
  std::vector<std::pair<std::string, std::string>> facts;  // "Version": "2.1"
  bool operator==(const Cover&) const = default;
};

// Where a paper of more than five pages has its headings and bands listed with their pages. What follows
// begins a new page there; a shorter paper has nothing in this place.
struct Contents {
  std::string title = "Contents";
  bool operator==(const Contents&) const = default;
};

// A file that goes along inside the paper. A run whose link is attachment_scheme and the name leads to it.
struct Attachment {
  std::string name;         // unique in the paper: "Attendance data.xlsx"
  std::string media_type;   // "text/csv"
  std::string description;  // who named it, and where
  std::string source;       // where its bytes come from, below the plan's evidence/
  std::string bytes;
  bool operator==(const Attachment&) const = default;
};
inline constexpr std::string_view attachment_scheme = "attachment:";

struct PageSetup {
  enum class Paper { a4, a3 };
  Paper paper = Paper::a4;
  bool landscape = true;
  bool operator==(const PageSetup&) const = default;
};

struct PageBreak {
  std::optional<PageSetup> page;  // of the pages from here on; none: as before
  bool operator==(const PageBreak&) const = default;
};

// A picture stands by itself, whole, no wider than the text.
using Block =
    std::variant<TitleBlock, Cover, Contents, Heading, Prose, Table, Chart, Picture, Legend, PageBreak>;

struct Document {
  std::string title;
  std::string subject;
  std::string organisation;  // author of the file, foot of the page
  std::string period;        // "June 2018"
  std::string date;          // "2018-06-30": the only date written into a file
  std::string language = "en-GB";
  std::string marking;  // protective marking, top and bottom of each page; empty for none
  PageSetup page;
  std::vector<Block> blocks;
  std::vector<Attachment> attachments;
  bool operator==(const Document&) const = default;
};

}  // namespace boardpack
