#pragma once
#include <cstdint>
#include <string_view>
#include <variant>

#include "model/finding.h"
#include "read/workbook.h"

namespace boardpack {

// Valid UTF-8 without control characters but line breaks and tabs. A delete character, which XML allows, is a
// text's own; papers and terminals show a sign for it.
bool is_clean(std::string_view text);
bool is_clean(const RichText& text);

void check_workbook(const Workbook& book);
void check_findings(const Findings& findings, std::int32_t file, const Workbook& book);
// Reads the bytes as a file, twice, and checks what comes out.
std::variant<Workbook, Refusal> check_file(std::string_view bytes);

}  // namespace boardpack
