#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"

namespace boardpack {

// A value as a spreadsheet keeps it: a number, and the number format that shows it.
struct SheetValue {
  double number = 0;
  std::string format;
  bool operator==(const SheetValue&) const = default;
};

// The value, formatted so that the sheet shows what the paper shows. Nothing where there is no value, or
// where no format would show the same ("44 of 50", a date before March 1900): such a cell is written as text.
std::optional<SheetValue> to_sheet_value(const CellValue& value, std::string_view shown);

}  // namespace boardpack
