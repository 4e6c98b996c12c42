#include "app/old_excel.h"

#include <fmt/format.h>
#include <signal.h>
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

#include "app/files.h"
#include "app/run_program.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

constexpr int most_times_limit = 4;  // for all calls of a run together

// Nothing in a workbook runs, and nothing it links to is fetched.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
)";

class PrivateFolder {
 public:
  PrivateFolder() {
    std::string name = (fs::temp_directory_path() / "boardpack-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::runtime_error(
          fmt::format("No temporary folder can be made in {}.", fs::temp_directory_path().string()));
    path_ = name;
  }
  ~PrivateFolder() {
    std::error_code problem;
    fs::remove_all(path_, problem);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void save(const fs::path& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error(fmt::format("The file {} cannot be written.", path.string()));
}

std::string file_address(const fs::path& path) {
  std::string out = "file://";
  for (const char c : path.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

Conversion problem_of(Ending ending, std::chrono::milliseconds limit) {
  if (ending == Ending::too_slow)
    return {"", fmt::format("LibreOffice took more than {} s over it", limit.count() / 1000)};
  return {"", "LibreOffice cannot read it either"};
}

struct Call {
  Ending ending = Ending::failed;
  std::vector<Conversion> conversions;
};

Call convert(const fs::path& program, std::span<const std::string> workbooks,
             std::chrono::milliseconds limit) {
  const PrivateFolder folder;
  const fs::path profile = folder.path() / "profile";
  fs::create_directories(profile / "user");
  save(profile / "user" / "registrymodifications.xcu", settings);
  // The filter is named, as LibreOffice would read what is damaged as text.
  std::vector<std::string> arguments = {"-env:UserInstallation=" + file_address(profile),
                                        "--headless",
                                        "--norestore",
                                        "--nologo",
                                        "--nodefault",
                                        "--nolockcheck",
                                        "--infilter=MS Excel 97",
                                        "--convert-to",
                                        "xlsx:Calc MS Excel 2007 XML",
                                        "--outdir",
                                        (folder.path() / "out").string()};
  for (std::size_t i = 0; i < workbooks.size(); ++i) {
    const fs::path file = folder.path() / fmt::format("{}.xls", i);
    save(file, workbooks[i]);
    arguments.push_back(file.string());
  }
  const std::string home = folder.path().string();
  const char* path = ::getenv("PATH");
  Call call;
  call.ending = run_program(program, std::move(arguments),
                            {"HOME=" + home, "TMPDIR=" + home, "LC_ALL=C.UTF-8",
                             fmt::format("PATH={}", path != nullptr ? path : "")},
                            limit);
  for (std::size_t i = 0; i < workbooks.size(); ++i) {
    const fs::path file = folder.path() / "out" / fmt::format("{}.xlsx", i);
    const bool made = call.ending == Ending::done && fs::is_regular_file(file);
    call.conversions.push_back(made ? Conversion{load(file), ""} : problem_of(call.ending, limit));
  }
  return call;
}

std::vector<Conversion> convert_all(const fs::path& program, std::span<const std::string> workbooks,
                                    std::chrono::milliseconds limit) {
  const auto last_start = std::chrono::steady_clock::now() + (most_times_limit - 1) * limit;
  Call together = convert(program, workbooks, limit);
  if (together.ending == Ending::done || workbooks.size() == 1) return std::move(together.conversions);
  std::vector<Conversion> alone;
  for (const std::string& workbook : workbooks) {
    if (std::chrono::steady_clock::now() > last_start)
      alone.push_back({"", "LibreOffice took too long over the workbooks before it"});
    else
      alone.push_back(std::move(convert(program, {&workbook, 1}, limit).conversions.front()));
  }
  return alone;
}

}  // namespace

std::vector<Conversion> through_libreoffice(std::span<const std::string> workbooks,
                                            std::chrono::milliseconds limit) {
  fs::path program = program_on_path("soffice");
  if (program.empty()) program = program_on_path("libreoffice");
  if (program.empty())
    return std::vector<Conversion>(workbooks.size(),
                                   {"", "LibreOffice, which could read it, is not installed here"});
  try {
    return convert_all(program, workbooks, limit);
  } catch (const Interrupted& told) {
    ::raise(told.signal);
    throw std::runtime_error("The build was interrupted.");
  }
}

}  // namespace boardpack
