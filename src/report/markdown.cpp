#include "report/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <stdexcept>

#include "text/figure.h"
#include "text/fold.h"
#include "text/html_text.h"
#include "text/links.h"
#include "text/list_marker.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr int deepest_list = 5;
constexpr double narrowest_column = 6, widest_column = 60;  // letters

std::string written(const MD_ATTRIBUTE& attribute) {
  std::string out;
  for (int i = 0; attribute.substr_offsets != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET begin = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
    const std::string_view part(attribute.text + begin, end - begin);
    if (attribute.substr_types[i] == MD_TEXT_ENTITY)
      append_entity(out, part.substr(1, part.size() - 2));
    else
      out += part;
  }
  return out;
}

bool may_be_followed(std::string_view address) {
  const std::string folded = fold(address);
  return folded.starts_with("http://") || folded.starts_with("https://") || folded.starts_with("mailto:");
}

std::vector<Paragraph> linked(std::vector<Paragraph> paragraphs) {
  for (Paragraph& paragraph : paragraphs) paragraph.text = with_links(paragraph.text);
  return paragraphs;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(const RichText& text) : looks_(text), source_(text.plain()) {}

  std::vector<MarkdownBlock> read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->leave(type, detail);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->leave(type, detail);
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<MarkdownReader*>(self)->add(type, {text, size});
      return 0;
    };
    if (md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this) != 0)
      throw std::bad_alloc();
    return std::move(out_);
  }

 private:
  struct List {
    bool ordered = false;
    unsigned next = 1;
    char delimiter = '.';
    bool at_marker = false;  // its item has said nothing yet
  };
  struct Link {
    std::string address;
    std::size_t begin = 0;  // of its text
  };

  void enter(MD_BLOCKTYPE type, void* detail);
  void leave(MD_BLOCKTYPE type, void* detail);
  void enter(MD_SPANTYPE type, void* detail);
  void leave(MD_SPANTYPE type, void* detail);
  void add(MD_TEXTTYPE type, std::string_view text);
  void add_run(Run run);
  void leave_link();
  void end_lines();
  void end_empty_item();
  void end_prose();
  void end_heading(int level);
  void end_cell(bool heading, MD_ALIGN align);
  void end_row();
  void end_table();
  void place_pictures();

  const RichText& looks_;
  const std::string source_;
  std::vector<MarkdownBlock> out_;
  Prose prose_;
  RichText text_;
  int strong_ = 0, emphasis_ = 0, quotes_ = 0;
  bool in_heading_ = false;
  std::vector<Link> links_;
  std::vector<List> lists_;
  std::vector<PlacedPicture> naming_;    // being named, one within the other
  std::vector<PlacedPicture> pictures_;  // that wait for the end of what they stand in
  Table table_;
  bool in_table_ = false;
  std::size_t read_ = 0;        // bytes of the source
  int unread_columns_ = 0;      // of the row, behind those bytes
  std::vector<double> widths_;  // of its columns, in letters
};

void MarkdownReader::enter(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      if (quotes_++ == 0) end_prose();
      prose_.look = Prose::Look::lead;
      return;
    case MD_BLOCK_UL:
      end_lines();
      end_empty_item();
      lists_.push_back({false, 1, '.', false});
      return;
    case MD_BLOCK_OL: {
      end_lines();
      end_empty_item();
      const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
      lists_.push_back({true, list->start, list->mark_delimiter, false});
      return;
    }
    case MD_BLOCK_LI:
      end_lines();
      lists_.back().at_marker = true;
      return;
    case MD_BLOCK_H:
      end_prose();
      in_heading_ = true;
      return;
    case MD_BLOCK_TABLE: {
      end_prose();
      in_table_ = true;
      table_ = {};
      const unsigned columns = static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count;
      table_.columns.resize(columns);
      widths_.assign(columns, narrowest_column);
      return;
    }
    case MD_BLOCK_TR:
      table_.rows.emplace_back();
      unread_columns_ = -1;
      return;
    case MD_BLOCK_CODE:
      end_lines();
      return add_run({written(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info) + "\n", false, false, ""});
    default:
      return end_lines();
  }
}

void MarkdownReader::leave(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_DOC:
      return end_prose();
    case MD_BLOCK_QUOTE:
      end_lines();
      if (--quotes_ == 0) end_prose();
      return;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      end_lines();
      lists_.pop_back();
      return;
    case MD_BLOCK_LI:
      end_lines();
      return end_empty_item();
    case MD_BLOCK_H:
      return end_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
    case MD_BLOCK_THEAD:
      table_.header = std::move(table_.rows);
      table_.rows.clear();
      return;
    case MD_BLOCK_TR:
      return end_row();
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return end_cell(type == MD_BLOCK_TH, static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    case MD_BLOCK_TABLE:
      return end_table();
    default:
      return end_lines();
  }
}

