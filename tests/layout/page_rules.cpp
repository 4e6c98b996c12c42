#include "layout/page_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "layout/page_text.h"

namespace boardpack {

namespace {

// The base lines of a text on each page it is on.
using Lines = std::map<int, std::set<Length>>;

void add(Lines& lines, const Lines& more) {
  for (const auto& [page, base] : more) lines[page].insert(base.begin(), base.end());
}

class PageRules {
 public:
  PageRules(const Pages& pages, const Document& document, const Theme& theme)
      : pages_(pages),
        document_(document),
        theme_(theme),
        own_(pages.structure.size()),
        left_(pages.structure.size(), 1'000'000) {
    for (std::size_t p = 0; p < pages.pages.size(); ++p)
      for (const auto& item : pages.pages[p].texts) {
        if (item.mark < 0) continue;
        const auto owner =
            static_cast<std::size_t>(pages.pages[p].marks[static_cast<std::size_t>(item.mark)]);
        own_[owner][static_cast<int>(p)].insert(item.baseline);
        left_[owner] = std::min(left_[owner], item.x);
      }
  }

  std::vector<std::string> broken() {
    for (std::size_t p = 0; p < pages_.pages.size(); ++p) check_grid(p);
    check_headings();
    const auto all = tables();
    auto table = all.begin();
    for (const auto& block : document_.blocks)
      if (const auto* source = std::get_if<Table>(&block); source && !source->rows.empty())
        check_table(*source, *table++);
    return std::move(complaints_);
  }

 private:
  struct Row {
    std::vector<int> cells;  // elements
    Lines own;               // of cells of one row
    Lines all;
    bool band = false;
  };

  const Element& element(int index) const { return pages_.structure[static_cast<std::size_t>(index)]; }

  void complain(const std::string& what, int page, const std::string& where) {
    complaints_.push_back(what + ", page " + std::to_string(page + 1) + ": " + where.substr(0, 60));
  }

  std::vector<int> kids(int index) const {
    std::vector<int> out;
    for (const auto& kid : element(index).kids)
      if (kid.kind == Kid::Kind::element) out.push_back(kid.index);
    return out;
  }

  Lines lines_below(int index) const {
    Lines lines = own_[static_cast<std::size_t>(index)];
    for (const int kid : kids(index)) add(lines, lines_below(kid));
    return lines;
  }

  // Those of the document, not those within cells.
  std::vector<int> tables() const {
    std::vector<int> out;
    for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
      const auto parent = pages_.structure[i].parent;
      if (pages_.structure[i].tag != Tag::table || parent < 0) continue;
      const auto within = element(parent).tag;
      if (within == Tag::section || within == Tag::document) {
        const auto below = kids(static_cast<int>(i));
        const bool small = !below.empty() && element(below.front()).tag == Tag::table_row;
        if (!small) out.push_back(static_cast<int>(i));
      }
    }
    return out;
  }

  void check_grid(std::size_t number) {
    const auto& page = pages_.pages[number];
    for (const auto& item : page.texts) {
      if (item.mark < 0 && item.artifact != Artifact::repeated) continue;
      const auto text = boardpack::text_of(pages_, page, item);
      Length characters = 0;
      for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      const Length left = item.x + 30, right = item.x + characters * item.size / 2 - 30;
      const Length top = item.baseline - item.size * 6 / 10, bottom = item.baseline + item.size / 5;
      for (const auto& rule : page.rules) {
        if (rule.ink != theme_.grid) continue;
        if (rule.x0 < right && rule.x1 > left && rule.y0 < bottom && rule.y1 > top)
          complain("text across the grid", static_cast<int>(number), text);
      }
    }
  }

  void reading_order(int index, std::vector<int>& out) const {
    out.push_back(index);
    for (const int kid : kids(index)) reading_order(kid, out);
  }

  void check_headings() {
    std::vector<int> order;
    reading_order(0, order);
    std::optional<int> heading_page;
    for (const int index : order) {
      const auto& lines = own_[static_cast<std::size_t>(index)];
      if (lines.empty()) continue;
      if (heading_page && lines.begin()->first != *heading_page)
        complain("a heading alone at a page's foot", *heading_page, "");
      const auto tag = element(index).tag;
      heading_page.reset();
      if (tag >= Tag::heading1 && tag <= Tag::heading6) heading_page = lines.rbegin()->first;
    }
  }

  void check_table(const Table& source, int table) {
    std::vector<Row> rows;
    for (const int group : kids(table))
      for (const int row : kids(group)) {
        auto& added = rows.emplace_back();
        for (const int cell : kids(row)) {
          added.cells.push_back(cell);
          const auto lines = lines_below(cell);
          add(added.all, lines);
          if (element(cell).row_span == 1) add_fullest(added.own, lines);
        }
      }
    const auto header_rows = source.header.size();
    for (std::size_t r = 0; r < source.rows.size(); ++r) rows[header_rows + r].band = source.rows[r].band;
    for (std::size_t r = 0; r < rows.size(); ++r) check_split(rows[r]);
    check_kept_with_next(rows, header_rows);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto& cells = r < header_rows ? source.header[r].cells : source.rows[r - header_rows].cells;
      for (std::size_t c = 0; c < cells.size(); ++c)
        check_continued(source, cells[c], rows, r, rows[r].cells[c]);
    }
  }

