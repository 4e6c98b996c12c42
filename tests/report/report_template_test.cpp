#include "report/report_template.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "read/return_template.h"
#include "report/fill_places.h"
#include "report/house_style.h"
#include "report/report.h"
#include "report/template_guide.h"
#include "report/template_names.h"

using namespace boardpack;

namespace {

// A file of a test's own, as long as it lives.
class Written {
 public:
  explicit Written(const std::string& text) { std::ofstream(name) << text; }
  ~Written() { std::filesystem::remove(name); }
  static constexpr const char* name = "written-template.toml";
};

std::string wrong(const std::string& text) {
  const Written file(text);
  try {
    load_report_template(Written::name, {});
  } catch (const std::exception& problem) {
    return problem.what();
  }
  return "";
}

std::string wrong_style(const std::string& text) {
  const Written file(text);
  try {
    load_house_style(Written::name);
  } catch (const std::exception& problem) {
    return problem.what();
  }
  return "";
}

std::string wrong_form(const std::string& text) {
  const Written file(text);
  try {
    load_return_template(Written::name);
  } catch (const std::exception& problem) {
    return problem.what();
  }
  return "";
}

std::string at(int line, const std::string& what) {
  return std::string(Written::name) + ": line " + std::to_string(line) + ": " + what;
}

const std::string column = "[[block.column]]\nheading = \"A\"\nshow = \"action\"\n";

const std::string column_of_measures = "[[block.column]]\nheading = \"A\"\nshow = \"measure\"\n";

// A report of one block, its kind on line 2 and `more` from line 3 on.
std::string block(std::string_view kind, const std::string& more = "") {
  return "[[block]]\nkind = \"" + std::string(kind) + "\"\n" + more +
         (more.find("column") != std::string::npos    ? ""
          : kind == "scorecard"                       ? column_of_measures
          : kind == "actions" || kind == "priorities" ? column
                                                      : "");
}

constexpr const char* no_value_of_ours = "1979-05-27";  // a day is neither text, number, list nor yes or no

}  // namespace

TEST_CASE("every name that is listed can be used") {
  for (const BlockName& one : block_names()) {
    CAPTURE(one.name);
    CHECK(wrong(block(one.name)).empty());
  }
  const auto usable = [](const std::string& key, const auto& names) {
    for (const auto& one : names) {
      const std::string line = key + " = \"" + std::string(one.name) + "\"\n";
      CAPTURE(line);
      CHECK(wrong(block("actions", line)).empty());
    }
  };
  usable("group", group_names());
  usable("rows", rows_names());
  usable("only", only_names());
  usable("paper", paper_names());
  const auto usable_in_column = [](const std::string& line) {
    CAPTURE(line);
    const bool of_actions = wrong(block("actions", "[[block.column]]\n" + line)).empty();
    CHECK((of_actions || wrong(block("scorecard", "[[block.column]]\n" + line)).empty()));
  };
  for (const auto& one : show_names()) {
    usable_in_column("show = \"" + std::string(one.name) + "\"\n");
    for (const auto& look : look_names())
      usable_in_column("show = \"" + std::string(one.name) + " " + std::string(look.name) + "\"\n");
  }
  for (const auto& one : span_names())
    usable_in_column("show = \"action\"\nspan = \"" + std::string(one.name) + "\"\n");
  for (const auto& one : each_names())
    usable_in_column("show = \"status\"\neach = \"" + std::string(one.name) + "\"\n");
}

TEST_CASE("every key that is listed is read, and a wrong kind of value is named with its line") {
  const auto refused = [](std::string_view key, int line, const std::string& text) {
    CAPTURE(text);
    CHECK_THAT(wrong(text), Catch::StartsWith(at(line, "\"" + std::string(key) + "\" should be ")));
  };
  const auto set = [](std::string_view key) { return std::string(key) + " = " + no_value_of_ours + "\n"; };
  for (const TemplateKey& key : report_keys())
    refused(key.name, 1, set(key.name) + (key.name == "block" ? "" : block("legend")));
  for (const BlockName& one : block_names())
    for (const std::string_view key : keys_of(one))
      if (key == "kind")
        refused(key, 2, "[[block]]\n" + set(key));
      else
        refused(key, 3, block(one.name, set(key)));
  for (const TemplateKey& key : column_keys())
    refused(key.name, key.name == "show" ? 4 : 5,
            block("actions", std::string("[[block.column]]\n") +
                                 (key.name == "show" ? "" : "show = \"action\"\n") + set(key.name)));
}

