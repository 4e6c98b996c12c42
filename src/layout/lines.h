#pragma once
#include <string>
#include <vector>

#include "layout/bidi.h"
#include "layout/measure.h"
#include "text/rich_text.h"

namespace boardpack {

// A word or part of one, with what may follow it.
struct Piece {
  WordId word = 0;
  int width = 0;  // thousandths of an em
  FontStyle style;
  std::int16_t link = -1;  // in BrokenText::links
  bool space_after = false;
  bool break_after = false;  // a line may end here
  bool must_break = false;   // a line ends here
  bool address = false;      // to be broken at its punctuation when too long
  bool soft_hyphen = false;  // a line that ends here shows a hyphen
  BidiLevel level = 0;       // odd where it reads from right to left
  BidiLevel space_level = 0;
  bool right_to_left = false;  // the direction of the line of text it belongs to
  bool operator==(const Piece&) const = default;
};

struct Line {
  std::uint32_t begin = 0, end = 0;  // pieces
  int width = 0;                     // thousandths of an em, without the space at its end
  bool hyphenated = false;           // ends at a soft hyphen
  bool right_to_left = false;        // set to the right
  bool operator==(const Line&) const = default;
};

struct TextLink {
  std::string address;
  int element = -1;  // the Link element, once it is on a page
};

// Text in pieces, and once broken, in lines.
struct BrokenText {
  std::vector<Piece> pieces;
  std::vector<Line> lines;
  std::vector<TextLink> links;
  bool bidirectional = false;  // has pieces that read from right to left
};

BrokenText in_pieces(const RichText& text, bool bold, TextMeasure& measure);

// Fills the lines greedily. A word too wide for a line is broken after its punctuation, else between any two
// characters.
void break_lines(BrokenText& text, Length width, Length size, TextMeasure& measure);

// The piece with the hyphen it shows at a line's end.
WordId hyphenated(const Piece& piece, TextMeasure& measure);

// The widest stretch without a break in it, and the width of everything in one line; thousandths of an em.
int widest_stretch(const BrokenText& text, TextMeasure& measure);
int natural_width(const BrokenText& text, TextMeasure& measure);

// Web and mail addresses and attached files; anything else is shown but leads nowhere.
bool is_safe_address(std::string_view address);
bool is_attachment(std::string_view address);
// What assistive technology says of a link.
std::string link_description(const std::string& address);

}  // namespace boardpack
