#include "report/toml_reader.h"

#include "text/fold.h"

namespace boardpack {

toml::table TomlReader::load(const std::string& path) {
  try {
    return toml::parse_file(path);
  } catch (const toml::parse_error& problem) {
    throw std::runtime_error(fmt::format("The template {} cannot be read: line {}: {}.", path,
                                         problem.source().begin.line, problem.description()));
  }
}

void TomlReader::allow(const std::vector<std::string_view>& keys) const {
  for (auto&& [key, node] : table_)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) unknown(key.str(), key.str(), keys);
}

void TomlReader::fail(std::string_view key, const std::string& what) const {
  const toml::node* node = table_.get(key);
  throw std::runtime_error(fmt::format("{}: line {}: {}.", path_,
                                       node ? node->source().begin.line : table_.source().begin.line, what));
}

void TomlReader::unknown(std::string_view key, std::string_view name,
                         const std::vector<std::string_view>& known) const {
  fail(key, fmt::format("\"{}\" means nothing here; did you mean \"{}\"", name,
                        fmt::join(nearest(name, known, 1), "")));
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
  if (!value) fail(key, fmt::format("\"{}\" should be a number", key));
  return *value;
}

bool TomlReader::flag(std::string_view key, bool otherwise) const {
  if (!has(key)) return otherwise;
  auto value = table_[key].value<bool>();
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

}  // namespace boardpack
