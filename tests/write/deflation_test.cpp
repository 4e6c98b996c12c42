#include "write/deflation.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("texts are compressed in order, on however many threads") {
  const unsigned threads = GENERATE(0u, 1u, 2u, 7u);
  Deflation deflation(threads);
  std::vector<std::string> expected;
  for (int i = 0; i < 200; ++i) {
    const auto text =
        std::string(static_cast<std::size_t>(i * 37), static_cast<char>('a' + i % 26)) + std::to_string(i);
    expected.push_back(deflated(text));
    CHECK(deflation.add(text) == static_cast<std::size_t>(i));
  }
  CHECK(deflation.finished() == expected);
}

TEST_CASE("a compression that nobody waits for ends") {
  Deflation deflation(4);
  for (int i = 0; i < 100; ++i) deflation.add(std::string(100'000, 'x'));
}