void MarkdownReader::enter(MD_SPANTYPE type, void* detail) {
  if (type == MD_SPAN_STRONG) ++strong_;
  if (type == MD_SPAN_EM) ++emphasis_;
  if (type == MD_SPAN_A)
    links_.push_back({written(static_cast<MD_SPAN_A_DETAIL*>(detail)->href), text_.plain().size()});
  if (type == MD_SPAN_IMG) {
    const auto* picture = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
    naming_.push_back({written(picture->src), "", written(picture->title)});
  }
}

void MarkdownReader::leave(MD_SPANTYPE type, void*) {
  if (type == MD_SPAN_STRONG) --strong_;
  if (type == MD_SPAN_EM) --emphasis_;
  if (type == MD_SPAN_A) leave_link();
  if (type != MD_SPAN_IMG) return;
  PlacedPicture picture = std::move(naming_.back());
  naming_.pop_back();
  pictures_.push_back(std::move(picture));
  if (naming_.empty() && lists_.empty() && !in_table_ && !in_heading_) end_prose();
}

// An address that is not followed, or that has no text of its own, is said.
void MarkdownReader::leave_link() {
  const Link link = std::move(links_.back());
  links_.pop_back();
  const std::string said = text_.plain().substr(std::min(link.begin, text_.plain().size()));
  const bool live = may_be_followed(link.address);
  if (said.empty() && naming_.empty())
    add_run({link.address, false, false, live ? link.address : ""});
  else if (!live && !link.address.empty() && said != link.address)
    add_run({" (" + link.address + ")", false, false, ""});
}

void MarkdownReader::add(MD_TEXTTYPE type, std::string_view text) {
  const bool in_source = text.data() >= source_.data() && text.data() < source_.data() + source_.size();
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return add_run({"\n", false, false, ""});
  if (type == MD_TEXT_NULLCHAR) return add_run({"\xEF\xBF\xBD", false, false, ""});
  if (type == MD_TEXT_ENTITY) {
    std::string character;
    append_entity(character, text.substr(1, text.size() - 2));
    return add_run({character, false, false, ""});
  }
  if (!in_source) return add_run({std::string(text), false, false, ""});
  const auto begin = static_cast<std::size_t>(text.data() - source_.data());
  read_ = begin + text.size();
  if (in_table_ && !table_.rows.empty())
    unread_columns_ = static_cast<int>(table_.columns.size() - table_.rows.back().cells.size());
  for (const Run& run : slice(looks_, begin, begin + text.size()).runs) add_run(run);
}

void MarkdownReader::add_run(Run run) {
  if (!naming_.empty()) {
    std::replace(run.text.begin(), run.text.end(), '\n', ' ');
    for (PlacedPicture& picture : naming_) picture.alternative += run.text;
    return;
  }
  if (in_heading_) std::replace(run.text.begin(), run.text.end(), '\n', ' ');
  run.bold = run.bold || strong_ > 0;
  run.italic = run.italic || emphasis_ > 0;
  if (!links_.empty()) run.link = may_be_followed(links_.back().address) ? links_.back().address : "";
  text_.append(run);
}

// The lines of a paragraph; a list that has marks other than Markdown's is one all the same.
void MarkdownReader::end_lines() {
  const RichText text = trimmed(text_);
  text_ = {};
  if (text.empty()) return;
  std::vector<Paragraph> paragraphs;
  const std::vector<RichText> lines = split_lines(text);
  const bool listed = std::any_of(lines.begin(), lines.end(), [](const RichText& line) {
    const std::string plain = line.plain();
    return list_marker(trim(plain)).has_value();
  });
  if (lists_.empty() && listed) {
    paragraphs = to_paragraphs(text);
  } else {
    for (const RichText& line : lines) {
      Paragraph paragraph;
      paragraph.text = trimmed(line);
      if (!paragraph.text.empty()) paragraphs.push_back(std::move(paragraph));
    }
  }
  if (!lists_.empty()) {
    List& list = lists_.back();
    for (Paragraph& paragraph : paragraphs) {
      paragraph.kind = list.ordered ? Paragraph::Kind::numbered : Paragraph::Kind::bullet;
      paragraph.level = std::min(static_cast<int>(lists_.size()) - 1, deepest_list);
      if (!list.at_marker) continue;
      paragraph.marker = list.ordered ? std::to_string(list.next++) + list.delimiter : "•";
      list.at_marker = false;
    }
  }
  for (Paragraph& paragraph : linked(std::move(paragraphs)))
    prose_.paragraphs.push_back(std::move(paragraph));
}

