// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/auroc.h"

#include "core/base/error.h"

namespace grnwb::evaluate {

double auroc(const Ranking& ranking) {
  double positives = 0, negatives = 0, wins = 0;
  for (const Tie& tie : ranking) {
    const auto tiedPositives = static_cast<double>(tie.positives);
    const auto tiedNegatives = static_cast<double>(tie.entries - tie.positives);
    wins += tiedNegatives * (positives + tiedPositives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
  }
  if (positives == 0 || negatives == 0)
    throw Error(ErrorCode::badInput, "AUROC", "there is only one class", "give entries of both classes");
  return wins / (positives * negatives);
}

}  // namespace grnwb::evaluate
