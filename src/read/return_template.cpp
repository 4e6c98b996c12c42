#include "read/return_template.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::array<std::string_view, 4> sections = {"headings", "labels", "sheets", "rows"};

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
    out.push_back(folded_words(*text));
  }
  return out;
}

[[noreturn]] void unknown_key(const std::string& path, const toml::key& key,
                              const std::vector<std::string_view>& known) {
  throw std::runtime_error(fmt::format("{}: line {}: \"{}\" means nothing here; did you mean \"{}\".", path,
                                       key.source().begin.line, key.str(), nearest(key.str(), known, 1)[0]));
}

constexpr std::string_view progress_beside = "progress-beside";

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> out = {progress_beside};
  for (int field = 0; field <= static_cast<int>(Field::ignored); ++field)
    out.push_back(field_name(static_cast<Field>(field)));
  return out;
}

void read_headings(const toml::table& table, const std::string& path, ReturnTemplate& form) {
  for (auto&& [key, node] : table) {
    const bool beside = key == progress_beside;
    auto field = beside ? Field::progress : to_field(key.str());
    if (!field) unknown_key(path, key, field_names());
    for (std::string& words : word_list(node, path)) {
      const std::uint64_t letters = letters_of(words);
      form.headings.push_back({std::move(words), *field, letters, beside});
    }
  }
}

using List = std::pair<std::string_view, std::vector<std::string>*>;

void read_lists(const toml::table& table, const std::string& path, std::initializer_list<List> lists) {
  for (auto&& [key, node] : table) {
    auto found = std::find_if(lists.begin(), lists.end(),
                              [&, name = key.str()](const auto& list) { return list.first == name; });
    if (found == lists.end()) {
      std::vector<std::string_view> names;
      for (const List& list : lists) names.push_back(list.first);
      unknown_key(path, key, names);
    }
    *found->second = word_list(node, path);
  }
}

}  // namespace

ReturnTemplate load_return_template(const std::string& path) {
  ReturnTemplate form;
  toml::table file;
  try {
    file = toml::parse_file(path);
  } catch (const toml::parse_error& problem) {
    if (problem.source().begin.line == 0)
      throw std::runtime_error(fmt::format("The template {} cannot be opened.", path));
    throw std::runtime_error(fmt::format("The template {} cannot be read: line {}: {}.", path,
                                         problem.source().begin.line, problem.description()));
  }
  for (auto&& [key, node] : file) {
    if (std::ranges::find(sections, key.str()) == sections.end())
      unknown_key(path, key, {sections.begin(), sections.end()});
    const toml::table* table = node.as_table();
    if (!table)
      throw std::runtime_error(fmt::format("{}: line {}: \"{}\" should be written [{}].", path,
                                           key.source().begin.line, key.str(), key.str()));
    if (key == "headings")
      read_headings(*table, path, form);
    else if (key == "labels")
      read_lists(*table, path, {{"agency", &form.agency_labels}, {"period", &form.period_labels}});
    else if (key == "sheets")
      read_lists(*table, path, {{"other", &form.other_sheets}});
    else
      read_lists(*table, path,
                 {{"area-outcome", &form.area_outcomes},
                  {"total", &form.totals},
                  {"guidance", &form.guidance_words}});
  }
  for (std::size_t i = 0; i < form.headings.size(); ++i) {
    const std::string& words = form.headings[i].words;
    const std::string first = words.substr(0, words.find(' '));
    form.by_first_word[first].push_back(i);
    if (const auto letter = static_cast<unsigned char>(first.empty() ? '\0' : first.front()); letter < 128)
      form.first_word_sizes[letter] |= std::uint32_t{1} << (first.size() & 31);
  }
  return form;
}

}  // namespace boardpack