  std::string text_of(const Row& row) const {
    std::string text;
    for (const int cell : row.cells) text += reading_text(pages_, cell);
    return text;
  }

  // On each page the lines of the cell that has most.
  static void add_fullest(Lines& lines, const Lines& cell) {
    for (const auto& [page, base] : cell)
      if (base.size() > lines[page].size()) lines[page] = base;
  }

  void check_split(const Row& row) {
    if (row.own.size() < 2) return;
    if (row.own.begin()->second.size() < 2)
      complain("one line of a split row on the earlier page", row.own.begin()->first, text_of(row));
    if (row.own.rbegin()->second.size() < 2)
      complain("one line of a split row on the later page", row.own.rbegin()->first, text_of(row));
  }

  // Headers and bands of more than half a page: what is so high is set like any other row.
  bool very_high(const std::vector<Row>& rows, std::size_t header_rows, std::size_t last, int page) const {
    const Length page_height = pages_.pages[static_cast<std::size_t>(page)].height;
    Length highest = page_height, lowest = 0;
    for (std::size_t r = 0; r <= last; ++r) {
      const auto lines = rows[r].all.find(page);
      if (lines == rows[r].all.end()) continue;
      if (r >= header_rows && !rows[r].band) return false;
      highest = std::min(highest, *lines->second.begin());
      lowest = std::max(lowest, *lines->second.rbegin());
    }
    const Length line = from_points(theme_.header_cell.size * theme_.header_cell.line_height);
    const Length text_area = page_height - from_points(theme_.margin_top + theme_.margin_bottom);
    return lowest - highest + 2 * line > text_area / 2;
  }

  void check_kept_with_next(const std::vector<Row>& rows, std::size_t header_rows) {
    Lines above;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
      add(above, rows[r].all);
      if (rows[r].all.empty() || rows[r + 1].all.empty()) continue;
      const bool header_of_a_page = r + 1 == header_rows && above.size() == 1;
      if (!rows[r].band && !header_of_a_page) continue;
      const int page = above.rbegin()->first;
      if (page < rows[r + 1].all.begin()->first && !very_high(rows, header_rows, r, page))
        complain(rows[r].band ? "a band alone at a page's foot" : "a header alone at a page's foot", page,
                 text_of(rows[r]));
    }
  }

  void check_continued(const Table& table, const TableCell& source, const std::vector<Row>& rows,
                       std::size_t r, int cell) {
    const auto span = static_cast<std::size_t>(element(cell).row_span);
    const auto lines = lines_below(cell);
    if (span == 1 || lines.empty() || source.role == CellRole::status) return;
    if (table.columns[static_cast<std::size_t>(source.column)].centred) return;
    int last_page = lines.rbegin()->first;
    for (std::size_t i = r; i < r + span; ++i)
      if (!rows[i].own.empty()) last_page = std::max(last_page, rows[i].own.rbegin()->first);
    for (int page = lines.begin()->first + 1; page <= last_page; ++page)
      if (!has_note(page, left_of(cell)))
        complain("a spanning cell goes on without a note", page, reading_text(pages_, cell));
  }

  Length left_of(int cell) const {
    Length left = left_[static_cast<std::size_t>(cell)];
    for (const int kid : kids(cell)) left = std::min(left, left_of(kid));
    return left;
  }

  bool has_note(int page, Length left) const {
    constexpr Length indents = 2800, too_narrow = 4500;
    const auto& on = pages_.pages[static_cast<std::size_t>(page)];
    const bool narrow = std::any_of(on.rules.begin(), on.rules.end(), [&](const Rule& rule) {
      return rule.x0 == rule.x1 && rule.x0 > left && rule.x0 < left + too_narrow;
    });
    if (narrow) return true;
    const auto parted = [&](const TextItem& item) {
      return std::any_of(on.rules.begin(), on.rules.end(), [&](const Rule& rule) {
        return rule.x0 == rule.x1 && rule.x0 > left && rule.x0 < item.x && rule.y0 < item.baseline &&
               rule.y1 > item.baseline;
      });
    };
    return std::any_of(on.texts.begin(), on.texts.end(), [&](const TextItem& item) {
      return item.mark < 0 && item.x > left - indents && !parted(item) &&
             boardpack::text_of(pages_, on, item).find("(cont") != std::string::npos;
    });
  }

  const Pages& pages_;
  const Document& document_;
  const Theme& theme_;
  std::vector<Lines> own_;  // of each element, without its kids'
  std::vector<Length> left_;
  std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> broken_page_rules(const Pages& pages, const Document& document, const Theme& theme) {
  return PageRules(pages, document, theme).broken();
}

}  // namespace boardpack
