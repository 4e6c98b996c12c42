#include "write/pdf_content.h"

#include <optional>

#include "write/pdf_pictures.h"
#include "write/pdf_structure.h"
#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

class Content {
 public:
  Content(const Page& page, const std::vector<Element>& structure, PdfFonts& fonts)
      : page_(page), structure_(structure), fonts_(fonts) {}
  void add_graphics();
  void add_form(std::string_view name);
  void add_drawing(const Drawing& drawing);
  void add_picture(const PictureItem& item);
  void add_texts(std::size_t begin, std::size_t end);
  std::string bytes() && { return std::move(out_); }

 private:
  void point(Length x, Length y);
  void colour(const Rgb& rgb, const char* grey, const char* coloured);
  void fill_colour(const Rgb& rgb);
  void line_look(const Rgb& ink, Length width);
  void add_box(const Box& box);
  void add_rectangles();
  void add_rules();
  void set_dash(const std::vector<Length>& dash);
  void add_path(const Path& path);
  void begin_mark(int mark);
  void begin_marked(const TextItem& item);
  void end_marked();
  void add_text(const TextItem& item);
  void set_font(const PdfTextPart& part, Length size);
  void show(std::string& run, bool& adjusted);

  const Page& page_;
  const std::vector<Element>& structure_;
  PdfFonts& fonts_;
  std::string out_;
  std::optional<Rgb> fill_, stroke_;
  Length stroke_width_ = -1;
  std::vector<Length> dash_;
  Length line_x_ = 0, line_y_ = 0;  // start of the current text line, in PDF's space
  int font_ = -1;
  Length size_ = 0, rise_ = 0;
  bool marked_ = false;
  int mark_ = -1;
  Artifact artifact_ = Artifact::layout;
};

void Content::point(Length x, Length y) {
  append_length(out_, x);
  out_ += ' ';
  append_length(out_, page_.height - y);
  out_ += ' ';
}

void Content::colour(const Rgb& rgb, const char* grey, const char* coloured) {
  const auto channel = [&](int value) {
    append_length(out_, (value * 100 + 127) / 255);
    out_ += ' ';
  };
  channel(rgb.red);
  if (rgb.red == rgb.green && rgb.green == rgb.blue) {
    out_ += grey;
    return;
  }
  channel(rgb.green);
  channel(rgb.blue);
  out_ += coloured;
}

void Content::fill_colour(const Rgb& rgb) {
  if (fill_ == rgb) return;
  fill_ = rgb;
  colour(rgb, "g\n", "rg\n");
}

void Content::line_look(const Rgb& ink, Length width) {
  if (stroke_ != ink) colour(ink, "G\n", "RG\n");
  stroke_ = ink;
  if (stroke_width_ == width) return;
  stroke_width_ = width;
  append_length(out_, width);
  out_ += " w\n";
}

void Content::add_box(const Box& box) {
  point(box.x, box.y + box.height);
  append_length(out_, box.width);
  out_ += ' ';
  append_length(out_, box.height);
  out_ += " re\n";
}

// Rectangles of one colour that follow each other are filled together, and those side by side as one.
void Content::add_rectangles() {
  const auto& all = page_.rectangles;
  for (std::size_t i = 0; i < all.size();) {
    const auto& first = all[i];
    fill_colour(first.fill);
    if (first.outline) {
      line_look(*first.outline, first.outline_width);
      add_box(first.box);
      out_ += "B\n";
      ++i;
      continue;
    }
    while (i < all.size() && !all[i].outline && all[i].fill == first.fill) {
      auto box = all[i].box;
      for (++i; i < all.size() && !all[i].outline && all[i].fill == first.fill; ++i) {
        const auto& next = all[i].box;
        if (next.x != box.x + box.width || next.y != box.y || next.height != box.height) break;
        box.width += next.width;
      }
      add_box(box);
    }
    out_ += "f\n";
  }
}

void Content::add_rules() {
  bool open = false;
  for (const auto& rule : page_.rules) {
    if (open && (stroke_ != rule.ink || stroke_width_ != rule.width)) out_ += "S\n";
    line_look(rule.ink, rule.width);
    point(rule.x0, rule.y0);
    out_ += "m ";
    point(rule.x1, rule.y1);
    out_ += "l\n";
    open = true;
  }
  if (open) out_ += "S\n";
}

void Content::end_marked() {
  if (marked_) out_ += "EMC\n";
  marked_ = false;
}

void Content::begin_mark(int mark) {
  const auto element = static_cast<std::size_t>(page_.marks[static_cast<std::size_t>(mark)]);
  out_ += '/';
  out_ += structure_type(structure_[element].tag);
  out_ += "<</MCID ";
  append_number(out_, mark);
  out_ += ">>BDC\n";
}

void Content::add_picture(const PictureItem& item) {
  begin_mark(item.mark);
  out_ += "q ";
  append_length(out_, item.box.width);
  out_ += " 0 0 ";
  append_length(out_, item.box.height);
  out_ += ' ';
  point(item.box.x, item.box.y + item.box.height);
  out_ += "cm " + picture_name(item.picture) + " Do Q\nEMC\n";
}

