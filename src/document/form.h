#pragma once
#include <string>
#include <utility>
#include <vector>

#include "text/colour.h"

namespace boardpack {

// A workbook that somebody fills in and sends back.

struct FormColumn {
  // What is typed into its cells; nothing, where what stands there is agreed.
  enum class Entry { locked, choice, text, date, percent };
  std::string id;  // what it is known by when the form comes back
  std::string heading;
  double width = 12;  // in characters
  Entry entry = Entry::locked;
  std::string hint;  // shown beside a cell that is being filled in, and in the guidance
  bool operator==(const FormColumn&) const = default;
};

struct FormRow {
  std::string key;
  std::vector<std::string> cells;  // one for each column, empty where it is filled in
  bool operator==(const FormRow&) const = default;
};

struct FormTable {
  std::string name;  // of its sheet
  std::string mark;  // what the table is known by when it comes back
  std::string title;
  std::vector<std::string> lines;  // below the title
  std::vector<FormColumn> columns;
  std::string key_heading;  // over the keys
  std::vector<FormRow> rows;
  int lines_to_fill = 2;  // a row is at least so many lines high
  int spare_rows = 0;     // empty ones at the end, to be filled in wholly
  bool operator==(const FormTable&) const = default;
};

// What may be chosen in cells of Entry::choice.
struct FormChoice {
  std::string text;
  std::string meaning;
  Rgb colour;
  bool operator==(const FormChoice&) const = default;
};

struct Form {
  std::string title;
  std::string subject;
  std::string organisation;
  std::vector<FormTable> tables;
  std::vector<FormChoice> choices;
  std::vector<std::pair<std::string, std::string>> guidance;  // a topic, and what there is to say of it
  bool operator==(const Form&) const = default;
};

}  // namespace boardpack
