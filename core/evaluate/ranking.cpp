// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/ranking.h"

#include <algorithm>
#include <cstddef>

namespace grnwb::evaluate {

Ranking rankingOf(const std::vector<double>& scores, const std::vector<bool>& isPositive, const JobContext& job) {
  struct Entry {
    double score;
    bool isPositive;
  };
  std::vector<Entry> entries;
  entries.reserve(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) entries.push_back({scores[i], isPositive[i]});
  std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
    job.throwIfStopped();
    return a.score > b.score;
  });
  Ranking ranking;
  for (const Entry& entry : entries) {
    if (ranking.empty() || ranking.back().score != entry.score) ranking.push_back({entry.score, 0, 0});
    ranking.back().entries += 1;
    ranking.back().positives += entry.isPositive ? 1 : 0;
  }
  return ranking;
}

}  // namespace grnwb::evaluate
