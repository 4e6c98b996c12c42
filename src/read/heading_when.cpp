#include "read/heading_when.h"

#include <algorithm>

namespace boardpack {

namespace {

int quarter_of(const std::string& word, bool after_name) {
  const std::size_t digit = after_name ? 0 : 1;
  if (word.size() != digit + 1 || (!after_name && word[0] != 'q')) return 0;
  const int quarter = word[digit] - '0';
  return quarter >= 1 && quarter <= 4 ? quarter : 0;
}

// The year of "2026 27", "26 27", "2026" at words[at], and how many words it takes.
std::pair<int, std::size_t> financial_year(const std::vector<std::string>& words, std::size_t at) {
  const auto year = [&](std::size_t i) {
    const bool digits =
        i < words.size() && std::ranges::all_of(words[i], [](char c) { return '0' <= c && c <= '9'; });
    return !digits || (words[i].size() != 2 && words[i].size() != 4) ? 0 : std::stoi(words[i]) % 100 + 2000;
  };
  const int first = year(at);
  if (first == 0) return {0, 0};
  if (year(at + 1) == first + 1) return {first, 2};
  return words[at].size() == 4 ? std::pair{first, std::size_t{1}} : std::pair{0, std::size_t{0}};
}

bool is_ascii_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

}  // namespace

bool may_name_when(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  bool has_word = false;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) return true;
    const std::size_t begin = at;
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    const std::string_view word = text.substr(begin, at - begin);
    if (word.empty()) {
      ++at;
      continue;
    }
    if (word.front() == 'q' || word.front() == 'Q' || month_number(word) != 0) return true;
    has_word = true;
  }
  return !has_word;
}

std::optional<std::pair<std::string, Period>> split_month(const std::vector<std::string>& words) {
  if (words.size() > 2)  // "Jun 2018 RAG"
    if (auto period = to_month_year(words[0] + " " + words[1])) {
      std::string tail;
      for (std::size_t i = 2; i < words.size(); ++i) tail += (i > 2 ? " " : "") + words[i];
      return std::pair{tail, *period};
    }
  for (std::size_t count = 1; count <= 2 && count <= words.size(); ++count) {
    std::string tail, head;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& side = i + count >= words.size() ? tail : head;
      if (!side.empty()) side += ' ';
      side += words[i];
    }
    if (auto period = to_month_year(tail)) return std::pair{head, *period};
  }
  return std::nullopt;
}

std::optional<WordsAndQuarter> split_quarter(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool named = words[i] == "quarter" || words[i] == "qtr" || words[i] == "q";
    const int quarter =
        named && i + 1 < words.size() ? quarter_of(words[i + 1], true) : quarter_of(words[i], false);
    if (quarter == 0) continue;
    const std::size_t end = i + (named ? 2 : 1);
    const auto [year, taken] = financial_year(words, end);
    WordsAndQuarter out{"", quarter, year};
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (j >= i && j < end + taken) continue;
      out.words += (out.words.empty() ? "" : " ") + words[j];
    }
    return out;
  }
  return std::nullopt;
}

}  // namespace boardpack
