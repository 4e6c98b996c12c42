#include "text/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

struct Tag {
  std::string name;
  bool closes = false;
  std::string_view attributes;
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::array<std::string_view, 32> tag_names = {
    "ul", "ol",    "li",   "br",  "p",   "div", "b",     "strong", "i",     "em",  "u",
    "a",  "span",  "font", "sup", "sub", "s",   "small", "table",  "tbody", "tr",  "td",
    "th", "thead", "h1",   "h2",  "h3",  "h4",  "h5",    "h6",     "html",  "body"};

bool names(const Tag& tag, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), tag.name) != list.end();
}

std::optional<Tag> tag_at(std::string_view text, std::size_t at) {
  Tag tag{.name = "", .attributes = "", .begin = at};
  std::size_t next = at + 1;
  if (text.substr(next).starts_with('/')) {
    tag.closes = true;
    ++next;
  }
  const std::size_t name_end = text.find_first_of(" \t\r\n/>", next);
  const std::size_t end = text.find('>', next);
  if (end == text.npos || name_end > end || name_end - next > 6) return std::nullopt;
  tag.name = fold(text.substr(next, name_end - next));
  if (std::find(tag_names.begin(), tag_names.end(), tag.name) == tag_names.end()) return std::nullopt;
  tag.attributes = text.substr(name_end, end - name_end);
  tag.end = end + 1;
  return tag;
}

std::optional<Tag> next_tag(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('<', from); at != text.npos; at = text.find('<', at + 1))
    if (auto tag = tag_at(text, at)) return tag;
  return std::nullopt;
}

std::string href(std::string_view attributes) {
  const std::size_t at = attributes.find("href=");
  if (at == attributes.npos) return {};
  std::string_view value = attributes.substr(at + 5);
  const char quote = value.empty() ? ' ' : value[0];
  if (quote != '"' && quote != '\'') return std::string(value.substr(0, value.find(' ')));
  value.remove_prefix(1);
  return std::string(value.substr(0, value.find(quote)));
}

struct Entity {
  std::string_view name, text;
};
constexpr std::array entities = {
    Entity{"amp", "&"},        Entity{"lt", "<"},          Entity{"gt", ">"},
    Entity{"quot", "\""},      Entity{"apos", "'"},        Entity{"nbsp", "\u00A0"},
    Entity{"bull", "\u2022"},  Entity{"middot", "\u00B7"}, Entity{"ndash", "\u2013"},
    Entity{"mdash", "\u2014"}, Entity{"lsquo", "\u2018"},  Entity{"rsquo", "\u2019"},
    Entity{"ldquo", "\u201C"}, Entity{"rdquo", "\u201D"},  Entity{"hellip", "\u2026"},
    Entity{"pound", "\u00A3"}, Entity{"euro", "\u20AC"},   Entity{"deg", "\u00B0"}};

// The character of "#8226" or "#x2022", 0 for anything else.
char32_t numbered_character(std::string_view name) {
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
  return error == std::errc() && stop == end ? value : 0;
}

}  // namespace

void append_entity(std::string& out, std::string_view name) {
  const auto known =
      std::find_if(entities.begin(), entities.end(), [&](const Entity& one) { return one.name == name; });
  if (known != entities.end()) {
    out += known->text;
  } else if (const char32_t character = numbered_character(name)) {
    append_utf8(out, character);
  } else {
    out.append("&").append(name).append(";");
  }
}

