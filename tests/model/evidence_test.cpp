#include "model/evidence.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

const std::vector<Evidence> files = {
    {"Are you listening 2018 - results.PDF", 1, false, {}},
    {"Attendance data.xlsx", 1, false, {}},
    {"Attendance data Autumn 2020.xlsx", 1, false, {}},
    {"autumn/notes.docx", 1, false, {}},
    {"data Autumn 2020.xlsx", 1, false, {}},
    {"model.mpp", 1, false, {}},
    {"spring/notes.docx", 1, false, {}},
};

// "<what is written>=<path that answers to it>", or "?" for none, "*" for several; '|' between.
std::string found_in(const RichText& text) {
  std::string out;
  const std::string plain = text.plain();
  for (const NamedFile& named : EvidenceNames(files).in(text)) {
    if (!out.empty()) out += '|';
    out += plain.substr(named.begin, named.end - named.begin) + "=";
    out += named.files.empty() ? "?" : named.files.size() > 1 ? "*" : files[named.files[0]].path;
    if (named.files.empty() && named.name != plain.substr(named.begin, named.end - named.begin))
      out += named.name;
  }
  return out;
}
std::string found_in(std::string_view text) {
  return found_in(RichText(text));
}

RichText linked(const std::string& text, const std::string& address) {
  RichText out;
  out.append(Run{text, false, false, address});
  return out;
}

}  // namespace

TEST_CASE("the longest name that lies in evidence is the one meant") {
  CHECK(found_in("3. Please refer to attached: Attendance data Autumn 2020.xlsx") ==
        "Attendance data Autumn 2020.xlsx=Attendance data Autumn 2020.xlsx");
  CHECK(found_in("See Attendance data.xlsx and Attendance data Autumn 2020.xlsx.") ==
        "Attendance data.xlsx=Attendance data.xlsx|"
        "Attendance data Autumn 2020.xlsx=Attendance data Autumn 2020.xlsx");
  CHECK(found_in("xAttendance data.xlsx") == "xAttendance data.xlsx=?");
}

TEST_CASE("case, blanks and dashes of a name do not matter") {
  CHECK(found_in("“ARE YOU  LISTENING\u00A02018 – Results.pdf”") ==
        "ARE YOU  LISTENING\u00A02018 – Results.pdf=Are you listening 2018 - results.PDF");
}

TEST_CASE("a path says which of two files is meant, and without it none is chosen") {
  CHECK(found_in("evidence/spring/notes.docx") == "spring/notes.docx=spring/notes.docx");
  CHECK(found_in("S:\\Board\\Autumn\\notes.docx") == "Autumn\\notes.docx=autumn/notes.docx");
  CHECK(found_in("see notes.docx") == "notes.docx=*");
  CHECK(found_in("../Attendance data.xlsx") == "Attendance data.xlsx=Attendance data.xlsx");
}

TEST_CASE("a file in evidence is found whatever its ending") {
  CHECK(found_in("plan in model.mpp") == "model.mpp=model.mpp");
  CHECK(found_in("see other.mpp") == "other.mpp=?");
}

TEST_CASE("a name that is not in evidence is found as far as it can be told") {
  CHECK(found_in("Report: DA pathway audit June 2019.docx") == "DA pathway audit June 2019.docx=?");
  CHECK(found_in("Figures were late (please see attached minutes 3 May.docx).") == "minutes 3 May.docx=?");
  CHECK(found_in("As in 'The audit, final.pdf' sent") == "The audit, final.pdf=?");
  CHECK(found_in("Sent it. Refer to the file log.csv; also “Plan: two.rtf”") == "log.csv=?|Plan: two.rtf=?");
  CHECK(found_in("archive notes.pdf.zip") == "archive notes.pdf.zip=?");
}

TEST_CASE("what only looks like a name is none") {
  CHECK(found_in("Completed.Next year we go on. Version 2.1, e.g. 3.5%") == "");
  CHECK(found_in("send it as a .pdf please") == "");
  CHECK(found_in("https://larkshire.example/Attendance%20data.xlsx and www.gov.uk/a/plan.pdf") == "");
  CHECK(found_in("larkshire.gov.uk/documents/plan.pdf") == "");
  CHECK(found_in(linked("Attendance data.xlsx", "https://larkshire.example/data")) == "");
}

TEST_CASE("a cell's link to a file on a disk names it") {
  CHECK(found_in(linked("the figures", "file:///S:/Data/Attendance%20data.xlsx#Sheet1")) ==
        "the figures=Attendance data.xlsx");
  CHECK(found_in(linked("the figures", "..\\sent\\lost.xlsx")) == "the figures=?lost.xlsx");
  CHECK(found_in(linked("Attendance data.xlsx", "file:///C:/Temp/download.xlsx")) ==
        "Attendance data.xlsx=Attendance data.xlsx");
  CHECK(found_in(linked("see above", "#Sheet1!A1")) == "");
}

TEST_CASE("a file's media type follows from its ending") {
  CHECK(media_type("Attendance.CSV") == "text/csv");
  CHECK(media_type("a.b.pdf") == "application/pdf");
  CHECK(media_type("model.mpp") == "application/octet-stream");
  CHECK(media_type("pdf") == "application/octet-stream");
}
