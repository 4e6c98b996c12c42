#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/xlsx_sheet.h"
#include "read/zip.h"

namespace boardpack {

// Which part of a package is what. Parts are found by relationship, then by content type, then by their usual
// name.
class XlsxParts {
 public:
  explicit XlsxParts(Zip& zip);

  // Empty when the package holds no workbook.
  const std::string& workbook() const { return workbook_; }
  const XlsxRelationships& relationships() const { return relationships_; }  // of the workbook
  // The part that the workbook refers to as "styles", "theme" or "sharedStrings".
  std::optional<std::string> part_of(std::string_view type) const;
  // Targets that part_of() would have named, had they been there.
  std::optional<std::string> missing_part_of(std::string_view type) const;

  XlsxRelationships relationships_of(std::string_view part);
  std::string_view content_type(std::string_view part) const;

 private:
  void read_content_types();
  std::string find_workbook();

  Zip& zip_;
  std::map<std::string, std::string, std::less<>> content_types_;  // by part
  std::string workbook_;
  XlsxRelationships relationships_;
};

}  // namespace boardpack
