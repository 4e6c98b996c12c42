#include "text/rich_text.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {
namespace {

bool same_look(const Run& a, const Run& b) {
  return a.bold == b.bold && a.italic == b.italic && a.link == b.link;
}

}  // namespace

RichText::RichText(std::string_view plain) {
  if (!plain.empty()) append({std::string(plain), false, false, ""});
}

std::string RichText::plain() const {
  std::string out;
  for (const Run& run : runs) out += run.text;
  return out;
}

void RichText::append(const Run& run) {
  if (run.text.empty()) return;
  if (!runs.empty() && same_look(runs.back(), run)) {
    runs.back().text += run.text;
  } else {
    runs.push_back(run);
  }
}

void RichText::append(const RichText& other) {
  for (const Run& run : other.runs) append(run);
}

RichText slice(const RichText& text, std::size_t begin, std::size_t end) {
  RichText out;
  std::size_t at = 0;
  for (const Run& run : text.runs) {
    const std::size_t first = std::max(begin, at);
    const std::size_t last = std::min(end, at + run.text.size());
    if (first < last) out.append({run.text.substr(first - at, last - first), run.bold, run.italic, run.link});
    at += run.text.size();
  }
  return out;
}

RichText trimmed(const RichText& text) {
  const std::string plain = text.plain();
  const std::string_view core = trim(plain);
  if (core.size() == plain.size()) return text;
  const auto begin = static_cast<std::size_t>(core.data() - plain.data());
  return slice(text, begin, begin + core.size());
}

std::vector<RichText> split_lines(const RichText& text) {
  std::vector<RichText> lines(1);
  for (const Run& run : text.runs) {
    bool first = true;
    for (const std::string_view part : split(run.text, '\n')) {
      if (!first) lines.emplace_back();
      lines.back().append({std::string(part), run.bold, run.italic, run.link});
      first = false;
    }
  }
  return lines;
}

}  // namespace boardpack
