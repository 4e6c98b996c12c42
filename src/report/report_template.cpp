#include "report/report_template.h"

#include "report/page_setup.h"
#include "report/toml_reader.h"

namespace boardpack {

namespace {

ShownField read_field(const TomlReader& column, const std::string& written) {
  // "owner italic"
  const std::size_t blank = written.find(' ');
  ShownField field;
  field.show = column.pick<Show>(written.substr(0, blank), "show",
                                 {{"reference", Show::reference},
                                  {"area", Show::area},
                                  {"issue", Show::issue},
                                  {"issue-with-reference", Show::issue_with_reference},
                                  {"action", Show::action},
                                  {"by-when-and-whom", Show::by_when_and_whom},
                                  {"timescale", Show::timescale},
                                  {"owner", Show::owner},
                                  {"leader", Show::leader},
                                  {"agencies", Show::agencies},
                                  {"measures", Show::measures},
                                  {"leads", Show::leads},
                                  {"timetable", Show::timetable},
                                  {"progress", Show::progress},
                                  {"status", Show::status},
                                  {"status-before", Show::status_before},
                                  {"forecast", Show::forecast},
                                  {"date-before", Show::date_before},
                                  {"date-moves", Show::date_moves},
                                  {"moves", Show::moves},
                                  {"days-moved", Show::days_moved},
                                  {"days-overdue", Show::days_overdue},
                                  {"reason", Show::reason},
                                  {"recovery", Show::recovery},
                                  {"percent", Show::percent},
                                  {"reporting-agency", Show::reporting_agency},
                                  {"part", Show::part},
                                  {"agreed-wording", Show::agreed_wording},
                                  {"new-wording", Show::new_wording},
                                  {"unchanged", Show::unchanged}});
  if (blank == std::string::npos) return field;
  const bool italic =
      column.pick<bool>(written.substr(blank + 1), "show", {{"italic", true}, {"bold", false}});
  field.italic = italic;
  field.bold = !italic;
  return field;
}

ColumnTemplate read_column(const TomlReader& table) {
  table.allow({"heading", "over", "show", "share", "span", "each", "optional"});
  ColumnTemplate column;
  column.heading = table.text("heading");
  column.over = table.text("over");
  column.share = table.number("share", 1);
  if (column.share <= 0) table.fail("share", "\"share\" should be more than 0");
  column.span = table.choice<ColumnTemplate::Span>("span",
                                                   {{"none", ColumnTemplate::Span::none},
                                                    {"equal", ColumnTemplate::Span::equal},
                                                    {"blank", ColumnTemplate::Span::blank}},
                                                   ColumnTemplate::Span::none);
  column.optional = table.flag("optional", false);
  column.each_quarter = table.choice<bool>("each", {{"quarter", true}}, false);
  for (const std::string& written : table.texts("show")) column.fields.push_back(read_field(table, written));
  if (column.fields.empty()) table.fail("show", "a column needs \"show\": the fields it shows");
  return column;
}

// Which actions it holds.
void read_choice(const TomlReader& table, BlockTemplate& block) {
  using enum BlockTemplate::Only;
  for (const std::string& name : table.texts("only"))
    block.only.push_back(table.pick<BlockTemplate::Only>(name, "only",
                                                         {{"open", open},
                                                          {"worst", worst},
                                                          {"overdue", overdue},
                                                          {"moved", moved},
                                                          {"added", added},
                                                          {"rated", rated},
                                                          {"closed", closed},
                                                          {"reopened", reopened},
                                                          {"up", up},
                                                          {"down", down},
                                                          {"set-aside", set_aside}}));
  block.least = static_cast<int>(table.number("least", 2));
  if (block.least < 2) table.fail("least", "\"least\" should be 2 returns or more");
}

BlockTemplate read_block(const TomlReader& table, const PageSetup& report) {
  table.allow({"kind", "title", "subtitle", "group", "rows", "heading", "caption", "statement", "outcome",
               "legend", "column", "paper", "landscape", "only", "least", "note", "empty", "chart"});
  BlockTemplate block;
  if (!table.has("kind")) table.fail("kind", "a block needs \"kind\"");
  block.kind = table.pick<BlockTemplate::Kind>(table.text("kind"), "kind",
                                               {{"title", BlockTemplate::Kind::title},
                                                {"cover", BlockTemplate::Kind::cover},
                                                {"contents", BlockTemplate::Kind::contents},
                                                {"actions", BlockTemplate::Kind::actions},
                                                {"legend", BlockTemplate::Kind::legend},
                                                {"glossary", BlockTemplate::Kind::glossary},
                                                {"page-break", BlockTemplate::Kind::page_break},
                                                {"headlines", BlockTemplate::Kind::headlines},
                                                {"summary", BlockTemplate::Kind::summary},
                                                {"trend", BlockTemplate::Kind::trend},
                                                {"movement", BlockTemplate::Kind::movement},
                                                {"returns", BlockTemplate::Kind::returns}});
  if (table.has("paper") || table.has("landscape")) block.page = read_page(table, report);
  block.title = table.text("title");
  block.subtitle = table.text("subtitle");
  block.group = table.choice<BlockTemplate::Group>("group",
                                                   {{"none", BlockTemplate::Group::none},
                                                    {"area", BlockTemplate::Group::area},
                                                    {"month", BlockTemplate::Group::month}},
                                                   BlockTemplate::Group::none);
  block.rows = table.choice<BlockTemplate::Rows>("rows",
                                                 {{"actions", BlockTemplate::Rows::actions},
                                                  {"measures", BlockTemplate::Rows::measures},
                                                  {"moves", BlockTemplate::Rows::moves},
                                                  {"rewordings", BlockTemplate::Rows::rewordings},
                                                  {"unchanged", BlockTemplate::Rows::unchanged}},
                                                 BlockTemplate::Rows::actions);
  read_choice(table, block);
  block.note = table.text("note");
  block.empty = table.text("empty");
  block.chart = table.flag("chart", true);
  block.heading = table.text("heading", "{code}. {title}");
  block.caption = table.text("caption");
  block.statement = table.flag("statement", false);
  block.outcome_label = table.text("outcome");
  block.legend = table.flag("legend", false);
  for (const TomlReader& column : table.tables("column")) block.columns.push_back(read_column(column));
  if (block.kind == BlockTemplate::Kind::actions && block.columns.empty())
    table.fail("kind", "an actions block needs at least one [[block.column]]");
  return block;
}

}  // namespace

ReportTemplate load_report_template(const std::string& path, const PageSetup& house) {
  const toml::table file = TomlReader::load(path);
  const TomlReader top(file, path);
  top.allow({"title", "paper", "landscape", "block"});
  ReportTemplate report;
  const std::size_t slash = path.find_last_of('/');
  report.name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  report.name.resize(report.name.rfind('.'));
  report.title = top.text("title", "{title}");
  report.page = read_page(top, house);
  for (const TomlReader& block : top.tables("block")) report.blocks.push_back(read_block(block, report.page));
  if (report.blocks.empty()) top.fail("block", "a report needs at least one [[block]]");
  return report;
}

}  // namespace boardpack
