#include "write/xlsx_text.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"
#include "write/xlsx_links.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_text = 32'000;  // Excel: 32,767 UTF-16 units
constexpr std::size_t most_lines = 250;       // Excel: 253 line feeds
constexpr std::size_t longest_name = 31;
// libxlsxwriter counts the markup of a rich text towards the limit of the cell.
constexpr std::size_t markup_of_run = 250;

bool is_hex_escape(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdefABCDEF";
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of(hex) == std::string_view::npos;
}

bool needs_no_care(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x7F || (byte < 0x20 && byte != '\n')) return false;
    if (byte == '_' && is_hex_escape(text.substr(at))) return false;
  }
  return true;
}

char32_t legible(char32_t code_point) {
  if (code_point == '\n') return code_point;
  if (code_point == '\t') return ' ';
  if (code_point < 0x20) return 0x2400 + code_point;
  if (code_point == 0x7F) return 0x2421;
  if ((code_point > 0x7F && code_point < 0xA0) || (code_point & 0xFFFE) == 0xFFFE) return 0xFFFD;
  return code_point;
}

std::size_t utf16_units(char32_t code_point) {
  return code_point > 0xFFFF ? 2 : 1;
}

// The first `limit` UTF-16 units, whole characters.
std::string_view first_units(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  for (std::size_t units = 0; at < text.size();) {
    std::size_t next = at;
    units += utf16_units(next_code_point(text, next));
    if (units > limit) break;
    at = next;
  }
  return text.substr(0, at);
}

// Where the piece that begins at `begin` has to end at the latest.
std::size_t furthest_end(std::string_view plain, std::size_t begin, std::size_t limit) {
  std::size_t units = 0, lines = 0, at = begin;
  while (at < plain.size()) {
    std::size_t next = at;
    const char32_t code_point = next_code_point(plain, next);
    // An ampersand or angle bracket in a rich text counts as it is escaped.
    units += code_point == '&' || code_point == '<' || code_point == '>' || code_point == '"'
                 ? 6
                 : utf16_units(code_point);
    if (code_point == '\n' && ++lines > most_lines) break;
    if (units > limit) break;
    at = next;
  }
  return at;
}

std::size_t good_end(std::string_view plain, std::size_t begin, std::size_t furthest) {
  if (furthest == plain.size()) return furthest;
  if (plain[furthest] == '\n') return furthest;
  const std::string_view piece = plain.substr(begin, furthest - begin);
  for (const char separator : {'\n', ' '}) {
    const std::size_t at = piece.rfind(separator);
    if (at != std::string_view::npos && at > piece.size() / 2) return begin + at + 1;
  }
  return furthest;
}

bool is_taken(const std::string& name, const std::vector<std::string>& taken) {
  const std::string lower = fold(name);
  return lower == "history" || std::any_of(taken.begin(), taken.end(),
                                           [&](const std::string& other) { return fold(other) == lower; });
}

// Excel allows an apostrophe inside a sheet's name only.
std::string without_edges(std::string_view text) {
  while (!text.empty() && (text.front() == '\'' || text.front() == ' ')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '\'' || text.back() == ' ')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::string sheet_text(std::string_view text) {
  if (needs_no_care(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    if (is_hex_escape(text.substr(at))) {
      out += "_x005F_";
      ++at;
      continue;
    }
    if (text.substr(at).starts_with("\r\n")) ++at;
    const char32_t code_point = next_code_point(text, at);
    append_utf8(out, code_point == '\r' ? U'\n' : legible(code_point));
  }
  return out;
}

RichText cell_text(const std::vector<Paragraph>& content) {
  RichText text;
  const Run line_break{"\n", false, false, {}};
  for (const Paragraph& paragraph : content) {
    if (&paragraph != &content.front()) text.append(line_break);
    if (paragraph.kind != Paragraph::Kind::body) {
      const auto indent = static_cast<std::size_t>(std::max(paragraph.level, 0)) * 3;
      text.append(Run{std::string(indent, ' ') + paragraph.marker + " ", false, false, {}});
    }
    for (Run run : paragraph.text.runs) {
      if (run.link.starts_with(attachment_scheme)) run.link.clear();  // only a PDF has it attached
      text.append(run);
    }
  }
  return text;
}

std::string only_link(const RichText& text) {
  std::string link;
  for (const Run& run : text.runs) {
    if (run.link.empty() || run.link == link) continue;
    if (!link.empty()) return {};
    link = run.link;
  }
  return is_linkable(link) ? link : std::string();
}

RichText with_addresses(const RichText& text) {
  RichText out;
  std::string words;  // of the link so far
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    Run run = text.runs[i];
    const std::string link = std::exchange(run.link, {});
    out.append(run);
    words += run.text;
    if (i + 1 < text.runs.size() && text.runs[i + 1].link == link) continue;
    const std::string address = link.starts_with("mailto:") ? link.substr(7) : link;
    if (!link.empty() && words.find(address) == std::string::npos)
      out.append(Run{" <" + address + ">", false, false, {}});
    words.clear();
  }
  return out;
}

std::vector<RichText> cell_pieces(RichText text) {
  std::size_t bytes = 0;
  for (const Run& run : text.runs) bytes += run.text.size();
  const std::size_t markup = text.runs.size() > 1 ? text.runs.size() * markup_of_run : 0;
  std::vector<RichText> pieces;
  if (bytes + markup < most_lines) {
    pieces.push_back(std::move(text));
    return pieces;
  }

  const std::size_t limit = longest_text - std::min(markup, longest_text / 2);
  const std::string plain = text.plain();
  for (std::size_t begin = 0; begin < plain.size();) {
    const std::size_t end = good_end(plain, begin, furthest_end(plain, begin, limit));
    pieces.push_back(begin == 0 && end == plain.size() ? text : slice(text, begin, end));
    begin = end < plain.size() && plain[end] == '\n' ? end + 1 : end;
  }
  return pieces;
}

std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken) {
  std::string clean = sheet_text(wanted);
  for (char& letter : clean) {
    if (std::string_view("[]:*?/\\#\n").find(letter) != std::string_view::npos) letter = ' ';
  }
  clean.erase(std::unique(clean.begin(), clean.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              clean.end());
  clean = without_edges(clean);
  if (clean.empty()) clean = "Paper";

  for (int number = 1;; ++number) {
    const std::string mark = number == 1 ? "" : " (" + std::to_string(number) + ")";
    std::string_view cut = first_units(clean, longest_name - mark.size());
    const bool inside_word = cut.size() < clean.size() && clean[cut.size()] != ' ';
    const std::size_t space = cut.rfind(' ');
    if (inside_word && space != std::string_view::npos && space > cut.size() / 2) cut = cut.substr(0, space);
    const std::string name = without_edges(cut) + mark;
    if (!is_taken(name, taken)) return name;
  }
}

std::string one_line(std::string_view text, std::size_t limit) {
  std::string line = sheet_text(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  const std::string_view cut = first_units(line, limit);
  return cut.size() == line.size() ? line : std::string(first_units(line, limit - 1)) + "…";
}

std::string furniture_text(std::string_view text, std::size_t limit) {
  std::string out;
  for (const char letter : one_line(text, limit)) out += letter == '&' ? "&&" : std::string(1, letter);
  return out;
}

}  // namespace boardpack
