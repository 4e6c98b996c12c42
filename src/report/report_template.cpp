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
                                  {"status", Show::status}});
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

BlockTemplate read_block(const TomlReader& table, const PageSetup& report) {
  table.allow({"kind", "title", "subtitle", "group", "rows", "heading", "caption", "statement", "outcome",
               "legend", "column", "paper", "landscape"});
  BlockTemplate block;
  if (!table.has("kind")) table.fail("kind", "a block needs \"kind\"");
  block.kind = table.pick<BlockTemplate::Kind>(table.text("kind"), "kind",
                                               {{"title", BlockTemplate::Kind::title},
                                                {"cover", BlockTemplate::Kind::cover},
                                                {"contents", BlockTemplate::Kind::contents},
                                                {"actions", BlockTemplate::Kind::actions},
                                                {"legend", BlockTemplate::Kind::legend},
                                                {"glossary", BlockTemplate::Kind::glossary},
                                                {"page-break", BlockTemplate::Kind::page_break}});
  if (table.has("paper") || table.has("landscape")) block.page = read_page(table, report);
  block.title = table.text("title");
  block.subtitle = table.text("subtitle");
  block.group = table.choice<BlockTemplate::Group>("group",
                                                   {{"none", BlockTemplate::Group::none},
                                                    {"area", BlockTemplate::Group::area},
                                                    {"month", BlockTemplate::Group::month}},
                                                   BlockTemplate::Group::none);
  block.rows = table.choice<BlockTemplate::Rows>(
      "rows", {{"actions", BlockTemplate::Rows::actions}, {"measures", BlockTemplate::Rows::measures}},
      BlockTemplate::Rows::actions);
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
