#pragma once
#include <vector>

#include "document/document.h"
#include "layout/measure.h"

namespace boardpack {

// What the texts of a column ask for.
struct ColumnNeed {
  Length least = 0;    // its longest word
  Length natural = 0;  // its longest text in one line
};

Length least_width(const std::vector<ColumnNeed>& needs);

// Widths that fill the table's. By share, but no narrower than the longest word where that is within reason;
// narrow columns take no more than their texts need.
std::vector<Length> column_widths(const std::vector<TableColumn>& columns, std::vector<ColumnNeed> needs,
                                  Length table_width);

}  // namespace boardpack
