// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/overlap_chance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/grn/shared.h"

namespace grnwb::grn {
namespace {

constexpr double kWithin95 = 1.959963984540054;  // standard deviations

class Hypergeometric {
 public:
  explicit Hypergeometric(std::size_t largest) : m_logFactorials(largest + 1, 0) {
    for (std::size_t i = 2; i <= largest; ++i)
      m_logFactorials[i] = m_logFactorials[i - 1] + std::log(static_cast<double>(i));
  }

  /// P(a draw holds so many of the marked).
  double operator()(std::size_t count, Draw draw, std::size_t marked) const {
    if (count > marked || count > draw.size || draw.size - count > draw.pool - marked) return 0;
    return std::exp(logChoose(marked, count) + logChoose(draw.pool - marked, draw.size - count) -
                    logChoose(draw.pool, draw.size));
  }

 private:
  double logChoose(std::size_t n, std::size_t k) const {
    return m_logFactorials[n] - m_logFactorials[k] - m_logFactorials[n - k];
  }

  std::vector<double> m_logFactorials;
};

/// Numbers of regulators of each target, by name.
std::map<std::string_view, std::size_t> sizes(const EdgeSet& network) {
  std::map<std::string_view, std::size_t> result;
  for (const std::string& target : network.targets) result.emplace_hint(result.end(), target, 0);
  for (const auto& [target, tf] : network.edges) ++result[target];
  return result;
}

}  // namespace

std::vector<double> sharedAtChance(Draw a, Draw b, std::size_t common) {
  if (a.size > a.pool || b.size > b.pool || common > std::min(a.pool, b.pool))
    throw Error(ErrorCode::badInput, "random draw", "it is larger than the TFs to draw from",
                "draw at most as many TFs as there are");
  const Hypergeometric chance(std::max(a.pool, b.pool));
  std::vector<double> result(std::min(a.size, b.size) + 1, 0);
  const std::size_t outside = a.pool - common;  // the first draw's TFs that the second can't hit
  for (std::size_t hit = a.size - std::min(a.size, outside); hit <= std::min(a.size, common); ++hit) {
    const double within = chance(hit, a, common);
    for (std::size_t shared = 0; shared < result.size(); ++shared) result[shared] += within * chance(shared, b, hit);
  }
  return result;
}

Moments jaccardAtChance(Draw a, Draw b, std::size_t common) {
  const std::vector<double> chances = sharedAtChance(a, b, common);
  Moments result;
  for (std::size_t shared = 0; shared < chances.size(); ++shared)
    result.mean += chances[shared] * jaccard(shared, a.size, b.size);
  for (std::size_t shared = 0; shared < chances.size(); ++shared)
    result.variance += chances[shared] * std::pow(jaccard(shared, a.size, b.size) - result.mean, 2);
  return result;
}

ChanceLevel overlapAtChance(const EdgeSet& a, const EdgeSet& b, const JobContext& job) {
  const std::size_t common = countShared(a.tfs.begin(), a.tfs.end(), b.tfs.begin(), b.tfs.end());
  const auto sizesOfB = sizes(b);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> targets;  // by their numbers of regulators
  std::size_t count = 0;
  for (const auto& [target, size] : sizes(a)) {
    const auto other = sizesOfB.find(target);
    if (other == sizesOfB.end()) continue;
    ++targets[{size, other->second}];
    ++count;
  }
  Moments sum;
  for (const auto& [size, times] : targets) {
    job.throwIfStopped();
    const Moments one = jaccardAtChance({a.tfs.size(), size.first}, {b.tfs.size(), size.second}, common);
    sum.mean += static_cast<double>(times) * one.mean;
    sum.variance += static_cast<double>(times) * one.variance;
  }
  ChanceLevel level;
  level.mean = quotient(sum.mean, count);
  level.standardDeviation = quotient(std::sqrt(sum.variance), count);
  level.low = std::max(level.mean - kWithin95 * level.standardDeviation, 0.0);
  level.high = std::min(level.mean + kWithin95 * level.standardDeviation, 1.0);
  return level;
}

}  // namespace grnwb::grn
