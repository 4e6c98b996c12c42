#pragma once
#include <string>
#include <string_view>

#include "text/rich_text.h"

namespace boardpack {

// A text as a cell may hold it: every line break '\n', no other control characters but tabs, valid UTF-8, not
// too long.
struct CellText {
  RichText text;
  bool cut = false;      // longer than limits::text_characters
  bool invalid = false;  // held what is not text: broken UTF-8, control characters
};
CellText cell_text(std::string_view raw);
CellText cell_text(const RichText& raw);

// "_x000D_" stands for the character of that number in OOXML's texts and names, "_x005F_" for the underscore
// of a text that really reads so. Each is undone once.
std::string unescaped_xstring(std::string_view text);

}  // namespace boardpack
