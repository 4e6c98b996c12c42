#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/characters.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

bool is_invisible(char32_t c) {
  return c == 0xAD || (0x200B <= c && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xFE0E ||
         c == 0xFE0F;
}

constexpr unsigned char first_beyond_ascii = 0x80;

// What most texts are made of is looked up: the folded character, ' ' for white space.
constexpr std::array<char, first_beyond_ascii> folded_ascii = [] {
  std::array<char, first_beyond_ascii> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = static_cast<char>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) out[c] = static_cast<char>(c - 'A' + 'a');
  for (std::size_t c = 0x09; c <= 0x0D; ++c) out[c] = ' ';
  out['`'] = '\'';
  return out;
}();

bool is_ascii_word(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

// What one typed character stands for once folded, where that is not just its lower case.
std::string_view plain_form(char32_t c) {
  if (is_dash(c)) return "-";
  switch (c) {
    case 0x60:
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2BC:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return "\"";
    case 0x2026:
      return "...";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

template <typename Take>
void for_each_word(std::string_view folded, Take take) {
  std::size_t begin = std::string_view::npos;  // of the word that goes on, if one does
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t here = at;
    bool counts = false;
    if (static_cast<unsigned char>(folded[at]) < first_beyond_ascii) {
      counts = is_ascii_word(folded[at++]);
    } else {
      counts = is_letter(next_code_point(folded, at));
    }
    if (counts && begin == std::string_view::npos) begin = here;
    if (counts || begin == std::string_view::npos) continue;
    take(folded.substr(begin, here - begin));
    begin = std::string_view::npos;
  }
  if (begin != std::string_view::npos) take(folded.substr(begin));
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

// A number for each pair of neighbouring words, the ends of the text counting as words; ascending.
std::vector<std::uint64_t> word_pairs(std::string_view text) {
  constexpr std::uint64_t end_of_text = 1;
  std::vector<std::uint64_t> pairs;
  std::uint64_t previous = end_of_text;
  const auto add = [&](std::uint64_t word) {
    pairs.push_back(previous * 0x9E3779B97F4A7C15u ^ word);
    previous = word;
  };
  for_each_word(fold(text), [&](std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a, the same on every machine
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    add(hash);
  });
  if (pairs.empty()) return pairs;
  add(end_of_text);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < first_beyond_ascii) {
      ++at;
      const char c = folded_ascii[byte];
      if (c != ' ') {
        if (blank && !out.empty()) out += ' ';
        out += c;
      }
      blank = c == ' ';
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (is_space(c)) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    if (const std::string_view form = plain_form(c); !form.empty()) {
      out += form;
    } else {
      append_utf8(out, lower(c));
    }
  }
  return out;
}

std::vector<std::string> fold_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(fold(text), [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

std::string folded_words(std::string_view text) {
  std::string folded = fold(text);
  std::size_t end = 0;
  for_each_word(folded, [&](std::string_view word) {
    if (end > 0) folded[end++] = ' ';
    std::char_traits<char>::move(folded.data() + end, word.data(), word.size());
    end += word.size();
  });
  folded.resize(end);
  return folded;
}

double similarity(std::string_view a, std::string_view b) {
  const std::vector<std::uint64_t> left = word_pairs(a);
  const std::vector<std::uint64_t> right = word_pairs(b);
  if (left.empty() || right.empty()) return 0;
  std::size_t common = 0;
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
    if (*l < *r) {
      ++l;
    } else if (*r < *l) {
      ++r;
    } else {
      ++common, ++l, ++r;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::vector<char32_t> left = code_points(fold(a));
  const std::vector<char32_t> right = code_points(fold(b));
  std::vector<std::size_t> two_up(right.size() + 1), up(right.size() + 1), row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::swap(two_up, up);
    std::swap(up, row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool same = left[i - 1] == right[j - 1];
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row[right.size()];
}

std::vector<std::string_view> nearest(std::string_view name, std::vector<std::string_view> known,
                                      std::size_t most) {
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (std::string_view one : known) ranked.emplace_back(edit_distance(name, one), one);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  known.resize(std::min(most, known.size()));
  for (std::size_t i = 0; i < known.size(); ++i) known[i] = ranked[i].second;
  return known;
}

std::string_view trim(std::string_view text) {
  const auto is_ascii_mark = [](char c) { return ' ' < c && c <= '~'; };
  if (!text.empty() && is_ascii_mark(text.front()) && is_ascii_mark(text.back())) return text;
  while (!text.empty()) {
    std::size_t length = 0;
    if (!is_space(next_code_point(text, length))) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    std::size_t end = begin;
    if (!is_space(next_code_point(text, end)) || end != text.size()) break;
    text = text.substr(0, begin);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

}  // namespace boardpack
