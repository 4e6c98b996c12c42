#include "report/glossary.h"

#include <algorithm>

#include "report/cells.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

// Its words, each between blanks: " SEN SEND ".
std::string apart(std::string_view text) {
  std::string out = " ";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c))
      out += text.substr(begin, at - begin);
    else if (out.back() != ' ')
      out += ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

std::string folded_apart(std::string_view text) {
  std::string out = " ";
  for (const std::string& word : fold_words(text)) out += word + " ";
  return out;
}

// What the paper says, in its own letters and folded.
class Said {
 public:
  explicit Said(const Document& document, std::size_t without) {
    add(document.title);
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
      if (i != without) std::visit([&](const auto& block) { add(block); }, document.blocks[i]);
    words_ = apart(text_);
    folded_ = folded_apart(text_);
  }

  bool uses(std::string_view term) const {
    const bool acronym = std::none_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    std::string wanted = acronym ? apart(term) : folded_apart(term);
    const std::string& said = acronym ? words_ : folded_;
    if (wanted.size() < 2 || said.find(wanted) != std::string::npos) return true;
    wanted.insert(wanted.size() - 1, "s");
    return said.find(wanted) != std::string::npos;
  }

 private:
  void add(std::string_view text) { text_.append(text).append("\n"); }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const RichText& text) { add(text.plain()); }
  void add(const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs) add(paragraph.text);
  }
  void add(const std::vector<std::pair<std::string, std::string>>& facts) {
    for (const auto& [name, value] : facts) add(value);
  }
  void add(const TitleBlock& block) {
    add(block.title);
    add(block.subtitle);
    add(block.facts);
  }
  void add(const Cover& block) {
    add(block.title);
    add(block.subtitle);
    add(block.statement);
    add(block.facts);
  }
  void add(const Contents&) {}
  void add(const Heading& block) { add(block.text); }
  void add(const Prose& block) { add(block.paragraphs); }
  void add(const Table& block) {
    add(block.caption);
    for (const auto* rows : {&block.header, &block.rows})
      for (const TableRow& row : *rows)
        for (const TableCell& cell : row.cells) add(cell.content);
  }
  void add(const Chart& block) { add(block.title); }
  void add(const Picture& block) { add(block.alternative); }
  void add(const Legend& block) {
    for (const LegendEntry& entry : block.entries) add(entry.meaning);
  }
  void add(const PageBreak&) {}

  std::string text_, words_, folded_;
};

bool uses_one_of(const Said& said, const std::string& terms) {
  std::string rest = terms;
  std::replace_if(
      rest.begin(), rest.end(), [](char c) { return c == ',' || c == ';' || c == '/'; }, '\n');
  const auto variants = split(rest, '\n');
  return std::any_of(variants.begin(), variants.end(),
                     [&](std::string_view one) { return !trim(one).empty() && said.uses(trim(one)); });
}

}  // namespace

void add_glossary(const Plan& plan, const BlockTemplate& block, Document& document) {
  if (plan.glossary.empty()) return;
  Table table;
  table.title = block.title.empty() ? "Glossary" : block.title;
  table.columns = {{1, false, false}, {4, false, false}};
  const auto cell = [](int column, std::string_view text, CellRole role) {
    TableCell made;
    made.column = column;
    made.role = role;
    made.content = body(text);
    return made;
  };
  table.header.push_back(
      {{cell(0, "Term", CellRole::column_header), cell(1, "Meaning", CellRole::column_header)}});
  for (const GlossaryEntry& entry : plan.glossary) {
    TableCell meaning = cell(1, "", CellRole::data);
    meaning.content = to_paragraphs(entry.meaning.value);
    meaning.sources = sources_of(plan, entry.meaning.origin);
    table.rows.push_back({{cell(0, entry.term, CellRole::row_header), std::move(meaning)}});
  }
  document.blocks.push_back(Heading{1, RichText(table.title)});
  document.blocks.push_back(std::move(table));
}

void keep_used_terms(Document& document, std::size_t glossary) {
  const Said said(document, glossary);
  auto& table = std::get<Table>(document.blocks[glossary]);
  std::erase_if(table.rows, [&](const TableRow& row) {
    const auto& term = row.cells.front().content;
    return !term.empty() && !uses_one_of(said, term.front().text.plain());
  });
  if (!table.rows.empty()) return;
  const auto at = document.blocks.begin() + static_cast<std::ptrdiff_t>(glossary);
  document.blocks.erase(at - 1, at + 1);
}

}  // namespace boardpack
