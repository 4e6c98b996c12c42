#include "report/toml_reader.h"

#include <cmath>

#include "text/fold.h"

namespace boardpack {

namespace {

// Of a list, the line of the text that says the name.
std::uint32_t line_of(const toml::node& node, std::string_view name) {
  if (const toml::array* list = name.empty() ? nullptr : node.as_array())
    for (const toml::node& item : *list)
      if (const auto* text = item.as_string(); text && text->get().find(name) != std::string::npos)
        return item.source().begin.line;
  return node.source().begin.line;
}

}  // namespace

toml::table TomlReader::load(const std::string& path) {
  try {
    return toml::parse_file(path);
  } catch (const toml::parse_error& problem) {
    if (problem.source().begin.line == 0)
      throw std::runtime_error(fmt::format("The template {} cannot be opened.", path));
    throw std::runtime_error(fmt::format("The template {} cannot be read: line {}: {}.", path,
                                         problem.source().begin.line, problem.description()));
  }
}

void TomlReader::allow(const std::vector<std::string_view>& keys) const {
  for (auto&& [key, node] : table_)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) unknown(key.str(), key.str(), keys);
}

void TomlReader::fail(std::string_view key, const std::string& what, std::string_view name) const {
  const toml::node* node = table_.get(key);
  throw std::runtime_error(
      fmt::format("{}: line {}: {}.", path_, node ? line_of(*node, name) : table_.source().begin.line, what));
}

void TomlReader::unknown(std::string_view key, std::string_view name,
                         const std::vector<std::string_view>& known) const {
  fail(key,
       fmt::format("\"{}\" means nothing here; did you mean \"{}\"", name,
                   fmt::join(nearest(name, known, 1), "")),
       name);
}

void TomlReader::known(std::string_view key, std::string_view name,
                       const std::vector<std::string_view>& names) const {
  if (std::ranges::find(names, name) == names.end()) unknown(key, name, names);
}

std::string TomlReader::text(std::string_view key, std::string_view otherwise) const {
  if (!has(key)) return std::string(otherwise);
  auto value = table_[key].value<std::string>();
  if (!value) fail(key, fmt::format("\"{}\" should be a text in quotes", key));
  return *value;
}

double TomlReader::number(std::string_view key, double otherwise) const {
  if (!has(key)) return otherwise;
  auto value = table_[key].value<double>();
  if (!value || !std::isfinite(*value)) fail(key, fmt::format("\"{}\" should be a number", key));
  return *value;
}

int TomlReader::whole(std::string_view key, int least, int most, int otherwise) const {
  const double value = number(key, otherwise);
  if (value < least || value > most || value != std::floor(value))
    fail(key, fmt::format("\"{}\" should be a whole number from {} to {}", key, least, most));
  return static_cast<int>(value);
}

bool TomlReader::flag(std::string_view key, bool otherwise) const {
  if (!has(key)) return otherwise;
  auto value = table_[key].value_exact<bool>();
  if (!value) fail(key, fmt::format("\"{}\" should be true or false", key));
  return *value;
}

std::vector<std::string> TomlReader::texts(std::string_view key) const {
  const toml::array* list = table_[key].as_array();
  if (!list) return has(key) ? std::vector{text(key)} : std::vector<std::string>{};
  std::vector<std::string> out;
  for (const toml::node& item : *list) {
    auto value = item.value<std::string>();
    if (!value) fail(key, fmt::format("\"{}\" should be a list of texts in quotes", key));
    out.push_back(*value);
  }
  return out;
}

std::vector<TomlReader> TomlReader::tables(std::string_view key) const {
  std::vector<TomlReader> out;
  if (!has(key)) return out;
  const toml::array* list = table_[key].as_array();
  if (!list) fail(key, fmt::format("\"{}\" should be written [[{}]]", key, key));
  for (const toml::node& item : *list) {
    const toml::table* table = item.as_table();
    if (!table) fail(key, fmt::format("\"{}\" should be written [[{}]]", key, key));
    out.emplace_back(*table, path_);
  }
  return out;
}

std::optional<TomlReader> TomlReader::section(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  const toml::table* table = table_[key].as_table();
  if (!table) fail(key, fmt::format("\"{}\" should be written [{}]", key, key));
  return TomlReader(*table, path_);
}

}  // namespace boardpack
