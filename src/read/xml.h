#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/buffer.h"
#include "read/work.h"

namespace boardpack {

// What a namespace is to a spreadsheet reader.
enum class Space : std::uint8_t {
  none,
  main,  // the root element's, whatever its address
  relationships,
  compatibility,
  office,
  table,
  text,
  style,
  fo,
  number,
  xlink,
  calc_extension,
  other,
};

// Reads one XML part in place, without copying: names and values point into the buffer, which is overwritten
// on the way (an entity is longer than what it stands for). Knows no document type declarations and no
// entities but the five; anything that is not well-formed, or beyond the limits, refuses the file. Elements
// of markup compatibility never show: a Fallback is read as if it stood there alone, a Choice is passed over.
class XmlScanner {
 public:
  enum class Dialect {
    ooxml,
    odf,  // may carry a document type declaration without internal subset
  };
  enum class Token { start, end, text, finished };
  struct Attribute {
    std::string_view name;  // as written
    std::string_view value;
  };

  // `part` names the part in refusals. Bytes that are not UTF-8 are to be converted first (see as_utf8).
  XmlScanner(std::span<char> xml, std::string_view part, Dialect dialect, Work& work);

  Token next();
  // Of the element that next() began or ended.
  std::string_view name() const { return name_; }  // without prefix
  Space space() const { return space_; }
  bool is(std::string_view name) const { return is(Space::main, name); }
  bool is(Space space, std::string_view name) const {
    // Written so that the compiler knows how many characters of a literal to compare.
    return space_ == space && name_.size() == name.size() &&
           std::char_traits<char>::compare(name_.data(), name.data(), name.size()) == 0;
  }
  // Of the element that next() began; empty when it has none.
  std::string_view attribute(std::string_view name) const;
  std::string_view attribute(Space space, std::string_view name) const;
  const std::vector<Attribute>& attributes() const { return attributes_; }
  Space space_of(const Attribute& attribute) const;
  std::string_view text() const { return text_; }

  Work& work() { return work_; }

  // Open elements, the one just begun included.
  std::size_t depth() const { return depth_; }
  // Moves to the next child of the element that is `depth` deep, past whatever was left unread of the child
  // before; false when the element ends.
  bool next_child(std::size_t depth);
  // The whole text of the element just begun, without that of its children; moves past its end.
  std::string_view content();

 private:
  struct Open {
    std::string_view qualified_name;
    std::string_view name;
    Space space = Space::none;
    bool shown = true;
  };
  struct Binding {
    std::string_view prefix;
    Space space = Space::none;
    std::size_t level = 0;
  };

  [[noreturn]] void refuse_here(std::string_view reason) const;
  [[noreturn]] void refuse_token() const;
  bool at(std::string_view mark) const;
  void skip_blanks();
  void skip_past(std::string_view mark);
  void skip_doctype();
  bool read_text();
  bool read_plain_content();
  bool read_markup(Token& token);
  bool read_declaration();
  void read_cdata();
  void read_start_tag();
  void read_attribute();
  bool read_end_tag();
  bool ends_with_name(const char* at) const;
  void open_element(std::string_view qualified_name, bool has_bindings);
  void bind_root(std::string_view prefix);
  void bind_namespaces();
  bool close_element();
  void skip_element();
  Space space_of_prefix(std::string_view prefix) const;
  char* decoded(char* begin, char* end, bool in_attribute) const;

  std::string part_;
  Dialect dialect_;
  Work& work_;
  char* begin_;
  char* at_;
  char* end_;
  std::vector<Open> open_;
  std::vector<Binding> bindings_;
  std::vector<Attribute> attributes_;
  std::string_view main_address_;
  std::string_view name_;
  std::string_view text_;
  Space space_ = Space::none;
  Space default_space_ = Space::none;
  std::size_t depth_ = 0;
  bool has_root_ = false;
  bool ends_at_once_ = false;  // the element just begun was written as <a/>
};

Space space_of_address(std::string_view address);

// The part as UTF-8, told from its byte order mark or its declaration.
Buffer as_utf8(Buffer part);

}  // namespace boardpack
