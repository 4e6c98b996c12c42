#include "read/return_template.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_heading = 160;  // bytes; what is longer is text of a cell

std::string joined_words(std::string_view text) {
  std::string out;
  for (const std::string& word : fold_words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::uint64_t letters_of(std::string_view words) {
  std::uint64_t out = 0;
  for (std::size_t at = 0; at < words.size();) out |= std::uint64_t{1} << (next_code_point(words, at) & 63);
  return out;
}

std::vector<std::string> word_list(const toml::node& node, const std::string& path) {
  std::vector<std::string> out;
  const toml::array* list = node.as_array();
  if (!list)
    throw std::runtime_error(
        fmt::format("{}: line {}: a list of texts in [ ] was expected.", path, node.source().begin.line));
  for (const toml::node& item : *list) {
    auto text = item.value<std::string>();
    if (!text)
      throw std::runtime_error(
          fmt::format("{}: line {}: a text in quotes was expected.", path, item.source().begin.line));
    out.push_back(joined_words(*text));
  }
  return out;
}

[[noreturn]] void unknown_key(const std::string& path, const toml::key& key) {
  throw std::runtime_error(
      fmt::format("{}: line {}: \"{}\" means nothing here.", path, key.source().begin.line, key.str()));
}

void read_headings(const toml::table& table, const std::string& path, ReturnTemplate& form) {
  for (auto&& [key, node] : table) {
    auto field = to_field(key.str());
    if (!field) unknown_key(path, key);
    for (std::string& words : word_list(node, path)) {
      const std::uint64_t letters = letters_of(words);
      form.headings.push_back({std::move(words), *field, letters});
    }
  }
}

void read_lists(const toml::table& table, const std::string& path,
                std::initializer_list<std::pair<std::string_view, std::vector<std::string>*>> lists) {
  for (auto&& [key, node] : table) {
    auto found = std::find_if(lists.begin(), lists.end(),
                              [&, name = key.str()](const auto& list) { return list.first == name; });
    if (found == lists.end()) unknown_key(path, key);
    *found->second = word_list(node, path);
  }
}

bool begins_with_words(std::string_view text, std::string_view words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

// "Mar 2018", "RAG Mar 2018", "Progress - June 2018": the month at the end and what stands before it.
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

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// A heading of one word may go on ("Progress for Year 1") only with a word that leads on or a number:
// "Service managers" is no heading of that kind.
bool may_go_on(const std::string& words, const std::string& known) {
  if (known.find(' ') != std::string::npos) return true;
  const std::string_view tail = std::string_view(words).substr(known.size() + 1);
  const std::string_view next = tail.substr(0, tail.find(' '));
  if (next.front() >= '0' && next.front() <= '9') return true;
  for (std::string_view leading :
       {"for", "of", "by", "in", "to", "at", "as", "since", "and",    "or",       "this",   "from", "year",
        "q1",  "q2", "q3", "q4", "on", "is", "we", "taken", "agreed", "required", "needed", "made"})
    if (next == leading) return true;
  return false;
}

// One edit takes a letter away, or adds one, or both.
bool too_far(std::uint64_t letters, std::uint64_t others, std::size_t edits) {
  return static_cast<std::size_t>(std::popcount(letters ^ others)) > 2 * edits;
}

bool mistyped(const std::string& words, std::uint64_t letters, const ReturnTemplate::Heading& heading) {
  const std::string& known = heading.words;
  if (words.size() < 6 || known.size() < 6) return false;
  const std::size_t allowed = known.size() >= 12 ? 2 : 1;
  const std::size_t longer = std::max(words.size(), known.size()),
                    shorter = std::min(words.size(), known.size());
  return longer - shorter <= allowed && !too_far(letters, heading.letters, allowed) &&
         edit_distance(words, known) <= allowed;
}

std::optional<HeadingMatch> match_words(const std::string& words, const ReturnTemplate& form,
                                        bool forgiving) {
  constexpr std::size_t longest_tail = 32;  // "Progress" may go on "for Year 1 2018-19"
  std::optional<HeadingMatch> best;
  auto candidates = form.by_first_word.find(words.substr(0, words.find(' ')));
  if (candidates != form.by_first_word.end()) {
    for (std::size_t index : candidates->second) {
      const auto& known = form.headings[index];
      if (!begins_with_words(words, known.words) || words.size() > known.words.size() + longest_tail)
        continue;
      double score = 1;
      if (words != known.words) {
        if (known.words.size() < 3 || !may_go_on(words, known.words)) continue;
        score = 0.5 + 0.4 * static_cast<double>(known.words.size()) / static_cast<double>(words.size());
      }
      if (!best || score > best->score) best = HeadingMatch{known.field, std::nullopt, score};
    }
  }
  if (best || !forgiving) return best;
  const std::uint64_t letters = letters_of(words);
  for (const auto& known : form.headings)
    if (mistyped(words, letters, known)) return HeadingMatch{known.field, std::nullopt, 0.8};
  return std::nullopt;
}

}  // namespace

std::string heading_words(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' && text.substr(i, 3) != "(s)") ++depth;
    if (depth == 0) kept += text[i];
    if (text[i] == ')' && depth > 0) --depth;
  }
  std::string words = joined_words(kept);
  return words.empty() ? joined_words(text) : words;
}

bool is_heading(std::string_view text, const ReturnTemplate& form) {
  if (text.size() > longest_heading) return false;
  const std::string words = heading_words(text);
  const auto candidates = form.by_first_word.find(words.substr(0, words.find(' ')));
  return candidates != form.by_first_word.end() &&
         std::ranges::any_of(candidates->second,
                             [&](std::size_t index) { return form.headings[index].words == words; });
}

std::optional<HeadingMatch> match_heading(std::string_view text, const ReturnTemplate& form, bool forgiving) {
  if (text.size() > longest_heading) return std::nullopt;
  const std::string words = heading_words(text);
  if (words.empty()) return std::nullopt;
  // No month without its year.
  if (std::vector<std::string> split_up = fold_words(text); std::ranges::any_of(split_up, has_digit)) {
    if (auto month = to_month_year(trim(text))) return HeadingMatch{Field::status, *month, 1};
    if (auto month = split_month(split_up)) {
      auto match = month->first.empty() ? HeadingMatch{Field::status, std::nullopt, 1}
                                        : match_words(month->first, form, forgiving);
      if (match && (match->field == Field::status || match->field == Field::progress)) {
        match->period = month->second;
        return match;
      }
    }
  }
  return match_words(words, form, forgiving);
}

std::string nearest_heading(std::string_view text, const ReturnTemplate& form) {
  const std::string words = heading_words(text);
  const ReturnTemplate::Heading* best = nullptr;
  std::size_t best_distance = 1 + words.size() / 3;
  for (const auto& known : form.headings) {
    const std::size_t distance = edit_distance(words, known.words);
    if (distance < best_distance) {
      best = &known;
      best_distance = distance;
    }
  }
  return best ? best->words : "";
}

ReturnTemplate load_return_template(const std::string& path) {
  ReturnTemplate form;
  toml::table file;
  try {
    file = toml::parse_file(path);
  } catch (const toml::parse_error& problem) {
    throw std::runtime_error(fmt::format("The template {} cannot be read: line {}: {}.", path,
                                         problem.source().begin.line, problem.description()));
  }
  for (auto&& [key, node] : file) {
    const toml::table* table = node.as_table();
    if (!table) unknown_key(path, key);
    if (key == "headings")
      read_headings(*table, path, form);
    else if (key == "labels")
      read_lists(*table, path, {{"agency", &form.agency_labels}, {"period", &form.period_labels}});
    else if (key == "sheets")
      read_lists(*table, path, {{"other", &form.other_sheets}});
    else if (key == "rows")
      read_lists(*table, path,
                 {{"area-outcome", &form.area_outcomes},
                  {"total", &form.totals},
                  {"guidance", &form.guidance_words}});
    else
      unknown_key(path, key);
  }
  for (std::size_t i = 0; i < form.headings.size(); ++i) {
    const std::string& words = form.headings[i].words;
    form.by_first_word[words.substr(0, words.find(' '))].push_back(i);
  }
  return form;
}

}  // namespace boardpack
