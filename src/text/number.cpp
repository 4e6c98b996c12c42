#include "text/number.h"

#include <charconv>
#include <cmath>

#include "text/fold.h"

namespace boardpack {
namespace {

template <class T>
std::optional<T> whole(std::string_view text) {
  T value{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::optional<double> to_number(std::string_view text) {
  if (text.empty() || text.back() < '0' || text.back() > '9') return std::nullopt;  // also "inf", "nan", "1."
  return whole<double>(text);
}

std::optional<int> to_int(std::string_view text) {
  return whole<int>(text);
}

std::optional<double> to_percent(std::string_view text) {
  const std::string folded = fold(text);
  std::string_view figure = folded;
  bool in_hundredths = false;
  for (const std::string_view sign : {"%", "per cent", "percent", "pc"}) {
    if (!figure.ends_with(sign)) continue;
    figure = trim(figure.substr(0, figure.size() - sign.size()));
    in_hundredths = true;
    break;
  }
  std::optional<double> value = to_number(figure);
  if (value && !in_hundredths && *value <= 1) *value *= 100;
  if (!value || *value < 0 || *value > 100) return std::nullopt;
  return value;
}

std::string number_text(double value) {
  if (value == 0) return "0";
  char buffer[64];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::scientific, 14);
  const std::string_view written(buffer, static_cast<std::size_t>(end - buffer));
  if (error != std::errc() || !std::isfinite(value)) return std::string(written);

  const std::size_t e = written.find('e');
  std::string digits = std::string(written.substr(0, 1)) + std::string(written.substr(2, e - 2));
  digits.erase(digits.find_last_not_of('0') + 1);
  const bool small = written[e + 1] == '-';
  const int exponent = to_int(written.substr(e + 2)).value_or(0) * (small ? -1 : 1);

  const int before_point = exponent + 1;
  if (before_point <= 0) {
    digits.insert(0, "0." + std::string(static_cast<std::size_t>(-before_point), '0'));
  } else if (static_cast<std::size_t>(before_point) < digits.size()) {
    digits.insert(static_cast<std::size_t>(before_point), ".");
  } else {
    digits.append(static_cast<std::size_t>(before_point) - digits.size(), '0');
  }
  return value < 0 ? "-" + digits : digits;
}

std::string grouped_text(std::uint64_t value) {
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

}  // namespace boardpack