namespace {

// Entities that nobody types.
bool has_entity_of_html(std::string_view text) {
  for (const std::string_view one : {"&nbsp;", "&bull;", "&#160;", "&#8226;"})
    if (text.find(one) != text.npos) return true;
  return false;
}

std::string without_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : text.npos;
    if (end == text.npos || end - at > 9) {
      out += text[at++];
    } else {
      append_entity(out, text.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
  return out;
}

class HtmlReader {
 public:
  void add_text(const RichText& text) {
    bool first = true;
    for (const RichText& line : split_lines(text)) {
      if (!first) break_line();
      first = false;
      if (breaks_next_ && !trim(line.plain()).empty()) {
        breaks_next_ = false;
        finish_line();
      }
      for (Run run : line.runs) {
        run.text = without_entities(run.text);
        run.bold = run.bold || bold_ > 0;
        run.italic = run.italic || italic_ > 0;
        if (!link_.empty()) run.link = link_;
        line_.text.append(run);
      }
    }
  }

  void add_tag(const Tag& tag) {
    if (names(tag, {"ul", "ol"})) {
      finish_line();
      if (!tag.closes) {
        lists_.push_back({tag.name == "ol", true});
      } else if (!lists_.empty()) {
        lists_.pop_back();
      }
      line_.depth = static_cast<int>(lists_.size());
    } else if (tag.name == "li") {
      finish_line();
      if (!tag.closes) begin_item();
    } else if (names(tag, {"b", "strong"})) {
      bold_ = std::max(0, bold_ + (tag.closes ? -1 : 1));
    } else if (names(tag, {"i", "em"})) {
      italic_ = std::max(0, italic_ + (tag.closes ? -1 : 1));
    } else if (tag.name == "a") {
      link_ = tag.closes ? "" : href(tag.attributes);
    } else if (names(tag, {"td", "th"})) {
      if (!tag.closes) begin_table_cell();
    } else if (names(tag, {"table", "tr"})) {
      in_table_row_ = breaks_next_ = false;
      break_line();
    } else if (names(tag, {"br", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6"})) {
      break_line();
    }
  }

  std::vector<HtmlLine> lines() {
    finish_line();
    return std::move(lines_);
  }

 private:
  struct List {
    bool ordered = false;
    bool is_new = false;
  };

  // An item stays one paragraph, however its lines are broken.
  void break_line() {
    if (!lists_.empty()) {
      add_blank();
    } else if (in_table_row_) {
      drop_blanks_at_end();
      breaks_next_ = !line_.text.empty() && !line_.text.runs.back().text.ends_with('\t');
    } else {
      finish_line();
    }
  }

  // The cells of a row are one line, apart by tabs.
  void begin_table_cell() {
    breaks_next_ = false;
    if (!lists_.empty()) return add_blank();
    if (in_table_row_) {
      drop_blanks_at_end();
      line_.text.append({"\t", false, false, ""});
    }
    in_table_row_ = true;
  }

  void drop_blanks_at_end() {
    auto& runs = line_.text.runs;
    while (!runs.empty() && runs.back().text.ends_with(' ')) {
      runs.back().text.pop_back();
      if (runs.back().text.empty()) runs.pop_back();
    }
  }

  void add_blank() {
    if (line_.text.empty() || line_.text.runs.back().text.ends_with(' ')) return;
    line_.text.append({" ", false, false, ""});
  }

  void begin_item() {
    if (lists_.empty()) lists_.push_back({false, true});
    line_.depth = static_cast<int>(lists_.size());
    line_.is_item = true;
    line_.ordered = lists_.back().ordered;
    line_.first_of_list = lists_.back().is_new;
    lists_.back().is_new = false;
  }

  void finish_line() {
    line_.text = trimmed(line_.text);
    if (!line_.text.empty()) lines_.push_back(std::move(line_));
    line_ = {};
    line_.depth = static_cast<int>(lists_.size());
  }

  std::vector<HtmlLine> lines_;
  HtmlLine line_;
  std::vector<List> lists_;
  int bold_ = 0;
  int italic_ = 0;
  std::string link_;
  bool in_table_row_ = false;
  bool breaks_next_ = false;  // in a table row a line ends only where text of its cell follows
};

}  // namespace

std::optional<std::vector<HtmlLine>> html_lines(const RichText& text) {
  const std::string plain = text.plain();
  auto tag = next_tag(plain, 0);
  if (!tag && !has_entity_of_html(plain)) return std::nullopt;
  HtmlReader reader;
  std::size_t at = 0;
  for (; tag; tag = next_tag(plain, at)) {
    reader.add_text(slice(text, at, tag->begin));
    reader.add_tag(*tag);
    at = tag->end;
  }
  reader.add_text(slice(text, at, plain.size()));
  return reader.lines();
}

}  // namespace boardpack
