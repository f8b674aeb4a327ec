// SPDX-License-Identifier: GPL-3.0-or-later
// What a metric says where nothing is to be found: its range over comparisons that mean nothing, and a verdict beside
// it.
#pragma once

#include <cstdint>
#include <vector>

namespace grnwb::evaluate {

/// Values of one metric over several comparisons: real cells with real cells, or cells of random graphs with real ones.
struct NullBand {
  std::int64_t count = 0;
  double low = 0, high = 0;  ///< smallest and largest
  double mean = 0, sd = 0;   ///< sd: sample standard deviation, 0 for one value
};
NullBand nullBand(const std::vector<double>& values);

/// A metric's own better side.
enum class Better { lower, towardsHalf, higher };

/// Where a value stands to a band. The band is widened to its prediction interval (95 %, t distribution) when that is
/// wider than the range; a band of fewer than three values allows no verdict.
enum class Standing { unknown, better, within, worse };
Standing standing(double value, const NullBand& band, Better better);

/// Whether a metric tells cells of random graphs from real ones at all: their bands don't touch.
bool tellsApart(const NullBand& control, const NullBand& random);

}  // namespace grnwb::evaluate
