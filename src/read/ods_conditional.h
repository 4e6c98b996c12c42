#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/draft.h"
#include "read/ods_styles.h"
#include "read/xml.h"

namespace boardpack {

// The conditional formats of one table: those that its styles carry in <style:map>, for the places that have
// such a style, or Calc's own list, which says the same and more.
class OdsConditional {
 public:
  OdsConditional(const OdsStyles& styles, SheetDraft& sheet) : styles_(styles), sheet_(sheet) {}

  // Places, row by row, that have the style.
  void add_places(std::string_view style, const CellRange& range);
  // Of the <calcext:conditional-formats> just begun.
  void read(XmlScanner& xml);
  void finish();

 private:
  using Columns = std::pair<std::uint32_t, std::uint32_t>;  // first, last

  void read_format(XmlScanner& xml);
  void add(ColourRule rule, const std::vector<CellRange>& ranges);

  const OdsStyles& styles_;
  SheetDraft& sheet_;
  bool has_list_ = false;
  std::int32_t rules_ = 0;
  std::map<std::string, std::vector<CellRange>, std::less<>> places_;          // by style
  std::map<std::string, std::map<Columns, std::size_t>, std::less<>> lowest_;  // of those, by columns
};

}  // namespace boardpack
