#pragma once
#include <string_view>

namespace boardpack {

// The fuzz contract. Anything may be thrown at a target, in memory, and nothing worse than this comes out:
//
//   - it ends, within 10 seconds and 2 GB, and throws nothing;
//   - a file gives a workbook or a refusal, and a refusal says why;
//   - every cell, merge, fill and link of a workbook lies in the grid; cells stand in order, one a place;
//   - every text, sheet name, link and remark is valid UTF-8 without control characters, so that papers and
//     terminals can be given it as it is; every number is finite and every date a day of the calendar;
//   - every finding has a message and a place that the file has;
//   - every value of a return begins with what the cell it names shows; each cell of a row is in a value or
//   in
//     a finding; each row under the headings is kept, joined, a heading, or counted in a finding;
//   - asked again, the answer is the same.
//
// What breaks it aborts with a sentence, under libFuzzer and in the replay of the corpus alike.
void fuzz(std::string_view bytes);

void require(bool kept, std::string_view promise);

}  // namespace boardpack
