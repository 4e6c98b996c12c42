#include "report/template_names.h"

#include <array>

#include "text/fold.h"

namespace boardpack {

namespace {

using Kind = BlockTemplate::Kind;
using Group = BlockTemplate::Group;
using Rows = BlockTemplate::Rows;
using Only = BlockTemplate::Only;
using Order = BlockTemplate::Order;
using Span = ColumnTemplate::Span;

constexpr auto blocks = std::to_array<BlockName>({
    {"cover", Kind::cover, "a page of its own: logo, title, subtitle, vision and the paper's facts",
     "title subtitle"},
    {"title", Kind::title, "title, subtitle and the paper's facts, at the head of a page", "title subtitle"},
    {"contents", Kind::contents, "headings and their pages, in a paper of more than five pages", "title"},
    {"headlines", Kind::headlines, "the figures of the paper in a few sentences", "title"},
    {"summary", Kind::summary, "how many actions have which status, by area, now and last period",
     "title note chart"},
    {"trend", Kind::trend, "how many actions have which status, period by period", "title note chart"},
    {"movement", Kind::movement, "from which status to which since last period", "title note"},
    {"scorecard", Kind::scorecard, "a table of measures and their figures, with the columns you give it",
     "title note group heading caption legend empty measures near periods bands column"},
    {"trajectory", Kind::trajectory, "target against actual, period by period, as a table and a chart",
     "title note caption empty measures near periods chart"},
    {"returns", Kind::returns, "who has returned, and who has not", "title"},
    {"actions", Kind::actions, "a table of actions, with the columns you give it",
     "title group rows only order least note empty heading caption statement outcome legend column"},
    {"narrative", Kind::narrative, "sections of the register's Narrative sheet", "title sections"},
    {"areas", Kind::areas, "the areas at a glance: a row each with the columns you give it, else a list",
     "title note empty caption column"},
    {"priorities", Kind::priorities, "a plan on a page: aims, priorities and what they mean",
     "title note empty caption column"},
    {"legend", Kind::legend, "what the letters and colours of the statuses mean", ""},
    {"glossary", Kind::glossary, "the register's terms and what they mean", "title only-used"},
    {"page-break", Kind::page_break, "a new page", ""},
});

constexpr auto shows = std::to_array<TemplateName<Show>>({
    {"reference", Show::reference, "the action's reference"},
    {"area", Show::area, "its area"},
    {"focus", Show::focus, "its area's statement or focus"},
    {"outcome", Show::outcome, "the outcome sought in its area"},
    {"issue", Show::issue, "the issue or required outcome"},
    {"issue-with-reference", Show::issue_with_reference, "the issue, with its reference in brackets"},
    {"action", Show::action, "what is to be done"},
    {"by-when-and-whom", Show::by_when_and_whom, "both as written; else timescale over owner"},
    {"timescale", Show::timescale, "the agreed date, as written"},
    {"owner", Show::owner, "the action's owner"},
    {"leader", Show::leader, "the accountable leader"},
    {"agencies", Show::agencies, "the responsible agencies"},
    {"measures", Show::measures, "measures of success; in rows of measures, the row's"},
    {"leads", Show::leads, "the board's leads"},
    {"timetable", Show::timetable, "the reporting timetable"},
    {"progress", Show::progress, "what the agencies said last; in rows of measures, the answer"},
    {"status", Show::status, "the status; with each = \"quarter\", a column for each quarter"},
    {"status-before", Show::status_before, "the status in last period's papers"},
    {"forecast", Show::forecast, "when it is now expected; in rows of moves, the new date"},
    {"date-before", Show::date_before, "in rows of moves, the date before the move"},
    {"date-moves", Show::date_moves, "every date after the agreed one, by whom and when"},
    {"moves", Show::moves, "how often the date moved"},
    {"days-moved", Show::days_moved, "from the agreed date to the one now expected"},
    {"days-overdue", Show::days_overdue, "days past the agreed date"},
    {"reason", Show::reason, "why it slips, and how often these words were given"},
    {"recovery", Show::recovery, "what is done to bring it back"},
    {"percent", Show::percent, "per cent complete"},
    {"reporting-agency", Show::reporting_agency, "in rows of one agency, which"},
    {"part", Show::part, "in rows of rewordings, what is worded otherwise"},
    {"agreed-wording", Show::agreed_wording, "in rows of rewordings, how it is agreed"},
    {"new-wording", Show::new_wording, "in rows of rewordings, how the return words it"},
    {"unchanged", Show::unchanged, "in rows of unchanged texts, for how many returns"},
    {"group", Show::group, "in a scorecard: the measure's group, else its area"},
    {"measure", Show::measure, "in a scorecard: what is measured"},
    {"unit", Show::unit, "in a scorecard: what the figures count"},
    {"better", Show::better, "in a scorecard: whether higher or lower is better"},
    {"baseline", Show::baseline, "in a scorecard: where it began"},
    {"target", Show::target, "in a scorecard: the target to be reached in the end"},
    {"target-now", Show::target_now, "in a scorecard: the target for the period, or for each"},
    {"actual", Show::actual, "in a scorecard: the last figure told, or each period's"},
    {"direction", Show::direction, "in a scorecard: better or worse since the last known figure"},
    {"standing", Show::standing, "in a scorecard: how the figure stands against its target"},
    {"sparkline", Show::sparkline, "in a scorecard: the figures as a small line"},
});

constexpr auto looks = std::to_array<TemplateName<Look>>({
    {"italic", Look::italic, "as in show = \"agencies italic\""},
    {"bold", Look::bold, "as in show = [\"owner bold\", \"leader\"]"},
});

constexpr auto groups = std::to_array<TemplateName<Group>>({
    {"none", Group::none, "one table of all; the usual"},
    {"area", Group::area, "a section for each area, with a table of its own"},
    {"month", Group::month, "one table with a band for each month, by when actions are due"},
});

constexpr auto row_kinds = std::to_array<TemplateName<Rows>>({
    {"actions", Rows::actions, "a row for each action; the usual"},
    {"measures", Rows::measures,
     "a row for each measure of success, level with the progress that answers it"},
    {"moves", Rows::moves, "a row for each date that this period's returns move"},
    {"rewordings", Rows::rewordings, "a row for each text that this period's returns word otherwise"},
    {"unchanged", Rows::unchanged, "a row for each progress text given again word for word"},
});

constexpr auto onlys = std::to_array<TemplateName<Only>>({
    {"open", Only::open, "not complete"},
    {"worst", Only::worst, "with the worst status there is, such as red"},
    {"overdue", Only::overdue, "past the agreed date and not complete"},
    {"moved", Only::moved, "whose date has ever moved"},
    {"added", Only::added, "new since last period"},
    {"rated", Only::rated, "with a status for the first time"},
    {"closed", Only::closed, "completed since last period"},
    {"reopened", Only::reopened, "complete last period and no longer"},
    {"up", Only::up, "with a better status than last period"},
    {"down", Only::down, "with a worse status than last period"},
    {"set-aside", Only::set_aside, "addressed elsewhere since last period"},
});

constexpr auto orders = std::to_array<TemplateName<Order>>({
    {"status", Order::status, "the worst status first"},
    {"days-overdue", Order::days_overdue, "the longest overdue first"},
    {"days-moved", Order::days_moved, "the date that moved furthest first"},
    {"moves", Order::moves, "the date that moved most often first"},
});

constexpr auto spans = std::to_array<TemplateName<Span>>({
    {"none", Span::none, "each row has its own cell; the usual"},
    {"equal", Span::equal, "neighbours that say the same share a cell"},
    {"blank", Span::blank, "the same, and empty ones join the cell above"},
});

constexpr auto eaches = std::to_array<TemplateName<bool>>({
    {"quarter", true, "a column for each quarter, headed with its month"},
    {"period", true, "in a scorecard: a column for each period"},
});

constexpr auto papers = std::to_array<TemplateName<PageSetup::Paper>>({
    {"A4", PageSetup::Paper::a4, "297 x 210 mm"},
    {"A3", PageSetup::Paper::a3, "420 x 297 mm"},
});

constexpr auto keys_of_report = std::to_array<TemplateKey>({
    {"title", "\"text\"", "the paper's title, in its margins; \"{title}\" is the plan's"},
    {"paper", "\"A4\" or \"A3\"", "as the house style says without it"},
    {"landscape", "true or false", "the page's long side below; as the house style says without it"},
    {"block", "[[block]]", "the blocks, in the order of the paper"},
});

constexpr auto keys_of_every_block = std::to_array<TemplateKey>({
    {"kind", "\"block\"", "which block it is"},
    {"paper", "\"A4\" or \"A3\"", "where it is not the report's"},
    {"landscape", "true or false", "where it is not the report's"},
});

constexpr auto keys_of_blocks = std::to_array<TemplateKey>({
    {"title", "\"text\"", "the block's heading"},
    {"subtitle", "\"text\"", "under the title"},
    {"note", "\"text\"", "a sentence above the table; {count} is the number of its rows"},
    {"chart", "true or false", "whether a chart stands above the table; true without it"},
    {"group", "\"group\"", "how the actions are grouped"},
    {"rows", "\"kind of row\"", "what each row is about"},
    {"only", "one or [a list]", "which actions: those of any of these; all without it"},
    {"order", "one or [a list]", "by what the actions are sorted; the plan's order without it"},
    {"least", "number", "in rows of unchanged texts, from how many returns on; 2 without it"},
    {"empty", "\"text\"", "what is said in place of a table without rows"},
    {"heading", "\"text\"", "of each area; \"{code}. {title}\" without it"},
    {"caption", "\"text\"", "above each table"},
    {"statement", "true or false", "whether an area's statement stands under its heading"},
    {"outcome", "\"text\"", "the label before an area's outcome sought; not shown without it"},
    {"legend", "true or false", "whether a legend stands under each area's heading"},
    {"sections", "one or [a list]",
     "which sections, by heading, \"Annex*\" for all that begin so; those no other block names without it"},
    {"only-used", "true or false", "whether only terms stand there that the paper uses; false without it"},
    {"measures", "one or [a list]", "which measures, by reference; all without it"},
    {"near", "number", "per cent of the target by which a figure may miss it and is near; 0 without it"},
    {"periods", "number", "how many of the last periods; all without it"},
    {"bands", "true or false", "whether groups are bands of one table"},
    {"column", "[[block.column]]", "the table's columns, from left to right"},
});

constexpr auto keys_of_column = std::to_array<TemplateKey>({
    {"heading", "\"text\"", "what stands over the column"},
    {"over", "\"text\"", "a heading above this one and its neighbours of the same"},
    {"show", "one or [a list]", "the fields it shows, under each other"},
    {"share", "number", "how wide, beside the shares of the other columns; 1 without it"},
    {"span", "\"span\"", "whether cells of neighbouring rows are joined"},
    {"each", "\"quarter\"", "stands for a column a quarter"},
    {"optional", "true or false", "whether it is left out where it would be empty"},
});

}  // namespace

std::span<const BlockName> block_names() {
  return blocks;
}
std::span<const TemplateName<Show>> show_names() {
  return shows;
}
std::span<const TemplateName<Look>> look_names() {
  return looks;
}
std::span<const TemplateName<Group>> group_names() {
  return groups;
}
std::span<const TemplateName<Rows>> rows_names() {
  return row_kinds;
}
std::span<const TemplateName<Only>> only_names() {
  return onlys;
}
std::span<const TemplateName<Order>> order_names() {
  return orders;
}
std::span<const TemplateName<Span>> span_names() {
  return spans;
}
std::span<const TemplateName<bool>> each_names() {
  return eaches;
}
std::span<const TemplateName<PageSetup::Paper>> paper_names() {
  return papers;
}
std::span<const TemplateKey> report_keys() {
  return keys_of_report;
}
std::span<const TemplateKey> every_block_keys() {
  return keys_of_every_block;
}
std::span<const TemplateKey> block_keys() {
  return keys_of_blocks;
}
std::span<const TemplateKey> column_keys() {
  return keys_of_column;
}

std::vector<std::string_view> keys_of(const BlockName& block) {
  std::vector<std::string_view> out;
  for (const TemplateKey& key : keys_of_every_block) out.push_back(key.name);
  for (const std::string_view key : split(block.keys, ' '))
    if (!key.empty()) out.push_back(key);
  return out;
}

}  // namespace boardpack
