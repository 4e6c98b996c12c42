#include "app/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "app/files.h"
#include "text/utf8.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

constexpr const char* evidence_folder = "evidence";

// Whether the path leads to a file below the folder, links followed.
bool lies_in(const fs::path& folder, const fs::path& path) {
  const fs::path below = fs::canonical(path).lexically_relative(fs::canonical(folder));
  return !below.empty() && *below.begin() != "..";
}

class Listing {
 public:
  Listing(const fs::path& folder, Findings& findings)
      : root_(folder / evidence_folder), findings_(findings) {}

  std::vector<Evidence> list() {
    if (fs::is_symlink(root_)) {
      skip("evidence", "is a link to another folder; nothing in it is attached");
    } else if (fs::is_directory(root_)) {
      for (auto at = fs::recursive_directory_iterator(root_); at != fs::recursive_directory_iterator();
           ++at) {
        add(*at);
        if (is_lock_or_hidden(at->path().filename().string())) at.disable_recursion_pending();
      }
    }
    std::sort(files_.begin(), files_.end(),
              [](const Evidence& a, const Evidence& b) { return a.path < b.path; });
    return std::move(files_);
  }

 private:
  void add(const fs::directory_entry& entry) {
    const std::string path = entry.path().lexically_relative(root_).generic_string();
    if (entry.is_symlink())
      skip("evidence/" + path, "is a link to elsewhere; it is not attached");
    else if (is_lock_or_hidden(entry.path().filename().string()))
      skip("evidence/" + path, "is a lock file or a hidden file; it is not attached");
    else if (entry.is_regular_file())
      files_.push_back({path, entry.file_size(), false, {}});
  }

  void skip(const std::string& path, std::string_view why) {
    findings_.push_back({FindingCode::skipped_file, {}, "", fmt::format("{} {}", valid_utf8(path), why)});
  }

  fs::path root_;
  Findings& findings_;
  std::vector<Evidence> files_;
};

}  // namespace

std::vector<Evidence> list_evidence(const fs::path& folder, Findings& findings) {
  return Listing(folder, findings).list();
}

void read_attachments(const fs::path& folder, std::vector<Attachment>& attachments) {
  const fs::path root = folder / evidence_folder;
  for (Attachment& attachment : attachments) {
    const fs::path path = root / attachment.source;
    std::error_code problem;
    if (!fs::is_regular_file(path, problem) || !lies_in(root, path))
      throw std::runtime_error(fmt::format("The evidence {} is no longer there.", path.string()));
    attachment.bytes = load(path);
  }
}

}  // namespace boardpack
