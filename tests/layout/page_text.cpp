#include "layout/page_text.h"

#include <map>

#include "text/number.h"

namespace boardpack {

namespace {

std::string_view tag_name(Tag tag) {
  constexpr std::string_view names[] = {
      "Document", "Sect", "H1",  "H2",    "H3",        "H4",     "H5",      "H6",   "P",
      "L",        "LI",   "Lbl", "LBody", "Table",     "THead",  "TBody",   "TR",   "TH",
      "TD",       "Link", "TOC", "TOCI",  "Reference", "Figure", "Caption", "Span", "Annot"};
  return names[static_cast<std::size_t>(tag)];
}

bool holds_blocks(Tag tag) {
  return tag != Tag::link && tag != Tag::span && tag != Tag::label && tag != Tag::list_body;
}

using Marks = std::map<std::pair<int, int>, std::string>;

void append(const Pages& pages, const Marks& marks, int index, std::string& out) {
  const auto& element = pages.structure[static_cast<std::size_t>(index)];
  for (const auto& kid : element.kids) {
    if (kid.kind == Kid::Kind::element) append(pages, marks, kid.index, out);
    if (kid.kind != Kid::Kind::content) continue;
    const auto text = marks.find({kid.page, kid.index});  // a drawing has none
    if (text != marks.end()) out += text->second;
  }
  if (holds_blocks(element.tag) && !out.empty() && !out.ends_with(" / ")) out += " / ";
}

}  // namespace

std::string text_of(const Pages& pages, const Page& page, const TextItem& item) {
  std::string text;
  for (auto i = item.first_word; i < item.first_word + item.word_count; ++i)
    text += pages.words[page.words[i]].text;
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string texts_of(const Pages& pages, int index) {
  const auto& page = pages.pages[static_cast<std::size_t>(index)];
  std::string out;
  for (const auto& item : page.texts) {
    if (item.mark < 0 && (item.artifact == Artifact::footer || item.artifact == Artifact::header)) continue;
    out += number_text(item.x / 100.0) + "," + number_text(item.baseline / 100.0) + " ";
    if (item.mark < 0)
      out += "-";
    else
      out += tag_name(
          pages.structure[static_cast<std::size_t>(page.marks[static_cast<std::size_t>(item.mark)])].tag);
    out += " \"" + text_of(pages, page, item) + "\"\n";
  }
  return out;
}

std::string reading_text(const Pages& pages, int element) {
  Marks marks;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const auto& page = pages.pages[p];
    for (const auto& item : page.texts) {
      if (item.mark < 0) continue;
      auto& text = marks[{static_cast<int>(p), item.mark}];
      for (auto i = item.first_word; i < item.first_word + item.word_count; ++i)
        text += pages.words[page.words[i]].text;
    }
  }
  std::string out;
  append(pages, marks, element, out);
  return out;
}

}  // namespace boardpack
