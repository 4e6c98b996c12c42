#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace boardpack {

// Compressed as PDF's FlateDecode wants it (zlib).
std::string deflated(std::string_view bytes);

// Compresses texts while others are still being made, on up to so many threads, the caller's among them. How
// many there are makes no difference to the results.
class Deflation {
 public:
  explicit Deflation(unsigned threads) : most_threads_(threads) {}
  Deflation(const Deflation&) = delete;
  Deflation& operator=(const Deflation&) = delete;
  ~Deflation();

  // Its number among the results.
  std::size_t add(std::string bytes);
  // All results, in the order added; to be called once, when nothing more is to come.
  std::vector<std::string> finished();

 private:
  struct Job {
    std::size_t number = 0;
    std::string bytes;
  };

  void start_thread();
  void work(bool till_empty);
  void end_threads();

  unsigned most_threads_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;  // of all below
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  std::deque<std::string> results_;
  bool ended_ = false;
  std::exception_ptr failure_;
};

}  // namespace boardpack
