#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/measure.h"

struct hb_face_t;

namespace boardpack {

// The fonts a paper is set in: a family in its four styles, and what else is installed for characters it
// lacks, read when it is needed. Measures by shaping with HarfBuzz. One for each document and thread.
class Fonts final : public TextMeasure {
 public:
  // Throws std::runtime_error with one sentence when the family is not installed or cannot be embedded.
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
  // A font that is read when first asked for; font is none while it is not read or where it is not installed.
  struct FallBack {
    std::string file;
    bool read = false;
    std::optional<std::size_t> font;
  };
  // A stretch of a word in one font.
  struct Stretch {
    std::size_t begin = 0, end = 0;  // bytes
    std::size_t font = 0;
    bool stand_in = false;  // for a character no font has
  };

  ShapedWord shape(std::string_view text, FontStyle style, bool right_to_left) override;
  std::vector<Stretch> stretches(std::string_view text, std::size_t wanted);
  void add_stretch(std::vector<Stretch>& stretches, Stretch added);
  void add_character(std::vector<Stretch>& stretches, Stretch added, char32_t character, std::size_t wanted);
  void shape_stretch(std::string_view text, const Stretch& stretch, std::size_t wanted, ShapedWord& word);
  void add_stand_in(std::uint32_t cluster, std::size_t wanted, ShapedWord& word);

  bool has_all(std::size_t font, std::string_view text) const;
  std::optional<std::size_t> font_for(std::string_view text, std::size_t wanted);
  std::optional<std::size_t> read(FallBack& fall_back);
  std::size_t add_font(hb_face_t* face);
  void note_missing(char32_t character);

  std::vector<std::unique_ptr<Font>> fonts_;
  std::vector<FallBack> fall_backs_, bold_fall_backs_;  // alike in order
  std::vector<char32_t> missing_;
  int ascent_ = 0, descent_ = 0;
};

}  // namespace boardpack
