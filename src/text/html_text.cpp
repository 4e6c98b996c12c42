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

void append_entity(std::string& out, std::string_view name) {
  if (name == "amp") {
    out += '&';
  } else if (name == "lt") {
    out += '<';
  } else if (name == "gt") {
    out += '>';
  } else if (name == "quot") {
    out += '"';
  } else if (name == "apos") {
    out += '\'';
  } else if (name == "nbsp") {
    out += "\u00A0";
  } else if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
    if (error == std::errc() && stop == end && value > 0) return append_utf8(out, value);
    out.append("&").append(name).append(";");
  } else {
    out.append("&").append(name).append(";");
  }
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
      add_blank();
    } else if (names(tag, {"br", "p", "div", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})) {
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
    if (lists_.empty()) {
      finish_line();
    } else {
      add_blank();
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
};

}  // namespace

std::optional<std::vector<HtmlLine>> html_lines(const RichText& text) {
  const std::string plain = text.plain();
  auto tag = next_tag(plain, 0);
  if (!tag) return std::nullopt;
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
