#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/rich_text.h"

namespace boardpack {

// A line of a text with HTML tags: body, or the item of a list.
struct HtmlLine {
  RichText text;
  int depth = 0;  // of the lists around it, 0 for none
  bool is_item = false;
  bool ordered = false;
  bool first_of_list = false;
};

// The lines that the tags of a text mean, with their bold, italic and links; nothing when it has neither tags
// nor "&nbsp;" or "&bull;". Only tags that set text are tags: "<5 years" stays. A table's row is a line, its
// cells apart by tabs.
std::optional<std::vector<HtmlLine>> html_lines(const RichText& text);

// Appends the character that "&name;" or "&#8226;" stands for, given what is between the two; what is no
// character is appended as it was written.
void append_entity(std::string& out, std::string_view name);

}  // namespace boardpack
