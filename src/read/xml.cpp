#include "read/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "read/limits.h"
#include "read/refuse.h"

namespace boardpack {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

constexpr std::array<bool, 256> make_name_characters() {
  std::array<bool, 256> result{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    result[c] = letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == ':' || c >= 0x80;
  }
  return result;
}
constexpr std::array<bool, 256> name_characters = make_name_characters();

bool in_name(char c) {
  return name_characters[static_cast<unsigned char>(c)];
}
bool begins_name(char c) {
  return in_name(c) && c != '-' && c != '.' && !(c >= '0' && c <= '9');
}

char* past_blanks(char* at, const char* end) {
  while (at < end && is_blank(*at)) ++at;
  return at;
}

char* past_name(char* at, const char* end) {
  while (at < end && in_name(*at)) ++at;
  return at;
}

bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

// What "#x41" or "#65" stands for; 0 when it is no character.
char32_t numbered_character(std::string_view digits) {
  digits.remove_prefix(1);
  const bool hexadecimal = digits.starts_with('x');
  if (hexadecimal) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    unsigned digit = 99;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    if (hexadecimal && lower >= 'a' && lower <= 'f') digit = static_cast<unsigned>(lower - 'a' + 10);
    if (digit > 15) return 0;
    value = value * (hexadecimal ? 16 : 10) + digit;
    if (value > 0x10FFFF) return 0;
  }
  return is_xml_character(value) ? value : 0;
}

// What the entity between '&' and ';' stands for; 0 when it is unknown.
char32_t entity_character(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  return name.starts_with('#') ? numbered_character(name) : 0;
}

char* put_utf8(char* out, char32_t c) {
  const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 63));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 63));
    put(0x80 | (c & 63));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 63));
    put(0x80 | (c >> 6 & 63));
    put(0x80 | (c & 63));
  }
  return out;
}

}  // namespace

XmlScanner::XmlScanner(std::span<char> xml, std::string_view part, Dialect dialect)
    : part_(part), dialect_(dialect), begin_(xml.data()), at_(xml.data()), end_(xml.data() + xml.size()) {
  if (at("\xEF\xBB\xBF")) at_ += 3;
}

void XmlScanner::refuse_here(std::string_view reason) const {
  refuse(Refusal::Reason::damaged, fmt::format("{} is not well-formed: {}", part_, reason));
}

void XmlScanner::refuse_token() const {
  refuse(Refusal::Reason::too_large, fmt::format("{} has a tag or text beyond {} bytes or {} attributes",
                                                 part_, limits::xml_token_bytes, limits::xml_attributes));
}

bool XmlScanner::at(std::string_view mark) const {
  return std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(mark);
}

void XmlScanner::skip_blanks() {
  at_ = past_blanks(at_, end_);
}

void XmlScanner::skip_past(std::string_view mark) {
  const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
  const std::size_t found = rest.find(mark);
  if (found == std::string_view::npos) refuse_here("it ends too early");
  at_ += found + mark.size();
}

XmlScanner::Token XmlScanner::next() {
  if (ends_at_once_) {
    ends_at_once_ = false;
    if (close_element()) return Token::end;
  }
  for (;;) {
    if (at_ == end_) {
      if (!open_.empty() || !has_root_) refuse_here("it ends too early");
      return Token::finished;
    }
    if (*at_ != '<') {
      if (read_text()) return Token::text;
      continue;
    }
    Token token = Token::text;
    if (read_markup(token)) return token;
  }
}

bool XmlScanner::read_text() {
  char* const begin = at_;
  const char* const end = end_;
  char* plain_end = begin;
  while (plain_end < end && *plain_end != '<' && *plain_end != '&' && *plain_end != '\r') ++plain_end;
  at_ = plain_end;
  if (at_ < end_ && *at_ != '<') {
    at_ = static_cast<char*>(std::memchr(at_, '<', static_cast<std::size_t>(end_ - at_)));
    if (at_ == nullptr) at_ = end_;
  }
  if (open_.empty()) {
    if (!std::all_of(begin, at_, is_blank)) refuse_here("text outside the root element");
    return false;
  }
  if (static_cast<std::size_t>(at_ - begin) > limits::xml_token_bytes) refuse_token();
  char* const text_end = plain_end == at_ ? at_ : decoded(plain_end, at_, false);
  text_ = {begin, static_cast<std::size_t>(text_end - begin)};
  return true;
}

