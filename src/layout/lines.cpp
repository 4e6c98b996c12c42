#include "layout/lines.h"

#include <algorithm>

#include "document/document.h"
#include "layout/breaks.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

int space_width(FontStyle style, TextMeasure& measure) {
  return measure[measure.space(style)].width;
}

bool fits(std::int64_t thousandths, Length size, Length width) {
  return thousandths * size <= static_cast<std::int64_t>(width) * 1000;
}

Piece shaped_piece(std::string_view text, FontStyle style, TextMeasure& measure) {
  Piece piece;
  piece.word = measure.word(text, style);
  piece.width = measure[piece.word].width;
  piece.style = style;
  return piece;
}

// Cuts a run's text at white space and at the breaks within its words.
class PieceCutter {
 public:
  PieceCutter(TextMeasure& measure, std::vector<Piece>& pieces) : measure_(measure), pieces_(pieces) {}

  void add_run(std::string_view text, FontStyle style, std::int16_t link) {
    for (std::size_t begin = 0; begin < text.size();) {
      if (is_space(text[begin])) {
        add_space(text[begin++]);
        continue;
      }
      auto end = begin;
      while (end < text.size() && !is_space(text[end])) ++end;
      add_token(text.substr(begin, end - begin), style, link);
      begin = end;
    }
  }

 private:
  void add_space(char space) {
    if (pieces_.empty()) return;
    auto& piece = pieces_.back();
    piece.space_after = true;
    piece.must_break = piece.must_break || space == '\n';
    piece.break_after = piece.must_break || !glued_after_;
  }

  void add_token(std::string_view token, FontStyle style, std::int16_t link) {
    const auto whole = measure_.word(token, style);
    const auto& breaks = measure_.breaks(whole);
    if (breaks.glued_before && !pieces_.empty() && pieces_.back().space_after && !pieces_.back().must_break)
      pieces_.back().break_after = false;
    glued_after_ = breaks.glued_after;
    std::uint32_t begin = 0;
    for (const auto end : breaks.inner) {
      add_piece(measure_.word(token.substr(begin, end - begin), style), style, link);
      pieces_.back().break_after = true;
      begin = end;
    }
    add_piece(begin == 0 ? whole : measure_.word(token.substr(begin), style), style, link);
    pieces_.back().address = breaks.address;
  }

  void add_piece(WordId word, FontStyle style, std::int16_t link) {
    Piece piece;
    piece.word = word;
    piece.width = measure_[word].width;
    piece.style = style;
    piece.link = link;
    pieces_.push_back(piece);
  }

  TextMeasure& measure_;
  std::vector<Piece>& pieces_;
  bool glued_after_ = false;
};

// How much of the text fits the width, at least one character.
std::size_t fitting_prefix(std::string_view text, FontStyle style, Length width, Length size,
                           TextMeasure& measure) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    next_code_point(text, at);
    ends.push_back(at);
    if (ends.size() > 2000) break;  // no line has more
  }
  std::size_t low = 0, high = ends.size() - 1;  // the answer is between
  while (low < high) {
    const auto middle = (low + high + 1) / 2;
    if (fits(shaped_piece(text.substr(0, ends[middle]), style, measure).width, size, width))
      low = middle;
    else
      high = middle - 1;
  }
  return ends[low];
}

void split_word(const Piece& piece, std::string_view text, Length width, Length size, TextMeasure& measure,
                std::vector<Piece>& out) {
  while (!text.empty()) {
    const auto length = fitting_prefix(text, piece.style, width, size, measure);
    Piece part = shaped_piece(text.substr(0, length), piece.style, measure);
    part.link = piece.link;
    part.break_after = true;
    out.push_back(part);
    text.remove_prefix(length);
  }
}

void split_wide_piece(const Piece& piece, Length width, Length size, TextMeasure& measure,
                      std::vector<Piece>& out) {
  const std::string text = measure[piece.word].text;
  const auto parts = piece.address ? address_parts(text) : std::vector<std::string_view>{text};
  for (const auto part : parts) split_word(piece, part, width, size, measure, out);
  out.back().break_after = piece.break_after;
  out.back().space_after = piece.space_after;
  out.back().must_break = piece.must_break;
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
  for (const auto& run : text.runs) size += run.text.size();
  result.pieces.reserve(size / 5 + 1);
  PieceCutter cutter(measure, result.pieces);
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
  const auto end_line = [&](std::uint32_t end, int line_width) {
    text.lines.push_back({begin, end, line_width});
    begin = break_at = end;
    used = 0;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > begin && !fits(used + pieces[i].width, size, width)) {
      if (break_at > begin) {
        end_line(break_at, used_at_break);
        for (auto k = begin; k < i; ++k) used += advance(pieces[k]);
      }
      if (i > begin && !fits(used + pieces[i].width, size, width))
        end_line(i, used - (advance(pieces[i - 1]) - pieces[i - 1].width));
    }
    const int with_piece = used + pieces[i].width;
    used += advance(pieces[i]);
    if (pieces[i].must_break) {
      end_line(i + 1, with_piece);
    } else if (pieces[i].break_after) {
      break_at = i + 1;
      used_at_break = with_piece;
    }
  }
  if (begin < count) end_line(count, used);
}

int widest_stretch(const BrokenText& text, TextMeasure& measure) {
  int widest = 0, stretch = 0;
  for (const auto& piece : text.pieces) {
    if (piece.address) {
      const std::string whole = measure[piece.word].text;
      for (const auto part : address_parts(whole))
        widest = std::max(widest, shaped_piece(part, piece.style, measure).width);
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
