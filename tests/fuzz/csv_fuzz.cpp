#include <variant>

#include "fuzz/check_workbook.h"
#include "fuzz/fuzz.h"

// The bytes of a .csv.
void boardpack::fuzz(std::string_view bytes) {
  const auto result = check_file(bytes);
  const auto* const book = std::get_if<Workbook>(&result);
  if (book == nullptr || book->format != "csv") return;
  require(book->sheets.size() == 1 && book->sheets.front().name.empty(),
          "a .csv is one sheet without a name");
  for (const SheetCell& cell : book->sheets.front().cells)
    require(cell.kind == CellKind::text || cell.kind == CellKind::error,
            "every value of a .csv is a text or says an error");
}
