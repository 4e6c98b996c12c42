#include "report/reminders.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace boardpack;

namespace {

Action action(const std::string& reference, const std::string& text, const std::string& when) {
  Action out;
  out.reference.value = reference;
  out.text.value = RichText(text);
  out.timescale.value = to_timescale(when);
  out.responsible = {0};
  return out;
}

Update said(Period returned, int status, const std::string& text) {
  Update out;
  out.agency = 0;
  out.period = out.returned = returned;
  if (status >= 0) out.status = ReportedStatus{status, {}};
  out.progress.value = RichText(text);
  return out;
}

Plan plan_of_two() {
  Plan plan;
  plan.title.value = "A plan";
  plan.contact.value = "Board Office, board@larkshire.example";
  plan.statuses = default_statuses();
  plan.period = {2018, 6};
  plan.agencies.push_back({"POL", "Police", {}, "Sgt. Ito", "ito@police.example", {}});
  plan.sources.push_back({"returns/2018-06/Police.xlsx", {}});
  plan.actions = {action("A1", "Publish it", "31 March 2018"), action("", "• Train\n• Test", "")};
  plan.actions[0].updates = {said({2018, 3}, 1, "Drafted,\nsent round")};
  Receipt receipt;
  receipt.agency = 0;
  receipt.period = {2018, 6};
  receipt.owed = true;
  receipt.actions = 2;
  plan.receipts = {receipt};
  return plan;
}

// A template in a file of its own, gone again when it is read.
ReminderTemplate wording(const std::string& text) {
  std::string path = (std::filesystem::temp_directory_path() / "boardpack test-XXXXXX").string();
  REQUIRE(::mkdtemp(path.data()) != nullptr);
  struct Folder {
    std::filesystem::path path;
    ~Folder() { std::filesystem::remove_all(path); }
  } folder{path};
  std::ofstream(folder.path / "reminder.txt", std::ios::binary) << text;
  return load_reminder_template((folder.path / "reminder.txt").string());
}

std::string filled(const std::string& text, const Plan& plan) {
  return reminder(plan, plan.receipts[0], wording(text));
}

std::string refusal(const std::string& text) {
  try {
    wording(text);
  } catch (const std::runtime_error& problem) {
    const std::string what = problem.what();
    return what.substr(what.find(": ") + 2);
  }
  return "";
}

}  // namespace

TEST_CASE(
    "the shipped reminder names plan, period, contact, each action owed, its last position and whom to "
    "answer") {
  const Plan plan = plan_of_two();
  const ReminderTemplate shipped = load_reminder_template(BOARDPACK_SOURCE_DIR "/templates/reminder.txt");
  const std::string text = reminder(plan, plan.receipts[0], shipped);
  CHECK(
      text.starts_with("To: \"Sgt. Ito\" <ito@police.example>\n"
                       "Subject: A plan: return for June 2018 from Police\n\nDear Sgt. Ito,\n\n"));
  CHECK(text.find("how you stand with 2 actions:\n\n"
                  "A1  Publish it\n"
                  "    Agreed date: 31 March 2018\n"
                  "    Last position: Amber, “Drafted, sent round” (your return for March 2018)\n\n"
                  "• Train\n    • Test\n"
                  "    Last position: none from you yet\n\n") != std::string::npos);
  CHECK(text.find("to Board Office, board@larkshire.example.\n") != std::string::npos);
  CHECK(text.find("do not have the return of Police yet") != std::string::npos);
  CHECK(text.find("cannot be read") == std::string::npos);
  CHECK(text.find('{') == std::string::npos);
  CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("an agency whose file could not be read is told which, and not that it is missing") {
  Plan plan = plan_of_two();
  plan.receipts[0].files = {0};
  plan.receipts[0].readable = false;
  CHECK(filled("{if missing}No {period}.\n{if unreadable}Not readable: {files}.\nBye\n", plan) ==
        "Not readable: Police.xlsx.\nBye\n");
  plan.receipts[0].files.clear();
  CHECK(filled("{if missing}No {period}.\n{if unreadable}Not readable: {files}.\nBye\n", plan) ==
        "No June 2018.\nBye\n");
}

TEST_CASE("comments are no part of a reminder, and lines whose places are all empty go") {
  Plan plan = plan_of_two();
  plan.agencies[0].email.clear();
  CHECK(filled("# {nothing}\r\nMail {email}\r\n\r\n\r\n{agency} {email}\r\nend", plan) == "Police\nend\n");
}

TEST_CASE("a place that is not known is refused with its line and the nearest") {
  CHECK(refusal("one\n{agancy}\n") == "line 2: \"{agancy}\" means nothing here; did you mean \"{agency}\".");
  CHECK(refusal("{if mising}x\n") ==
        "line 1: \"{if mising}\" means nothing here; did you mean \"{if missing}\".");
  CHECK(refusal("x {if missing}\n") == "line 1: \"{if missing}\" should begin its line.");
  CHECK(refusal("x {agency\n") == "line 1: \"{agency\" has no closing brace.");
  CHECK_THROWS_WITH(load_reminder_template("/nowhere/reminder.txt"),
                    "The template /nowhere/reminder.txt cannot be opened.");
}

TEST_CASE("a template saved by an old editor reads the same") {
  CHECK(wording("\xEF\xBB\xBFna\xC3\xAFve\n") == wording("na\xEFve\r\n"));
}

TEST_CASE("nothing in a cell begins a header of its own") {
  Plan plan = plan_of_two();
  plan.title.value = "A\nBcc: all@x.example";
  plan.agencies[0].contact = "Ito\r\nCc: more";
  CHECK(filled("To: {to}\nSubject: {plan}\n", plan) ==
        "To: \"Ito Cc: more\" <ito@police.example>\nSubject: A Bcc: all@x.example\n");
}

TEST_CASE("a name with marks is quoted, and without a contact the agency is addressed") {
  Agency agency{"", "Police", {}, "Unit 5, \"North\"", "a@b.example", {}};
  CHECK(addressee(agency) == "\"Unit 5, \\\"North\\\"\" <a@b.example>");
  agency.email = "a@b.example; c@b.example";
  CHECK(addressee(agency) == "a@b.example; c@b.example");
  agency.email = "";
  CHECK(addressee(agency) == "Unit 5, \"North\"");
  agency.contact = "";
  CHECK(addressee(agency) == "Police");
}

TEST_CASE("names of reminders are safe on every file system, and no two alike") {
  Plan plan;
  for (const char* name :
       {"Police", "police", "Police (2)", "../a/b:c", "CON", "  ", "Śląsk Trust.", "a\tb\x1B"})
    plan.agencies.push_back({"", name, {}, "", "", {}});
  plan.agencies.push_back({"", std::string(99, 'x') + "é and more", {}, "", "", {}});
  CHECK(reminder_names(plan) == std::vector<std::string>{"Police.txt", "police (2).txt", "Police (2) (2).txt",
                                                         "-a-b-c.txt", "CON_.txt", "agency.txt",
                                                         "Śląsk Trust.txt", "a b.txt",
                                                         std::string(99, 'x') + ".txt"});
}

TEST_CASE("a long text is quoted shortened, between words") {
  Plan plan = plan_of_two();
  std::string text;
  for (int i = 0; i < 100; ++i) text += "étape ";
  plan.actions[0].updates = {said({2018, 3}, -1, text)};
  const std::string shown = filled("{actions}", plan);
  CHECK(shown.find("étape …” (your return") != std::string::npos);
  CHECK(shown.size() < 600);
}
