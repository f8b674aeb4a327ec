// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/precision.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>

namespace grnwb::evaluate {
namespace {

/// Entries of one score.
struct Tie {
  double entries = 0, positives = 0;
};

/// From the highest score down.
std::vector<Tie> tiesOf(const std::vector<double>& scores, const std::vector<bool>& isPositive) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, std::ranges::greater(), [&](std::size_t i) { return scores[i]; });
  std::vector<Tie> ties;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || scores[order[i]] != scores[order[i - 1]]) ties.emplace_back();
    ties.back().entries += 1;
    ties.back().positives += isPositive[order[i]] ? 1 : 0;
  }
  return ties;
}

}  // namespace

double averagePrecision(const std::vector<double>& scores, const std::vector<bool>& isPositive) {
  double area = 0, entries = 0, positives = 0;
  for (const Tie& tie : tiesOf(scores, isPositive)) {
    entries += tie.entries;
    positives += tie.positives;
    area += tie.positives * positives / entries;
  }
  return area / positives;
}

double earlyPrecision(const std::vector<double>& scores, const std::vector<bool>& isPositive) {
  const auto all = static_cast<double>(std::ranges::count(isPositive, true));
  double left = all, found = 0;
  for (const Tie& tie : tiesOf(scores, isPositive)) {
    const double taken = std::min(left, tie.entries);
    found += tie.positives * taken / tie.entries;
    left -= taken;
    if (left == 0) break;
  }
  return found / all;
}

}  // namespace grnwb::evaluate
