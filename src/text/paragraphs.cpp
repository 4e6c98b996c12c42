#include "text/paragraphs.h"

#include <algorithm>

#include "text/characters.h"
#include "text/figure_lines.h"
#include "text/fold.h"
#include "text/html_text.h"
#include "text/list_marker.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr int deepest_level = 8;
constexpr std::size_t tab_width = 4;
constexpr std::size_t stray_blank = 1;  // people do not indent by one

struct Indented {
  std::size_t begin = 0;  // of the text, in bytes
  std::size_t indent = 0;
};

Indented indented(std::string_view line) {
  Indented out;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (!is_space(c)) return out;
    out.begin = at;
    out.indent += c == '\t' ? tab_width : 1;
  }
  return out;
}

bool begins_in_lower_case(std::string_view text) {
  std::size_t at = 0;
  return is_lower(next_code_point(text, at));
}

// "- 5%" may be a minus sign.
bool is_signed_number(std::string_view line, const ListMarker& marker) {
  if (marker.style != "-") return false;
  const std::string_view rest = trim(line.substr(marker.length));
  std::size_t at = 0;
  return !rest.empty() && (is_digit(next_code_point(rest, at)) || rest.starts_with("\u00A3"));
}

class Composer {
 public:
  // `dash_list`: some dash is certainly a bullet, so that each may be.
  explicit Composer(bool dash_list) : dash_list_(dash_list) {}

  void add_line(const RichText& line) {
    const std::string plain = line.plain();
    const Indented start = indented(plain);
    if (trim(plain).empty()) {
      open_ = false;
      return;
    }
    std::vector<std::size_t> cuts = inner_bullets(std::string_view(plain).substr(start.begin));
    std::size_t begin = start.begin;
    for (const std::size_t cut : cuts) {
      add_piece(slice(line, begin, start.begin + cut), start.indent);
      begin = start.begin + cut;
    }
    add_piece(slice(line, begin, plain.size()), start.indent);
  }

  void add_html(const HtmlLine& line) {
    if (!line.is_item) {
      open_ = open_ && paragraphs_.back().text.empty();
      return add_line(line.text);
    }
    const auto level = static_cast<std::size_t>(line.depth - 1);
    counters_.resize(level + 1);
    if (line.first_of_list) counters_[level] = 0;
    ++counters_[level];
    levels_.clear();

    const std::string plain = line.text.plain();
    const std::vector<std::size_t> cuts = inner_bullets(plain);
    const std::size_t end = cuts.empty() ? plain.size() : cuts.front();
    auto own = list_marker(plain);
    if (own && is_signed_number(plain, *own)) own.reset();
    if (own && own->kind == ListMarker::Kind::number) counters_[level] = own->number;
    Paragraph item{Paragraph::Kind::bullet, std::min(line.depth - 1, deepest_level), "•", {}};
    if (own && own->kind != ListMarker::Kind::bullet) {
      item.marker = own->written;
      item.kind = Paragraph::Kind::numbered;
    } else if (line.ordered) {
      item.marker = std::to_string(counters_[level]) + ".";
      item.kind = Paragraph::Kind::numbered;
    }
    item.text = trimmed(slice(line.text, own ? own->length : 0, end));
    paragraphs_.push_back(item);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      const std::size_t last = i + 1 < cuts.size() ? cuts[i + 1] : plain.size();
      const RichText piece = trimmed(slice(line.text, cuts[i], last));
      const auto marker = list_marker(piece.plain());
      paragraphs_.push_back({Paragraph::Kind::bullet, item.level + (own ? 0 : 1), "•",
                             trimmed(slice(piece, marker ? marker->length : 0, last))});
    }
    open_ = false;
  }

  void add_figures(RichText text, FigureLine line) {
    paragraphs_.push_back(
        {Paragraph::Kind::body, 0, "", std::move(text), std::move(line.columns), line.headings});
    levels_.clear();
    open_ = false;
  }

  std::vector<Paragraph> finished(const RichText& source) {
    std::erase_if(paragraphs_,
                  [](const Paragraph& p) { return p.kind == Paragraph::Kind::bullet && p.text.empty(); });
    if (!paragraphs_.empty()) return std::move(paragraphs_);
    for (const RichText& line : split_lines(source))  // markers and nothing else
      if (RichText text = trimmed(line); !text.empty())
        paragraphs_.push_back({Paragraph::Kind::body, 0, "", std::move(text)});
    return std::move(paragraphs_);
  }

 private:
  struct Level {
    std::string style;
    std::size_t indent = 0;
    int number = 0;
  };

  void add_piece(const RichText& piece, std::size_t indent) {
    const RichText text = trimmed(piece);
    if (text.empty()) return;
    const std::string plain = text.plain();
    auto marker = list_marker(plain);
    if (marker && marker->kind == ListMarker::Kind::roman) settle_letter(*marker);
    if (marker && is_item(*marker) && !(is_signed_number(plain, *marker) && !dash_list_)) {
      add_item(*marker, trimmed(slice(text, marker->length, plain.size())), indent);
    } else if (open_ &&
               (paragraphs_.back().text.empty() || indent > item_indent_ || begins_in_lower_case(plain))) {
      RichText& item = paragraphs_.back().text;
      if (!item.empty())
        item.append({" ", item.runs.back().bold, item.runs.back().italic, item.runs.back().link});
      item.append(text);
    } else {
      paragraphs_.push_back({Paragraph::Kind::body, 0, "", text});
      levels_.clear();
      open_ = false;
    }
  }

  // "253. 12% less" begins no list, nor does "c. 40 schools"; "100." after "99." and "b." after "a." go on.
  bool is_item(const ListMarker& marker) const {
    const bool large = marker.kind == ListMarker::Kind::number && marker.number >= 100;
    const bool pointed_letter = marker.kind != ListMarker::Kind::number && marker.style.ends_with('.');
    if (!large && !(pointed_letter && marker.number > 1)) return true;
    return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
      return level.style == marker.style && level.number + 1 == marker.number;
    });
  }

  // "i)" after "h)" is a letter.
  void settle_letter(ListMarker& marker) const {
    if (marker.written.find_first_of("ivx") + 2 != marker.written.size()) return;
    std::string style = marker.style;
    style[style.find('i')] = 'a';
    const char letter = marker.written[marker.written.find_first_of("ivx")];
    const int place = letter - 'a' + 1;
    for (const Level& level : levels_)
      if (level.style == style && level.number + 1 == place) {
        marker.kind = ListMarker::Kind::letter;
        marker.style = style;
        marker.number = place;
      }
  }

  void add_item(const ListMarker& marker, RichText text, std::size_t indent) {
    while (!levels_.empty() && levels_.back().indent > indent + stray_blank) levels_.pop_back();
    const auto known = std::find_if(levels_.begin(), levels_.end(), [&](const Level& level) {
      return level.style == marker.style && indent <= level.indent + stray_blank;
    });
    levels_.erase(known, levels_.end());
    levels_.push_back({marker.style, indent, marker.number});
    const bool bullet = marker.kind == ListMarker::Kind::bullet;
    paragraphs_.push_back({bullet ? Paragraph::Kind::bullet : Paragraph::Kind::numbered,
                           std::min(static_cast<int>(levels_.size()) - 1, deepest_level), marker.written,
                           std::move(text)});
    open_ = true;
    item_indent_ = indent;
  }

  std::vector<Paragraph> paragraphs_;
  std::vector<Level> levels_;  // of the list that goes on, the outermost first
  std::vector<int> counters_;  // of HTML lists
  bool dash_list_ = false;
  bool open_ = false;  // the last paragraph is an item that a line may continue
  std::size_t item_indent_ = 0;
};

