// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>

namespace grnwb {

RandomStream::RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index) {
  std::uint64_t name = 0xcbf29ce484222325ULL;  // FNV-1a of the purpose
  for (const char c : purpose) name = (name ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  std::uint64_t state = seed;
  state = splitMix(state) ^ name;
  state = splitMix(state) ^ index;
  for (std::uint64_t& word : m_state) word = splitMix(state);
}

std::uint64_t RandomStream::bits() {
  const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
  const std::uint64_t t = m_state[1] << 17;
  m_state[2] ^= m_state[0];
  m_state[3] ^= m_state[1];
  m_state[1] ^= m_state[2];
  m_state[0] ^= m_state[3];
  m_state[2] ^= t;
  m_state[3] = std::rotl(m_state[3], 45);
  return result;
}

double RandomStream::uniform() {
  return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::uint64_t RandomStream::below(std::uint64_t bound) {
  const std::uint64_t limit = -bound % bound;  // rejecting the first 2^64 mod bound values removes the bias
  for (;;) {
    const std::uint64_t value = bits();
    if (value >= limit) return value % bound;
  }
}

double RandomStream::normal() {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double RandomStream::gamma(double shape, double scale) {
  if (shape < 1.0) return gamma(shape + 1.0, scale) * std::pow(1.0 - uniform(), 1.0 / shape);
  const double d = shape - 1.0 / 3.0;  // Marsaglia and Tsang, 2000
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double x = normal();
    const double v = std::pow(1.0 + c * x, 3.0);
    if (v > 0.0 && std::log(1.0 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v * scale;
  }
}

std::int64_t RandomStream::poisson(double mean) {
  std::int64_t events = 0;
  while (mean > 30.0) {  // split a large mean by the waiting time of half its events (Ahrens and Dieter, 1974)
    const double half = std::floor(mean / 2.0);
    const double waited = gamma(half, 1.0);
    if (waited > mean) {
      const double share = mean / waited;
      for (double i = 1.0; i < half; ++i) events += uniform() < share ? 1 : 0;
      return events;
    }
    events += static_cast<std::int64_t>(half);
    mean -= waited;
  }
  const double limit = std::exp(-mean);
  for (double product = uniform(); product > limit; product *= uniform()) ++events;
  return events;
}

std::vector<std::size_t> RandomStream::sample(std::size_t size, std::size_t count) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = 0; i < count && i < size; ++i) std::swap(order[i], order[i + below(size - i)]);
  order.resize(count < size ? count : size);
  return order;
}

}  // namespace grnwb
