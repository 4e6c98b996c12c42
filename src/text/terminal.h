#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace boardpack {

// How many columns of a terminal the text takes: two for a Chinese character, none for a combining mark.
std::size_t terminal_width(std::string_view text);

// The text in lines of at most `width` columns, each ending in '\n', broken where Unicode allows it; a word
// longer than a line stands out. Every line begins with `indent` blanks, and the first with `lead` after
// them. Lines of the text stay lines; of the rest, what steers a terminal is shown escaped.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::string_view lead = "");

}  // namespace boardpack
