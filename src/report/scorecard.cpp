#include "report/scorecard.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "model/reference.h"
#include "report/cells.h"
#include "report/figures.h"
#include "report/fill_places.h"
#include "report/measure_cells.h"

namespace boardpack {

namespace {

struct Group {
  std::string name;
  std::vector<const Measure*> measures;
  int area = -1;  // as an index; before them all: a group of the register's
};

// By group, in the order of the first of each, and by area, in the plan's order.
std::vector<Group> grouped(const Plan& plan, const std::vector<const Measure*>& measures) {
  std::vector<Group> groups;
  for (const Measure* measure : measures) {
    const std::string name = group_of(plan, *measure);
    auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.name == name; });
    if (found == groups.end()) {
      const int none = static_cast<int>(plan.areas.size());
      const int area = !measure->group.empty() ? -1 : measure->area < 0 ? none : measure->area;
      found = groups.insert(groups.end(), Group{name, {}, area});
    }
    found->measures.push_back(measure);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.area < b.area; });
  return groups;
}

// What any of the measures was told for, up to now, and the paper's own period where a target is set for it.
std::vector<Period> shown_periods(const Plan& plan, const std::vector<const Measure*>& measures, int most) {
  std::set<Period> periods;
  for (const Measure* measure : measures) {
    for (const auto& [period, value] : measure->actuals)
      if (period <= plan.period) periods.insert(period);
    for (const auto& [period, value] : measure->trajectory)
      if (period == plan.period) periods.insert(period);
  }
  while (most > 0 && periods.size() > static_cast<std::size_t>(most)) periods.erase(periods.begin());
  return {periods.begin(), periods.end()};
}

struct Shape {
  struct Column {
    const ColumnTemplate* source = nullptr;
    std::optional<Period> period;
  };
  std::vector<Column> columns;
  ScorecardScope scope;
};

bool says_something(const TableCell& cell) {
  return std::any_of(cell.content.begin(), cell.content.end(),
                     [](const Paragraph& paragraph) { return paragraph.text.plain() != "–"; });
}

Shape shape_of(const Plan& plan, const BlockTemplate& block, const std::vector<const Measure*>& measures) {
  Shape shape;
  shape.scope = {shown_periods(plan, measures, block.periods), block.near};
  for (const ColumnTemplate& column : block.columns) {
    const auto shows = [&](const Measure* measure) {
      if (!column.each_quarter)
        return says_something(measure_cell(plan, *measure, column, std::nullopt, shape.scope));
      return std::any_of(shape.scope.periods.begin(), shape.scope.periods.end(), [&](const Period& period) {
        return says_something(measure_cell(plan, *measure, column, period, shape.scope));
      });
    };
    if (column.optional && std::none_of(measures.begin(), measures.end(), shows)) continue;
    if (!column.each_quarter) shape.columns.push_back({&column, std::nullopt});
    if (column.each_quarter)
      for (const Period& period : shape.scope.periods) shape.columns.push_back({&column, period});
  }
  return shape;
}

bool is_words(Show show) {
  return show == Show::measure || show == Show::group || show == Show::area || show == Show::reference;
}

class ScorecardTable {
 public:
  ScorecardTable(const Plan& plan, const Shape& shape, const std::string& title)
      : plan_(plan), shape_(shape), made_(title) {
    for (const Shape::Column& column : shape.columns) {
      const ColumnTemplate& source = *column.source;
      const std::string heading = column.period ? short_text(*column.period) : source.heading;
      if (is_words(source.fields.front().show))
        made_.text_column(heading, source.over, source.share);
      else
        made_.column(heading, source.over, source.share);
    }
    made_.head();
  }

  void band(const std::string& name) { made_.band(name); }

  void row(const Measure& measure) {
    made_.begin_row();
    for (const Shape::Column& column : shape_.columns) {
      TableCell cell = measure_cell(plan_, measure, *column.source, column.period, shape_.scope);
      if (column.source->fields.front().show == Show::measure) cell.role = CellRole::row_header;
      made_.add(std::move(cell));
    }
  }

  Table done() {
    Table table = made_.done();
    for (std::size_t i = 0; i < shape_.columns.size(); ++i)
      if (shape_.columns[i].source->span == ColumnTemplate::Span::equal)
        join_equal(table, static_cast<int>(i));
    return table;
  }

 private:
  // Neighbours that say the same become one cell.
  static void join_equal(Table& table, int column) {
    TableCell* open = nullptr;
    for (TableRow& row : table.rows) {
      const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                      [&](const TableCell& cell) { return cell.column == column; });
      if (row.band || found == row.cells.end()) {
        open = nullptr;
      } else if (open && open->content == found->content) {
        ++open->row_span;
        row.cells.erase(found);
      } else {
        open = &*found;
      }
    }
  }

  const Plan& plan_;
  const Shape& shape_;
  FigureTable made_;
};

