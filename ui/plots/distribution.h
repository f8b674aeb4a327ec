// SPDX-License-Identifier: GPL-3.0-or-later
// How the values of many cells are spread, for all of them and for each group: bins and densities, made once, and again
// for the cells that are kept.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ui/plots/value_axis.h"

namespace grnwb::ui {

/// An axis in bars of equal width.
struct BarAxis {
  ValueAxis axis;
  int bars = 1;
};
/// For these values: linear from 0 in at most 80 bars of a round width, whole ones for whole numbers; or 80 bars by
/// log(1 + value) from a round value below the smallest. Values that aren't finite are left out.
BarAxis barAxisOf(const std::vector<double>& values, bool logarithmic);

class Distribution {
 public:
  static constexpr int kMostBins = 200;

  struct Group {
    std::int64_t count = 0;
    std::array<double, 3> quartiles{};  ///< 25, 50 and 75 %; NaN without values
    /// Per bin, in units of 1 / length of the axis: its mean over the bins is 1, or 0 without values. Gaussian kernel,
    /// width by Silverman's rule (0.9 min(sd, IQR / 1.34) n^-1/5), mirrored at the ends of the axis.
    std::vector<double> density;
  };

  Distribution() = default;
  /// codes: of each value's group, -1: none; empty: all are of group 0.
  Distribution(const std::vector<double>& values, const std::vector<std::int32_t>& codes, int groups,
               const BarAxis& barAxis);

  const ValueAxis& axis() const { return m_axis; }
  std::size_t valueCount() const { return m_binOf.size(); }
  const std::vector<Group>& groups() const { return m_groups; }
  int bins() const { return m_bins; }
  /// Bars of a histogram: so many bins each.
  int binsPerBar() const { return m_binsPerBar; }
  int bars() const { return m_bins / m_binsPerBar; }
  /// Values in each bar, of all groups and of none.
  const std::vector<std::int64_t>& barCounts() const { return m_barCounts; }

  /// The part of the values that is kept.
  struct Kept {
    std::vector<std::int64_t> barCounts;
    std::vector<std::int64_t> counts;  ///< per group
    /// Per group: its density times the part of the values that is kept near each bin; 0 beyond the last kept bins.
    std::vector<std::vector<double>> densities;
  };
  /// isKept: one per value.
  Kept kept(const std::vector<std::uint8_t>& isKept) const;

 private:
  std::vector<double> smoothed(const std::vector<std::int64_t>& counts, std::int64_t of, double width) const;

  ValueAxis m_axis;
  int m_bins = 1, m_binsPerBar = 1;
  std::vector<std::uint8_t> m_binOf;  // per value; kNoBin: not finite
  std::vector<std::int32_t> m_codes;
  std::vector<Group> m_groups;
  std::vector<double> m_widths;                     // of the kernel, per group, in bins
  std::vector<std::vector<std::int64_t>> m_counts;  // per group and bin
  std::vector<std::int64_t> m_barCounts;
};

}  // namespace grnwb::ui
