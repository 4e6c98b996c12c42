#include "report/priorities.h"

#include <algorithm>

#include "report/cells.h"
#include "report/fill_places.h"

namespace boardpack {

namespace {

// What actions of one area are for, and those actions.
struct Priority {
  int area = -1;
  std::string issue;
  std::vector<const Action*> actions;  // none for an area without any
};

// By area, those of no area last, and in each as their first actions come.
std::vector<Priority> priorities_of(const Plan& plan) {
  std::vector<Priority> out;
  const auto add = [&](int area) {
    const std::size_t first = out.size();
    for (const Action& action : plan.actions) {
      if (action.area != area) continue;
      const std::string issue = action.issue.value.plain();
      auto same = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                               [&](const Priority& one) { return one.issue == issue; });
      if (same == out.end()) same = out.insert(out.end(), {area, issue, {}});
      same->actions.push_back(&action);
    }
    if (area >= 0 && out.size() == first) out.push_back({area, "", {}});
  };
  for (std::size_t i = 0; i < plan.areas.size(); ++i) add(static_cast<int>(i));
  add(-1);
  return out;
}

TableCell heading_cell(const std::string& heading) {
  TableCell cell;
  cell.role = CellRole::column_header;
  cell.content = body(heading);
  return cell;
}

// "3. Safeguard adolescents"; a priority that is numbered as written keeps its number.
void number(TableCell& cell, int& last) {
  if (cell.content.empty()) return;
  Paragraph& first = cell.content.front();
  if (const int own = item_number(first); own > 0) {
    last = own;
  } else if (first.kind == Paragraph::Kind::body && first.columns.empty()) {
    first.kind = Paragraph::Kind::numbered;
    first.marker = std::to_string(++last) + ".";
  }
}

// An action's text as one item of a list, with its own lists below it.
void as_item(std::vector<Paragraph>& paragraphs) {
  if (paragraphs.empty() || paragraphs.front().kind != Paragraph::Kind::body) return;
  for (Paragraph& paragraph : paragraphs) {
    if (!paragraph.columns.empty()) continue;
    if (paragraph.kind != Paragraph::Kind::body) {
      ++paragraph.level;
      continue;
    }
    paragraph.kind = Paragraph::Kind::bullet;
    if (&paragraph == &paragraphs.front()) paragraph.marker = "•";
  }
}

class PriorityTable {
 public:
  PriorityTable(const Plan& plan, const BlockTemplate& block) : plan_(plan) {
    const auto none = [&](auto said) { return std::none_of(plan.actions.begin(), plan.actions.end(), said); };
    const bool no_issues = none([](const Action& action) { return !action.issue.value.empty(); });
    TableRow header;
    for (const ColumnTemplate& column : block.columns) {
      const Show show = column.fields.front().show;
      if (show == Show::area && plan.areas.empty()) continue;
      if (show == Show::issue && no_issues) continue;
      columns_.push_back(&column);
      table_.columns.push_back({column.share, false, false});
      header.cells.push_back(heading_cell(column.heading));
      header.cells.back().column = static_cast<int>(header.cells.size()) - 1;
    }
    table_.header.push_back(std::move(header));
  }

  void add(const Priority& priority) {
    const bool same_area = !table_.rows.empty() && priority.area == area_;
    if (!same_area) first_of_area_ = table_.rows.size();
    area_ = priority.area;
    TableRow row;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool area = columns_[i]->fields.front().show == Show::area;
      if (area && same_area) {
        for (TableCell& cell : table_.rows[first_of_area_].cells)
          if (cell.column == static_cast<int>(i)) ++cell.row_span;
        continue;
      }
      TableCell cell = area ? area_cell(priority, *columns_[i]) : cell_for(priority, *columns_[i]);
      cell.column = static_cast<int>(i);
      row.cells.push_back(std::move(cell));
    }
    table_.rows.push_back(std::move(row));
  }

  Table done() { return std::move(table_); }

 private:
  TableCell area_cell(const Priority& priority, const ColumnTemplate& column) const {
    Action of_area;
    of_area.area = priority.area;
    TableCell cell = cell_of(plan_, {.action = &of_area}, column);
    if (priority.area < 0) cell.content = body("Other priorities");
    cell.role = CellRole::row_header;
    return cell;
  }

  // What the column shows of each of its actions, each thing once.
  TableCell cell_for(const Priority& priority, const ColumnTemplate& column) {
    const Show show = column.fields.front().show;
    TableCell out;
    std::vector<std::vector<Paragraph>> said;
    for (const Action* action : priority.actions) {
      TableCell cell = cell_of(plan_, {.action = action}, column);
      add_sources(out, cell.sources);
      if (std::find(said.begin(), said.end(), cell.content) != said.end()) continue;
      said.push_back(cell.content);
      if (show == Show::action) as_item(cell.content);
      out.content.insert(out.content.end(), cell.content.begin(), cell.content.end());
    }
    if (show == Show::issue) number(out, last_number_);
    if (show == Show::issue && !out.content.empty()) out.role = CellRole::row_header;
    return out;
  }

