// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/precision.h"

#include <algorithm>

namespace grnwb::evaluate {

double averagePrecision(const Ranking& ranking) {
  double area = 0, entries = 0, positives = 0;
  for (const Tie& tie : ranking) {
    const auto tiedPositives = static_cast<double>(tie.positives);
    entries += static_cast<double>(tie.entries);
    positives += tiedPositives;
    area += tiedPositives * positives / entries;
  }
  return area / positives;
}

double earlyPrecision(const Ranking& ranking) {
  std::int64_t all = 0;
  for (const Tie& tie : ranking) all += tie.positives;
  std::int64_t left = all;
  double found = 0;
  for (const Tie& tie : ranking) {
    const std::int64_t taken = std::min(left, tie.entries);
    found += static_cast<double>(tie.positives) * static_cast<double>(taken) / static_cast<double>(tie.entries);
    left -= taken;
    if (left == 0) break;
  }
  return found / static_cast<double>(all);
}

}  // namespace grnwb::evaluate
