#include <array>
#include <utility>

#include "read/xml.h"

namespace boardpack {
namespace {

constexpr std::string_view odf = "urn:oasis:names:tc:opendocument:xmlns:";

constexpr std::array<std::pair<std::string_view, Space>, 12> addresses = {{
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::relationships},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Space::relationships},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Space::compatibility},
    {"http://www.w3.org/1999/xlink", Space::xlink},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", Space::calc_extension},
    {"office:1.0", Space::office},
    {"table:1.0", Space::table},
    {"text:1.0", Space::text},
    {"style:1.0", Space::style},
    {"xsl-fo-compatible:1.0", Space::fo},
    {"datastyle:1.0", Space::number},
    {"", Space::none},
}};

}  // namespace

Space space_of_address(std::string_view address) {
  const bool is_odf = address.starts_with(odf);
  if (is_odf) address.remove_prefix(odf.size());
  for (const auto& [known, space] : addresses) {
    const bool odf_address = space >= Space::office && space <= Space::number;
    if (known == address && odf_address == is_odf) return space;
  }
  return Space::other;
}

}  // namespace boardpack
