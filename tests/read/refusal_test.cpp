#include <catch2/catch.hpp>

#include "read/return.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

using Reason = Refusal::Reason;

void check_refusal(const std::string& bytes, Reason reason, const std::string& detail) {
  INFO(detail);
  const Refusal refusal = refusal_of(bytes);
  CHECK(refusal.reason == reason);
  CHECK(refusal.detail == detail);
}

}  // namespace

TEST_CASE("a file with a password is refused as such") {
  check_refusal(read_data("password.xlsx"), Reason::password, "an Excel workbook with a password");
  check_refusal(read_data("password.xls"), Reason::password, "an old Excel workbook with a password");
  check_refusal(read_data("password.ods"), Reason::password, "an OpenDocument spreadsheet with a password");
}

TEST_CASE("an old Excel file is told from a new one with a password or a label") {
  check_refusal(read_data("legacy.xls"), Reason::legacy_xls, "an old Excel workbook (.xls)");
  std::string labelled = read_data("password.xlsx");
  const std::string name("S\0t\0r\0o\0n\0g\0E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0", 32);
  const std::size_t at = labelled.find(name);
  REQUIRE(at != std::string::npos);
  labelled.replace(at, 6, std::string("D\0R\0M\0", 6));
  check_refusal(labelled, Reason::rights, "protected by a sensitivity label or by rights management");
}

TEST_CASE("an old Excel file is known by its streams in any case of letters") {
  std::string capitals = read_data("legacy.xls");
  const std::string name("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
  const std::size_t at = capitals.find(name);
  REQUIRE(at != std::string::npos);
  capitals.replace(at, name.size(), std::string("W\0O\0R\0K\0B\0O\0O\0K\0", 16));
  check_refusal(capitals, Reason::legacy_xls, "an old Excel workbook (.xls)");
}

TEST_CASE("an old Excel file that is cut off is damaged, though LibreOffice would read what is left") {
  std::string cut = read_data("legacy.xls");
  constexpr std::size_t second_of_workbook = 512 + 3 * 4;  // in the table of sectors
  REQUIRE(cut[second_of_workbook] == 4);
  cut[second_of_workbook] = 100;
  check_refusal(cut, Reason::damaged, "an old Excel workbook that is cut off");
}

TEST_CASE("a file that is no spreadsheet is refused with what it is, whatever its name") {
  const auto other = Reason::not_a_spreadsheet;
  check_refusal("%PDF-1.7\n", other, "a PDF document");
  check_refusal("{\\rtf1 text}", other, "a Rich Text document");
  check_refusal("\r\n <HTML><body><table><tr><td>x</td></tr></table></body></HTML>", other, "a web page");
  check_refusal("<table><tr><td>x</td></tr></table>", other, "a web page");
  check_refusal("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                other, "an XML spreadsheet of 2003");
  check_refusal("<?xml version=\"1.0\"?><other/>", other, "an XML document");
  check_refusal("version https://git-lfs.github.com/spec/v1\n", other,
                "a pointer to a file that was not downloaded");
  check_refusal("ID;PWXL;N;E\nC;Y1;X1;K1\nE\n", other, "a SYLK file");
  check_refusal(std::string("some\0\0\0binary\1\2\3", 16), other,
                "not text and no kind of file that is known");
  check_refusal(zip_bytes({zip_entry("word/document.xml", "<a/>")}), other, "a Word document");
  check_refusal(zip_bytes({zip_entry("ppt/presentation.xml", "<a/>")}), other, "a PowerPoint presentation");
  check_refusal(zip_bytes({zip_entry("xl/workbook.bin", "x")}), other, "a binary Excel workbook (.xlsb)");
  check_refusal(zip_bytes({zip_entry("Index/Document.iwa", "x")}), other,
                "an Apple Numbers or Pages document");
  check_refusal(zip_bytes({zip_entry("readme.txt", "x")}), other, "a zip archive without a workbook");
}

TEST_CASE("an empty file is refused as empty") {
  check_refusal("", Reason::empty, "");
  check_refusal(" \r\n\t", Reason::empty, "nothing but blanks");
  check_refusal("\xEF\xBB\xBF", Reason::empty, "nothing but blanks");
}

TEST_CASE("a file beyond the limit is refused before it is looked at") {
  check_refusal(std::string((64u << 20) + 1, 'a'), Reason::too_large, "more than 64 MB");
}

TEST_CASE("each refusal says in whole words what is wrong and how its sender mends it") {
  const auto words = [](Reason reason, std::string detail) {
    return refusal_words({reason, std::move(detail)});
  };
  CHECK(words(Reason::empty, "nothing but blanks") == "the file is empty");
  CHECK(words(Reason::password, "an Excel workbook with a password") ==
        "the file is an Excel workbook with a password; in Excel it is taken off under File, Info, Protect "
        "Workbook, Encrypt with Password, by emptying the box and saving");
  CHECK(words(Reason::password, "an OpenDocument spreadsheet with a password") ==
        "the file is an OpenDocument spreadsheet with a password; in LibreOffice it is taken off under File, "
        "Save "
        "As, by leaving Save with password unticked");
  CHECK(words(Reason::password, "a zip archive with a password") ==
        "the file is a zip archive with a password; the workbook is to be taken out of it and sent alone");
  CHECK(words(Reason::rights, "protected by a sensitivity label") ==
        "the file is protected by a sensitivity label, which only its sender can lift");
  CHECK(words(Reason::legacy_xls, "an old Excel workbook (.xls)") ==
        "the file is an old Excel workbook (.xls); in Excel, File, Save As, Excel Workbook (.xlsx) makes one "
        "that can be read");
  CHECK(words(Reason::not_a_spreadsheet, "a PDF document") ==
        "the file is no spreadsheet that can be read: a PDF document");
  CHECK(words(Reason::damaged, "the zip directory is broken") ==
        "the file is damaged: the zip directory is broken");
  CHECK(words(Reason::too_large, "more than 1,024 sheets") ==
        "the file is too large to be a return: more than 1,024 sheets; the table copied into a new workbook "
        "may be small enough");
}

}  // namespace boardpack
