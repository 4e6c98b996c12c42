#include "app/old_excel.h"

#include <stdlib.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/files.h"

namespace boardpack {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// A shell script in LibreOffice's place, and temporary folders where they can be counted. The script finds
// the folder `notes` in $NOTES and the output folder in $OUT.
class FakeOffice {
 public:
  explicit FakeOffice(const std::string& script) {
    std::string name = (fs::temp_directory_path() / "boardpack test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
    for (const char* folder : {"bin", "tmp", "notes"}) fs::create_directory(root_ / folder);
    const fs::path program = root_ / "bin" / "soffice";
    std::ofstream(program) << "#!/bin/sh\nNOTES='" << notes().string()
                           << "'\nwhile [ \"$1\" != --outdir ]; do shift; done; OUT=$2; shift 2\n"
                           << script << "\n";
    fs::permissions(program, fs::perms::owner_all);
    path_ = ::getenv("PATH");
    ::setenv("PATH", ((root_ / "bin").string() + ":" + path_).c_str(), 1);
    ::setenv("TMPDIR", (root_ / "tmp").c_str(), 1);
  }
  ~FakeOffice() {
    ::setenv("PATH", path_.c_str(), 1);
    ::unsetenv("TMPDIR");
    fs::remove_all(root_);
  }
  FakeOffice(const FakeOffice&) = delete;
  FakeOffice& operator=(const FakeOffice&) = delete;

  fs::path notes() const { return root_ / "notes"; }
  bool left_nothing() const { return fs::is_empty(root_ / "tmp"); }

 private:
  fs::path root_;
  std::string path_;
};

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("workbooks are converted in one call, in their order, and its folder goes away") {
  const FakeOffice office(
      "mkdir \"$OUT\"; touch \"$NOTES/$$\"\n"
      "for file; do name=$(basename \"$file\" .xls); sed s/old/new/ \"$file\" >\"$OUT/$name.xlsx\"; done");
  const std::vector<std::string> workbooks = {"old one", "old two", "old three"};
  const auto made = through_libreoffice(workbooks);
  REQUIRE(made.size() == 3);
  CHECK(made[0].xlsx == "new one");
  CHECK(made[1].xlsx == "new two");
  CHECK(made[2].xlsx == "new three");
  CHECK(files_in(office.notes()) == 1);
  CHECK(office.left_nothing());
}

TEST_CASE("LibreOffice gets a home of its own and none of our environment") {
  ::setenv("BOARDPACK_SECRET", "x", 1);
  const FakeOffice office("env >\"$NOTES/env\"; echo \"$HOME\" >\"$NOTES/home\"");
  const std::vector<std::string> workbooks = {"a"};
  CHECK(through_libreoffice(workbooks)[0].problem == "LibreOffice cannot read it either");
  const std::string environment = load(office.notes() / "env");
  CHECK(environment.find("BOARDPACK_SECRET") == std::string::npos);
  CHECK(environment.find("LC_ALL=C.UTF-8") != std::string::npos);
  CHECK(load(office.notes() / "home").find("/tmp/boardpack-") != std::string::npos);
  ::unsetenv("BOARDPACK_SECRET");
}

TEST_CASE("LibreOffice is stopped at the limit with all it started") {
  const FakeOffice office("(sleep 2; touch \"$NOTES/late\") & sleep 60");
  const std::vector<std::string> workbooks = {"a"};
  const auto begin = std::chrono::steady_clock::now();
  const auto made = through_libreoffice(workbooks, 1000ms);
  CHECK(std::chrono::steady_clock::now() - begin < 10s);
  CHECK(made[0].xlsx.empty());
  CHECK(made[0].problem == "LibreOffice took more than 1 s over it");
  CHECK(office.left_nothing());
  ::sleep(2);
  CHECK(files_in(office.notes()) == 0);
}

TEST_CASE("a workbook that stops LibreOffice does not take the others with it") {
  const FakeOffice office(
      "mkdir \"$OUT\"\n"
      "for file; do name=$(basename \"$file\" .xls); cp \"$file\" \"$OUT/$name.xlsx\"\n"
      "  if grep -q bad \"$file\"; then kill -SEGV $$; fi; done");
  const std::vector<std::string> workbooks = {"good", "bad", "also good"};
  const auto made = through_libreoffice(workbooks);
  REQUIRE(made.size() == 3);
  CHECK(made[0].xlsx == "good");
  CHECK(made[1].xlsx.empty());
  CHECK(made[1].problem == "LibreOffice cannot read it either");
  CHECK(made[2].xlsx == "also good");
  CHECK(office.left_nothing());
}

TEST_CASE("a LibreOffice in a folder named without its whole path is not run") {
  const FakeOffice office("touch \"$NOTES/ran\"");
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", "bin:.::/nonexistent", 1);
  const fs::path before = fs::current_path();
  fs::current_path(office.notes().parent_path());
  const std::vector<std::string> workbooks = {"a"};
  CHECK(through_libreoffice(workbooks)[0].problem ==
        "LibreOffice, which could read it, is not installed here");
  fs::current_path(before);
  ::setenv("PATH", path.c_str(), 1);
  CHECK(files_in(office.notes()) == 0);
}

}  // namespace boardpack
