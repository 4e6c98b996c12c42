#include "app/papers.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace boardpack {

namespace fs = std::filesystem;

namespace {

// A folder that goes away again unless it was kept.
class Beside {
 public:
  explicit Beside(const fs::path& folder)
      : path_(folder.parent_path() / fmt::format(".{}.{}", folder.filename().string(), ::getpid())) {
    fs::create_directories(folder.parent_path());
    fs::remove_all(path_);
    fs::create_directory(path_);
  }
  ~Beside() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write_whole(const fs::path& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0)
    throw std::runtime_error(fmt::format("{} cannot be written: {}.", path.string(), std::strerror(errno)));
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::write(file, bytes.data() + done, bytes.size() - done);
    if (count < 0) {
      const int why = errno;
      ::close(file);
      throw std::runtime_error(fmt::format("{} cannot be written: {}.", path.string(), std::strerror(why)));
    }
    done += static_cast<std::size_t>(count);
  }
  if (::close(file) != 0)
    throw std::runtime_error(fmt::format("{} cannot be written: {}.", path.string(), std::strerror(errno)));
}

void keep_others(const fs::path& from, const fs::path& to,
                 const std::function<bool(const std::string&)>& ours) {
  for (const auto& entry : fs::directory_iterator(from)) {
    const std::string name = entry.path().filename().string();
    if (!ours(name) && !fs::exists(to / name)) fs::copy(entry.path(), to / name, fs::copy_options::recursive);
  }
}

}  // namespace

void put_papers(const fs::path& folder, const std::vector<Paper>& papers,
                const std::function<bool(const std::string&)>& ours) {
  try {
    const Beside beside(folder);
    for (const Paper& paper : papers) write_whole(beside.path() / paper.name, paper.bytes);
    if (!fs::exists(folder)) {
      fs::rename(beside.path(), folder);
      return;
    }
    keep_others(folder, beside.path(), ours);
    if (::renameat2(AT_FDCWD, beside.path().c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return;
    // A file system without exchange: the old papers stand aside for a moment.
    const fs::path old = beside.path().string() + ".old";
    fs::rename(folder, old);
    fs::rename(beside.path(), folder);
    fs::remove_all(old);
  } catch (const fs::filesystem_error& problem) {
    throw std::runtime_error(
        fmt::format("The papers cannot be put into {}: {}.", folder.string(), problem.code().message()));
  }
}

}  // namespace boardpack
