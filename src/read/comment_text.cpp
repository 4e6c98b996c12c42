#include "read/comment_text.h"

#include "text/fold.h"

namespace boardpack {

RichText without_author(const RichText& text, const CommentAuthors& authors) {
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

bool copies_thread(const RichText& text) {
  return text.plain().starts_with("[Threaded comment]");
}

RichText thread_text(const RichText& comment) {
  if (!copies_thread(comment)) return comment;
  const std::string plain = comment.plain();
  constexpr std::string_view label = "Comment:\n";
  const std::size_t found = plain.find(label);
  return found == std::string::npos ? comment : slice(comment, found + label.size(), plain.size());
}

}  // namespace boardpack
