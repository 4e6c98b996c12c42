#pragma once
#include "layout/measure.h"

namespace boardpack {

// Every character is half an em wide, bold or not.
class HalfEm final : public TextMeasure {
 public:
  int ascent() const override { return 900; }
  int descent() const override { return 200; }

 private:
  ShapedWord shape(std::string_view text, FontStyle, bool) override {
    ShapedWord word;
    for (const char byte : text) word.width += (byte & 0xC0) == 0x80 ? 0 : 500;
    return word;
  }
};

}  // namespace boardpack
