#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace boardpack {

// The program of that name in a folder of PATH; empty for none. Folders that depend on where we run don't
// count.
std::filesystem::path program_on_path(const std::string& name);

enum class Ending { done, failed, too_slow };

// We were told to end (SIGINT, SIGTERM, SIGHUP) while a program ran. It is gone by then.
struct Interrupted {
  int signal = 0;
};

// Runs a program with these arguments and with nothing but this environment ("NAME=value"), nothing to read,
// and nobody who hears what it prints. At its end, at the limit or when we are told to end, every process of
// its group is killed and waited for. Throws Interrupted, so that the caller can tidy up first.
Ending run_program(const std::filesystem::path& program, std::vector<std::string> arguments,
                   std::vector<std::string> environment, std::chrono::milliseconds limit);

}  // namespace boardpack
