#pragma once
#include <optional>
#include <string>
#include <vector>

#include "text/colour.h"

namespace boardpack {

// A workbook that someone is to fill in from nothing: a table a sheet, under its title, a sentence on what it
// is for, and a word over each heading on what to write there.
struct BlankColumn {
  std::string heading;
  std::string guidance;
  double width = 20;                 // in characters
  std::vector<std::string> choices;  // offered as a list; anything else may be written, too
  std::string choices_from;          // or those that stand under a heading of another sheet: "Areas"
};

struct BlankCell {
  std::string text;
  std::optional<Rgb> fill;
  enum class Kind { filled, example, guidance };
  Kind kind = Kind::filled;  // guidance says what to write beside it
};

struct BlankSheet {
  std::string name;
  std::string about;
  std::vector<BlankColumn> columns;
  std::vector<std::vector<BlankCell>> rows;
};

struct BlankWorkbook {
  std::string title;
  std::vector<BlankSheet> sheets;
};

}  // namespace boardpack
