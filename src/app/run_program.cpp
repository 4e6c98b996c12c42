#include "app/run_program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace boardpack {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

// While it lives, the signals that end a program, and that of a child's end, wait to be asked for.
class HeldSignals {
 public:
  HeldSignals() {
    sigemptyset(&held_);
    sigaddset(&held_, SIGCHLD);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      struct sigaction action {};
      sigaction(signal, nullptr, &action);
      if (action.sa_handler != SIG_IGN) sigaddset(&held_, signal);
    }
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
  }
  ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // The next one; 0 where none comes in time.
  int next(Clock::duration wait) const {
    const auto left = std::max(std::chrono::nanoseconds(wait), std::chrono::nanoseconds(0));
    const timespec time = {static_cast<time_t>(left.count() / 1'000'000'000), left.count() % 1'000'000'000};
    const int signal = sigtimedwait(&held_, nullptr, &time);
    return std::max(signal, 0);
  }
  const sigset_t& before() const { return before_; }

 private:
  sigset_t held_{}, before_{};
};

// A process and all it starts.
class ProcessGroup {
 public:
  explicit ProcessGroup(pid_t leader) : leader_(leader) { prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }
  ~ProcessGroup() {
    kill(-leader_, SIGKILL);
    while (waitpid(-leader_, nullptr, 0) > 0 || errno == EINTR) {
    }
    prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
  }
  ProcessGroup(const ProcessGroup&) = delete;
  ProcessGroup& operator=(const ProcessGroup&) = delete;

  // Leaves it to be waited for, so that its number stays its own.
  bool has_ended(bool& well) const {
    siginfo_t info{};
    if (waitid(P_PID, static_cast<id_t>(leader_), &info, WEXITED | WNOHANG | WNOWAIT) != 0) return true;
    well = info.si_code == CLD_EXITED && info.si_status == 0;
    return info.si_pid != 0;
  }

 private:
  pid_t leader_;
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

// The process, the first of a group of its own; 0 where it cannot be started.
pid_t start(const fs::path& program, std::vector<std::string>& arguments,
            std::vector<std::string>& environment, const sigset_t& signals_held) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &signals_held);
  pid_t process = 0;
  const int problem = posix_spawn(&process, program.c_str(), &files, &attributes, pointers(arguments).data(),
                                  pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return problem == 0 ? process : 0;
}

}  // namespace

fs::path program_on_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view left = path != nullptr ? path : "";
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(':'), left.size());
    const fs::path program = fs::path(left.substr(0, end)) / name;
    left.remove_prefix(std::min(end + 1, left.size()));
    std::error_code problem;
    if (program.is_absolute() && fs::is_regular_file(program, problem) &&
        ::access(program.c_str(), X_OK) == 0)
      return program;
  }
  return {};
}

Ending run_program(const fs::path& program, std::vector<std::string> arguments,
                   std::vector<std::string> environment, std::chrono::milliseconds limit) {
  arguments.insert(arguments.begin(), program.string());
  const HeldSignals signals;
  const auto deadline = Clock::now() + limit;
  const pid_t process = start(program, arguments, environment, signals.before());
  if (process == 0) return Ending::failed;
  const ProcessGroup group(process);
  while (true) {
    bool well = false;
    if (group.has_ended(well)) return well ? Ending::done : Ending::failed;
    const int signal = signals.next(deadline - Clock::now());
    if (signal != 0 && signal != SIGCHLD) throw Interrupted{signal};
    if (Clock::now() >= deadline) return Ending::too_slow;
  }
}

}  // namespace boardpack
