#pragma once
#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace boardpack {

// What LibreOffice made of a workbook of Excel 97-2003.
struct Conversion {
  std::string xlsx;     // the bytes; empty where there is a problem
  std::string problem;  // "LibreOffice, which could read it, is not installed here"
};

// How long LibreOffice may take over what it is given at once.
inline constexpr std::chrono::seconds libreoffice_limit{30};

// Converts workbooks (the bytes of .xls files) with the LibreOffice found on PATH, all in one call. Where
// that fails as a whole each is tried alone, so that one that is too much for LibreOffice does not take the
// others with it. It runs in a folder of its own that goes away, with a profile of its own, without macros,
// links, or any name that an agency chose.
std::vector<Conversion> through_libreoffice(std::span<const std::string> workbooks,
                                            std::chrono::milliseconds limit = libreoffice_limit);

}  // namespace boardpack
