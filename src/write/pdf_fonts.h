#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/fonts.h"
#include "layout/pages.h"
#include "write/pdf_objects.h"

namespace boardpack {

// A stretch of a word in one font and at one height, as it stands between ( and ) of a TJ operator's array.
struct PdfTextPart {
  std::uint16_t font = 0;
  std::int16_t rise = 0;  // thousandths of an em
  bool adjusted = false;  // has kerning, so TJ is needed
  std::string notation;
};

// The fonts of a file. A code is given to each pair of glyph and text in the order of first use, so that it
// is certain which text a code stands for (a space and a no-break space share a glyph).
class PdfFonts {
 public:
  PdfFonts(const Pages& pages, const Fonts& fonts);

  const std::vector<PdfTextPart>& word(WordId id);
  // Adds subsets of the fonts used; to be called when all words are known. Gives the font resources' entries.
  std::string add_to(PdfObjects& objects) const;

 private:
  struct Code {
    std::uint16_t glyph = 0;
    int advance = 0;
    std::u32string text;
  };
  struct UsedFont {
    std::vector<Code> codes;  // from 1; 0 is .notdef and never used
    std::unordered_map<std::string, std::uint16_t> by_text;
  };

  std::uint16_t code(std::size_t font, std::uint16_t glyph, std::string_view text);
  void encode(const ShapedWord& word, std::vector<PdfTextPart>& parts);
  int add_font(std::size_t font, PdfObjects& objects) const;

  const Pages& pages_;
  const Fonts& fonts_;
  std::vector<UsedFont> used_;
  std::vector<std::vector<PdfTextPart>> words_;
};

}  // namespace boardpack
