#include "write/deflation.h"

#include <libdeflate.h>

#include <iterator>
#include <memory>
#include <new>
#include <system_error>

namespace boardpack {

namespace {

constexpr int compression_level = 6;
constexpr std::size_t worth_a_thread = 8;  // texts waiting for each: starting it takes as long as one text

class Compressor {
 public:
  Compressor() : state_(libdeflate_alloc_compressor(compression_level), libdeflate_free_compressor) {
    if (!state_) throw std::bad_alloc();
  }

  std::string deflated(std::string_view bytes) {
    buffer_.resize(libdeflate_zlib_compress_bound(state_.get(), bytes.size()));
    const auto size =
        libdeflate_zlib_compress(state_.get(), bytes.data(), bytes.size(), buffer_.data(), buffer_.size());
    return {buffer_.data(), size};
  }

 private:
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> state_;
  std::vector<char> buffer_;
};

}  // namespace

std::string deflated(std::string_view bytes) {
  return Compressor().deflated(bytes);
}

Deflation::~Deflation() {
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
  }
  end_threads();
}

std::size_t Deflation::add(std::string bytes) {
  std::size_t waiting = 0, number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = results_.size();
    results_.emplace_back();
    waiting_.push_back({number, std::move(bytes)});
    waiting = waiting_.size();
  }
  changed_.notify_one();
  if (threads_.size() + 1 < most_threads_ && waiting > worth_a_thread * (threads_.size() + 1)) start_thread();
  return number;
}

void Deflation::start_thread() {
  try {
    threads_.emplace_back([this] { work(false); });
  } catch (const std::system_error&) {  // as many as the system gives
    most_threads_ = static_cast<unsigned>(threads_.size()) + 1;
  }
}

void Deflation::work(bool till_empty) {
  std::unique_lock lock(mutex_);
  try {
    Compressor compressor;
    for (;;) {
      if (!till_empty) changed_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      const Job job = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      auto result = compressor.deflated(job.bytes);
      lock.lock();
      results_[job.number] = std::move(result);
    }
  } catch (...) {
    if (!lock.owns_lock()) lock.lock();
    failure_ = std::current_exception();
  }
}

void Deflation::end_threads() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

std::vector<std::string> Deflation::finished() {
  work(true);
  end_threads();
  if (failure_) std::rethrow_exception(failure_);
  return {std::make_move_iterator(results_.begin()), std::make_move_iterator(results_.end())};
}

}  // namespace boardpack
