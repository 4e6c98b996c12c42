#include "read/ods_text.h"

#include <algorithm>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_value.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

// More than a cell can show in any letters: the rest is cut off all the same.
constexpr std::size_t most_bytes = limits::text_characters * 4;

}  // namespace

void OdsText::clear(bool bold, bool italic) {
  text_.runs.clear();
  cell_look_ = {{}, bold, italic, {}};
  paragraphs_ = 0;
  bytes_ = 0;
}

bool OdsText::is_plain() const {
  if (text_.runs.size() != 1) return false;
  const Run& run = text_.runs.front();
  return run.bold == cell_look_.bold && run.italic == cell_look_.italic && run.link.empty();
}

void OdsText::read_paragraph(XmlScanner& xml) {
  if (paragraphs_++ > 0) append("\n", text_.runs.empty() ? cell_look_ : text_.runs.back());
  read_inline(xml, cell_look_);
}

void OdsText::read_inline(XmlScanner& xml, const Run& look) {
  const std::size_t depth = xml.depth();
  for (;;) {
    const XmlScanner::Token token = xml.next();
    if (token == XmlScanner::Token::text) append_characters(xml.text(), look);
    if (token == XmlScanner::Token::start) read_element(xml, look);
    if (token == XmlScanner::Token::end && xml.depth() < depth) return;
  }
}

void OdsText::read_element(XmlScanner& xml, const Run& look) {
  if (xml.is(Space::text, "span")) {
    const std::string_view style = xml.attribute(Space::text, "style-name");
    Run span{{},
             styles_.span_bold(style).value_or(look.bold),
             styles_.span_italic(style).value_or(look.italic),
             look.link};
    read_inline(xml, span);
  } else if (xml.is(Space::text, "a")) {
    Run linked{{}, look.bold, look.italic, escaped(valid_utf8(xml.attribute(Space::xlink, "href")))};
    if (linked.link.size() > limits::link_bytes) linked.link.clear();
    read_inline(xml, linked);
  } else if (xml.is(Space::text, "s")) {
    const std::size_t count = to_count(xml.attribute(Space::text, "c")).value_or(1);
    skip_element(xml);
    append(std::string(std::min(count, limits::text_characters), ' '), look);
  } else if (xml.is(Space::text, "tab")) {
    skip_element(xml);
    append("\t", look);
  } else if (xml.is(Space::text, "line-break")) {
    skip_element(xml);
    append("\n", look);
  } else if (xml.space() == Space::text && xml.name() != "ruby-text" && xml.name() != "note") {
    read_inline(xml, look);
  } else {
    skip_element(xml);
  }
}

void OdsText::append(std::string_view text, const Run& look) {
  if (text.empty() || bytes_ > most_bytes) return;
  bytes_ += text.size();
  if (text_.runs.size() > limits::runs) refuse_more_than(limits::runs, "changes of look in a text");
  text_.append({std::string(text), look.bold, look.italic, look.link});
}

// Calc writes several blanks as they are, though the format would have them be one; line ends stand for
// blanks.
void OdsText::append_characters(std::string_view text, const Run& look) {
  if (text.find_first_of("\n\t") == std::string_view::npos) {
    append(text, look);
    return;
  }
  std::string blanked(text);
  std::ranges::replace_if(
      blanked, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  append(blanked, look);
}

}  // namespace boardpack
