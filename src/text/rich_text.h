#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// A stretch of text in one look. `link` is the address it leads to, empty for none.
struct Run {
  std::string text;  // UTF-8
  bool bold = false;
  bool italic = false;
  std::string link;
  bool operator==(const Run&) const = default;
};

// What a cell says, with its emphasis; '\n' is a line break inside the cell.
// Neighbouring runs differ in look, and no run is empty.
struct RichText {
  std::vector<Run> runs;

  RichText() = default;
  explicit RichText(std::string_view plain);

  bool empty() const { return runs.empty(); }
  std::string plain() const;
  void append(const Run& run);
  void append(const RichText& other);
  bool operator==(const RichText&) const = default;
};

// The bytes [begin, end) of the plain text, with their looks.
RichText slice(const RichText& text, std::size_t begin, std::size_t end);
// Without white space (also no-break) at either end.
RichText trimmed(const RichText& text);
std::vector<RichText> split_lines(const RichText& text);

}  // namespace boardpack
