// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random streams: every draw of the program comes from a stream named by seed, purpose and index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace grnwb {

/// The next number of SplitMix64 (Steele, Lea and Flood, 2014): a stream in a single word, which any key may start.
inline std::uint64_t splitMix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

/// xoshiro256** seeded by SplitMix64 (Blackman and Vigna, 2018). Equal on every platform and for any number of threads:
/// give each parallel task its own stream by index.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index = 0);

  std::uint64_t bits();
  /// In [0, 1), 53 bits.
  double uniform();
  /// In [0, bound); bound > 0.
  std::uint64_t below(std::uint64_t bound);
  /// Mean 0, standard deviation 1.
  double normal();
  /// Number of events with the given mean (>= 0).
  std::int64_t poisson(double mean);
  /// Mean shape * scale.
  double gamma(double shape, double scale);

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }
  /// The first count entries of a random permutation of 0..size-1, in draw order.
  std::vector<std::size_t> sample(std::size_t size, std::size_t count);

 private:
  std::uint64_t m_state[4];
};

}  // namespace grnwb
