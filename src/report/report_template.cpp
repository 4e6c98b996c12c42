#include "report/report_template.h"

#include "report/fill_places.h"
#include "report/page_setup.h"
#include "report/scorecard_template.h"
#include "report/template_names.h"
#include "report/toml_reader.h"

namespace boardpack {

namespace {

constexpr int most_returns = 1000;

// A text whose places are all known.
std::string text_with_places(const TomlReader& table, std::string_view key,
                             const std::vector<std::string_view>& places, std::string_view otherwise = "") {
  std::string text = table.text(key, otherwise);
  for (const std::string& place : places_in(text)) table.known(key, place, places);
  return text;
}

ShownField read_field(const TomlReader& column, const std::string& written) {
  // "owner italic"
  const std::size_t blank = written.find(' ');
  ShownField field;
  field.show = column.pick(written.substr(0, blank), "show", show_names()).value;
  if (blank == std::string::npos) return field;
  const Look look = column.pick(written.substr(blank + 1), "show", look_names()).value;
  field.italic = look == Look::italic;
  field.bold = look == Look::bold;
  return field;
}

ColumnTemplate read_column(const TomlReader& table) {
  table.allow(names_of(column_keys()));
  ColumnTemplate column;
  column.heading = text_with_places(table, "heading", plan_place_names());
  column.over = text_with_places(table, "over", plan_place_names());
  column.share = table.number("share", 1);
  if (column.share <= 0) table.fail("share", "\"share\" should be more than 0");
  column.span = table.choice("span", span_names(), ColumnTemplate::Span::none);
  column.optional = table.flag("optional", false);
  column.each_quarter = table.choice("each", each_names(), false);
  for (const std::string& written : table.texts("show")) column.fields.push_back(read_field(table, written));
  if (column.fields.empty()) table.fail("show", "a column needs \"show\": the fields it shows");
  return column;
}

// Keys of other blocks are named as such.
void check_keys(const TomlReader& table, const BlockName& kind) {
  const std::vector<std::string_view> allowed = keys_of(kind);
  for (const TemplateKey& key : block_keys()) {
    if (!table.has(key.name) || std::ranges::find(allowed, key.name) != allowed.end()) continue;
    std::string takers;
    for (const BlockName& block : block_names())
      if (const auto keys = keys_of(block); std::ranges::find(keys, key.name) != keys.end())
        takers += (takers.empty() ? "" : ", ") + std::string(block.name);
    table.fail(key.name, fmt::format("\"{}\" means nothing in a block of kind \"{}\"; it is for {}", key.name,
                                     kind.name, takers));
  }
  table.allow(allowed);
}

// Areas and priorities are rows without a status of their own.
void check_areas(const TomlReader& table, const BlockTemplate& block) {
  if (block.kind == BlockTemplate::Kind::priorities && block.columns.empty())
    table.fail("kind", "a priorities block needs at least one [[block.column]]");
  if (block.kind != BlockTemplate::Kind::priorities && block.kind != BlockTemplate::Kind::areas) return;
  for (const ColumnTemplate& column : block.columns)
    if (column.each_quarter || column.fields.front().show == Show::status ||
        column.fields.front().show == Show::status_before)
      table.fail("kind", "a block of areas or priorities has no column for a status");
}

void read_actions(const TomlReader& table, BlockTemplate& block) {
  block.group = table.choice("group", group_names(), BlockTemplate::Group::none);
  block.rows = table.choice("rows", rows_names(), BlockTemplate::Rows::actions);
  for (const std::string& name : table.texts("only"))
    block.only.push_back(table.pick(name, "only", only_names()).value);
  for (const std::string& name : table.texts("order"))
    block.order.push_back(table.pick(name, "order", order_names()).value);
  block.least = table.whole("least", 2, most_returns, 2);
  block.empty = text_with_places(table, "empty", plan_place_names());
  block.heading = text_with_places(table, "heading", area_place_names(), "{code}. {title}");
  block.caption = text_with_places(
      table, "caption", block.group == BlockTemplate::Group::area ? area_place_names() : plan_place_names());
  block.statement = table.flag("statement", false);
  block.outcome_label = table.text("outcome");
  block.legend = table.flag("legend", false);
  for (const TomlReader& column : table.tables("column")) block.columns.push_back(read_column(column));
  if (block.kind == BlockTemplate::Kind::actions && block.columns.empty())
    table.fail("kind", "an actions block needs at least one [[block.column]]");
  check_areas(table, block);
}

BlockTemplate read_block(const TomlReader& table, const PageSetup& report) {
  if (!table.has("kind")) table.fail("kind", "a block needs \"kind\"");
  const BlockName& kind = table.pick(table.text("kind"), "kind", block_names());
  check_keys(table, kind);
  BlockTemplate block;
  block.kind = kind.value;
  if (table.has("paper") || table.has("landscape")) block.page = read_page(table, report);
  block.title = text_with_places(table, "title", plan_place_names());
  block.subtitle = text_with_places(table, "subtitle", plan_place_names());
  std::vector<std::string_view> note_places = plan_place_names();
  if (block.kind == BlockTemplate::Kind::actions) note_places.push_back("count");
  block.note = text_with_places(table, "note", note_places);
  block.chart = table.flag("chart", true);
  block.sections = table.texts("sections");
  block.only_used = table.flag("only-used", false);
  read_actions(table, block);
  read_scorecard(table, block);
  return block;
}

}  // namespace

ReportTemplate load_report_template(const std::string& path, const PageSetup& house) {
  const toml::table file = TomlReader::load(path);
  const TomlReader top(file, path);
  top.allow(names_of(report_keys()));
  ReportTemplate report;
  const std::size_t slash = path.find_last_of('/');
  report.name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  report.name.resize(report.name.rfind('.'));
  report.title = text_with_places(top, "title", plan_place_names(), "{title}");
  report.page = read_page(top, house);
  for (const TomlReader& block : top.tables("block")) report.blocks.push_back(read_block(block, report.page));
  if (report.blocks.empty()) top.fail("block", "a report needs at least one [[block]]");
  return report;
}

}  // namespace boardpack
