#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xml.h"

namespace boardpack {

void XmlScanner::open_element(std::string_view qualified_name, bool has_bindings) {
  if (open_.empty() && has_root_) refuse_here("a second root element");
  if (open_.size() >= limits::xml_depth) {
    refuse_more_than(limits::xml_depth, fmt::format("elements inside each other in {}", part_));
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
    if (bindings_.size() >= limits::xml_namespaces)
      refuse_more_than(limits::xml_namespaces, fmt::format("namespaces at once in {}", part_));
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

}  // namespace boardpack