TEST_CASE("a block's keys are all explained, and each key is some block's") {
  const std::vector<std::string> explained = [] {
    std::vector<std::string> out;
    for (const auto keys : {every_block_keys(), block_keys()})
      for (const TemplateKey& key : keys) out.emplace_back(key.name);
    return out;
  }();
  std::vector<std::string> taken;
  for (const BlockName& one : block_names())
    for (const std::string_view key : keys_of(one)) taken.emplace_back(key);
  for (const std::string& key : taken) CHECK_THAT(explained, Catch::VectorContains(key));
  for (const std::string& key : explained) CHECK_THAT(taken, Catch::VectorContains(key));
}

TEST_CASE("a name that is not known is answered with the nearest that is, and its line") {
  CHECK(wrong("tittle = \"x\"\n" + block("legend")) ==
        at(1, "\"tittle\" means nothing here; did you mean \"title\"."));
  CHECK(wrong(block("legnd")) == at(2, "\"legnd\" means nothing here; did you mean \"legend\"."));
  CHECK(wrong(block("actions", "grup = \"area\"\n")) ==
        at(3, "\"grup\" means nothing here; did you mean \"group\"."));
  CHECK(wrong(block("actions", "group = \"ara\"\n")) ==
        at(3, "\"ara\" means nothing here; did you mean \"area\"."));
  CHECK(wrong(block("actions", "only = [\n  \"open\",\n  \"overdu\",\n]\n")) ==
        at(5, "\"overdu\" means nothing here; did you mean \"overdue\"."));
  CHECK(wrong(block("actions", "paper = \"A5\"\n")) ==
        at(3, "\"A5\" means nothing here; did you mean \"A4\"."));
  const std::string head = "[[block.column]]\n";
  CHECK(wrong(block("actions", head + "showw = \"action\"\n")) ==
        at(4, "\"showw\" means nothing here; did you mean \"show\"."));
  CHECK(wrong(block("actions", head + "show = \"owner italc\"\n")) ==
        at(4, "\"italc\" means nothing here; did you mean \"italic\"."));
  CHECK(wrong(block("actions", head + "show = [\"owner\",\n\"leder\"]\n")) ==
        at(5, "\"leder\" means nothing here; did you mean \"leader\"."));
  CHECK(wrong(block("actions", head + "show = \"action\"\nspan = \"equals\"\n")) ==
        at(5, "\"equals\" means nothing here; did you mean \"equal\"."));
}

TEST_CASE("a key of another block is said to be that one's") {
  CHECK(wrong(block("legend", "only = \"open\"\n")) ==
        at(3, "\"only\" means nothing in a block of kind \"legend\"; it is for actions."));
  CHECK(wrong(block("contents", "chart = false\n")) ==
        at(3,
           "\"chart\" means nothing in a block of kind \"contents\"; it is for summary, trend, trajectory."));
}

TEST_CASE("what is missing from a report is named with the line of what it is missing from") {
  CHECK(wrong("title = \"x\"\n") == at(1, "a report needs at least one [[block]]."));
  CHECK(wrong("[[block]]\ntitle = \"x\"\n") == at(1, "a block needs \"kind\"."));
  CHECK(wrong("[[block]]\nkind = \"actions\"\n") ==
        at(2, "an actions block needs at least one [[block.column]]."));
  CHECK(wrong(block("actions", "[[block.column]]\nheading = \"A\"\n")) ==
        at(3, "a column needs \"show\": the fields it shows."));
  CHECK_THROWS_WITH(load_report_template("no-such.toml", {}), "The template no-such.toml cannot be opened.");
  CHECK_THAT(wrong("[[block]]\nkind = legend\n"),
             Catch::StartsWith("The template written-template.toml cannot be read: line 2: "));
}

TEST_CASE("numbers of a report are numbers in their bounds") {
  CHECK(wrong(block("actions", "least = 2.5\n")) ==
        at(3, "\"least\" should be a whole number from 2 to 1000."));
  const std::string head = "[[block.column]]\nshow = \"action\"\n";
  CHECK(wrong(block("actions", head + "share = 0\n")) == at(5, "\"share\" should be more than 0."));
  CHECK(wrong(block("actions", head + "share = nan\n")) == at(5, "\"share\" should be a number."));
  CHECK(wrong(block("actions", head + "optional = 1\n")) == at(5, "\"optional\" should be true or false."));
}

TEST_CASE("a place in braces that is not known is answered with the nearest that is") {
  CHECK(wrong("title = \"{titel}: summary\"\n" + block("legend")) ==
        at(1, "\"titel\" means nothing here; did you mean \"title\"."));
  CHECK(wrong(block("actions", "heading = \"{kode}\"\n")) ==
        at(3, "\"kode\" means nothing here; did you mean \"code\"."));
  CHECK(wrong(block("actions", "note = \"{cont} actions\"\n")) ==
        at(3, "\"cont\" means nothing here; did you mean \"count\"."));
  CHECK(wrong(block("actions", "[[block.column]]\nheading = \"At {perid}\"\nshow = \"status\"\n")) ==
        at(4, "\"perid\" means nothing here; did you mean \"period\"."));
  for (const std::string_view place : plan_place_names())
    CHECK(wrong(block("cover", "title = \"{" + std::string(place) + "}\"\n")).empty());
}

