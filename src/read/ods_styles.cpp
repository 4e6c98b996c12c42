#include "read/ods_styles.h"

#include <algorithm>
#include <array>

#include "read/limits.h"
#include "read/ods_number_style.h"
#include "read/refuse.h"

namespace boardpack {
namespace {

constexpr int most_parents = 16;

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family).append("/").append(name);
}

std::optional<bool> to_bold(std::string_view weight) {
  if (weight.empty()) return std::nullopt;
  constexpr std::array<std::string_view, 5> bold = {"bold", "600", "700", "800", "900"};
  return std::ranges::find(bold, weight) != bold.end();
}

std::optional<bool> to_italic(std::string_view style) {
  if (style.empty()) return std::nullopt;
  return style == "italic" || style == "oblique";
}

}  // namespace

void skip_element(XmlScanner& xml) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
  }
}

void OdsStyles::read(XmlScanner& xml) {
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (styles_.size() + number_codes_.size() > limits::styles) {
      refuse_more_than(limits::styles, "cell styles");
    }
    if (xml.is(Space::style, "style")) read_style(xml);
    if (xml.space() == Space::number) read_number_style(xml);
  }
}

void OdsStyles::read_style(XmlScanner& xml) {
  const std::string_view family = xml.attribute(Space::style, "family");
  Style& style = styles_[key_of(family, xml.attribute(Space::style, "name"))];
  style = {};
  const std::string_view parent = xml.attribute(Space::style, "parent-style-name");
  if (!parent.empty()) style.parent = key_of(family, parent);
  style.data_style = xml.attribute(Space::style, "data-style-name");
  const std::string_view shown_name = xml.attribute(Space::style, "display-name");
  if (family == "table-cell" && !shown_name.empty())
    shown_names_[std::string(shown_name)] = xml.attribute(Space::style, "name");
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is(Space::style, "table-cell-properties")) {
      const std::string_view background = xml.attribute(Space::fo, "background-color");
      style.says_background = !background.empty();
      style.background = to_rgb(background);
    } else if (xml.is(Space::style, "text-properties")) {
      style.bold = to_bold(xml.attribute(Space::fo, "font-weight"));
      style.italic = to_italic(xml.attribute(Space::fo, "font-style"));
    } else if (xml.is(Space::style, "table-properties")) {
      style.hides_table = xml.attribute(Space::table, "display") == "false";
    } else if (xml.is(Space::style, "map") && family == "table-cell") {
      if (++map_count_ > limits::conditional_rules)
        refuse_more_than(limits::conditional_rules, "conditional formats");
      style.maps.push_back({std::string(xml.attribute(Space::style, "condition")),
                            std::string(xml.attribute(Space::style, "apply-style-name")),
                            std::string(xml.attribute(Space::style, "base-cell-address"))});
    }
  }
}

void OdsStyles::read_number_style(XmlScanner& xml) {
  std::string name(xml.attribute(Space::style, "name"));
  number_codes_[std::move(name)] = read_ods_number_style(xml);
}

OdsStyles::Style OdsStyles::inherited(std::string_view family, std::string_view name) const {
  Style result;
  auto found = styles_.find(key_of(family, name));
  for (int i = 0; found != styles_.end() && i < most_parents; ++i) {
    const Style& style = found->second;
    if (result.data_style.empty()) result.data_style = style.data_style;
    if (!result.says_background && style.says_background) {
      result.says_background = true;
      result.background = style.background;
    }
    if (!result.bold) result.bold = style.bold;
    if (!result.italic) result.italic = style.italic;
    result.hides_table = result.hides_table || style.hides_table;
    found = style.parent.empty() ? styles_.end() : styles_.find(style.parent);
  }
  return result;
}

std::uint16_t OdsStyles::cell_style(std::string_view name, ValueType type, Draft& draft) {
  const auto [found, is_new] = cell_styles_.try_emplace({std::string(name), type}, std::uint16_t{0});
  if (!is_new) return found->second;
  const Style style = inherited("table-cell", name.empty() ? "Default" : name);
  const auto code = number_codes_.find(style.data_style);
  CellStyle cell = style_with_format(code == number_codes_.end() ? std::string_view() : code->second);
  cell.fill = style.background;
  cell.bold = style.bold.value_or(false);
  cell.italic = style.italic.value_or(false);
  if (type == ValueType::percentage) cell.is_percent = true;
  if (type == ValueType::time) cell.is_date = cell.is_time = true;
  const bool plain = cell == draft.book.styles.front();
  found->second = plain ? std::uint16_t{0} : draft.add_style(cell);
  return found->second;
}

const std::vector<OdsStyles::Map>& OdsStyles::maps(std::string_view name) const {
  static const std::vector<Map> none;
  if (map_count_ == 0) return none;
  auto found = styles_.find(key_of("table-cell", name));
  for (int i = 0; found != styles_.end() && i < most_parents; ++i) {
    if (!found->second.maps.empty()) return found->second.maps;
    found = styles_.find(found->second.parent);
  }
  return none;
}

std::optional<Rgb> OdsStyles::conditional_fill(std::string_view name) const {
  const auto shown = shown_names_.find(name);
  const Style style = inherited("table-cell", shown == shown_names_.end() ? name : shown->second);
  constexpr Rgb white{0xFF, 0xFF, 0xFF};
  if (!style.says_background) return std::nullopt;
  return style.background.value_or(white);
}

bool OdsStyles::hides_table(std::string_view name) const {
  return inherited("table", name).hides_table;
}

std::optional<bool> OdsStyles::span_bold(std::string_view name) const {
  return inherited("text", name).bold;
}

std::optional<bool> OdsStyles::span_italic(std::string_view name) const {
  return inherited("text", name).italic;
}

}  // namespace boardpack
