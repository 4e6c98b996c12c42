#include "write/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>

#include "text/characters.h"
#include "text/number.h"
#include "write/xlsx_file.h"
#include "write/xlsx_sheet.h"
#include "write/xlsx_sources.h"
#include "write/xlsx_text.h"

namespace boardpack {
namespace {

constexpr double points_an_inch = 72;
constexpr double furniture_margin = 0.3;  // inches

// The blocks of one worksheet.
struct SheetBlocks {
  std::string name;
  PageSetup page;
  std::vector<const Block*> blocks;
};

// A page break before a main heading, or to other paper, is a sheet's end, and so is the end of a cover.
bool ends_sheet(const std::vector<Block>& blocks, std::size_t at) {
  if (std::holds_alternative<Cover>(blocks[at])) return true;
  const auto* page_break = std::get_if<PageBreak>(&blocks[at]);
  if (page_break == nullptr) return false;
  if (page_break->page || at + 1 == blocks.size()) return true;
  const auto* heading = std::get_if<Heading>(&blocks[at + 1]);
  return heading != nullptr && heading->level == 1;
}

std::vector<const Table*> tables_of(const SheetBlocks& sheet) {
  std::vector<const Table*> tables;
  for (const Block* block : sheet.blocks) {
    if (const auto* table = std::get_if<Table>(block)) tables.push_back(table);
  }
  return tables;
}

// The table that stands under a main heading; none where another heading comes first.
const Table* table_under(const std::vector<Block>& blocks, std::size_t heading) {
  for (std::size_t at = heading + 1; at < blocks.size() && !std::holds_alternative<Heading>(blocks[at]); ++at)
    if (const auto* table = std::get_if<Table>(&blocks[at])) return table;
  return nullptr;
}

// A main heading over a table whose columns are not those of the sheet's tables begins a sheet of its own:
// one sheet has one set of columns.
bool begins_sheet(const std::vector<Block>& blocks, std::size_t at, const SheetBlocks& sheet) {
  const auto* heading = std::get_if<Heading>(&blocks[at]);
  if (heading == nullptr || heading->level != 1) return false;
  const Table* next = table_under(blocks, at);
  const std::vector<const Table*> tables = tables_of(sheet);
  return next != nullptr && !tables.empty() && tables.back()->columns != next->columns;
}

std::string name_of(const SheetBlocks& sheet, bool first, const Document& document) {
  if (std::holds_alternative<Cover>(*sheet.blocks.front())) return "Cover";
  if (const auto* heading = std::get_if<Heading>(sheet.blocks.front()); heading != nullptr && !first)
    return heading->text.plain();
  const std::vector<const Table*> tables = tables_of(sheet);
  return tables.size() == 1 && !tables.front()->title.empty() ? tables.front()->title : document.title;
}

std::vector<SheetBlocks> sheets_of(const Document& document) {
  std::vector<SheetBlocks> sheets;
  PageSetup page = document.page;
  bool ended = true;
  for (std::size_t at = 0; at < document.blocks.size(); ++at) {
    const Block& block = document.blocks[at];
    if (const auto* page_break = std::get_if<PageBreak>(&block)) page = page_break->page.value_or(page);
    const bool ends = ends_sheet(document.blocks, at);
    ended = ended || (!sheets.empty() && begins_sheet(document.blocks, at, sheets.back()));
    if (!(ends && std::holds_alternative<PageBreak>(block)) && !std::holds_alternative<Contents>(block)) {
      if (ended) sheets.push_back({"", page, {}});
      ended = false;
      sheets.back().blocks.push_back(&block);
    }
    ended = ended || ends;
  }
  if (sheets.empty()) sheets.push_back({document.title, page, {}});

  std::vector<std::string> names;
  for (SheetBlocks& sheet : sheets) {
    if (sheet.name.empty()) sheet.name = name_of(sheet, names.empty(), document);
    sheet.name = sheet_name(sheet.name, names);
    names.push_back(sheet.name);
  }
  return sheets;
}

double printed_width(const PageSetup& page, const Theme& theme) {
  const bool a3 = page.paper == PageSetup::Paper::a3;
  const double shorter = a3 ? 841.89 : 595.28;
  const double longer = a3 ? 1190.55 : 841.89;
  return (page.landscape ? longer : shorter) - theme.margin_left - theme.margin_right;
}

double printed_height(const PageSetup& page, const Theme& theme) {
  const PageSetup turned{page.paper, !page.landscape};
  return printed_width(turned, theme) + theme.margin_left + theme.margin_right - theme.margin_top -
         theme.margin_bottom;
}

// "&C&8&"Arial,Bold"OFFICIAL": the font stands between the size and the text, which may begin with a digit.
std::string furniture_part(char side, const std::string& text, const Theme& theme, bool bold) {
  if (text.empty()) return {};
  const std::string size = number_text(std::round(theme.furniture.size));
  return std::string("&") + side + "&" + size + "&\"" + sheet_font(theme.font) +
         (bold ? ",Bold\"" : ",Regular\"") + text;
}

void set_up_page(lxw_worksheet* sheet, const PageSetup& page, const Document& document, const Theme& theme) {
  worksheet_set_paper(sheet, page.paper == PageSetup::Paper::a3 ? 8 : 9);
  if (page.landscape) {
    worksheet_set_landscape(sheet);
  } else {
    worksheet_set_portrait(sheet);
  }
  worksheet_set_margins(sheet, theme.margin_left / points_an_inch, theme.margin_right / points_an_inch,
                        theme.margin_top / points_an_inch, theme.margin_bottom / points_an_inch);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);

