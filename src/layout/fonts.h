#pragma once
#include <memory>
#include <string>
#include <vector>

#include "layout/measure.h"

struct hb_face_t;

namespace boardpack {

// The fonts a paper is set in: a family in its four styles, and what else is installed for characters it
// lacks. Measures by shaping with HarfBuzz. One for each document and thread.
class Fonts final : public TextMeasure {
 public:
  // Throws std::runtime_error naming the Debian package when the family is not installed.
  explicit Fonts(const std::string& family = "Liberation Sans");
  ~Fonts() override;

  int ascent() const override { return ascent_; }
  int descent() const override { return descent_; }

  std::size_t count() const;
  hb_face_t* face(std::size_t font) const;  // owned by this
  // Characters no font has, in the order met; U+FFFD stands in their place.
  const std::vector<char32_t>& missing() const { return missing_; }

 private:
  struct Font;

  ShapedWord shape(std::string_view text, FontStyle style) override;
  void shape_run(std::size_t font, std::string_view text, std::uint32_t offset, ShapedWord& word);
  std::size_t font_for(char32_t character, std::size_t wanted, std::size_t current);

  std::vector<std::unique_ptr<Font>> fonts_;
  std::vector<char32_t> missing_;
  int ascent_ = 0, descent_ = 0;
};

}  // namespace boardpack
