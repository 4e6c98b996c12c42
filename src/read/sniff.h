#pragma once
#include <string_view>

namespace boardpack {

enum class FileType { zip, cfb, flat_ods, text };

// What the bytes are, from the bytes alone. Refuses what is no spreadsheet.
FileType sniff(std::string_view bytes);

}  // namespace boardpack
