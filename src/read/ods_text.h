#pragma once
#include "read/ods_styles.h"
#include "read/xml.h"
#include "text/rich_text.h"

namespace boardpack {

// The paragraphs of a cell, a line each.
class OdsText {
 public:
  explicit OdsText(const OdsStyles& styles) : styles_(styles) {}

  // `bold` and `italic` are the cell's own.
  void clear(bool bold, bool italic);
  // Of the <text:p> just begun; moves past its end.
  void read_paragraph(XmlScanner& xml);

  bool has_paragraphs() const { return paragraphs_ > 0; }
  const RichText& text() const { return text_; }
  // One run that looks as the cell itself does.
  bool is_plain() const;

 private:
  void read_inline(XmlScanner& xml, const Run& look);
  void read_element(XmlScanner& xml, const Run& look);
  void append(std::string_view text, const Run& look);
  void append_characters(std::string_view text, const Run& look);

  const OdsStyles& styles_;
  RichText text_;
  Run cell_look_;
  int paragraphs_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace boardpack
