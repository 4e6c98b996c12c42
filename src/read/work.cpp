#include "read/work.h"

#include <algorithm>

#include "read/refuse.h"

namespace boardpack {
namespace {

constexpr std::uint64_t steps_between_checks = 4096;

}  // namespace

Work::Work(const WorkLimits& limits) : limits_(limits), begin_(limits.clock ? limits.clock() : 0) {}

void Work::check() {
  if (done_ > limits_.steps) refuse_more_than(limits_.steps, "tags and fields");
  next_check_ = std::min(done_ + steps_between_checks, limits_.steps + 1);
  if (limits_.clock == nullptr) return;
  if (limits_.clock() - begin_ > static_cast<double>(limits_.seconds))
    refuse_more_than(limits_.seconds, "seconds to read it");
}

}  // namespace boardpack
