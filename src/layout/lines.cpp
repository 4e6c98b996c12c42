#include "layout/lines.h"

#include <algorithm>

#include "document/document.h"
#include "layout/breaks.h"
#include "layout/graphemes.h"
namespace boardpack {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

int space_width(FontStyle style, TextMeasure& measure) {
  return measure[measure.space(style)].width;
}

bool fits(std::int64_t thousandths, Length size, Length width) {
  return thousandths * size <= static_cast<std::int64_t>(width) * 1000;
}

bool is_right_to_left(const Piece& piece) {
  return piece.level % 2 == 1;
}

// Cuts runs of text at white space, at the breaks within words, and where the direction changes.
class PieceCutter {
 public:
  PieceCutter(TextMeasure& measure, std::vector<Piece>& pieces) : measure_(measure), pieces_(pieces) {}

  void set_directions(const BidiText& bidi) { bidi_ = &bidi; }

  void add_run(std::string_view text, FontStyle style, std::int16_t link) {
    text_ = text;
    style_ = style;
    link_ = link;
    const bool hyphens = text.find(soft_hyphen) != std::string_view::npos;
    for (std::size_t begin = 0; begin < text.size();) {
      if (is_space(text[begin])) {
        add_space(begin++);
        continue;
      }
      auto end = begin;
      while (end < text.size() && !is_space(text[end])) ++end;
      if (hyphens)
        add_hyphened_token(text.substr(begin, end - begin));
      else
        add_token(text.substr(begin, end - begin));
      begin = end;
    }
    run_begin_ += text.size();
  }

 private:
  void add_space(std::size_t at) {
    if (pieces_.empty()) return;
    auto& piece = pieces_.back();
    piece.space_after = true;
    piece.must_break = piece.must_break || text_[at] == '\n';
    piece.break_after = piece.must_break || !glued_after_;
    if (bidi_) piece.space_level = bidi_->levels[run_begin_ + at];
  }

  // Soft hyphens have no room but at a line's end.
  void add_hyphened_token(std::string_view token) {
    bool follows = false;
    while (!token.empty()) {
      const auto end = std::min(token.find(soft_hyphen), token.size());
      if (end > 0) {
        if (follows) pieces_.back().break_after = pieces_.back().soft_hyphen = true;
        add_token(token.substr(0, end));
        follows = true;
      }
      token.remove_prefix(std::min(end + soft_hyphen.size(), token.size()));
    }
  }

  void add_token(std::string_view token) {
    const auto whole = measure_.word(token, style_, level_of(token) % 2 == 1);
    const auto& breaks = measure_.breaks(whole);
    const bool glued = breaks.glued_before || (announces_number_ && breaks.number);
    if (glued && !pieces_.empty() && pieces_.back().space_after && !pieces_.back().must_break)
      pieces_.back().break_after = false;
    glued_after_ = breaks.glued_after;
    announces_number_ = breaks.announces_number;
    std::uint32_t begin = 0;
    for (const auto end : breaks.inner) {
      add_part(token.substr(begin, end - begin), breaks.address);
      pieces_.back().break_after = true;
      begin = end;
    }
    if (begin == 0 && !bidi_)
      add_piece(whole, breaks.address);
    else
      add_part(token.substr(begin), breaks.address);
  }

  void add_part(std::string_view part, bool address) {
    if (!bidi_) {
      add_piece(measure_.word(part, style_), address);
      return;
    }
    for (std::size_t begin = 0; begin < part.size();) {
      const auto level = level_of(part.substr(begin));
      auto end = begin + 1;
      while (end < part.size() && level_of(part.substr(end)) == level) ++end;
      add_piece(measure_.word(part.substr(begin, end - begin), style_, level % 2 == 1), address);
      pieces_.back().level = level;
      pieces_.back().right_to_left = bidi_->paragraph[offset_of(part)] == 1;
      begin = end;
    }
  }

  void add_piece(WordId word, bool address) {
    Piece piece;
    piece.word = word;
    piece.width = measure_[word].width;
    piece.style = style_;
    piece.link = link_;
    piece.address = address;
    pieces_.push_back(piece);
  }

  std::size_t offset_of(std::string_view part) const {
    return run_begin_ + static_cast<std::size_t>(part.data() - text_.data());
  }
  BidiLevel level_of(std::string_view part) const {
    return bidi_ ? bidi_->levels[offset_of(part)] : BidiLevel{0};
  }

