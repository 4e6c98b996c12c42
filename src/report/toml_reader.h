#pragma once
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// A table of a template, read strictly: every key is known or the reading stops with a sentence that names
// the file, the line and the nearest known name.
class TomlReader {
 public:
  TomlReader(const toml::table& table, const std::string& path) : table_(table), path_(path) {}

  static toml::table load(const std::string& path);

  void allow(const std::vector<std::string_view>& keys) const;
  std::string text(std::string_view key, std::string_view otherwise = "") const;
  double number(std::string_view key, double otherwise) const;
  bool flag(std::string_view key, bool otherwise) const;
  std::vector<std::string> texts(std::string_view key) const;  // a list, or one text
  std::vector<TomlReader> tables(std::string_view key) const;
  bool has(std::string_view key) const { return table_.contains(key); }
  const toml::table& table() const { return table_; }
  const std::string& path() const { return path_; }

  template <class T>
  T choice(std::string_view key, std::initializer_list<std::pair<std::string_view, T>> known,
           T otherwise) const {
    return has(key) ? pick(text(key), key, known) : otherwise;
  }
  template <class T>
  T pick(std::string_view name, std::string_view key,
         std::initializer_list<std::pair<std::string_view, T>> known) const {
    std::vector<std::string_view> names;
    for (const auto& [known_name, value] : known) {
      if (known_name == name) return value;
      names.push_back(known_name);
    }
    unknown(key, name, names);
  }
  [[noreturn]] void fail(std::string_view key, const std::string& what) const;

 private:
  [[noreturn]] void unknown(std::string_view key, std::string_view name,
                            const std::vector<std::string_view>& known) const;

  const toml::table& table_;
  std::string path_;
};

}  // namespace boardpack
