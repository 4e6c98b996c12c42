#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace boardpack {

// A text Excel takes as it is: broken UTF-8 as U+FFFD, control characters as their pictures (U+2400 and on),
// a literal "_x0041_" escaped so that it is not read as "A".
std::string sheet_text(std::string_view text);

// What a cell says as one text: paragraphs as lines, list items behind their markers, indented by depth.
RichText cell_text(const std::vector<Paragraph>& content);

// The one address a text leads to; empty for none, for several, and for what Excel cannot link to.
std::string only_link(const RichText& text);
// The same text with each address written out behind its words, where they don't show it already.
RichText with_addresses(const RichText& text);

// The text in pieces that each fit one Excel cell, cut after a line or a word; a text that fits is one piece.
std::vector<RichText> cell_pieces(RichText text);

// A name Excel takes for a sheet, unlike all `taken` ones: no []:*?/\, no # (a link ends at it), at most 31
// characters, not "History".
std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken);

// One line of at most `limit` UTF-16 units; a longer one ends in "…".
std::string one_line(std::string_view text, std::size_t limit);
// The same for a page's head or foot, where & begins a code.
std::string furniture_text(std::string_view text, std::size_t limit);

}  // namespace boardpack