// Moves past one piece of markup; false when there is nothing to tell of it.
bool XmlScanner::read_markup(Token& token) {
  if (end_ - at_ < 2) refuse_here("it ends too early");
  const char kind = at_[1];
  if (kind == '/') {
    token = Token::end;
    return read_end_tag();
  }
  if (kind == '!' || kind == '?') {
    token = Token::text;
    return read_declaration();
  }
  read_start_tag();
  const Open& opened = open_.back();
  if (opened.shown) {
    token = Token::start;
    return true;
  }
  if (opened.name == "Choice") skip_element();
  return false;
}

// Comments, instructions and the like; true for text in CDATA.
bool XmlScanner::read_declaration() {
  if (at_[1] == '?') {
    skip_past("?>");
    return false;
  }
  if (at("<!--")) {
    at_ += 4;
    skip_past("-->");
    return false;
  }
  if (at("<![CDATA[")) {
    read_cdata();
    return true;
  }
  skip_doctype();
  return false;
}

void XmlScanner::read_cdata() {
  if (open_.empty()) refuse_here("text outside the root element");
  at_ += std::string_view("<![CDATA[").size();
  char* const begin = at_;
  skip_past("]]>");
  char* text_end = at_ - 3;
  if (static_cast<std::size_t>(text_end - begin) > limits::xml_token_bytes) refuse_token();
  char* out = begin;
  for (char* in = begin; in < text_end; ++in) {
    if (*in == '\r' && in + 1 < text_end && in[1] == '\n') continue;
    *out++ = *in == '\r' ? '\n' : *in;
  }
  text_ = {begin, static_cast<std::size_t>(out - begin)};
}

void XmlScanner::skip_doctype() {
  char* const begin = at_;
  if (dialect_ != Dialect::odf || has_root_ || !at("<!DOCTYPE")) {
    refuse_here("a declaration that no spreadsheet program writes");
  }
  skip_past(">");
  if (std::find(begin, at_, '[') != at_) refuse_here("a declaration of entities");
}

void XmlScanner::read_start_tag() {
  char* const begin = ++at_;
  if (at_ == end_ || !begins_name(*at_)) refuse_here("a tag without a name");
  at_ = past_name(at_, end_);
  const std::string_view qualified_name(begin, static_cast<std::size_t>(at_ - begin));
  attributes_.clear();
  bool has_bindings = false;
  for (;;) {
    char* const before = at_;
    at_ = past_blanks(at_, end_);
    if (at_ == end_) refuse_here("it ends too early");
    if (*at_ == '>' || *at_ == '/') break;
    if (before == at_ || !begins_name(*at_)) refuse_here("a broken tag");
    read_attribute();
    has_bindings = has_bindings || attributes_.back().name.starts_with("xmlns");
  }
  ends_at_once_ = *at_ == '/';
  if (ends_at_once_ && (++at_ == end_ || *at_ != '>')) refuse_here("a broken tag");
  ++at_;
  if (static_cast<std::size_t>(at_ - begin) > limits::xml_token_bytes) refuse_token();
  open_element(qualified_name, has_bindings);
}

