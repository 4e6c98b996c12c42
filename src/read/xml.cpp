#include "read/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xml_references.h"

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

}  // namespace

XmlScanner::XmlScanner(std::span<char> xml, std::string_view part, Dialect dialect, Work& work)
    : part_(part),
      dialect_(dialect),
      work_(work),
      begin_(xml.data()),
      at_(xml.data()),
      end_(xml.data() + xml.size()) {
  if (at("\xEF\xBB\xBF")) at_ += 3;
}

void XmlScanner::refuse_here(std::string_view reason) const {
  refuse(Refusal::Reason::damaged, fmt::format("{} is not well-formed: {}", part_, reason));
}

void XmlScanner::refuse_token() const {
  refuse_more_than(limits::xml_token_bytes, fmt::format("bytes in one tag or text of {}", part_));
}

bool XmlScanner::at(std::string_view mark) const {
  return std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(mark);
}

char* XmlScanner::decoded(char* begin, char* end, bool in_attribute) const {
  char* const decoded_end = undo_references(begin, end, in_attribute);
  if (decoded_end == nullptr) refuse_here("an ampersand that begins nothing XML knows");
  return decoded_end;
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
  work_.add();
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
  if (attributes_.size() >= limits::xml_attributes)
    refuse_more_than(limits::xml_attributes, fmt::format("attributes on one tag of {}", part_));
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

// Not by next(), which tells nothing of elements of markup compatibility and so would run past their ends.
void XmlScanner::skip_element() {
  const std::size_t outside = open_.size() - 1;
  while (open_.size() > outside) {
    Token token = Token::text;
    if (ends_at_once_) {
      ends_at_once_ = false;
      close_element();
    } else if (at_ == end_) {
      refuse_here("it ends too early");
    } else if (*at_ != '<') {
      read_text();
    } else {
      read_markup(token);
    }
  }
}

}  // namespace boardpack
