// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/count_distribution.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace grnwb::celltypes {
namespace {

/// Probabilities of the counts first, first + 1...
struct Probabilities {
  std::int64_t first = 0;
  std::vector<double> of;
};

/// ratio(k) is the probability of k + 1 by that of k. From a likely count outwards, so that none overflows.
template <class Ratio>
Probabilities probabilities(std::int64_t first, std::int64_t last, std::int64_t likely, Ratio ratio) {
  Probabilities result{first, std::vector<double>(static_cast<std::size_t>(last - first + 1))};
  const auto at = [&](std::int64_t k) -> double& { return result.of[static_cast<std::size_t>(k - first)]; };
  likely = std::clamp(likely, first, last);
  at(likely) = 1;
  for (std::int64_t k = likely; k < last; ++k) at(k + 1) = at(k) * ratio(static_cast<double>(k));
  for (std::int64_t k = likely; k > first; --k) at(k - 1) = at(k) / ratio(static_cast<double>(k - 1));
  double sum = 0;
  for (const double p : result.of) sum += p;
  for (double& p : result.of) p /= sum;
  return result;
}

/// Of all counts no likelier than the one found.
double noLikelier(const Probabilities& probabilities, std::int64_t found) {
  const double limit = probabilities.of[static_cast<std::size_t>(found - probabilities.first)] * (1 + 1e-7);
  double sum = 0;
  for (const double p : probabilities.of)
    if (p <= limit) sum += p;
  return std::min(1.0, sum);
}

}  // namespace

double fisherExact(std::int64_t countA, std::int64_t sizeA, std::int64_t countB, std::int64_t sizeB) {
  const std::int64_t marked = countA + countB, all = sizeA + sizeB;
  const double m = static_cast<double>(marked), a = static_cast<double>(sizeA), n = static_cast<double>(all);
  const auto likely = static_cast<std::int64_t>((m + 1) * (a + 1) / (n + 2));
  return noLikelier(probabilities(std::max<std::int64_t>(0, marked - sizeB), std::min(marked, sizeA), likely,
                                  [=](double k) { return (m - k) * (a - k) / ((k + 1) * (n - m - a + k + 1)); }),
                    countA);
}

double binomialTest(std::int64_t count, std::int64_t trials, double probability) {
  const auto n = static_cast<double>(trials);
  const double odds = probability / (1 - probability);
  return noLikelier(probabilities(0, trials, static_cast<std::int64_t>((n + 1) * probability),
                                  [=](double k) { return (n - k) / (k + 1) * odds; }),
                    count);
}

CountRange predictedRange(std::int64_t count, std::int64_t size, std::int64_t further, double tail) {
  const double a = static_cast<double>(count) + 0.5, b = static_cast<double>(size - count) + 0.5;
  const auto n = static_cast<double>(further);
  const Probabilities counts = probabilities(0, further, static_cast<std::int64_t>(n * a / (a + b)),
                                             [=](double k) { return (n - k) / (k + 1) * (k + a) / (n - k - 1 + b); });
  CountRange range{0, further};
  double below = 0;
  for (std::int64_t k = 0; k <= further; ++k) {
    const double upTo = below + counts.of[static_cast<std::size_t>(k)];
    if (below < tail && upTo >= tail) range.low = k;
    if (below < 1 - tail && upTo >= 1 - tail) range.high = k;
    below = upTo;
  }
  return range;
}

}  // namespace grnwb::celltypes