TEST_CASE("places are filled in the texts of every block and over its columns") {
  const Written file("title = \"{title}: {period}\"\n" + block("headlines", "title = \"{period}\"\n") +
                     block("actions",
                           "title = \"Of {organisation}\"\nempty = \"None in {period}.\"\n"
                           "[[block.column]]\nheading = \"At {period}\"\nover = \"{title}\"\n"
                           "show = \"status\"\n"));
  Plan plan;
  plan.statuses = default_statuses();
  plan.title.value = "Harbour";
  plan.organisation.value = "Larkshire";
  plan.period = *to_period("2018-06");
  const Document document = build_report(plan, load_report_template(Written::name, {}));
  CHECK(document.title == "Harbour: June 2018");
  CHECK(std::get<Heading>(document.blocks[0]).text.plain() == "June 2018");
  const Table& table = std::get<Table>(document.blocks.back());
  CHECK(table.title == "Of Larkshire");
  CHECK(table.empty_note == "None in June 2018.");
  std::string head;
  for (const auto& row : table.header)
    for (const TableCell& cell : row.cells)
      for (const Paragraph& paragraph : cell.content) head += paragraph.text.plain() + "|";
  CHECK(head == "Harbour|At June 2018|");
}

TEST_CASE("the guide explains every name") {
  const std::string guide = template_guide();
  const auto explains = [&](const auto& names) {
    for (const auto& one : names) {
      CAPTURE(one.name);
      CHECK(guide.find("\n  " + std::string(one.name) + " ") != std::string::npos);
      CHECK_FALSE(one.meaning.empty());
    }
  };
  explains(block_names());
  explains(show_names());
  explains(look_names());
  explains(group_names());
  explains(rows_names());
  explains(only_names());
  explains(span_names());
  explains(paper_names());
  explains(plan_place_meanings());
  explains(area_place_meanings());
  for (const auto keys : {report_keys(), every_block_keys(), block_keys(), column_keys()})
    for (const TemplateKey& key : keys) {
      const std::string begin =
          key.takes.starts_with('[') ? std::string(key.takes) + " " : std::string(key.name) + " = ";
      CAPTURE(key.name);
      CHECK(guide.find("\n  " + begin) != std::string::npos);
    }
  for (std::size_t begin = 0; begin < guide.size();) {
    const std::size_t end = guide.find('\n', begin);
    CHECK(end - begin <= 110);
    begin = end + 1;
  }
}

TEST_CASE("what means nothing in the house style or in the headings of returns is named in the same way") {
  CHECK(wrong_style("[colours]\nheader-fil = \"#FFFFFF\"\n") ==
        at(2, "\"header-fil\" means nothing here; did you mean \"header-fill\"."));
  CHECK(wrong_style("[colour]\n") == at(1, "\"colour\" means nothing here; did you mean \"colours\"."));
  CHECK(wrong_style("page = \"A3\"\n") == at(1, "\"page\" should be written [page]."));
  CHECK(wrong_style("cell = 9\n") == at(1, "\"cell\" should be written [cell]."));
  CHECK(wrong_style("[cell]\nsize = \"big\"\n") == at(2, "\"size\" should be a number."));
  CHECK(wrong_style("[page]\npaper = \"A44\"\n") ==
        at(2, "\"A44\" means nothing here; did you mean \"A4\"."));
  CHECK(wrong_form("[headings]\nactoin = [\"Action\"]\n") ==
        at(2, "\"actoin\" means nothing here; did you mean \"action\"."));
  CHECK(wrong_form("[heading]\naction = [\"Action\"]\n") ==
        at(1, "\"heading\" means nothing here; did you mean \"headings\"."));
  CHECK(wrong_form("[rows]\ntotals = [\"Total\"]\n") ==
        at(2, "\"totals\" means nothing here; did you mean \"total\"."));
  CHECK(wrong_form("headings = \"Action\"\n") == at(1, "\"headings\" should be written [headings]."));
  CHECK(wrong_form("[headings]\naction = \"Action\"\n") == at(2, "a list of texts in [ ] was expected."));
  CHECK(wrong_form("[headings]\naction = [\n  \"Action\",\n  3]\n") ==
        at(4, "a text in quotes was expected."));
}