  const Plan& plan_;
  std::vector<const ColumnTemplate*> columns_;
  Table table_;
  int area_ = -1;
  std::size_t first_of_area_ = 0;
  int last_number_ = 0;
};

Table table_of_areas(const Plan& plan, const BlockTemplate& block) {
  Table table;
  std::vector<std::vector<TableCell>> columns;
  for (const ColumnTemplate& column : block.columns) {
    std::vector<TableCell> cells;
    for (std::size_t i = 0; i < plan.areas.size(); ++i) {
      Action of_area;
      of_area.area = static_cast<int>(i);
      cells.push_back(cell_of(plan, {.action = &of_area}, column));
      cells.back().column = static_cast<int>(columns.size());
      if (column.fields.front().show == Show::area) cells.back().role = CellRole::row_header;
    }
    if (column.optional && std::all_of(cells.begin(), cells.end(), is_blank)) continue;
    if (table.header.empty()) table.header.emplace_back();
    table.header.back().cells.push_back(heading_cell(column.heading));
    table.header.back().cells.back().column = static_cast<int>(columns.size());
    table.columns.push_back({column.share, false, false});
    columns.push_back(std::move(cells));
  }
  // What only says the areas' names once more is no table.
  if (columns.size() < 2) return table;
  for (std::size_t i = 0; i < plan.areas.size(); ++i) {
    table.rows.emplace_back();
    for (auto& cells : columns) table.rows.back().cells.push_back(std::move(cells[i]));
  }
  return table;
}

// "A. One board sees the whole of the work."
std::vector<Paragraph> outcomes_of(const Plan& plan) {
  std::vector<Paragraph> out;
  for (const Area& area : plan.areas) {
    std::vector<Paragraph> outcome = to_paragraphs(area.outcome.value);
    if (outcome.empty()) continue;
    if (area.code.empty()) {
      as_item(outcome);
    } else {
      if (outcome.front().kind != Paragraph::Kind::body) outcome.insert(outcome.begin(), Paragraph{});
      for (Paragraph& paragraph : outcome) {
        if (!paragraph.columns.empty()) continue;
        if (paragraph.kind != Paragraph::Kind::body) ++paragraph.level;
        if (paragraph.kind == Paragraph::Kind::body) paragraph.kind = Paragraph::Kind::numbered;
      }
      outcome.front().marker = area.code + ".";
      if (outcome.front().text.empty()) outcome.front().text = area.title.value;
    }
    out.insert(out.end(), outcome.begin(), outcome.end());
  }
  return out;
}

void add_title(const Plan& plan, const BlockTemplate& block, Document& document) {
  const Places places = plan_places(plan);
  if (!block.title.empty()) document.blocks.push_back(Heading{1, RichText(fill_places(block.title, places))});
  if (!block.note.empty())
    document.blocks.push_back(Prose{Prose::Look::body, body(fill_places(block.note, places))});
}

}  // namespace

void add_priorities(const Plan& plan, const BlockTemplate& block, Document& document) {
  PriorityTable builder(plan, block);
  for (const Priority& priority : priorities_of(plan)) builder.add(priority);
  Table table = builder.done();
  table.title = block.title.empty() ? document.title : fill_places(block.title, plan_places(plan));
  table.empty_note = block.empty.empty() ? "No priorities." : block.empty;
  const bool begun = std::any_of(document.blocks.begin(), document.blocks.end(),
                                 [](const Block& one) { return !std::holds_alternative<TitleBlock>(one); }) &&
                     !std::holds_alternative<PageBreak>(document.blocks.back());
  if (begun) document.blocks.push_back(PageBreak{});
  add_title(plan, block, document);
  document.blocks.push_back(std::move(table));
}

void add_areas_at_a_glance(const Plan& plan, const BlockTemplate& block, Document& document) {
  if (block.columns.empty()) {
    std::vector<Paragraph> outcomes = outcomes_of(plan);
    if (outcomes.empty()) return;
    add_title(plan, block, document);
    document.blocks.push_back(Prose{Prose::Look::body, std::move(outcomes)});
    return;
  }
  Table table = table_of_areas(plan, block);
  if (table.rows.empty()) return;
  table.title = block.title.empty() ? document.title : fill_places(block.title, plan_places(plan));
  add_title(plan, block, document);
  document.blocks.push_back(std::move(table));
}

}  // namespace boardpack
