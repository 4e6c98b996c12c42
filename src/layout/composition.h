#pragma once
#include <optional>
#include <string>
#include <vector>

#include "layout/contents.h"
#include "layout/page_builder.h"
#include "layout/set_chart.h"

namespace boardpack {

// Sets the blocks of a paper one after the other.
class Composition {
 public:
  // Without `with_contents` nothing is set where the document has its list of contents.
  Composition(const Document& document, const Theme& theme, TextMeasure& measure, bool with_contents);

  void operator()(const TitleBlock& block);
  void operator()(const Cover& block);
  void operator()(const Contents& block);
  void operator()(const Heading& block);
  void operator()(const Prose& block);
  void operator()(const Table& block);
  void operator()(const Chart& block);
  void operator()(const Picture& block);
  void operator()(const Legend& block);
  void operator()(const PageBreak& block);

  Pages finished() &&;

 private:
  // A heading waits for what follows it, so that it is not left alone at the foot of a page.
  struct WaitingHeading {
    Flow flow;
    TextStyle style;
    int level = 1;
    std::string text;
  };

  // A chart waits for the table that follows it, to stand on one page with its beginning.
  struct WaitingChart {
    SetChart chart;
    Flow caption;
    std::string alternative;
    Length height = 0;  // with its caption
  };

  // A short text that stands beside others in a line where it fits; with a coloured letter before it in a
  // legend.
  struct InlineItem {
    Flow flow;
    Length width = 0;
    int parent = -1;
    std::optional<LegendEntry> chip;
    Length chip_width = 0;
  };

  void begin_block(Length least_height, Length space_before);
  void set_heading(WaitingHeading& heading);
  Length waiting_height() const;  // of headings
  void set_waiting_chart();
  void set_paragraphs(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Tag tag);
  void set_inline(std::vector<InlineItem>& items, const TextStyle& style);
  InlineItem inline_item(const RichText& text, const TextStyle& style, Length chip_width);
  void draw_chip(InlineItem& item, Length x, Length y, Length leading);
  TextStyle heading_style(int level) const;

  const Theme& theme_;
  PageBuilder pages_;
  std::vector<WaitingHeading> waiting_;
  std::optional<WaitingChart> waiting_chart_;  // below those headings
  bool has_title_ = false;                     // the title is then the heading of the first level
  bool with_contents_;
  std::optional<ContentsPlace> contents_;
  int last_level_ = 0;
  std::string last_heading_;
};

}  // namespace boardpack