// What the words and colours mean, of those that occur.
Legend legend_of(const Plan& plan, const Shape& shape, const std::vector<const Measure*>& measures) {
  std::set<Standing> used;
  bool dated = false, changed = false, dashes = false;
  for (const Measure* measure : measures) {
    const std::optional<Period> at = last_told(*measure, plan.period);
    dated = dated || (at && *at != plan.period);
    changed = changed || (at && change_since(*measure, *at).since);
    used.insert(measure_point(*measure, at.value_or(plan.period), shape.scope.near).standing);
    dashes = dashes || measure_point(*measure, plan.period).target.is == MeasureValue::Is::nothing;
    for (const Period& period : shape.scope.periods)
      dashes = dashes || measure_point(*measure, period).actual.is == MeasureValue::Is::nothing;
  }
  Legend legend;
  const auto add = [&](Standing standing, const std::string& meaning, const Rgb& colour) {
    if (used.count(standing)) legend.entries.push_back({std::string(name_of(standing)), "", meaning, colour});
  };
  add(Standing::met, "the target for the period is reached", met_colour);
  add(Standing::near, fmt::format("missed by {:g}% of the target or less", shape.scope.near * 100),
      near_colour);
  add(Standing::missed, "the target for the period is not reached", missed_colour);
  std::string note;
  const auto explain = [&](bool needed, const char* words) {
    if (needed) note += (note.empty() ? "" : " ") + std::string(words);
  };
  explain(used.count(Standing::no_target) > 0, "No target: none is set for the period.");
  explain(used.count(Standing::not_compared) > 0,
          "Not compared: the target or the figure is in words, or they count different things.");
  explain(dated, "A month under an entry: the last that was told, for that month.");
  explain(dashes, "–: no figure is given.");
  explain(changed,
          "Better, worse, same: since the last known figure before; of a figure that begins anew each year, "
          "since the same month a year before. An arrow says whether the figure itself went up or down.");
  if (!note.empty()) legend.notes.push_back(std::move(note));
  return legend;
}

void add_tables(const Plan& plan, const BlockTemplate& block, const Shape& shape,
                const std::vector<Group>& groups, Document& document) {
  const std::string title = block.title.empty() ? "Measures" : fill_places(block.title, plan_places(plan));
  const bool apart = block.group != BlockTemplate::Group::none;
  ScorecardTable whole(plan, shape, title);
  for (const Group& group : groups) {
    ScorecardTable own(plan, shape, group.name);
    ScorecardTable& table = apart && !block.bands ? own : whole;
    if (apart && block.bands && !group.name.empty()) table.band(group.name);
    for (const Measure* measure : group.measures) table.row(*measure);
    if (!apart || block.bands) continue;
    if (!group.name.empty())
      document.blocks.push_back(Heading{block.title.empty() ? 1 : 2, RichText(group.name)});
    document.blocks.push_back(own.done());
  }
  if (!apart || block.bands) document.blocks.push_back(whole.done());
}

}  // namespace

std::vector<const Measure*> chosen_measures(const Plan& plan, const BlockTemplate& block) {
  std::vector<const Measure*> out;
  std::set<std::string> wanted;
  for (const std::string& reference : block.measures) wanted.insert(reference_key(reference));
  for (const Measure& measure : plan.measures)
    if (block.measures.empty() || wanted.count(reference_key(measure.reference))) out.push_back(&measure);
  return out;
}

void add_missing_measures(const Plan& plan, const BlockTemplate& block, Document& document) {
  for (const std::string& reference : block.measures) {
    const auto is_it = [&](const Measure& measure) {
      return reference_key(measure.reference) == reference_key(reference);
    };
    if (std::none_of(plan.measures.begin(), plan.measures.end(), is_it))
      document.blocks.push_back(
          Prose{Prose::Look::note, body(fmt::format("The register has no measure \"{}\".", reference))});
  }
}

void add_scorecard(const Plan& plan, const BlockTemplate& block, Document& document) {
  const std::vector<const Measure*> measures = chosen_measures(plan, block);
  const Places places = plan_places(plan);
  if (!block.title.empty()) document.blocks.push_back(Heading{1, RichText(fill_places(block.title, places))});
  if (measures.empty() && block.measures.empty()) {
    const std::string nothing = block.empty.empty() ? "The register has no measures." : block.empty;
    document.blocks.push_back(Prose{Prose::Look::body, body(nothing)});
    return;
  }
  if (!block.note.empty())
    document.blocks.push_back(Prose{Prose::Look::body, body(fill_places(block.note, places))});
  if (measures.empty()) return add_missing_measures(plan, block, document);
  const Shape shape = shape_of(plan, block, measures);
  const bool in_order = block.group == BlockTemplate::Group::none;
  const std::vector<Group> groups =
      in_order ? std::vector<Group>{{"", measures, -1}} : grouped(plan, measures);
  if (block.legend) document.blocks.push_back(legend_of(plan, shape, measures));
  add_tables(plan, block, shape, groups, document);
  add_missing_measures(plan, block, document);
}

}  // namespace boardpack
