#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "read/draft.h"
#include "read/xlsx_sheet.h"
#include "read/xlsx_text.h"
#include "read/xml.h"

namespace boardpack {

// The attribute t of a cell.
enum class XlsxCellType : std::uint8_t { number, shared_text, text, boolean, error, iso_date };
XlsxCellType xlsx_cell_type(std::string_view written);

// What stands inside a <c>.
struct XlsxCellContent {
  XlsxCellType type = XlsxCellType::number;
  std::string_view value;        // <v>
  std::optional<XlsxText> text;  // <is>
  bool formula = false;
  std::string link;  // of =HYPERLINK("...")
  bool has_value() const { return !value.empty() || text; }
};

// Of the cell just begun; moves past its end.
XlsxCellContent read_xlsx_cell_content(XmlScanner& xml, XlsxCellType type);

// The cell; empty when it is blank.
std::optional<SheetCell> xlsx_cell(const XlsxCellContent& content, const CellPlace& place,
                                   std::uint16_t style, XlsxTables& tables, Draft& draft, SheetDraft& sheet);

}  // namespace boardpack
