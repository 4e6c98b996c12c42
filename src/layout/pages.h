#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/picture.h"
#include "layout/measure.h"
#include "text/colour.h"

namespace boardpack {

// A finished layout: items at fixed positions on pages, and the structure that says what they are.
// The origin is the page's top left corner, y grows downwards. Whatever has no mark is an artifact: it
// decorates or repeats, and is no part of what the paper says.

struct Box {
  Length x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Box&) const = default;
};

struct Rectangle {
  Box box;
  Rgb fill;
  std::optional<Rgb> outline;
  Length outline_width = 0;
  bool operator==(const Rectangle&) const = default;
};

// A straight line, drawn half its width to either side.
struct Rule {
  Length x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  Length width = 0;
  Rgb ink;
  bool operator==(const Rule&) const = default;
};

enum class Artifact : std::uint8_t { layout, header, footer, repeated };

// Words that follow each other on a base line.
struct TextItem {
  Length x = 0, baseline = 0;
  Length size = 0;
  Rgb ink;
  Artifact artifact = Artifact::layout;  // where there is no mark
  int mark = -1;                         // in Page::marks
  std::uint32_t first_word = 0;          // in Page::words
  std::uint32_t word_count = 0;
  bool operator==(const TextItem&) const = default;
};

// A picture, filling its box.
struct PictureItem {
  Box box;
  int picture = 0;  // in Pages::pictures
  int mark = -1;    // in Page::marks
  bool operator==(const PictureItem&) const = default;
};

struct Point {
  Length x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

// Straight lines through points: an area where there is a fill, a line where there is an ink.
struct Path {
  std::vector<Point> points;
  bool closed = false;
  std::optional<Rgb> fill;
  std::optional<Rgb> ink;
  Length width = 0;          // of the line
  std::vector<Length> dash;  // lengths drawn and left out in turn; empty for a solid line
  bool operator==(const Path&) const = default;
};

// The lines and areas of a figure.
struct Drawing {
  std::vector<Path> paths;
  int mark = -1;  // in Page::marks; no text has the same
  bool operator==(const Drawing&) const = default;
};

// Where a click leads to an address, an attached file ("attachment:" and its name) or a place in the paper.
struct LinkArea {
  Box box;
  std::string address;
  int page = -1;
  Length y = 0;
  std::string description;  // what assistive technology says
  int element = -1;
  bool operator==(const LinkArea&) const = default;
};

struct Page {
  Length width = 0, height = 0;
  bool cover = false;                 // has no foot
  std::vector<Rectangle> rectangles;  // drawn first, then the rules, drawings, pictures, texts
  std::vector<Rule> rules;
  std::vector<Drawing> drawings;
  std::vector<PictureItem> pictures;
  std::vector<TextItem> texts;
  std::vector<WordId> words;  // of the texts, spaces included
  std::vector<int> marks;     // the element each stretch of marked content belongs to
  std::vector<LinkArea> links;
  bool operator==(const Page&) const = default;
};

enum class Tag : std::uint8_t {
  document,
  section,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  table_row,
  header_cell,
  data_cell,
  link,
  contents,
  contents_item,
  reference,
  figure,
  caption,
  span,       // a right-to-left stretch
  annotation  // a text that leads to an attached file
};
enum class Scope : std::uint8_t { none, row, column };
enum class Numbering : std::uint8_t { none, disc, decimal, letters, roman };  // of a list

// What an element holds: another element, marked content of a page, or a link area of a page.
struct Kid {
  enum class Kind : std::uint8_t { element, content, link };
  Kind kind = Kind::element;
  int page = -1;
  int index = 0;
  bool operator==(const Kid&) const = default;
};

struct Element {
  Tag tag = Tag::document;
  Scope scope = Scope::none;
  Numbering numbering = Numbering::none;
  int row_span = 1, column_span = 1;
  int parent = -1;
  std::string alternative;  // of a table: its summary
  std::optional<Box> box;   // of a figure, on the page of its first kid
  std::string actual_text;
  std::vector<Kid> kids;  // in reading order
  bool operator==(const Element&) const = default;
};

struct Bookmark {
  int level = 1;
  std::string title;
  int page = 0;
  Length y = 0;
  bool operator==(const Bookmark&) const = default;
};

struct Pages {
  std::string title, subject, author, language, date;
  std::vector<Page> pages;
  std::vector<Element> structure;  // the first is the document; a parent comes before its children
  std::vector<Bookmark> bookmarks;
  std::vector<ShapedWord> words;  // by WordId
  std::vector<Picture> pictures;
  bool operator==(const Pages&) const = default;
};

}  // namespace boardpack
