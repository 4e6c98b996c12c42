#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "read/draft.h"
#include "read/ods_styles.h"
#include "read/ods_text.h"
#include "read/xml.h"

namespace boardpack {

// What one <table:table-cell> says; used again for the next, so that no cell costs an allocation of its own.
class OdsCellContent {
 public:
  explicit OdsCellContent(const OdsStyles& styles) : text_(styles), comment_text_(styles) {}

  // Of the cell just begun; moves past its end.
  void read(XmlScanner& xml, OdsStyles& styles, std::string_view style, Draft& draft);
  bool has_value() const { return !value_.empty() || !text_.text().empty(); }
  const RichText& comment() const { return comment_; }
  // The cell; empty when it is blank.
  std::optional<SheetCell> cell(const CellPlace& place, OdsStyles& styles, std::string_view style,
                                Draft& draft, SheetDraft& sheet) const;

 private:
  void read_comment(XmlScanner& xml);
  std::optional<SheetCell> text_cell(SheetCell cell, CellKind kind, SheetDraft& sheet) const;

  std::string_view type_;
  std::string_view value_;
  bool error_ = false;
  bool formula_ = false;
  OdsText text_;
  OdsText comment_text_;
  RichText comment_;
};

// "PT14H30M00S" in days.
std::optional<double> to_duration(std::string_view text);

}  // namespace boardpack
