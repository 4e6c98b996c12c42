#include "read/zip.h"

#include <catch2/catch.hpp>

#include "read/refuse.h"
#include "support/zip_builder.h"

namespace boardpack {
namespace {

std::string part_of(const std::string& archive, std::string_view name) {
  Work work;
  Zip zip(archive, work);
  return std::string(zip.read(name).view());
}

std::string refusal_text(const std::string& archive, std::string_view name) {
  try {
    part_of(archive, name);
  } catch (const Unreadable& unreadable) {
    return unreadable.refusal.detail;
  }
  return "it was read";
}

const std::string content = std::string(3000, 'a') + "the end";

}  // namespace

TEST_CASE("part names are compared without case, backslashes, dots and percent signs") {
  CHECK(canonical_part_name("XL\\Worksheets\\Sheet1.XML") == "xl/worksheets/sheet1.xml");
  CHECK(canonical_part_name("/xl//a/./b/../c.xml") == "xl/a/c.xml");
  CHECK(canonical_part_name("../../etc/passwd") == "etc/passwd");
  CHECK(canonical_part_name("Book%201.xml") == "book 1.xml");
  CHECK(canonical_part_name("100%.xml") == "100%.xml");
  CHECK(target_part_name("xl/workbook.xml", "worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml");
  CHECK(target_part_name("xl/worksheets/sheet1.xml", "../comments1.xml") == "xl/comments1.xml");
  CHECK(target_part_name("xl/workbook.xml", "/xl/styles.xml") == "xl/styles.xml");
  CHECK(target_part_name("", "xl/workbook.xml#top") == "xl/workbook.xml");
}

TEST_CASE("a part is read however it was packed") {
  ZipEntry entry = zip_entry("xl\\Data.xml", content);
  CHECK(part_of(zip_bytes({entry}), "xl/data.xml") == content);
  entry.deflated = false;
  CHECK(part_of(zip_bytes({entry}), "XL/DATA.XML") == content);
  entry.deflated = true;
  entry.data_descriptor = true;
  CHECK(part_of(zip_bytes({entry}), "xl/data.xml") == content);
  entry.zip64 = true;
  ZipBuilder builder;
  builder.add(zip_entry("first", "1"));
  builder.add(entry);
  CHECK(part_of(builder.bytes(true), "xl/data.xml") == content);
  CHECK(part_of(zip_bytes({zip_entry("empty", "")}), "empty").empty());
}

TEST_CASE("an archive that lies or is damaged is refused") {
  const std::string good = zip_bytes({zip_entry("a", content)});
  CHECK(refusal_text(good, "a") == "it was read");
  CHECK(refusal_text(good, "b") == "the part b is missing");
  CHECK(refusal_text(good.substr(0, good.size() / 2), "a") ==
        "the end of the file is missing, as when a download stops halfway");
  CHECK(refusal_text(zip_bytes({zip_entry("a", "1"), zip_entry("A", "2")}), "a") ==
        "two parts of one name (a)");

  ZipEntry entry = zip_entry("a", content);
  entry.claimed_checksum = 7;
  CHECK(refusal_text(zip_bytes({entry}), "a") == "the checksum of a is wrong");
  entry = zip_entry("a", content);
  for (const std::uint32_t size : {std::uint32_t{10}, std::uint32_t{100'000}}) {
    entry.claimed_size = size;
    CHECK(refusal_text(zip_bytes({entry}), "a") == "a has not the size that the zip directory says");
  }
  entry.claimed_size = 0xFFFFFFF0;
  CHECK(refusal_text(zip_bytes({entry}), "a") == "more than 512 MB in a when unpacked");
  entry = zip_entry("a", content);
  entry.claimed_method = 12;
  CHECK(refusal_text(zip_bytes({entry}), "a") == "a is packed by a method that no spreadsheet program uses");
  entry = zip_entry("a", content);
  entry.flags = 1;
  CHECK(refusal_text(zip_bytes({entry}), "a") == "a zip archive with a password");
}

TEST_CASE("entries that overlap are refused") {
  std::string archive = zip_bytes({zip_entry("a", content), zip_entry("b", content)});
  const std::size_t directory = archive.find("PK\1\2");
  const std::size_t second = archive.find("PK\1\2", directory + 1);
  archive.replace(second + 42, 4, archive.substr(directory + 42, 4));
  CHECK(refusal_text(archive, "a") == "zip entries that overlap");
}

TEST_CASE("a part that unpacks to far more than its size is refused before it is unpacked") {
  const std::string spaces(20u << 20, ' ');
  CHECK(refusal_text(zip_bytes({zip_entry("a", spaces)}), "a") ==
        "more than 250 times its packed size in a when unpacked, as only made-up files are");
}

TEST_CASE("an archive of too many entries is refused") {
  ZipBuilder builder;
  for (int i = 0; i < 9000; ++i) {
    ZipEntry entry = zip_entry("part" + std::to_string(i), "");
    entry.deflated = false;
    builder.add(entry);
  }
  CHECK(refusal_text(builder.bytes(), "part1") == "more than 8,192 files inside it");
}

}  // namespace boardpack