// An item without a text of its own still has its mark.
void MarkdownReader::end_empty_item() {
  if (lists_.empty() || !lists_.back().at_marker) return;
  List& list = lists_.back();
  Paragraph paragraph;
  paragraph.kind = list.ordered ? Paragraph::Kind::numbered : Paragraph::Kind::bullet;
  paragraph.level = std::min(static_cast<int>(lists_.size()) - 1, deepest_list);
  paragraph.marker = list.ordered ? std::to_string(list.next++) + list.delimiter : "•";
  list.at_marker = false;
  prose_.paragraphs.push_back(std::move(paragraph));
}

void MarkdownReader::end_prose() {
  end_lines();
  if (!prose_.paragraphs.empty()) out_.emplace_back(std::move(prose_));
  prose_ = {quotes_ > 0 ? Prose::Look::lead : Prose::Look::body, {}};
  place_pictures();
}

void MarkdownReader::end_heading(int level) {
  in_heading_ = false;
  const RichText text = trimmed(text_);
  text_ = {};
  if (!text.empty()) out_.emplace_back(Heading{level, text});
  place_pictures();
}

void MarkdownReader::end_cell(bool heading, MD_ALIGN align) {
  TableRow& row = table_.rows.back();
  TableCell cell;
  cell.column = static_cast<int>(row.cells.size());
  cell.role = heading ? CellRole::column_header : CellRole::data;
  const std::string plain = text_.plain();
  cell.content = linked(to_paragraphs(trimmed(text_)));
  text_ = {};
  if (const std::optional<Figure> figure = to_figure(plain); figure && !heading) {
    if (figure->unit == "%") cell.value = CellNumber{figure->value / 100, true};
    if (figure->unit.empty()) cell.value = CellNumber{figure->value, false};
  }
  const auto column = static_cast<std::size_t>(cell.column);
  if (align == MD_ALIGN_CENTER) table_.columns[column].centred = true;
  widths_[column] = std::max(widths_[column], std::min(static_cast<double>(plain.size()), widest_column));
  row.cells.push_back(std::move(cell));
}

// What a row has behind its last column stands in that column, as it was written.
void MarkdownReader::end_row() {
  std::size_t at = read_;
  if (unread_columns_ < 0) {  // nothing in its columns
    at = source_.find('\n', at);
    if (at == std::string::npos) return;
    at = source_.find_first_not_of(" \t\r", at + 1);
    unread_columns_ = static_cast<int>(table_.columns.size());
    if (at != std::string::npos && source_[at] == '|') ++unread_columns_;
  }
  const std::size_t end = std::min(source_.find('\n', std::min(at, source_.size())), source_.size());
  for (; at < end && unread_columns_ > 0; ++at) {
    if (source_[at] == '\\')
      ++at;
    else if (source_[at] == '|')
      --unread_columns_;
  }
  read_ = std::max(read_, std::min(at, end));
  if (at >= end) return;
  std::string_view rest = trim(std::string_view(source_).substr(at, end - at));
  if (rest.ends_with('|')) rest = trim(rest.substr(0, rest.size() - 1));
  if (!rest.empty() && !table_.rows.back().cells.empty())
    table_.rows.back().cells.back().content.emplace_back().text = RichText(rest);
}

void MarkdownReader::end_table() {
  in_table_ = false;
  for (std::size_t i = 0; i < widths_.size(); ++i) table_.columns[i].share = widths_[i];
  const auto blank = [](const TableCell& cell) { return cell.content.empty(); };
  const bool headed = std::any_of(table_.header.begin(), table_.header.end(), [&](const TableRow& row) {
    return !std::all_of(row.cells.begin(), row.cells.end(), blank);
  });
  if (!headed) {
    table_.header.clear();
    for (TableRow& row : table_.rows) row.cells.front().role = CellRole::row_header;
  }
  // A table of headings alone says what they say.
  if (table_.rows.empty()) {
    table_.rows = std::move(table_.header);
    table_.header.clear();
  }
  if (!table_.rows.empty()) out_.emplace_back(std::move(table_));
  place_pictures();
}

void MarkdownReader::place_pictures() {
  if (in_table_ || !naming_.empty()) return;
  for (PlacedPicture& picture : pictures_) out_.emplace_back(std::move(picture));
  pictures_.clear();
}

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(const RichText& text) {
  return MarkdownReader(text).read();
}

}  // namespace boardpack
