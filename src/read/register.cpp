#include "read/register.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>
#include <set>

#include "model/register_sheets.h"
#include "model/status_rank.h"
#include "read/refuse.h"
#include "read/return.h"
#include "read/table_rows.h"
#include "text/fold.h"

namespace boardpack {

namespace {

std::vector<std::string> listed(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (std::string_view item : split(text, separator))
    if (!trim(item).empty()) out.emplace_back(trim(item));
  return out;
}

// Whether new registers have the heading.
bool is_offered(const RegisterSheet& sheet, std::string_view heading) {
  return std::ranges::any_of(
      sheet.headings, [&](const RegisterHeading& one) { return heading_words(one.heading) == heading; });
}

// One row of a register's sheet by heading.
class Entry {
 public:
  Entry(const Grid& grid, const GridRow& row, const std::map<std::string, std::uint32_t>& columns,
        std::int32_t file, std::int32_t sheet, const RegisterSheet& known)
      : grid_(grid), row_(row), columns_(columns), file_(file), sheet_(sheet), known_(known) {}

  const GridCell* cell(std::string_view heading) const {
    assert(is_offered(known_, heading));
    return other_cell(heading);
  }
  // Under a heading that new registers don't have.
  const GridCell* other_cell(std::string_view heading) const {
    auto found = columns_.find(std::string(heading));
    return found == columns_.end() ? nullptr : row_.at(found->second);
  }
  std::string text(std::string_view heading) const {
    const GridCell* found = cell(heading);
    return found ? found->plain : "";
  }
  SourcedText sourced(std::string_view heading) const {
    const GridCell* found = cell(heading);
    return found ? SourcedText{found->text, grid_.origin(file_, sheet_, row_.row, found->column)}
                 : SourcedText{};
  }
  Sourced<std::string> sourced_text(std::string_view heading) const {
    const GridCell* found = other_cell(heading);
    return found ? Sourced<std::string>{found->plain, grid_.origin(file_, sheet_, row_.row, found->column)}
                 : Sourced<std::string>{};
  }
  Origin origin() const { return grid_.origin(file_, sheet_, row_.row, row_.cells.front().column); }
  const std::map<std::string, std::uint32_t>& columns() const { return columns_; }

 private:
  const Grid& grid_;
  const GridRow& row_;
  const std::map<std::string, std::uint32_t>& columns_;
  std::int32_t file_;
  std::int32_t sheet_;
  const RegisterSheet& known_;
};

class RegisterReader {
 public:
  RegisterReader(const Workbook& book, std::int32_t file, const ReturnTemplate& form, Findings& findings)
      : book_(book), file_(file), form_(form), findings_(findings) {}

  Register read() {
    read_statuses();
    read_plan();
    read_agencies();
    read_areas();
    read_measures();
    read_glossary();
    read_narrative();
    read_actions();
    register_.found = true;
    return std::move(register_);
  }

 private:
  const Sheet* sheet(std::string_view name, std::int32_t& index) const {
    const auto is_named = [&](const Sheet& sheet) { return fold(sheet.name) == name; };
    const auto has_table = [&](const Sheet& sheet) {
      return std::ranges::any_of(sheet.tables,
                                 [&](const NamedTable& table) { return fold(table.name) == name; });
    };
    auto found = std::ranges::find_if(book_.sheets, is_named);
    if (found == book_.sheets.end()) found = std::ranges::find_if(book_.sheets, has_table);
    if (found == book_.sheets.end()) return nullptr;
    index = static_cast<std::int32_t>(found - book_.sheets.begin());
    return &*found;
  }

  // Calls `take` for each row under the first row that has one of `keys` as a heading.
  void each(std::string_view name, std::initializer_list<std::string_view> keys,
            const std::function<void(const Entry&)>& take) {
    std::int32_t index = -1;
    const Sheet* found = sheet(name, index);
    if (!found) return;
    const Grid grid(book_, *found, false);
    std::map<std::string, std::uint32_t> columns;
    for (const GridRow& row : grid.rows()) {
      if (!columns.empty()) {
        const GridRow written = without_examples(grid, row, columns.at(std::string(*keys.begin())), index);
        if (!written.cells.empty()) take(Entry(grid, written, columns, file_, index, register_sheet(name)));
        continue;
      }
      std::map<std::string, std::uint32_t> headings;
      for (const GridCell& cell : row.cells) headings.emplace(heading_words(cell.plain), cell.column);
      if (std::all_of(keys.begin(), keys.end(),
                      [&](std::string_view key) { return headings.count(std::string(key)) > 0; }))
        columns = std::move(headings);
    }
    if (columns.empty() && !grid.rows().empty())
      problem({file_, index, grid.rows().front().row, 1},
              fmt::format("the sheet \"{}\" has no column headed \"{}\"; the sheet was not read", found->name,
                          *keys.begin()));
  }

  void problem(const Origin& origin, std::string message) {
    findings_.push_back({FindingCode::register_problem, origin, "", std::move(message)});
  }

  void set_aside(const Origin& origin) {
    findings_.push_back(
        {FindingCode::example_left, origin, "",
         fmt::format("this begins with \"{}\" and shows how to fill the register in; not used",
                     example_mark)});
  }

