#include "read/xlsx_comments.h"

#include <string>
#include <vector>

#include "read/comment_text.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_text.h"
#include "read/xlsx_value.h"
#include "text/fold.h"

namespace boardpack {
namespace {

// Excel names the author of a copy of a thread so, whatever its language.
constexpr std::string_view thread_author = "tc={";

void add(std::map<XlsxComments::Place, RichText>& comments, const CellPlace& place, const RichText& written) {
  const RichText text = trimmed(written);
  if (text.empty()) return;
  if (comments.size() >= limits::comments) refuse_more_than(limits::comments, "comments");
  RichText& all = comments[{place.row, place.column}];
  if (!all.empty()) all.append(Run{"\n", false, false, {}});
  all.append(text);
}

void read_notes(XmlScanner& xml, XlsxComments& comments) {
  CommentAuthors authors;
  std::vector<bool> of_threads;  // by author
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    const bool names = xml.is("authors");
    const std::size_t list = xml.depth();
    while (xml.next_child(list)) {
      if (names) {
        if (of_threads.size() >= limits::comments) refuse_more_than(limits::comments, "authors of comments");
        const auto [author, is_new] = authors.emplace(trim(xml.content()));
        of_threads.push_back(author->starts_with(thread_author));
        continue;
      }
      const auto place = to_cell_place(xml.attribute("ref"));
      const auto author = to_count(xml.attribute("authorId"));
      const bool of_thread = author && *author < of_threads.size() && of_threads[*author];
      const std::size_t comment = xml.depth();
      while (xml.next_child(comment)) {
        if (!xml.is("text")) continue;
        const RichText text = read_xlsx_text(xml).cell.text;
        const bool copy = of_thread || copies_thread(text);
        if (place && in_grid(*place))
          add(copy ? comments.copies : comments.notes, *place, without_author(text, authors));
      }
    }
  }
}

void read_threads(XmlScanner& xml, XlsxComments& comments) {
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    const auto place = to_cell_place(xml.attribute("ref"));
    const std::size_t comment = xml.depth();
    while (xml.next_child(comment)) {
      if (!xml.is("text")) continue;
      const RichText text = cell_text(unescaped_xstring(xml.content())).text;
      if (place && in_grid(*place)) add(comments.threads, *place, text);
    }
  }
}

}  // namespace

void read_xlsx_comments(XmlScanner& xml, bool thread, XlsxComments& comments) {
  xml.next();
  if (thread)
    read_threads(xml, comments);
  else
    read_notes(xml, comments);
}

void add_xlsx_comments(const XlsxComments& comments, SheetDraft& sheet) {
  std::map<XlsxComments::Place, RichText> all = comments.threads;
  for (const auto& [place, copy] : comments.copies)
    if (!all.contains(place)) all.emplace(place, trimmed(thread_text(copy)));
  for (const auto& [place, note] : comments.notes) add(all, {place.first, place.second}, note);
  for (const auto& [place, text] : all)
    if (!text.empty()) sheet.add_comment({place.first, place.second}, text);
}

}  // namespace boardpack
