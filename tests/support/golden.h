#pragma once
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// The first line where two texts differ, as both have it.
inline std::string first_difference(const std::string& expected, const std::string& actual) {
  std::size_t line = 1, begin = 0, at = 0;
  while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) {
    if (expected[at++] == '\n') {
      ++line;
      begin = at;
    }
  }
  const auto line_of = [&](const std::string& text) {
    return begin <= text.size() ? text.substr(begin, text.find('\n', begin) - begin) : std::string();
  };
  return "line " + std::to_string(line) + "\n- " + line_of(expected) + "\n+ " + line_of(actual);
}

// Requires that `actual` is what tests/golden/<name> holds; scripts/approve writes it there instead.
inline void check_golden(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = std::filesystem::path(BOARDPACK_SOURCE_DIR) / "tests" / "golden" / name;
  if (std::getenv("BOARDPACK_APPROVE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  INFO("tests/golden/" << name);
  REQUIRE(in.is_open());
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  INFO(first_difference(expected, actual));
  REQUIRE((expected == actual));
}
