#pragma once
#include "document/theme.h"
#include "layout/flow.h"
#include "layout/line_runs.h"
#include "layout/pages.h"

namespace boardpack {

// Where lines of a flow are set, and how.
struct Placement {
  Length x = 0, y = 0, width = 0;
  Rgb ink;
  Rgb link_ink;
  bool centred = false;
  bool artifact = false;  // a repetition, not tagged
};

struct SetChart;

// The pages so far, their structure, and how far down the last one is filled.
class PageBuilder {
 public:
  PageBuilder(const Document& document, const Theme& theme, TextMeasure& measure);

  const Theme& theme() const { return theme_; }
  TextMeasure& measure() const { return measure_; }

  Length left() const { return left_; }
  Length width() const { return width_; }
  Length top() const { return top_; }
  Length bottom() const { return bottom_; }
  Length y() const { return y_; }
  Length room() const { return bottom_ - y_; }
  bool at_top() const { return y_ == top_; }
  void move_to(Length y) { y_ = y; }
  void move_down(Length distance) { y_ += distance; }
  void new_page();
  // Pages of this paper from here on; a page with something on it ends.
  void set_up(const PageSetup& setup);
  void mark_as_cover() { page().cover = true; }

  // A place to come back to when all else is set; pages that it then runs on to are the last.
  struct Place {
    int page = 0;
    Length y = 0;
    PageSetup setup;
  };
  Place here() const { return {current_, y_, setup_}; }
  void go_to(const Place& place);
  int page_count() const { return static_cast<int>(pages_.pages.size()); }
  const std::vector<Bookmark>& bookmarks() const { return pages_.bookmarks; }

  void add(const Rectangle& rectangle) { page().rectangles.push_back(rectangle); }
  void add(const Rule& rule) { page().rules.push_back(rule); }
  // Lines whose paragraphs are in the structure (see tag_paragraphs), or an artifact.
  void add(Flow& flow, FlowPosition from, FlowPosition to, const Placement& placement);

  int add_element(Tag tag, int parent);
  Element& element(int index) { return pages_.structure[static_cast<std::size_t>(index)]; }
  // Text in the column between the margins, over as many pages as it takes: at least two lines of what is
  // split stand on either page.
  void add_over_pages(Flow& flow, const TextStyle& style);
  void add_figure(const Picture& picture, const Box& box);
  // Lines and areas from the box's top left corner on, as all that the figure shows but words.
  void add_drawing(std::vector<Path> paths, const Box& box, int figure);
  // From where the builder is.
  void add_chart(SetChart chart, const std::string& alternative, int parent);
  // A click into the box leads to a place in the paper.
  void add_reference(const Box& box, const Bookmark& target, int element);
  // Words in one line, in the structure where there is an element.
  void add_words(const std::vector<WordId>& words, const Placement& placement, Length size, Length leading,
                 int element);

  // A paragraph, list item or row of a small table each; where the flow is one body paragraph, the parent
  // itself if it may.
  void tag_paragraphs(Flow& flow, int parent, bool parent_may_hold_text);

  int section() const { return sections_.back().element; }
  int open_section(int level);  // within the last section of a lower level
  void add_bookmark(int level, const std::string& title);

  Pages finished() &&;

 private:
  struct Section {
    int level = 0;
    int element = 0;
  };

  void measure_page(const PageSetup& setup);
  Page& page() { return pages_.pages[static_cast<std::size_t>(current_)]; }
  int mark_of(int element);
  int add_mark(int element);
  void add(const LinkArea& area);
  void add_line(SetParagraph& paragraph, const Line& line, const Flow& flow, Length baseline,
                const Placement& placement);
  void add_columns(SetParagraph& paragraph, const Flow& flow, Length baseline, Placement placement);
  void add_marker(const SetParagraph& paragraph, const Flow& flow, Length baseline,
                  const Placement& placement);
  int add_span(const LineRun& run, int parent);
  void add_link(SetParagraph& paragraph, int link, const TextItem& item, Length width);
  TextItem& begin_item(Length x, Length baseline, Length size, const Placement& placement, int element);

  const Theme& theme_;
  TextMeasure& measure_;
  Pages pages_;
  PageSetup setup_;
  Length page_width_ = 0, page_height_ = 0;
  Length left_ = 0, width_ = 0, top_ = 0, bottom_ = 0;
  int current_ = -1;  // the page being filled
  Length y_ = 0;
  std::vector<Section> sections_;
};

// The base line of a line whose top is at y.
Length baseline(Length y, Length size, Length leading, const TextMeasure& measure);

}  // namespace boardpack
