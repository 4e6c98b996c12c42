#include "model/evidence.h"

#include <algorithm>

#include "model/file_endings.h"
#include "model/file_name_guess.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/links.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr char blocked = '\x01';  // stands for what is no part of a name

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string name_key(std::string_view name) {
  std::string key = fold(name);
  std::replace(key.begin(), key.end(), '\\', '/');
  return key;
}

std::string_view base_name(std::string_view path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

bool is_web_link(std::string_view link) {
  return link.starts_with("mailto:") ||
         (link.find("://") != std::string_view::npos && !link.starts_with("file:"));
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The file a link leads to: "file:///S:/Data/Attendance%20data.xlsx#Sheet1" is "Attendance data.xlsx".
std::string linked_name(std::string_view link) {
  if (link.empty() || is_web_link(link)) return {};
  link = link.substr(0, link.find('#'));
  std::string decoded;
  for (std::size_t i = 0; i < link.size(); ++i) {
    const bool escape =
        link[i] == '%' && i + 2 < link.size() && hex_digit(link[i + 1]) >= 0 && hex_digit(link[i + 2]) >= 0;
    if (escape) {
      decoded += static_cast<char>(hex_digit(link[i + 1]) * 16 + hex_digit(link[i + 2]));
      i += 2;
    } else {
      decoded += link[i];
    }
  }
  return valid_utf8(base_name(decoded));
}

// Whether a word may begin at this byte: it is no space, and no letter or digit stands before it.
bool begins_word(std::string_view text, std::size_t at) {
  if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return false;
  std::size_t after = at;
  if (is_space(next_code_point(text, after))) return false;
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  const char32_t c = next_code_point(text, before);
  return !is_letter(c) && !is_digit(c);
}

bool overlaps(const NamedFile& a, const NamedFile& b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

EvidenceNames::EvidenceNames(const std::vector<Evidence>& evidence) : endings_(known_endings()) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const std::string name(base_name(evidence[i].path));
    for (const std::string& one : {name, evidence[i].path}) {
      std::vector<int>& files = by_name_[name_key(one)];
      if (files.empty() || files.back() != static_cast<int>(i)) files.push_back(static_cast<int>(i));
      longest_ = std::max(longest_, one.size());
    }
    if (const std::string ending = file_ending(name); !ending.empty()) endings_.insert(ending);
  }
}

std::vector<int> EvidenceNames::files_named(std::string_view name) const {
  const auto found = by_name_.find(name_key(name));
  return found == by_name_.end() ? std::vector<int>() : found->second;
}

// Where the ending that begins at the point ends; 0 when there is none.
std::size_t EvidenceNames::ending_after(std::string_view text, std::size_t dot) const {
  std::size_t end = dot + 1;
  while (end < text.size() && is_ascii_word(text[end])) ++end;
  if (end == dot + 1 || end - dot > 12) return 0;
  const std::string_view name = text.substr(dot, end - dot);
  if (!endings_.count(file_ending("x" + std::string(name)))) return 0;
  if (end < text.size() && text[end] == '.' && ending_after(text, end) > 0) return 0;  // "notes.pdf.zip"
  return end;
}

NamedFile EvidenceNames::longest_name(std::string_view plain, std::size_t from, std::size_t end) const {
  NamedFile longest{end, end, {}, {}};
  const std::size_t furthest = 3 * longest_ + 16;  // blanks and dashes may be written longer
  const std::size_t first = std::max(from, end > furthest ? end - furthest : 0);
  for (std::size_t at = end; at-- > first;) {
    if (plain[at] == blocked) break;
    if (!begins_word(plain, at)) continue;
    const std::string_view name = plain.substr(at, end - at);
    if (std::vector<int> files = files_named(name); !files.empty())
      longest = {at, end, std::string(name), std::move(files)};
  }
  return longest;
}

void EvidenceNames::find_written(std::string_view plain, std::vector<NamedFile>& found) const {
  std::size_t from = 0;
  for (std::size_t dot = plain.find('.'); dot != std::string_view::npos; dot = plain.find('.', dot + 1)) {
    const std::size_t end = ending_after(plain, dot);
    if (end == 0) continue;
    NamedFile named = longest_name(plain, from, end);
    if (named.files.empty()) {
      if (dot == from || is_space(static_cast<unsigned char>(plain[dot - 1]))) continue;
      named.begin = begin_of_name(plain.substr(0, end), from, plain.substr(end));
      named.name = plain.substr(named.begin, end - named.begin);
    }
    if (named.begin >= dot) continue;
    found.push_back(std::move(named));
    from = end;
  }
}

// Runs that a link leads from. What they name needs no search, nor do web addresses: they are blocked out.
void EvidenceNames::find_linked(const RichText& text, std::string& plain, std::vector<NamedFile>& found,
                                std::vector<NamedFile>& missing) const {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.runs.size();) {
    const std::string& link = text.runs[i].link;
    std::size_t end = begin;
    for (; i < text.runs.size() && text.runs[i].link == link; ++i) end += text.runs[i].text.size();
    NamedFile named{begin, end, linked_name(link), {}};
    if (is_web_link(link)) {
      std::fill(plain.begin() + begin, plain.begin() + end, blocked);
    } else if (endings_.count(file_ending(named.name))) {
      named.files = files_named(named.name);
      if (!named.files.empty()) std::fill(plain.begin() + begin, plain.begin() + end, blocked);
      (named.files.empty() ? missing : found).push_back(std::move(named));
    }
    begin = end;
  }
}

bool EvidenceNames::may_be_in(const RichText& text) const {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const Run& run) {
    if (!run.link.empty()) return true;
    for (std::size_t dot = run.text.find('.'); dot != std::string::npos; dot = run.text.find('.', dot + 1))
      if (dot + 1 == run.text.size() || ending_after(run.text, dot) > 0) return true;
    return false;
  });
}

std::vector<NamedFile> EvidenceNames::in(const RichText& paragraph) const {
  if (!may_be_in(paragraph)) return {};
  const RichText text = with_links(paragraph);
  std::string plain = text.plain();
  std::vector<NamedFile> found, linked_missing, written;
  find_linked(text, plain, found, linked_missing);
  find_written(plain, written);
  for (NamedFile& one : linked_missing)
    if (std::none_of(written.begin(), written.end(), [&](const NamedFile& w) { return overlaps(w, one); }))
      found.push_back(std::move(one));
  found.insert(found.end(), written.begin(), written.end());
  std::sort(found.begin(), found.end(),
            [](const NamedFile& a, const NamedFile& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace boardpack
