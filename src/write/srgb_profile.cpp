#include "write/srgb_profile.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace boardpack {

namespace {

std::string be32(std::uint32_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
  return out;
}

std::string fixed(double value) {
  return be32(static_cast<std::uint32_t>(std::lround(value * 65536)));
}

std::string with_type(const char* type, std::initializer_list<double> values) {
  std::string out = type + be32(0);
  for (const double value : values) out += fixed(value);
  return out;
}

std::string localized(std::string_view ascii) {
  std::string out = "mluc" + be32(0) + be32(1) + be32(12) + "enUS" +
                    be32(static_cast<std::uint32_t>(2 * ascii.size())) + be32(28);
  for (const char c : ascii) {
    out += '\0';
    out += c;
  }
  return out;
}

// IEC 61966-2-1's transfer function as ICC's parametric curve of type 3.
std::string transfer_curve() {
  std::string out = "para" + be32(0) + be32(3u << 16);
  for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) out += fixed(value);
  return out;
}

}  // namespace

std::string srgb_profile() {
  constexpr std::size_t header_size = 128, entry_size = 12;
  // Primaries and white adapted to D50, as the profile connection space wants.
  const std::vector<std::pair<const char*, std::string>> tags = {
      {"desc", localized("sRGB")},
      {"cprt", localized("No rights reserved")},
      {"wtpt", with_type("XYZ ", {0.9642, 1, 0.8249})},
      {"rXYZ", with_type("XYZ ", {0.4360657, 0.2224884, 0.0139160})},
      {"gXYZ", with_type("XYZ ", {0.3851471, 0.7168732, 0.0970764})},
      {"bXYZ", with_type("XYZ ", {0.1430664, 0.0606079, 0.7140961})},
      {"chad", with_type("sf32", {1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491,
                                  -0.0092345, 0.0150436, 0.7521316})},
      {"rTRC", transfer_curve()},
      {"gTRC", transfer_curve()},
      {"bTRC", transfer_curve()}};
  std::string directory = be32(static_cast<std::uint32_t>(tags.size())), body;
  const auto body_at = header_size + 4 + entry_size * tags.size();
  for (const auto& [name, content] : tags) {
    directory += name + be32(static_cast<std::uint32_t>(body_at + body.size())) +
                 be32(static_cast<std::uint32_t>(content.size()));
    body += content;
    while (body.size() % 4 != 0) body += '\0';
  }
  std::string header =
      be32(static_cast<std::uint32_t>(body_at + body.size())) + be32(0) + be32(0x04200000) + "mntrRGB XYZ ";
  header += std::string("\x07\xE8\0\1\0\1\0\0\0\0\0\0", 12) + "acsp";
  header.resize(68, '\0');
  header += fixed(0.9642) + fixed(1) + fixed(0.8249);
  header.resize(header_size, '\0');
  return header + directory + body;
}

}  // namespace boardpack
