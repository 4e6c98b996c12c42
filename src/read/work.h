#pragma once
#include <cstdint>

#include "read/limits.h"

namespace boardpack {

// How much work a file may be. Steps are counted alike on every machine; seconds only where a clock is given.
struct WorkLimits {
  std::uint64_t steps = limits::steps;
  std::uint64_t seconds = limits::seconds;
  double (*clock)() = nullptr;  // seconds since any moment, best of this thread's own work
};

// What the file being read has cost so far; refuses it when that is too much.
class Work {
 public:
  explicit Work(const WorkLimits& limits = {});

  // A step is about a tag, or a field of a text file.
  void add(std::uint64_t steps = 1) {
    done_ += steps;
    if (done_ >= next_check_) check();
  }
  void check();

 private:
  WorkLimits limits_;
  double begin_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t next_check_ = 0;
};

}  // namespace boardpack
