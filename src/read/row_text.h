#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/grid.h"

namespace boardpack {

// What the text of a cell or a row reads as, before anything is known of the table around it.

// The words of fold_words, one space between.
std::string words_of(std::string_view text);
// Whether words_of begins with one of `beginnings`, as whole words.
bool begins_with_any(std::string_view words, const std::vector<std::string>& beginnings);

// Says what several colours mean: "Green – completed, Amber: progressing, Red – little". A mere mention is
// none.
bool is_legend(std::string_view plain);
// "Key", "RAG legend": what stands above or beside a legend's colours.
bool begins_legend(std::string_view words);
// "R | Red: little progress": a row of a legend.
bool explains_status(const GridRow& row);
// "Example", "e.g. 1.1": a row that shows how to fill the form in.
bool is_example(std::string_view plain);
// "1 | 2 | 3 | 4": a row that numbers the columns.
bool counts_columns(const GridRow& row);
// "A. …", "3) …", "Section B …", "Aim 2: …", "PRIORITY 1 …", "Be safe – focus on …": how sections are headed.
bool is_section_heading(std::string_view plain);
// Short, no sentence, and without the reference that an issue ends in.
bool reads_as_title(std::string_view plain);
std::string one_line(std::string_view text);
bool begins_in_lower_case(const RichText& text);
// "(SM5)" and nothing else.
bool only_reference(const RichText& text);

// The row's texts, a blank after each.
std::string joined(const GridRow& row);
// The month a row names and nothing else; one that a scanner split over two cells counts as one: "April 20",
// "08".
std::optional<Period> month_of_row(const GridRow& row);

}  // namespace boardpack
