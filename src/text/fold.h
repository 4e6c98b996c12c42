#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// The text as it counts when two people's typing is compared: lower case, every kind of white space one
// space, none at the ends, every dash "-", curly quotes straight, ligatures, ellipses and soft hyphens
// undone. Accents stay.
std::string fold(std::string_view text);

// The letters and digits of fold(text) in words, without punctuation: "Action(s)" is {"action", "s"}.
std::vector<std::string> fold_words(std::string_view text);
// The same words, one blank between.
std::string folded_words(std::string_view text);

// 0 (nothing in common) to 1 (the same words in the same order), for texts that should be the same wording:
// the share of word pairs (bigrams, with ends) that both texts have. A text without words is like none.
double similarity(std::string_view a, std::string_view b);

// Edits (insert, delete, replace, swap) from one folded text to the other; for "did you mean".
std::size_t edit_distance(std::string_view a, std::string_view b);
// Of the known names those that take the fewest edits, the nearest first; no more than `most`.
std::vector<std::string_view> nearest(std::string_view name, std::vector<std::string_view> known,
                                      std::size_t most);

// Without white space (also no-break) at either end.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace boardpack
