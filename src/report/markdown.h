#pragma once
#include <string>
#include <variant>
#include <vector>

#include "document/document.h"

namespace boardpack {

// A picture that a text places, still to be read.
struct PlacedPicture {
  std::string file;
  std::string alternative;  // what it shows; empty where the text does not say
  std::string caption;
  bool operator==(const PlacedPicture&) const = default;
};

using MarkdownBlock = std::variant<Heading, Prose, Table, PlacedPicture>;

// How a text in Markdown reads: its headings at the levels they are written with, paragraphs and lists,
// quotations as leading text, tables, pictures where they are named (those in a list or a table after it).
// Every line break is kept, as in any other cell, and so are the bold, italic and links that the cell has of
// itself. A link leads to a web or e-mail address; any other address stands in brackets behind its text. HTML
// and whatever else is no Markdown is text, and no letter is left out but those of the marks themselves.
std::vector<MarkdownBlock> markdown_blocks(const RichText& text);

}  // namespace boardpack
