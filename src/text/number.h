#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

// The whole text as a number, in the C locale's form: "12", "-3.5", "1e3". Nothing else is one.
std::optional<double> to_number(std::string_view text);
std::optional<int> to_int(std::string_view text);

// A share of the whole in hundredths, as people type it: "75%", "75 per cent", "75", "0.75"; without a sign
// what is up to 1 is a share of one. Only 0 to 100 is one.
std::optional<double> to_percent(std::string_view text);

// The shortest text that reads back as the same number, never in exponent form: "0.1", "44", "1200000".
// Fifteen significant digits, as Excel keeps them: 1.1000000000000001 is "1.1".
std::string number_text(double value);
std::string grouped_text(std::uint64_t value);  // "2,000,000"

}  // namespace boardpack
