#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// CSV as Excel and Power BI read it: UTF-8 with its mark, CRLF between rows, quotes where RFC 4180 wants
// them.
inline constexpr std::string_view csv_start = "\xEF\xBB\xBF";

// A field that somebody typed. What a spreadsheet would take for a formula gets an apostrophe before it; a
// number stays one.
std::string csv_text(std::string_view text);
std::string csv_row(const std::vector<std::string>& fields);

}  // namespace boardpack
