#pragma once
#include <vector>

#include "layout/lines.h"

namespace boardpack {

// Words of a line that follow each other in one direction and lead to one place.
struct LineRun {
  int x = 0;      // of the edge reading begins at, from the line's left edge; thousandths of an em
  int width = 0;  // without the space at its end
  std::int16_t link = -1;
  bool right_to_left = false;
  std::uint32_t first_word = 0, word_count = 0;  // spaces included
};

// A line's runs in reading order; their words are appended to `words`.
std::vector<LineRun> line_runs(const BrokenText& text, const Line& line, TextMeasure& measure,
                               std::vector<WordId>& words);

}  // namespace boardpack
