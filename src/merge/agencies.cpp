#include "merge/agencies.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

#include "text/fold.h"

namespace boardpack {

namespace {

using Words = std::vector<std::string>;

// Where `name` stands in `text` as whole words, npos when it doesn't.
std::size_t place_of(const Words& name, const Words& text) {
  if (name.empty()) return std::string::npos;
  auto found = std::search(text.begin(), text.end(), name.begin(), name.end());
  return found == text.end() ? std::string::npos : static_cast<std::size_t>(found - text.begin());
}

// Words that tell one agency from another: "&" is "and", and neither counts; "Children's" is "childrens".
Words telling(Words words) {
  Words out;
  for (std::string& word : words) {
    if (word == "s" && !out.empty())
      out.back() += word;
    else if (word != "and" && word != "the")
      out.push_back(std::move(word));
  }
  return out;
}

Words name_words(std::string_view text) {
  return telling(fold_words(text));
}

std::vector<Words> names_of(const Agency& agency) {
  std::vector<Words> names = {name_words(agency.name)};
  if (!agency.code.empty()) names.push_back(name_words(agency.code));
  for (const std::string& other : agency.other_names) names.push_back(name_words(other));
  return names;
}

struct Naming {
  std::size_t place = std::string::npos;
  std::size_t length = 0;  // words
};

// The first place an agency is named at, by the longest of its names there.
Naming naming(const Agency& agency, const Words& text) {
  Naming best;
  for (const Words& name : names_of(agency)) {
    const std::size_t place = place_of(name, text);
    if (place == std::string::npos) continue;
    if (place < best.place || (place == best.place && name.size() > best.length)) best = {place, name.size()};
  }
  return best;
}

bool says_nothing_of_sender(const std::string& word) {
  static constexpr std::array<std::string_view, 21> words = {
      "return",  "returns", "final",    "draft",    "copy",   "of",      "update",
      "updated", "action",  "plan",     "progress", "report", "quarter", "for",
      "late",    "period",  "template", "form",     "new",    "latest",  "version"};
  if (std::find(words.begin(), words.end(), word) != words.end() || month_number(word) > 0) return true;
  const bool letter_number =
      word.size() >= 2 && (word[0] == 'v' || word[0] == 'q' || word[0] == 'y') &&
      std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return letter_number || std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_extension(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// "june18" is "june" "18": digits part from letters in file names.
Words file_words(const std::string& file_name) {
  std::string spaced;
  for (char c : without_extension(file_name)) {
    const bool digit = c >= '0' && c <= '9';
    const bool before_digit = !spaced.empty() && spaced.back() >= '0' && spaced.back() <= '9';
    const bool before_letter = !spaced.empty() && std::isalpha(static_cast<unsigned char>(spaced.back()));
    if ((digit && before_letter &&
         !(spaced.back() == 'v' || spaced.back() == 'q' || spaced.back() == 'Q' || spaced.back() == 'V')) ||
        (!digit && std::isalpha(static_cast<unsigned char>(c)) && before_digit))
      spaced += ' ';
    spaced += c == '_' || c == '-' || c == '.' ? ' ' : c;
  }
  return telling(fold_words(spaced));
}

// "Plan A", "Appendix C": a letter that counts something.
bool is_counted_by_letter(const Words& text, std::size_t at) {
  static constexpr std::array<std::string_view, 9> lettered = {
      "plan", "part", "annex", "appendix", "section", "version", "form", "schedule", "option"};
  return at > 0 && text[at].size() == 1 &&
         std::find(lettered.begin(), lettered.end(), text[at - 1]) != lettered.end();
}

// One letter is met in a text by chance: it names an agency only where nothing else tells of one.
bool is_met_by_chance(const Words& name, const Words& text) {
  if (name.size() != 1 || name.front().size() != 1) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == name.front() ? is_counted_by_letter(text, i) : !says_nothing_of_sender(text[i]))
      return true;
  return false;
}

int best_named(const Words& text, const std::vector<Agency>& agencies) {
  int best = -1;
  std::size_t best_length = 0;
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    std::size_t length = 0;
    for (const Words& name : names_of(agencies[i]))
      if (place_of(name, text) != std::string::npos && !is_met_by_chance(name, text))
        length = std::max(length, name.size());
    if (length > best_length) {
      best = static_cast<int>(i);
      best_length = length;
    }
  }
  return best;
}

}  // namespace

std::vector<int> named_agencies(std::string_view text, const std::vector<Agency>& agencies) {
  const Words words = name_words(text);
  std::vector<std::pair<Naming, int>> named;
  for (std::size_t i = 0; i < agencies.size(); ++i)
    if (Naming found = naming(agencies[i], words); found.place != std::string::npos)
      named.push_back({found, static_cast<int>(i)});
  // A name inside a longer one ("Health" in "Community Health Trust") names only the longer.
  std::vector<int> out;
  std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first.place, b.first.length, a.second) <
           std::tuple(b.first.place, a.first.length, b.second);
  });
  std::size_t covered = 0;
  for (const auto& [found, agency] : named) {
    if (!out.empty() && found.place + found.length <= covered) continue;
    out.push_back(agency);
    covered = std::max(covered, found.place + found.length);
  }
  return out;
}

int agency_named(std::string_view text, const std::vector<Agency>& agencies) {
  return best_named(name_words(text), agencies);
}

int sender_of(const Return& sent, const std::vector<Agency>& agencies) {
  if (!sent.agency_code.empty())
    for (std::size_t i = 0; i < agencies.size(); ++i)
      if (agencies[i].code == sent.agency_code) return static_cast<int>(i);
  if (!sent.agency_label.empty())
    if (int agency = agency_named(sent.agency_label, agencies); agency >= 0) return agency;
  return best_named(file_words(sent.file_name), agencies);
}

std::string name_for_sender(const Return& sent) {
  if (!sent.agency_label.empty()) return sent.agency_label;
  std::string name;
  const Words words = file_words(sent.file_name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    const bool names_letter = i + 1 < words.size() && is_counted_by_letter(words, i + 1);
    if (says_nothing_of_sender(word) && !names_letter) continue;
    word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name.empty() ? without_extension(sent.file_name) : name;
}

}  // namespace boardpack