std::vector<HtmlLine> lines_as_typed(const RichText& text) {
  std::vector<HtmlLine> lines;
  for (RichText& line : split_lines(text)) lines.push_back({.text = std::move(line)});
  return lines;
}

bool has_dash_bullet(const std::vector<HtmlLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const HtmlLine& line) {
    if (line.text.empty()) return false;
    const std::string plain = trimmed(line.text).plain();
    if (std::size_t at = 0; plain.empty() || !is_dash(next_code_point(plain, at))) return false;
    const auto marker = list_marker(plain);
    return marker && !is_signed_number(plain, *marker);
  });
}

// Which lines are of a small table; blank lines may stand between them, list items not.
std::vector<FigureLine> figures_among(const std::vector<HtmlLine>& lines) {
  std::vector<FigureLine> result(lines.size());
  if (lines.size() < 2) return result;
  std::vector<std::string> texts;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string plain = lines[i].text.plain();
    const std::string_view core = trim(plain);
    if (core.empty()) continue;
    texts.push_back((lines[i].is_item ? "• " : "") + std::string(core));
    places.push_back(i);
  }
  std::vector<FigureLine> found = figure_lines(texts);
  for (std::size_t i = 0; i < places.size(); ++i) result[places[i]] = std::move(found[i]);
  return result;
}

}  // namespace

std::vector<Paragraph> to_paragraphs(const RichText& text) {
  auto html = html_lines(text);
  const std::vector<HtmlLine> lines = html ? std::move(*html) : lines_as_typed(text);
  std::vector<FigureLine> figures = figures_among(lines);
  Composer composer(has_dash_bullet(lines));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!figures[i].columns.empty()) {
      composer.add_figures(trimmed(lines[i].text), std::move(figures[i]));
    } else if (html) {
      composer.add_html(lines[i]);
    } else {
      composer.add_line(lines[i].text);
    }
  }
  return composer.finished(text);
}

int item_number(const Paragraph& paragraph) {
  if (paragraph.kind != Paragraph::Kind::numbered) return 0;
  const auto marker = list_marker(paragraph.marker);
  return marker && marker->kind == ListMarker::Kind::number ? marker->number : 0;
}

}  // namespace boardpack
