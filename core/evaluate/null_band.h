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

struct Interval {
  double low = 0, high = 0;
};
/// Where one more such value may lie: the band's range, widened to its prediction interval (95 %, t distribution:
/// mean +- t(0.975, n - 1) sd sqrt(1 + 1/n)) on a side where that reaches further. The range for fewer than two values.
Interval likelyRange(const NullBand& band);

/// A metric's own better side.
enum class Better { lower, towardsHalf, higher };

/// Where a value stands to a band's likelyRange(); a band of fewer than three values allows no verdict. Towards half
/// (an AUROC), values below one half come by chance and count as one half; only what is further below it than the band
/// is wide counts as its mirror image, because a forest is that wrong where cells of one set are copies of the other's.
enum class Standing { unknown, better, within, worse };
Standing standing(double value, const NullBand& band, Better better);

/// Whether a metric tells cells of random graphs from real ones at all: their likely ranges don't touch. False where
/// one of the bands has fewer than three values.
bool tellsApart(const NullBand& control, const NullBand& random);

/// A value between what real cells give and what random graphs give.
struct Verdict {
  enum class Control {
    unknown,
    withinNoise,  ///< as good as real cells
    slightlyOff,  ///< worse, but nearer to the control's range than to that of the random graphs
    farOff
  };
  enum class Random {
    unknown,
    tellsNone,  ///< the metric does not tell random graphs from real cells
    better,     ///< than random graphs
    within,     ///< the noise of a random graph
    worse
  };
  Control control = Control::unknown;
  Random random = Random::unknown;
};
/// Where random graphs are unknown or not told apart, slightlyOff ends at twice the control's mean (lower is better),
/// or a quarter of the way from the control's mean to the metric's worst value (AUROC: 1; LISI: 1).
Verdict verdict(double value, const NullBand& control, const NullBand& random, Better better);

}  // namespace grnwb::evaluate
