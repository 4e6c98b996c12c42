#include "read/xlsx_comments.h"

#include <set>
#include <string>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_text.h"
#include "text/fold.h"

namespace boardpack {
namespace {

using Authors = std::set<std::string, std::less<>>;

constexpr std::string_view thread_copy = "[Threaded comment]";

// The first line is the author's name and a colon: one that the part lists, or in bold, as Excel sets it.
RichText without_author(const RichText& text, const Authors& authors) {
  const std::string plain = text.plain();
  const std::size_t line_end = plain.find('\n');
  if (line_end == std::string::npos) return text;
  const std::string_view line = trim(std::string_view(plain).substr(0, line_end));
  if (!line.ends_with(':')) return text;
  const std::string_view name = line.substr(0, line.size() - 1);
  const Run& first = text.runs.front();
  const bool named = authors.contains(name) || (first.bold && trim(first.text).starts_with(line));
  return named ? slice(text, line_end + 1, plain.size()) : text;
}

// What the copy of a thread says under its notice to those with an older Excel.
RichText thread_text(const RichText& copy) {
  const std::string plain = copy.plain();
  constexpr std::string_view label = "Comment:\n";
  const std::size_t found = plain.find(label);
  return found == std::string::npos ? copy : slice(copy, found + label.size(), plain.size());
}

void add(std::map<XlsxComments::Place, RichText>& comments, const CellPlace& place, const RichText& written) {
  const RichText text = trimmed(written);
  if (text.empty()) return;
  if (comments.size() >= limits::comments) refuse_more_than(limits::comments, "comments");
  RichText& all = comments[{place.row, place.column}];
  if (!all.empty()) all.append(Run{"\n", false, false, {}});
  all.append(text);
}

void read_notes(XmlScanner& xml, XlsxComments& comments) {
  Authors authors;
  const std::size_t root = xml.depth();
  while (xml.next_child(root)) {
    const bool names = xml.is("authors");
    const std::size_t list = xml.depth();
    while (xml.next_child(list)) {
      if (names) {
        if (authors.size() >= limits::comments) refuse_more_than(limits::comments, "authors of comments");
        authors.emplace(trim(xml.content()));
        continue;
      }
      const auto place = to_cell_place(xml.attribute("ref"));
      const std::size_t comment = xml.depth();
      while (xml.next_child(comment)) {
        if (!xml.is("text")) continue;
        const RichText text = read_xlsx_text(xml).cell.text;
        if (place && in_grid(*place)) add(comments.notes, *place, without_author(text, authors));
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
  for (const auto& [place, note] : comments.notes) {
    const bool copy = note.plain().starts_with(thread_copy);
    if (copy && all.contains(place)) continue;
    const RichText text = trimmed(copy ? thread_text(note) : note);
    if (text.empty()) continue;
    RichText& together = all[place];
    if (!together.empty()) together.append(Run{"\n", false, false, {}});
    together.append(text);
  }
  for (const auto& [place, text] : all) sheet.add_comment({place.first, place.second}, text);
}

}  // namespace boardpack
