#pragma once
#include <string>
#include <string_view>

#include "read/cell_text.h"
#include "read/xml.h"

namespace boardpack {

// A text of <si> or <is>.
struct XlsxText {
  CellText cell;
  bool first_run_inherits = false;  // of several runs: the first takes the cell's font
};
// Of the element just begun; moves past its end.
XlsxText read_xlsx_text(XmlScanner& xml);

// Of a font property just begun: <b/> is on, <b val="0"/> is off.
bool is_switched_on(const XmlScanner& xml);

}  // namespace boardpack
