#include <algorithm>

#include "read/return_template.h"
#include "text/fold.h"
#include "text/utf8.h"

// The words of a heading, and whether they are known to the letter.

namespace boardpack {

namespace {

bool is_letter_or_number(std::string_view label) {
  const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
  const auto is_letter = [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); };
  if (label.size() == 1) return is_digit(label[0]) || is_letter(label[0]);
  return label.size() == 2 && is_digit(label[0]) && is_digit(label[1]);
}

// "3. Progress", "(e) Progress", "C – Progress": headings that are counted.
std::string_view without_count(std::string_view text) {
  text = trim(text);
  std::string_view label = text;
  if (label.starts_with('(')) label.remove_prefix(1);
  const std::size_t end = label.substr(0, 3).find_first_of(".):- \xE2");
  if (end == std::string_view::npos || !is_letter_or_number(label.substr(0, end))) return text;
  std::string_view rest = label.substr(end);
  const bool spaced = rest.front() == ' ';
  if (spaced) rest = trim(rest);
  for (const std::string_view mark : {".", ")", ":", "-", "–", "—"}) {
    if (!rest.starts_with(mark)) continue;
    const std::string_view heading = rest.substr(mark.size());
    const bool apart = !heading.empty() && (heading.front() == ' ' || heading.front() == '\n');
    if (apart && (spaced || mark != "-")) return trim(heading);
  }
  return text;
}

char lower_ascii(char c) {
  return static_cast<char>('A' <= c && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool is_ascii_word(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
}

// Quickly, before the whole text is folded; some texts that begin with no heading pass.
bool may_begin_heading(std::string_view text, const ReturnTemplate& form) {
  text = without_count(text);
  std::size_t size = 0;
  while (size < text.size() && is_ascii_word(text[size])) ++size;
  const bool folds_otherwise =
      size == 0 || (size < text.size() && (text[size] == '(' || (text[size] & 0x80) != 0));
  if (folds_otherwise) return true;
  const std::size_t letter = static_cast<unsigned char>(lower_ascii(text.front()));
  if ((form.first_word_sizes[letter] >> (size & 31) & 1) == 0) return false;
  std::string word(text.substr(0, size));
  std::ranges::transform(word, word.begin(), lower_ascii);
  return form.by_first_word.count(word) > 0;
}

}  // namespace

std::uint64_t letters_of(std::string_view words) {
  std::uint64_t out = 0;
  for (std::size_t at = 0; at < words.size();) out |= std::uint64_t{1} << (next_code_point(words, at) & 63);
  return out;
}

bool is_known(const std::string& words, const ReturnTemplate& form) {
  const auto candidates = form.by_first_word.find(words.substr(0, words.find(' ')));
  return candidates != form.by_first_word.end() &&
         std::ranges::any_of(candidates->second,
                             [&](std::size_t index) { return form.headings[index].words == words; });
}

std::string heading_words(std::string_view text) {
  text = without_count(text);
  if (text == "#") return "no";
  if (text.find('(') == std::string_view::npos) return folded_words(text);
  std::string kept;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' && text.substr(i, 3) != "(s)") ++depth;
    if (depth == 0) kept += text[i];
    if (text[i] == ')' && depth > 0) --depth;
  }
  std::string words = folded_words(kept);
  return words.empty() ? folded_words(text) : words;
}

bool is_heading(std::string_view text, const ReturnTemplate& form) {
  return text.size() <= longest_heading && may_begin_heading(text, form) &&
         is_known(heading_words(text), form);
}

}  // namespace boardpack
