#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace boardpack {

// fold_words, one space between.
std::string joined_words(std::string_view text);

// Which letters the words have, a bit each; some share one.
std::uint64_t letters_of(std::string_view words);

}  // namespace boardpack
