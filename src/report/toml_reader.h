#pragma once
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

template <class Named>
std::vector<std::string_view> names_of(const Named& named) {
  std::vector<std::string_view> out;
  for (const auto& one : named) out.push_back(one.name);
  return out;
}

// A table of a template, read strictly: every key is known or the reading stops with a sentence that names
// the file, the line and the nearest known name.
class TomlReader {
 public:
  TomlReader(const toml::table& table, const std::string& path) : table_(table), path_(path) {}

  static toml::table load(const std::string& path);

  void allow(const std::vector<std::string_view>& keys) const;
  std::string text(std::string_view key, std::string_view otherwise = "") const;
  double number(std::string_view key, double otherwise) const;
  int whole(std::string_view key, int least, int most, int otherwise) const;
  bool flag(std::string_view key, bool otherwise) const;
  std::vector<std::string> texts(std::string_view key) const;     // a list, or one text
  std::vector<TomlReader> tables(std::string_view key) const;     // [[key]]
  std::optional<TomlReader> section(std::string_view key) const;  // [key]
  bool has(std::string_view key) const { return table_.contains(key); }
  const toml::table& table() const { return table_; }
  const std::string& path() const { return path_; }

  // `known`: what has a .name and a .value.
  template <class Known, class T>
  T choice(std::string_view key, const Known& known, T otherwise) const {
    return has(key) ? pick(text(key), key, known).value : otherwise;
  }
  template <class Known>
  const auto& pick(std::string_view name, std::string_view key, const Known& known) const {
    for (const auto& one : known)
      if (one.name == name) return one;
    unknown(key, name, names_of(known));
  }
  // Stops where `name`, said behind `key`, is none of these.
  void known(std::string_view key, std::string_view name, const std::vector<std::string_view>& names) const;
  // Throws with the line of the key's value or, of a list, of its text that says `name`.
  [[noreturn]] void fail(std::string_view key, const std::string& what, std::string_view name = "") const;

 private:
  [[noreturn]] void unknown(std::string_view key, std::string_view name,
                            const std::vector<std::string_view>& known) const;

  const toml::table& table_;
  std::string path_;
};

}  // namespace boardpack
