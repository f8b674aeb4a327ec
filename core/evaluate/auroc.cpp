// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/auroc.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "core/base/error.h"

namespace grnwb::evaluate {

double auroc(const std::vector<double>& scores, const std::vector<bool>& isPositive) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return scores[i]; });
  double positives = 0, negatives = 0, wins = 0;
  for (std::size_t begin = 0; begin < order.size();) {
    double tiedPositives = 0, tiedNegatives = 0;
    std::size_t end = begin;
    for (; end < order.size() && scores[order[end]] == scores[order[begin]]; ++end)
      (isPositive[order[end]] ? tiedPositives : tiedNegatives) += 1;
    wins += tiedPositives * (negatives + tiedNegatives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
    begin = end;
  }
  if (positives == 0 || negatives == 0)
    throw Error(ErrorCode::badInput, "AUROC", "there is only one class", "give cells of both classes");
  return wins / (positives * negatives);
}

}  // namespace grnwb::evaluate