void XmlScanner::read_attribute() {
  if (attributes_.size() >= limits::xml_attributes) refuse_token();
  char* const name = at_;
  char* const name_end = at_ = past_name(at_, end_);
  if (at_ < end_ && *at_ != '=') skip_blanks();
  if (at_ == end_ || *at_ != '=') refuse_here("an attribute without a value");
  at_ = past_blanks(at_ + 1, end_);
  if (at_ == end_ || (*at_ != '"' && *at_ != '\'')) refuse_here("an attribute without quotes");
  const char quote = *at_++;
  char* const value = at_;
  const char* const end = end_;
  char* at = value;
  bool plain = true;
  for (; at < end && *at != quote && *at != '<'; ++at) {
    plain = plain && *at != '&' && static_cast<unsigned char>(*at) >= 0x20;
  }
  at_ = at;
  if (at_ == end_) refuse_here("it ends too early");
  if (*at_ == '<') refuse_here("an attribute without an end");
  char* const value_end = plain ? at_ : decoded(value, at_, true);
  ++at_;
  attributes_.push_back({{name, static_cast<std::size_t>(name_end - name)},
                         {value, static_cast<std::size_t>(value_end - value)}});
}

// Whether the name of the innermost element stands at the place.
bool XmlScanner::ends_with_name(const char* at) const {
  const std::string_view name = open_.back().qualified_name;
  return static_cast<std::size_t>(end_ - at) >= name.size() && std::equal(name.begin(), name.end(), at);
}

bool XmlScanner::read_end_tag() {
  at_ += 2;
  if (open_.empty() || !ends_with_name(at_)) refuse_here("an end tag that matches no start tag");
  at_ = past_blanks(at_ + open_.back().qualified_name.size(), end_);
  if (at_ == end_) refuse_here("it ends too early");
  if (*at_ != '>') refuse_here("an end tag that matches no start tag");
  ++at_;
  return close_element();
}

void XmlScanner::open_element(std::string_view qualified_name, bool has_bindings) {
  if (open_.empty() && has_root_) refuse_here("a second root element");
  if (open_.size() >= limits::xml_depth) {
    refuse(Refusal::Reason::too_large, fmt::format("{} nests elements too deeply", part_));
  }
  std::size_t colon = 0;
  while (colon < qualified_name.size() && qualified_name[colon] != ':') ++colon;
  const bool prefixed = colon < qualified_name.size();
  const std::string_view prefix = prefixed ? qualified_name.substr(0, colon) : std::string_view();
  name_ = prefixed ? qualified_name.substr(colon + 1) : qualified_name;
  if (!has_root_) bind_root(prefix);
  has_root_ = true;
  if (has_bindings) bind_namespaces();
  space_ = prefixed ? space_of_prefix(prefix) : default_space_;
  const bool shown = space_ != Space::compatibility;
  open_.push_back({qualified_name, name_, space_, shown});
  if (shown) ++depth_;
}

// The namespace of the root is the main one, even when it has no address or an unknown one.
void XmlScanner::bind_root(std::string_view prefix) {
  if (dialect_ == Dialect::odf) return;
  for (const Attribute& attribute : attributes_) {
    std::string_view name = attribute.name;
    if (!name.starts_with("xmlns")) continue;
    name.remove_prefix(5);
    if (!name.empty() && name.front() != ':') continue;
    if (name.substr(name.empty() ? 0 : 1) == prefix) main_address_ = attribute.value;
  }
  if (!main_address_.empty()) return;
  bindings_.push_back({prefix, Space::main, 0});
  if (prefix.empty()) default_space_ = Space::main;
}

void XmlScanner::bind_namespaces() {
  for (const Attribute& attribute : attributes_) {
    std::string_view prefix = attribute.name;
    if (!prefix.starts_with("xmlns")) continue;
    prefix.remove_prefix(5);
    if (!prefix.empty() && prefix.front() != ':') continue;
    if (!prefix.empty()) prefix.remove_prefix(1);
    const bool is_main = !main_address_.empty() && attribute.value == main_address_;
    const Space space = is_main ? Space::main : space_of_address(attribute.value);
    bindings_.push_back({prefix, space, open_.size() + 1});
    if (prefix.empty()) default_space_ = space;
  }
}

bool XmlScanner::close_element() {
  const Open& closed = open_.back();
  name_ = closed.name;
  space_ = closed.space;
  const bool shown = closed.shown;
  if (!bindings_.empty() && bindings_.back().level == open_.size()) {
    while (!bindings_.empty() && bindings_.back().level == open_.size()) bindings_.pop_back();
    default_space_ = space_of_prefix({});
  }
  open_.pop_back();
  if (shown) --depth_;
  return shown;
}

