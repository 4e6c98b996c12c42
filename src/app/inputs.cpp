#include "app/inputs.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <stdexcept>
#include <thread>

#include "app/evidence.h"
#include "app/files.h"
#include "app/old_excel.h"
#include "read/register.h"
#include "read/return.h"
#include "read/workbook.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

struct FileToRead {
  fs::path path;
  std::string name;              // in the plan's folder, '/' between
  std::string return_name;       // below its period's folder
  std::optional<Period> period;  // none for the register
};

struct FileRead {
  SourceFile source;
  Return sent;
  Register agreed;
  Findings findings;       // origins name file 0
  std::string unreadable;  // why, when nothing could be read
  bool old_excel = false;
};

// What a file among the returns is that is no return, as a finding says it.
std::string_view kind_of_skipped(const fs::path& path) {
  if (path.filename().string().starts_with("~$")) return "is what Excel leaves while a workbook is open";
  if (fs::is_symlink(path)) return "is a link to elsewhere";
  if (!fs::is_regular_file(path)) return "is no ordinary file";
  return "is a hidden file";
}

std::optional<Period> period_of_folder(const std::string& name) {
  if (auto period = to_period(name)) return period;
  if (name.size() > 7)
    if (auto period = to_period(name.substr(0, 7))) return period;
  return to_month_year(name);
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  return entries;
}

class Folder {
 public:
  Folder(fs::path root, std::optional<Period> period, Inputs& into, Findings& findings)
      : root_(std::move(root)), period_(period), into_(into), findings_(findings) {}

  std::vector<FileToRead> list() {
    for (const char* name : {"plan.xlsx", "plan.xlsm", "plan.ods", "plan.fods"}) {
      if (!fs::is_regular_file(root_ / name)) continue;
      files_.push_back({root_ / name, name, "", std::nullopt});
      break;
    }
    has_register_ = !files_.empty();
    const bool own_folder = fs::is_directory(root_ / "returns");
    list_returns(own_folder ? root_ / "returns" : root_, own_folder);
    std::sort(files_.begin(), files_.end(),
              [](const FileToRead& a, const FileToRead& b) { return a.name < b.name; });
    for (const FileToRead& file : files_) {
      into_.sources.push_back({file.name, {}});
      if (file.period && (!into_.latest || *file.period > *into_.latest)) into_.latest = file.period;
    }
    report();
    return std::move(files_);
  }

 private:
  std::string name_of(const fs::path& path) const {
    return valid_utf8(path.lexically_relative(root_).generic_string());
  }

  void list_returns(const fs::path& folder, bool own_folder) {
    for (const fs::path& entry : sorted_entries(folder)) {
      const std::string name = entry.filename().string();
      if (fs::is_directory(entry)) {
        auto period = period_of_folder(name);
        if (period)
          list_period(entry, *period);
        else if (own_folder)
          misplaced_.push_back(entry);
      } else if (own_folder) {
        (is_lock_or_hidden(name) ? skipped_ : misplaced_).push_back(entry);
      } else if (period_ && !(has_register_ && name.starts_with("plan.")) && !is_lock_or_hidden(name)) {
        add(entry, folder, *period_);
      }
    }
  }

  // What an agency sent is a file; a link that came in its archive could name any file of this computer.
  bool leads_out(const fs::directory_entry& entry) const {
    return entry.is_symlink() && *fs::canonical(entry).lexically_relative(root_).begin() == "..";
  }

  void list_period(const fs::path& folder, const Period& period) {
    if (period_ && period > *period_) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_directory() && !entry.is_symlink()) continue;
      if (!entry.is_regular_file() || leads_out(entry) || is_lock_or_hidden(entry.path().filename().string()))
        skipped_.push_back(entry.path());
      else
        add(entry.path(), folder, period);
    }
  }

  void add(const fs::path& path, const fs::path& folder, const Period& period) {
    files_.push_back(
        {path, name_of(path), valid_utf8(path.lexically_relative(folder).generic_string()), period});
  }

  // Files that are named but not read stand among the sources too, so that a finding can name them.
  void report() {
    std::sort(skipped_.begin(), skipped_.end());
    for (const fs::path& path : skipped_)
      findings_.push_back({FindingCode::skipped_file,
                           {},
                           "",
                           fmt::format("\"{}\" {}; it was not read", name_of(path), kind_of_skipped(path))});
    for (const fs::path& path : misplaced_)
      findings_.push_back(
          {FindingCode::misplaced_file,
           {},
           "",
           fmt::format("\"{}\" lies in no month's folder such as returns/2018-06; it was not read",
                       name_of(path))});
    if (!has_register_)
      findings_.push_back({FindingCode::missing_register,
                           {},
                           "",
                           "there is no register \"plan.xlsx\"; the plan is all that the returns say"});
  }

  fs::path root_;
  std::optional<Period> period_;
  Inputs& into_;
  Findings& findings_;
  std::vector<FileToRead> files_;
  std::vector<fs::path> skipped_, misplaced_;
  bool has_register_ = false;
};