  // Excel takes 255 characters with the codes, else none at all.
  const auto part = [&](char side, const std::string& text, std::size_t limit, bool bold = false) {
    return furniture_part(side, furniture_text(text, limit), theme, bold);
  };
  const std::string marking = part('C', capitals(document.marking), 40, true);
  lxw_header_footer_options options{};
  options.margin = furniture_margin;
  const std::string header = part('L', document.organisation, 70) + marking + part('R', document.period, 30);
  const std::string footer =
      part('L', document.title, 80) + marking + furniture_part('R', "Page &P of &N", theme, false);
  worksheet_set_header_opt(sheet, header.c_str(), &options);
  worksheet_set_footer_opt(sheet, footer.c_str(), &options);
}

// A file without a date of its own would carry the clock's.
std::time_t creation_time(const std::string& date) {
  using namespace std::chrono;
  year_month_day day = 1980y / January / 1;
  if (date.size() == 10) {
    const auto y = to_int(date.substr(0, 4)), m = to_int(date.substr(5, 2)), d = to_int(date.substr(8, 2));
    const year_month_day given{year{y.value_or(0)}, month{static_cast<unsigned>(m.value_or(0))},
                               std::chrono::day{static_cast<unsigned>(d.value_or(0))}};
    if (given.ok() && given > day) day = given;
  }
  return sys_seconds(sys_days(day)).time_since_epoch().count();
}

void set_properties(lxw_workbook* workbook, const Document& document) {
  set_properties(workbook, WorkbookProperties{document.title, document.subject, document.organisation,
                                              creation_time(document.date)});
}

// Excel repeats one header a sheet: that of the longest table, from the first table that has it on.
const Table* titled_table(const std::vector<const Table*>& tables) {
  const auto longest = std::max_element(tables.begin(), tables.end(), [](const Table* a, const Table* b) {
    return a->rows.size() < b->rows.size();
  });
  if (longest == tables.end()) return nullptr;
  return *std::find_if(tables.begin(), tables.end(),
                       [&](const Table* one) { return one->header == (*longest)->header; });
}

std::vector<SourcedCell> write_sheet(lxw_worksheet* sheet, const SheetBlocks& content, Styles& styles,
                                     const Document& document, const Theme& theme, SheetMeasure& measure) {
  set_up_page(sheet, content.page, document, theme);
  const std::vector<const Table*> tables = tables_of(content);
  SheetWriter writer(sheet, styles, theme, measure,
                     choose_grid(tables, printed_width(content.page, theme), theme, measure));
  writer.print_on(printed_height(content.page, theme));
  writer.repeat_header_of(titled_table(tables));
  if (tables.size() == 1) writer.filter_header_of(tables.front());
  for (const Block* block : content.blocks) std::visit([&](const auto& one) { writer.write(one); }, *block);
  writer.finish();
  return writer.sourced();
}

void write_sources(lxw_workbook* workbook, const std::vector<SheetSources>& sources, Styles& styles,
                   const Document& document, const Theme& theme, SheetMeasure& measure) {
  std::vector<std::string> names;
  for (const SheetSources& sheet : sources) names.push_back(sheet.name);
  SourcesWriter writer(sources, styles, theme, measure);
  while (!writer.done()) {
    names.push_back(sheet_name("Sources", names));
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, names.back().c_str());
    set_up_page(sheet, document.page, document, theme);
    writer.write_sheet(sheet);
  }
}

}  // namespace

std::string write_xlsx(const Document& document, const Theme& theme, TextMeasure& measure) {
  WorkbookFile file;
  lxw_workbook* workbook = file.workbook();
  set_properties(workbook, document);
  Styles styles(workbook, sheet_font(theme.font));
  SheetMeasure sheet_measure(measure);
  std::vector<SheetSources> sources;
  for (const SheetBlocks& content : sheets_of(document)) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, content.name.c_str());
    sources.push_back({content.name, write_sheet(sheet, content, styles, document, theme, sheet_measure)});
  }
  write_sources(workbook, sources, styles, document, theme, sheet_measure);
  return file.finish();
}

}  // namespace boardpack