void XmlScanner::skip_element() {
  const std::size_t outside = open_.size() - 1;
  while (open_.size() > outside) next();
}

Space XmlScanner::space_of_prefix(std::string_view prefix) const {
  for (std::size_t i = bindings_.size(); i-- > 0;) {
    if (bindings_[i].prefix == prefix) return bindings_[i].space;
  }
  return prefix.empty() ? Space::none : Space::other;
}

Space XmlScanner::space_of(const Attribute& attribute) const {
  const std::size_t colon = attribute.name.find(':');
  return colon == std::string_view::npos ? Space::none : space_of_prefix(attribute.name.substr(0, colon));
}

std::string_view XmlScanner::attribute(std::string_view name) const {
  for (const Attribute& attribute : attributes_) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

std::string_view XmlScanner::attribute(Space space, std::string_view name) const {
  for (const Attribute& attribute : attributes_) {
    const std::string_view written = attribute.name;
    if (written.size() <= name.size() || !written.ends_with(name)) continue;
    if (written[written.size() - name.size() - 1] == ':' && space_of(attribute) == space)
      return attribute.value;
  }
  return {};
}

bool XmlScanner::next_child(std::size_t depth) {
  for (;;) {
    switch (next()) {
      case Token::start:
        if (depth_ == depth + 1) return true;
        break;
      case Token::end:
        if (depth_ < depth) return false;
        break;
      case Token::text:
        break;
      case Token::finished:
        return false;
    }
  }
}

// Nearly all contents are one plain text up to the end tag: <v>12</v>.
bool XmlScanner::read_plain_content() {
  if (ends_at_once_) return false;
  char* const begin = at_;
  const char* const end = end_;
  char* at = begin;
  while (at < end && *at != '<' && *at != '&' && *at != '\r') ++at;
  const std::size_t size = static_cast<std::size_t>(at - begin);
  const std::size_t tag_size = open_.back().qualified_name.size() + 3;
  if (static_cast<std::size_t>(end - at) < tag_size || size > limits::xml_token_bytes) return false;
  if (*at != '<' || at[1] != '/' || !ends_with_name(at + 2) || at[tag_size - 1] != '>') return false;
  text_ = {begin, size};
  at_ = at + tag_size;
  close_element();
  return true;
}

std::string_view XmlScanner::content() {
  if (read_plain_content()) return text_;
  const std::size_t depth = depth_;
  char* begin = nullptr;
  char* end = nullptr;
  for (;;) {
    const Token token = next();
    if (token == Token::end && depth_ < depth) break;
    if (token != Token::text || depth_ != depth) continue;
    char* const piece = begin_ + (text_.data() - begin_);
    if (begin == nullptr) {
      begin = end = piece;
    } else {
      std::memmove(end, piece, text_.size());
    }
    end += text_.size();
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

char* XmlScanner::decoded(char* begin, char* end, bool in_attribute) {
  char* out = begin;
  for (char* in = begin; in < end; ++in) {
    if (*in == '&') {
      const std::size_t reach = std::min<std::size_t>(static_cast<std::size_t>(end - in), 16);
      char* const semicolon = static_cast<char*>(std::memchr(in, ';', reach));
      if (semicolon == nullptr) refuse_here("a bare ampersand");
      const char32_t c = entity_character({in + 1, static_cast<std::size_t>(semicolon - in - 1)});
      if (c == 0) refuse_here("an entity that XML does not know");
      out = put_utf8(out, c);
      in = semicolon;
    } else if (*in == '\r' && in + 1 < end && in[1] == '\n') {
      continue;
    } else if (in_attribute && is_blank(*in)) {
      *out++ = ' ';
    } else {
      *out++ = *in == '\r' ? '\n' : *in;
    }
  }
  return out;
}

}  // namespace boardpack
