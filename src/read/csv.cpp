#include "read/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "read/csv_dialect.h"
#include "read/draft.h"
#include "read/limits.h"

namespace boardpack {
namespace {

// After so many quotes without an end the rest of the file is taken as it comes.
constexpr int most_torn_quotes = 16;

// What Excel writes for a formula that failed.
bool is_error_value(std::string_view value) {
  constexpr std::array<std::string_view, 7> values = {"#REF!",  "#N/A",  "#VALUE!", "#DIV/0!",
                                                      "#NAME?", "#NUM!", "#NULL!"};
  return std::ranges::find(values, value) != values.end();
}

class CsvReader {
 public:
  CsvReader(std::string_view text, Work& work)
      : text_(text), work_(work), dialect_(csv_dialect(text)), draft_("csv") {}

  Workbook read(const std::string& guessed_encoding);

 private:
  CsvField field_at(std::size_t begin, const CellPlace& place);
  void put(const CsvField& field, const CellPlace& place);

  std::string_view text_;
  Work& work_;
  CsvDialect dialect_;
  Draft draft_;
  SheetDraft sheet_{draft_, 0};
  int torn_quotes_ = 0;
};

Workbook CsvReader::read(const std::string& guessed_encoding) {
  draft_.book.sheets.emplace_back();
  if (!guessed_encoding.empty()) {
    draft_.remark(
        ReadRemark::Kind::encoding_guessed, 0, {},
        fmt::format("the file does not say how its letters are stored; read as {}", guessed_encoding));
  }
  CellPlace place{1, 1};
  for (std::size_t at = dialect_.begin; at < text_.size();) {
    work_.add();
    const CsvField field = field_at(at, place);
    put(field, place);
    at = field.next;
    place = field.ends_row ? CellPlace{place.row + 1, 1} : CellPlace{place.row, place.column + 1};
  }
  sheet_.finish();
  return draft_.finished();
}

// A quote that never ends would swallow all rows after it: it is then a character like others.
CsvField CsvReader::field_at(std::size_t begin, const CellPlace& place) {
  CsvField field = csv_field(text_, begin, dialect_.delimiter);
  if (field.terminated) return field;
  sheet_.remark(ReadRemark::Kind::bad_value, place, "a quotation mark without its end; kept as a character");
  if (++torn_quotes_ > most_torn_quotes) return field;
  return csv_field(text_, begin, dialect_.delimiter, false);
}

void CsvReader::put(const CsvField& field, const CellPlace& place) {
  if (field.raw.empty()) return;
  const std::string value = csv_value(field);
  if (value.empty()) return;
  if (!in_grid(place)) {
    sheet_.remark(ReadRemark::Kind::cell_outside_grid, {place.row, 0}, "a value outside the sheet; left out");
    return;
  }
  SheetCell cell;
  cell.row = place.row;
  cell.column = place.column;
  if (is_error_value(value)) cell.kind = CellKind::error;
  cell.text = sheet_.add_text(value, place);
  if (!draft_.book.texts[cell.text].empty()) sheet_.add_cell(cell);
}

}  // namespace

Workbook read_csv(std::string_view bytes, Work& work) {
  const CsvText text = decoded_csv(bytes);
  return CsvReader(text.utf8, work).read(text.guessed);
}

}  // namespace boardpack