  TextMeasure& measure_;
  std::vector<Piece>& pieces_;
  const BidiText* bidi_ = nullptr;  // none where all reads from left to right
  std::string_view text_;           // of the run
  std::size_t run_begin_ = 0;
  FontStyle style_;
  std::int16_t link_ = -1;
  bool glued_after_ = false;
  bool announces_number_ = false;
};

// The bytes of the text that fit the width: whole characters, at least one, and all but one where one alone
// would be left over.
std::size_t fitting_prefix(const Piece& piece, std::string_view text, Length width, Length size,
                           TextMeasure& measure) {
  constexpr std::size_t longest_line = 16000;  // bytes
  const auto ends = grapheme_ends(text.substr(0, longest_line));
  std::size_t low = 0, high = ends.size() - 1;  // the answer is between
  while (low < high) {
    const auto middle = (low + high + 1) / 2;
    const auto prefix = measure.word(text.substr(0, ends[middle]), piece.style, is_right_to_left(piece));
    if (fits(measure[prefix].width, size, width))
      low = middle;
    else
      high = middle - 1;
  }
  if (low >= 2 && low + 2 == ends.size()) --low;
  return ends[low];
}

void split_word(const Piece& piece, std::string_view text, Length width, Length size, TextMeasure& measure,
                std::vector<Piece>& out) {
  while (!text.empty()) {
    const auto length = fitting_prefix(piece, text, width, size, measure);
    Piece part = piece;
    part.word = measure.word(text.substr(0, length), piece.style, is_right_to_left(piece));
    part.width = measure[part.word].width;
    part.break_after = true;
    part.space_after = part.must_break = part.soft_hyphen = part.address = false;
    out.push_back(part);
    text.remove_prefix(length);
  }
}

void split_wide_piece(const Piece& piece, Length width, Length size, TextMeasure& measure,
                      std::vector<Piece>& out) {
  const std::string text = measure[piece.word].text;
  for (const auto part : address_parts(text)) split_word(piece, part, width, size, measure, out);
  out.back().break_after = piece.break_after;
  out.back().space_after = piece.space_after;
  out.back().must_break = piece.must_break;
  out.back().soft_hyphen = piece.soft_hyphen;
}

void split_wide_pieces(BrokenText& text, Length width, Length size, TextMeasure& measure) {
  const auto too_wide = [&](const Piece& piece) { return !fits(piece.width, size, width); };
  if (std::none_of(text.pieces.begin(), text.pieces.end(), too_wide)) return;
  std::vector<Piece> pieces;
  for (const auto& piece : text.pieces)
    if (too_wide(piece))
      split_wide_piece(piece, width, size, measure, pieces);
    else
      pieces.push_back(piece);
  text.pieces = std::move(pieces);
}

}  // namespace

BrokenText in_pieces(const RichText& text, bool bold, TextMeasure& measure) {
  BrokenText result;
  std::size_t size = 0;
  for (const auto& run : text.runs) {
    size += run.text.size();
    result.bidirectional = result.bidirectional || may_read_right_to_left(run.text);
  }
  result.pieces.reserve(size / 5 + 1);
  PieceCutter cutter(measure, result.pieces);
  BidiText bidi;
  if (result.bidirectional) {
    bidi = bidi_levels(text.plain());
    cutter.set_directions(bidi);
  }
  std::int16_t link = -1;
  for (const auto& run : text.runs) {
    if (!is_safe_address(run.link)) {
      link = -1;
    } else if (link < 0 || result.links.back().address != run.link) {
      result.links.push_back({run.link});
      link = static_cast<std::int16_t>(result.links.size() - 1);
    }
    cutter.add_run(run.text, {bold || run.bold, run.italic}, link);
  }
  if (!result.pieces.empty()) {
    auto& last = result.pieces.back();
    last.space_after = last.break_after = last.must_break = false;
  }
  return result;
}

void break_lines(BrokenText& text, Length width, Length size, TextMeasure& measure) {
  split_wide_pieces(text, width, size, measure);
  text.lines.clear();
  const auto& pieces = text.pieces;
  const auto count = static_cast<std::uint32_t>(pieces.size());
  const int spaces[] = {space_width({}, measure), space_width({true, false}, measure),
                        space_width({false, true}, measure), space_width({true, true}, measure)};
  const auto advance = [&](const Piece& piece) {
    return piece.width + (piece.space_after ? spaces[piece.style.bold + 2 * piece.style.italic] : 0);
  };
  std::uint32_t begin = 0, break_at = 0;  // break_at: the last place the line may end, none when it is begin
  int used = 0, used_at_break = 0;
  const auto end_line = [&](std::uint32_t end, int line_width, bool hyphenated) {
    text.lines.push_back({begin, end, line_width, hyphenated, pieces[begin].right_to_left});
    begin = break_at = end;
    used = 0;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > begin && !fits(used + pieces[i].width, size, width)) {
      if (break_at > begin) {
        end_line(break_at, used_at_break, pieces[break_at - 1].soft_hyphen);
        i = begin - 1;
        continue;
      }
      end_line(i, used - (advance(pieces[i - 1]) - pieces[i - 1].width), false);
    }
    int with_piece = used + pieces[i].width;
    used += advance(pieces[i]);
    if (pieces[i].must_break) {
      end_line(i + 1, with_piece, false);
    } else if (pieces[i].break_after) {
      if (pieces[i].soft_hyphen) {
        with_piece += measure[hyphenated(pieces[i], measure)].width - pieces[i].width;
        if (!fits(with_piece, size, width)) continue;
      }
      break_at = i + 1;
      used_at_break = with_piece;
    }
  }
  if (begin < count) end_line(count, used, false);
}

WordId hyphenated(const Piece& piece, TextMeasure& measure) {
  const auto shown = measure[piece.word].text + std::string(soft_hyphen);
  return measure.word(shown, piece.style, is_right_to_left(piece));
}

int widest_stretch(const BrokenText& text, TextMeasure& measure) {
  int widest = 0, stretch = 0;
  for (const auto& piece : text.pieces) {
    if (piece.address) {
      const std::string whole = measure[piece.word].text;
      for (const auto part : address_parts(whole))
        widest = std::max(widest, measure[measure.word(part, piece.style, is_right_to_left(piece))].width);
    } else {
      stretch += piece.width;
    }
    widest = std::max(widest, stretch);
    if (piece.break_after || piece.address) stretch = 0;
  }
  return widest;
}

int natural_width(const BrokenText& text, TextMeasure& measure) {
  int widest = 0, line = 0;
  for (const auto& piece : text.pieces) {
    widest = std::max(widest, line + piece.width);
    line += piece.width + (piece.space_after ? space_width(piece.style, measure) : 0);
    if (piece.must_break) line = 0;
  }
  return widest;
}

bool is_safe_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("mailto:") || is_attachment(address);
}

bool is_attachment(std::string_view address) {
  return address.starts_with(attachment_scheme);
}

std::string link_description(const std::string& address) {
  return is_attachment(address) ? "Attached file: " + address.substr(attachment_scheme.size()) : address;
}

}  // namespace boardpack
