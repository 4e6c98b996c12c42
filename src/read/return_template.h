#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/return.h"

namespace boardpack {

// What a return may look like (templates/return.toml): data, so that an agency's new heading needs no new
// program.
struct ReturnTemplate {
  struct Heading {
    std::string words;  // fold_words, one space between
    Field field = Field::ignored;
    std::uint64_t letters = 0;  // letters_of its words
    bool beside = false;        // said beside the progress: shown with its heading
  };
  std::vector<Heading> headings;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word;  // into headings
  std::array<std::uint32_t, 128> first_word_sizes{};      // of those that begin in a letter, a bit each
  std::vector<std::string> agency_labels, period_labels;  // as words
  std::vector<std::string> area_outcomes, totals, guidance_words;  // as words
  std::vector<std::string> other_sheets;                           // names of sheets that hold no returns
};

// Throws a sentence with the path (and line) when the file cannot be read, or names an unknown field or key.
ReturnTemplate load_return_template(const std::string& path);

// The words of a heading as they are compared: folded, without punctuation and without what stands in
// brackets
// ("Actions (all areas)" is "actions", "Action(s)" is "action s").
std::string heading_words(std::string_view text);

// Which letters the words have, a bit each (some share one).
std::uint64_t letters_of(std::string_view words);

// Whether the words are those of a known heading, and whether the text is one to the letter.
bool is_known(const std::string& words, const ReturnTemplate& form);
bool is_heading(std::string_view text, const ReturnTemplate& form);

inline constexpr std::size_t longest_heading = 160;  // bytes; what is longer is text of a cell

struct HeadingMatch {
  Field field = Field::ignored;
  std::optional<Period> period;  // the heading is, or ends in, a month or a quarter with its year: "Mar 2018"
  double score = 0;              // 1: exactly a known heading
  int quarter = 0;               // of a year that the heading leaves open: 2 of "Q2 update"
  std::size_t rank = 0;          // of the known heading among all: the more usual have the lower
  bool beside = false;
};
// The field a heading names; empty when it names none. `forgiving` also takes what is mistyped by a letter or
// two.
std::optional<HeadingMatch> match_heading(std::string_view text, const ReturnTemplate& form,
                                          bool forgiving = false);

// The known heading that is nearest to an unknown one, for a finding; empty when none is near.
std::string nearest_heading(std::string_view text, const ReturnTemplate& form);

}  // namespace boardpack