void Content::set_dash(const std::vector<Length>& dash) {
  if (dash == dash_) return;
  dash_ = dash;
  out_ += '[';
  for (const Length length : dash) {
    append_length(out_, length);
    out_ += ' ';
  }
  out_ += "]0 d\n";
}

void Content::add_path(const Path& path) {
  if (path.points.empty()) return;
  if (path.fill) fill_colour(*path.fill);
  if (path.ink) {
    line_look(*path.ink, path.width);
    set_dash(path.dash);
  }
  for (const auto& at : path.points) {
    point(at.x, at.y);
    out_ += &at == &path.points.front() ? "m " : "l ";
  }
  if (path.closed) out_ += "h ";
  out_ += path.fill && path.ink ? "B\n" : path.fill ? "f\n" : path.ink ? "S\n" : "n\n";
}

void Content::add_drawing(const Drawing& drawing) {
  begin_mark(drawing.mark);
  for (const auto& path : drawing.paths) add_path(path);
  out_ += "EMC\n";
}

void Content::begin_marked(const TextItem& item) {
  if (marked_ && item.mark == mark_ && (mark_ >= 0 || item.artifact == artifact_)) return;
  end_marked();
  marked_ = true;
  mark_ = item.mark;
  artifact_ = item.artifact;
  if (mark_ >= 0) return begin_mark(mark_);
  switch (artifact_) {
    case Artifact::layout:
      out_ += "/Artifact BMC\n";
      break;
    case Artifact::header:
      out_ += "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
      break;
    case Artifact::footer:
      out_ += "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
      break;
    case Artifact::repeated:
      out_ += "/Artifact<</Type/Pagination>>BDC\n";
      break;
  }
}

void Content::set_font(const PdfTextPart& part, Length size) {
  if (font_ != part.font || size_ != size) {
    font_ = part.font;
    size_ = size;
    out_ += "/F";
    append_number(out_, part.font);
    out_ += ' ';
    append_length(out_, size);
    out_ += " Tf\n";
  }
  const Length rise = scaled(part.rise, size);
  if (rise_ == rise) return;
  rise_ = rise;
  append_length(out_, rise);
  out_ += " Ts\n";
}

void Content::show(std::string& run, bool& adjusted) {
  if (run.empty()) return;
  if (adjusted) {
    out_ += "[(";
    out_ += run;
    out_ += ")]TJ\n";
  } else {
    out_ += '(';
    out_ += run;
    out_ += ")Tj\n";
  }
  run.clear();
  adjusted = false;
}

void Content::add_text(const TextItem& item) {
  begin_marked(item);
  const Length y = page_.height - item.baseline;
  append_length(out_, item.x - line_x_);
  out_ += ' ';
  append_length(out_, y - line_y_);
  out_ += " Td\n";
  line_x_ = item.x;
  line_y_ = y;
  fill_colour(item.ink);
  std::string run;
  bool adjusted = false;
  for (auto i = item.first_word; i < item.first_word + item.word_count; ++i) {
    for (const auto& part : fonts_.word(page_.words[i])) {
      if (part.font != font_ || item.size != size_ || scaled(part.rise, item.size) != rise_) {
        show(run, adjusted);
        set_font(part, item.size);
      }
      run += part.notation;
      adjusted = adjusted || part.adjusted;
    }
  }
  show(run, adjusted);
}

void Content::add_texts(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  out_ += "BT\n";
  for (auto i = begin; i < end; ++i) add_text(page_.texts[i]);
  end_marked();
  out_ += "ET\n";
}

void Content::add_graphics() {
  out_.reserve(page_.words.size() * 6 + page_.texts.size() * 32 + page_.rules.size() * 32);
  if (page_.rectangles.empty() && page_.rules.empty()) return;
  out_ += "/Artifact BMC\n";
  add_rectangles();
  add_rules();
  out_ += "EMC\n";
}

// What is in it is marked in it.
void Content::add_form(std::string_view name) {
  out_ += '/';
  out_ += name;
  out_ += " Do\n";
}

}  // namespace

std::string page_content(const Page& page, const std::vector<Element>& structure, PdfFonts& fonts,
                         std::size_t texts_in_form, std::string_view form) {
  Content content(page, structure, fonts);
  content.add_graphics();
  for (const auto& drawing : page.drawings) content.add_drawing(drawing);
  for (const auto& picture : page.pictures) content.add_picture(picture);
  if (texts_in_form > 0) content.add_form(form);
  content.add_texts(texts_in_form, page.texts.size());
  return std::move(content).bytes();
}

std::string form_content(const Page& page, const std::vector<Element>& structure, std::size_t texts,
                         PdfFonts& fonts) {
  Content content(page, structure, fonts);
  content.add_texts(0, texts);
  return std::move(content).bytes();
}

}  // namespace boardpack
