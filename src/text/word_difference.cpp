#include "text/word_difference.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::size_t most_pairs = 4'000'000;  // of words compared

struct Word {
  std::string_view text;  // with the blanks before it
  std::vector<std::string> folded;
  bool common = false;
};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_blank(text[end])) ++end;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    words.push_back({word, fold_words(word), false});
    at = end;
  }
  return words;
}

// The longest row of words that both have in this order.
void mark_common(std::vector<Word>& was, std::vector<Word>& is) {
  if (!was.empty() && is.size() > most_pairs / was.size()) return;
  const std::size_t width = is.size() + 1;
  std::vector<std::uint32_t> length((was.size() + 1) * width);
  for (std::size_t i = was.size(); i-- > 0;)
    for (std::size_t j = is.size(); j-- > 0;)
      length[i * width + j] = was[i].folded == is[j].folded
                                  ? length[(i + 1) * width + j + 1] + 1
                                  : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
  for (std::size_t i = 0, j = 0; i < was.size() && j < is.size();) {
    if (was[i].folded == is[j].folded)
      was[i++].common = is[j++].common = true;
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
      ++i;
    else
      ++j;
  }
}

RichText marked(const std::vector<Word>& words) {
  RichText out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].common) {
      out.append(Run{std::string(words[i].text), false, false, ""});
      continue;
    }
    const bool first = i == 0 || words[i - 1].common;
    const bool last = i + 1 == words.size() || words[i + 1].common;
    const std::size_t blanks = static_cast<std::size_t>(
        std::find_if_not(words[i].text.begin(), words[i].text.end(), is_blank) - words[i].text.begin());
    const std::string before(words[i].text.substr(0, blanks));
    if (first) out.append(Run{before, false, false, ""});
    out.append(Run{(first ? "[" : before) + std::string(words[i].text.substr(blanks)) + (last ? "]" : ""),
                   true, false, ""});
  }
  return out;
}

}  // namespace

std::pair<RichText, RichText> mark_difference(std::string_view was, std::string_view is) {
  std::vector<Word> before = words_of(trim(was)), after = words_of(trim(is));
  mark_common(before, after);
  return {marked(before), marked(after)};
}

}  // namespace boardpack
