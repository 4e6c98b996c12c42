#pragma once
#include <string>
#include <vector>

#include "text/rich_text.h"

namespace boardpack {

// One paragraph as it is set: body text, or an item of a list with the marker it is set with.
struct Paragraph {
  enum class Kind { body, bullet, numbered };
  Kind kind = Kind::body;
  int level = 0;  // depth of a list item, from 0
  // "•" for every bullet; "1.", "(a)" as written for a numbered item; empty where it goes on with the item
  // above.
  std::string marker;
  RichText text;
  // Of a line of a small table: bytes of the text where its columns after the label begin; else empty.
  std::vector<std::size_t> columns{};
  bool headings = false;  // the line names those columns
  bool operator==(const Paragraph&) const = default;
};

// How the text of a cell reads. Lines are paragraphs; a line that begins with a bullet ("•", "●", "-", "–",
// "*", "o " before a capital, "·", "▪", Word's U+F0B7) or a number ("1.", "1)", "(a)", "a)", "i)") begins a
// list item; a line after a list item that is indented or begins in lower case continues it. HTML lists
// ("<ul><li>", "<ol>", "<br>", "<p>") are read as the lists they mean. Several bullets in one line ("• a •
// b") are several items. Neighbouring lines of a label and figures ("Primary 2,804") are a small table's and
// keep their text. Nothing but markers, tags and white space is left out, and no paragraph has a line break
// in it.
std::vector<Paragraph> to_paragraphs(const RichText& text);

// The number of a numbered paragraph ("10." is 10), 0 where it has none (letters, roman, bullets, body).
int item_number(const Paragraph& paragraph);

}  // namespace boardpack