// The processor's time that this thread took, which other work on the machine does not lengthen.
double thread_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_THREAD, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

FileRead read_file(const FileToRead& file, std::string_view bytes, std::int32_t index,
                   const ReturnTemplate& form) {
  FileRead out;
  out.source.path = file.name;
  const auto result = read_workbook(bytes, {.clock = thread_seconds});
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    out.old_excel = refusal->reason == Refusal::Reason::legacy_xls;
    out.findings.push_back(refusal_finding(*refusal, index));
    out.sent.readable = false;
    out.unreadable = refusal_words(*refusal);
  } else {
    const auto& book = std::get<Workbook>(result);
    for (const Sheet& sheet : book.sheets) out.source.sheets.push_back(sheet.name);
    if (file.period)
      out.sent = recognise_return(book, index, form, out.findings);
    else
      out.agreed = recognise_register(book, index, form, out.findings);
    if (!out.agreed.unreadable.empty()) {
      out.sent.readable = false;
      out.unreadable = out.agreed.unreadable;
    }
    add_remarks(book, index, out.findings);
  }
  out.sent.file = index;
  out.sent.file_name = file.return_name;
  if (file.period) out.sent.period = *file.period;
  return out;
}

// Workbooks of Excel 97-2003 among what was read, read as LibreOffice converts them.
void read_old_excel(const std::vector<FileToRead>& files, const ReturnTemplate& form,
                    std::vector<FileRead>& results) {
  std::vector<std::size_t> which;
  std::vector<std::string> workbooks;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!results[i].old_excel) continue;
    which.push_back(i);
    workbooks.push_back(load(files[i].path));
  }
  if (which.empty()) return;
  const std::vector<Conversion> made = through_libreoffice(workbooks);
  for (std::size_t k = 0; k < which.size(); ++k) {
    const auto index = static_cast<std::int32_t>(which[k]);
    FileRead& result = results[which[k]];
    if (made[k].xlsx.empty()) {
      result.findings = {refusal_finding(
          {Refusal::Reason::legacy_xls, "an old Excel workbook (.xls); " + made[k].problem}, index)};
      continue;
    }
    result = read_file(files[which[k]], made[k].xlsx, index, form);
    result.findings.push_back(
        {FindingCode::reader_remark,
         {index, -1, 0, 0},
         "",
         "the workbook of Excel 97-2003 was read through LibreOffice, which works out "
         "TODAY() and NOW() anew: such a cell changes from day to day; an .xlsx does not"});
  }
}

std::vector<FileRead> read_files(const std::vector<FileToRead>& files, const ReturnTemplate& form) {
  std::vector<FileRead> results(files.size());
  std::vector<std::exception_ptr> problems(files.size());
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i; (i = next++) < files.size();) {
      try {
        results[i] = read_file(files[i], load(files[i].path), static_cast<std::int32_t>(i), form);
      } catch (...) {
        problems[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < std::min<unsigned>(std::thread::hardware_concurrency(), 8); ++i)
      others.emplace_back(work);
    work();
  }
  for (const std::exception_ptr& problem : problems)
    if (problem) std::rethrow_exception(problem);
  read_old_excel(files, form, results);
  return results;
}

// "send-improvement" as a title: "Send improvement".
std::string title_of(const fs::path& folder) {
  std::string name = folder.filename().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

}  // namespace

Inputs read_inputs(const fs::path& folder, std::optional<Period> period, const ReturnTemplate& form,
                   Findings& findings) {
  std::error_code problem;
  const fs::path root = fs::canonical(folder, problem);
  if (problem || !fs::is_directory(root))
    throw std::runtime_error(fmt::format("There is no plan folder {}.", folder.string()));
  Inputs inputs;
  inputs.agreed.plan.statuses = default_statuses();
  const std::vector<FileToRead> files = Folder(root, period, inputs, findings).list();
  std::vector<FileRead> read = read_files(files, form);
  for (std::size_t i = 0; i < read.size(); ++i) {
    inputs.sources[i] = std::move(read[i].source);
    findings.insert(findings.end(), read[i].findings.begin(), read[i].findings.end());
    if (files[i].period)
      inputs.returns.push_back(std::move(read[i].sent));
    else if (read[i].sent.readable)
      inputs.agreed = std::move(read[i].agreed);
    else
      throw std::runtime_error(
          fmt::format("The register {} cannot be read: {}.", files[i].path.string(), read[i].unreadable));
  }
  inputs.agreed.plan.evidence = list_evidence(root, findings);
  if (inputs.agreed.plan.title.value.empty()) inputs.agreed.plan.title.value = title_of(root);
  return inputs;
}

std::string file_of_plan(const fs::path& folder, const std::string& name) {
  std::error_code problem;
  const fs::path root = fs::canonical(folder, problem);
  const fs::path path = fs::canonical(root / name, problem);
  const bool inside = !problem && *path.lexically_relative(root).begin() != "..";
  return inside && fs::is_regular_file(path) ? load(path) : "";
}

}  // namespace boardpack
