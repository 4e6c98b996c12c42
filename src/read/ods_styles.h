#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/draft.h"
#include "read/xml.h"

namespace boardpack {

// Past the end of the element that was just begun.
void skip_element(XmlScanner& xml);

// The styles of an OpenDocument spreadsheet, common and automatic.
class OdsStyles {
 public:
  enum class ValueType { general, percentage, time };

  // Of the element that holds styles, just begun; moves past its end.
  void read(XmlScanner& xml);

  // The workbook's style for cells of the name that hold such values.
  std::uint16_t cell_style(std::string_view name, ValueType type, Draft& draft);
  bool hides_table(std::string_view name) const;
  // What the style says of cells that meet a condition; of a style without such it is that of its parents.
  struct Map {
    std::string condition;
    std::string style;  // that then applies
    std::string base;   // the cell that its formulas are written from
  };
  const std::vector<Map>& maps(std::string_view name) const;
  // The fill that a style gives to what meets a condition, white where it takes the fill away. By its name or
  // the one that is shown.
  std::optional<Rgb> conditional_fill(std::string_view name) const;
  // What the span's style says of emphasis; empty where it says nothing.
  std::optional<bool> span_bold(std::string_view name) const;
  std::optional<bool> span_italic(std::string_view name) const;

 private:
  struct Style {
    std::string parent;
    std::string data_style;
    bool says_background = false;
    std::optional<Rgb> background;
    std::optional<bool> bold;
    std::optional<bool> italic;
    bool hides_table = false;
    std::vector<Map> maps;
  };

  void read_style(XmlScanner& xml);
  void read_number_style(XmlScanner& xml);
  // The style and its parents with what none of those before has said.
  Style inherited(std::string_view family, std::string_view name) const;

  std::map<std::string, std::string, std::less<>> shown_names_;  // of cell styles, to their names
  std::size_t map_count_ = 0;
  std::map<std::string, Style, std::less<>> styles_;              // by family and name: "table-cell/ce1"
  std::map<std::string, std::string, std::less<>> number_codes_;  // number format codes by name of data style
  std::map<std::pair<std::string, ValueType>, std::uint16_t> cell_styles_;
};

}  // namespace boardpack
