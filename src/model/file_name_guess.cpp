#include "model/file_name_guess.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_name = 100;  // bytes
constexpr std::pair<std::string_view, std::string_view> quotes[] = {{"“", "”"}, {"„", "“"},   {"‘", "’"},
                                                                    {"«", "»"}, {"\"", "\""}, {"'", "'"}};
constexpr std::array<std::string_view, 22> separators = {":",  ";",  "(",  "[",    "<",  "|", ",", "/",
                                                         "\\", "\t", "\n", "\x01", "“",  "”", "„", "‘",
                                                         "«",  "\"", ". ", "? ",   "! ", "• "};
constexpr std::array<std::string_view, 5> announcing = {"attached", "enclosed", "see", "called", "named"};
constexpr std::array<std::string_view, 10> leading = {"please", "refer", "to",   "the", "file",
                                                      "in",     "and",   "also", "is",  "are"};

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), fold(word)) != words.end();
}

std::size_t after_last(std::string_view text, std::string_view mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string_view::npos ? 0 : at + mark.size();
}

// "larkshire.gov.uk/plan.pdf"
bool is_web_address(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view host = word.substr(0, slash);
  return host.find('.') != std::string_view::npos && std::all_of(host.begin(), host.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                  c == '-';
         });
}

std::size_t begin_of_word(std::string_view text) {
  return text.find_last_of(" \t\n") + 1;  // npos + 1 is 0
}

// Past the words that only announce the name.
std::size_t past_lead_in(std::string_view text, std::size_t begin) {
  std::size_t name = begin;
  bool only_leading = true;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == text.size()) break;
    const std::string_view word = text.substr(at, end - at);
    const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
    if (is_one_of(word, announcing)) {
      name = next;
      only_leading = true;
    } else if (only_leading && (word.empty() || is_one_of(word, leading))) {
      name = next;
    } else {
      only_leading = false;
    }
    at = next;
  }
  return name;
}

}  // namespace

std::size_t begin_of_name(std::string_view before, std::size_t from, std::string_view after) {
  for (const auto& [open, close] : quotes) {
    if (!after.starts_with(close)) continue;
    const std::size_t begin = after_last(before, open);
    if (begin > from && before.size() - begin <= longest_name) return begin;
  }
  const std::size_t word = std::max(from, begin_of_word(before));
  if (is_web_address(before.substr(word))) return before.size();
  std::size_t begin = from;
  for (const std::string_view mark : separators) begin = std::max(begin, after_last(before, mark));
  begin = std::min(before.find_first_not_of(' ', begin), before.size());
  begin = past_lead_in(before, begin);
  return before.size() - begin <= longest_name ? begin : std::max(begin, word);
}

}  // namespace boardpack