  // The row's own cells; none where it is an example for all that its column `key` says.
  GridRow without_examples(const Grid& grid, const GridRow& row, std::uint32_t key, std::int32_t sheet) {
    const auto is_example = [](const GridCell& cell) { return is_marked_example(cell.plain); };
    const GridCell* named = row.at(key);
    if (is_example(row.cells.front()) && (!named || is_example(*named))) {
      set_aside(grid.origin(file_, sheet, row.row, row.cells.front().column));
      return {};
    }
    GridRow out = row;
    for (const GridCell& cell : row.cells)
      if (is_example(cell)) set_aside(grid.origin(file_, sheet, cell.row, cell.column));
    std::erase_if(out.cells, is_example);
    return out;
  }

  void read_plan() {
    std::int32_t index = -1;
    const Sheet* found = sheet("plan", index);
    if (!found) return;
    const Grid grid(book_, *found, false);
    Plan& plan = register_.plan;
    const std::map<std::string, Sourced<std::string>*> texts = {
        {"title", &plan.title},     {"subtitle", &plan.subtitle},
        {"sponsor", &plan.sponsor}, {"organisation", &plan.organisation},
        {"vision", &plan.vision},   {"marking", &plan.marking},
        {"logo", &plan.logo},       {"protective marking", &plan.marking},
        {"version", &plan.version}, {"logo description", &plan.logo_description},
        {"date", &plan.date},       {"contact", &plan.contact}};
    const RegisterSheet& known = register_sheet("plan");
    assert(std::ranges::all_of(
        texts, [&](const auto& text) { return text.first == "marking" || is_offered(known, text.first); }));
    std::optional<std::uint32_t> values;  // the column, where it has a heading
    for (const GridRow& row : grid.rows()) {
      if (row.cells.size() < 2) continue;
      const std::string key = heading_words(row.cells[0].plain);
      const GridCell* beside = values ? row.at(*values) : &row.cells[1];
      if (!beside) continue;
      const GridCell& value = *beside;
      if (fold(value.plain) == fold(plan_value_heading)) values = value.column;
      if (is_marked_example(value.plain)) {
        set_aside(grid.origin(file_, index, value.row, value.column));
        continue;
      }
      if (auto text = texts.find(key); text != texts.end())
        *text->second = {value.plain, grid.origin(file_, index, value.row, value.column)};
      else if (key == "first period")
        plan.first_period = period_of(value, index);
      else if (key == "last period")
        plan.last_period = period_of(value, index);
      else if (key == "reports" || key == "report")
        plan.reports = listed(value.plain, ',');
    }
  }

  std::optional<Period> period_of(const GridCell& cell, std::int32_t sheet) {
    if (cell.date) return month_of(*cell.date);
    if (auto period = to_period(cell.plain)) return period;
    if (auto period = to_month_year(cell.plain)) return period;
    problem({file_, sheet, cell.row, cell.column},
            fmt::format("\"{}\" is not a month such as 2018-06; not used", cell.plain));
    return std::nullopt;
  }

  void read_agencies() {
    each("agencies", {"name"}, [&](const Entry& entry) {
      Agency agency;
      agency.code = entry.text("code");
      agency.name = entry.text("name");
      if (agency.name.empty()) agency.name = agency.code;
      if (agency.name.empty()) return problem(entry.origin(), "this row names no agency; not used");
      agency.other_names = listed(entry.text("other names"), ';');
      agency.contact = entry.text("contact");
      agency.email = entry.text("e mail");
      if (const GridCell* email = entry.other_cell("email"); email && agency.email.empty())
        agency.email = email->plain;
      agency.origin = entry.origin();
      register_.plan.agencies.push_back(std::move(agency));
    });
  }

  void read_areas() {
    each("areas", {"title"}, [&](const Entry& entry) {
      Area area;
      area.code = entry.text("code");
      area.title = entry.sourced("title");
      area.focus = entry.sourced("statement");
      area.outcome = entry.sourced("outcome sought");
      area.leads = entry.sourced("leads");
      register_.plan.areas.push_back(std::move(area));
    });
  }

  int area_of(const Entry& entry) {
    const std::string code = fold(entry.text("area"));
    for (std::size_t i = 0; i < register_.plan.areas.size(); ++i)
      if (fold(register_.plan.areas[i].code) == code ||
          fold(register_.plan.areas[i].title.value.plain()) == code)
        return static_cast<int>(i);
    if (!code.empty())
      problem(entry.origin(),
              fmt::format("the area \"{}\" is not on the sheet Areas; the measure stands in no area",
                          entry.text("area")));
    return -1;
  }

