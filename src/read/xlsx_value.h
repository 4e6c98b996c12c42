#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace boardpack {

inline std::optional<std::uint32_t> to_count(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

inline bool is_true(std::string_view text) {
  return text == "1" || text == "true" || text == "on";
}

}  // namespace boardpack
