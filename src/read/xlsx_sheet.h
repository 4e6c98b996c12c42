#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "read/draft.h"
#include "read/xlsx_colour.h"
#include "read/xml.h"

namespace boardpack {

// Of a shared text, what its cells must know without looking at it.
enum class SharedText : std::uint8_t {
  ordinary,
  empty,
  inheriting,  // its first run takes the cell's font
};

// What the cells of all sheets refer to.
struct XlsxTables {
  std::vector<std::uint16_t> styles;  // the workbook's style of each cell format
  std::vector<std::optional<Rgb>> conditional_fills;
  XlsxPalette palette;
  std::vector<SharedText> shared_texts;  // they stand first in the workbook's pool
  bool dates_from_1904 = false;
  // Texts whose first run has taken a cell's font: from the shared text, bold and italic.
  std::map<std::tuple<std::uint32_t, bool, bool>, std::uint32_t> fitted;
};

struct XlsxRelationship {
  std::string type;    // last part of the address: "worksheet", "hyperlink"
  std::string target;  // as written when external, else the part's canonical name
  bool external = false;
};
using XlsxRelationships = std::map<std::string, XlsxRelationship, std::less<>>;  // by id

void read_xlsx_sheet(XmlScanner& xml, const XlsxRelationships& relationships, XlsxTables& tables,
                     Draft& draft, SheetDraft& sheet);

}  // namespace boardpack