  void read_measures() {
    each("measures", {"measure"}, [&](const Entry& entry) {
      Measure measure;
      measure.origin = entry.origin();
      measure.reference = entry.text("ref");
      measure.area = area_of(entry);
      measure.group = entry.text("group");
      measure.text = entry.sourced("measure");
      measure.unit = entry.text("unit");
      measure.baseline = entry.sourced_text("baseline");
      measure.target = entry.sourced_text("target");
      measure.lower_is_better = fold(entry.text("better")).starts_with("low");
      for (const auto& [heading, column] : entry.columns()) {
        const bool target = heading.starts_with("target "), actual = heading.starts_with("actual ");
        if (!target && !actual) continue;
        auto period = to_month_year(heading.substr(7));
        Sourced<std::string> value = entry.sourced_text(heading);
        if (period && !value.value.empty())
          (target ? measure.trajectory : measure.actuals).emplace_back(*period, std::move(value));
      }
      auto by_period = [](const auto& a, const auto& b) { return a.first < b.first; };
      std::sort(measure.trajectory.begin(), measure.trajectory.end(), by_period);
      std::sort(measure.actuals.begin(), measure.actuals.end(), by_period);
      register_.plan.measures.push_back(std::move(measure));
    });
  }

  void read_statuses() {
    StatusScheme scheme;
    std::set<std::string> own_words;
    each("statuses", {"letter"}, [&](const Entry& entry) {
      Status status;
      status.letter = entry.text("letter");
      status.label = entry.text("label");
      // A colour alone says nothing to who cannot see it.
      if (status.letter.empty()) status.letter = status.label;
      status.meaning = entry.text("meaning");
      const std::string complete = fold(entry.text("complete"));
      status.complete = complete.empty() ? names_done(status.label) : complete.starts_with("y");
      status.elsewhere = complete == "elsewhere";
      for (const std::string& word : listed(entry.text("also known as"), ';'))
        status.synonyms.push_back(fold(word));
      own_words.insert(status.synonyms.begin(), status.synonyms.end());
      take_standard_colour(status);
      if (auto colour = to_rgb(entry.text("colour")))
        status.colour = *colour;
      else if (!entry.text("colour").empty() && fold(entry.text("colour")) != fold(status.label))
        problem(entry.origin(), fmt::format("\"{}\" is not a colour such as C00000; the label's own is used",
                                            entry.text("colour")));
      scheme.push_back(std::move(status));
    });
    for (Status& status : scheme) add_standard_words(status, own_words);
    rank(scheme);
    register_.plan.statuses = scheme.empty() ? default_statuses() : std::move(scheme);
  }

  static void take_standard_colour(Status& status) {
    for (const Status& standard : default_statuses())
      if (fold(standard.label) == fold(status.label)) status.colour = standard.colour;
  }

  // What a word usually means, unless the plan says what it means.
  static void add_standard_words(Status& status, const std::set<std::string>& own_words) {
    for (const Status& standard : default_statuses()) {
      if (fold(standard.label) != fold(status.label)) continue;
      for (const std::string& word : standard.synonyms)
        if (own_words.count(word) == 0) status.synonyms.push_back(word);
    }
  }

  void read_glossary() {
    each("glossary", {"term"}, [&](const Entry& entry) {
      register_.plan.glossary.push_back({entry.text("term"), entry.sourced("meaning")});
    });
  }

  void read_narrative() {
    each("narrative", {"text"}, [&](const Entry& entry) {
      register_.plan.narrative.push_back({entry.text("heading"), entry.sourced("text")});
    });
  }

  void read_actions() {
    std::int32_t index = -1;
    const Sheet* found = sheet("actions", index);
    if (!found) return;
    const Grid grid(book_, *found, false);
    Return rows;
    const std::size_t before = findings_.size();
    if (!TableRows(grid, file_, index, form_, rows, findings_).read())
      return problem(
          {file_, index, 0, 0},
          "the sheet \"Actions\" has no row of headings such as Ref, Action, Timescale; it was not read");
    for (std::size_t i = before; i < findings_.size(); ++i) take_example(grid, index, findings_[i]);
    for (ReturnRow& row : rows.rows)
      std::erase_if(row.values, [&](const FieldValue& value) {
        const bool example = is_marked_example(value.text.value.plain());
        if (example) set_aside(value.text.origin);
        return example;
      });
    std::erase_if(rows.rows, [](const ReturnRow& row) { return row.values.empty(); });
    register_.actions = std::move(rows.rows);
    register_.plan.headed = std::move(rows.headed);
  }

  // The example that came with the register, among what was set aside as guidance.
  void take_example(const Grid& grid, std::int32_t index, Finding& finding) {
    const GridRow* row = finding.code == FindingCode::row_set_aside ? grid.row(finding.origin.row) : nullptr;
    if (!row || !is_marked_example(row->cells.front().plain)) return;
    set_aside(grid.origin(file_, index, row->row, row->cells.front().column));
    finding = std::move(findings_.back());
    findings_.pop_back();
  }

  const Workbook& book_;
  std::int32_t file_;
  const ReturnTemplate& form_;
  Findings& findings_;
  Register register_;
};

}  // namespace

Register recognise_register(const Workbook& book, std::int32_t file, const ReturnTemplate& form,
                            Findings& findings) {
  try {
    refuse_endless_texts(book);
    return RegisterReader(book, file, form, findings).read();
  } catch (const Unreadable& unreadable) {
    Register none;
    none.unreadable = refusal_words(unreadable.refusal);
    return none;
  }
}

}  // namespace boardpack
