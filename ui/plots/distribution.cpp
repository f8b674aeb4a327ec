// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grnwb::ui {
namespace {

constexpr std::uint8_t kNoBin = 255;
constexpr int kMostBars = 80, kLogSteps = 20, kKernelReach = 4;  // of the kernel, in its widths
constexpr double kLeastKernel = 0.6;                             // of the kernel, in bins

/// The k-th of n values at a share of them, by partial sorting.
double quantileOf(std::vector<double>& values, double share) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double position = share * static_cast<double>(values.size() - 1);
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(position);
  std::nth_element(values.begin(), below, values.end());
  const double part = position - std::floor(position);
  if (part == 0) return *below;
  return *below + part * (*std::min_element(below + 1, values.end()) - *below);
}

/// In units of the axis's length; quartiles: of the same.
double kernelWidth(const std::vector<double>& shares, double lower, double upper) {
  const double n = static_cast<double>(shares.size());
  double sum = 0, squares = 0;
  for (const double share : shares) sum += share;
  for (const double share : shares) squares += (share - sum / n) * (share - sum / n);
  const double deviation = n > 1 ? std::sqrt(squares / (n - 1)) : 0, range = (upper - lower) / 1.34;
  return 0.9 * (range > 0 ? std::min(deviation, range) : deviation) * std::pow(n, -0.2);
}

}  // namespace

BarAxis barAxisOf(const std::vector<double>& values, bool logarithmic) {
  double least = std::numeric_limits<double>::infinity(), most = -least;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  if (!(most > 0)) return {};
  if (logarithmic) {
    const double first = least < 2 ? 0 : roundStep(least / 2.5);
    const double unit = roundStep(most / kLogSteps);
    return {{first, std::max((std::floor(most / unit) + 1) * unit, first + 1), true}, kMostBars};
  }
  const bool isWhole = std::ranges::all_of(values, [](double v) { return !std::isfinite(v) || v == std::floor(v); });
  const double bar = std::max(roundStep(most / (kMostBars - 1)), isWhole ? 1.0 : 0.0),
               bars = std::floor(most / bar) + 1;
  return {{0, bars * bar}, static_cast<int>(bars)};
}

Distribution::Distribution(const std::vector<double>& values, const std::vector<std::int32_t>& codes, int groups,
                           const BarAxis& barAxis)
    : m_axis(barAxis.axis), m_codes(codes), m_groups(static_cast<std::size_t>(groups)) {
  const ValueAxis& axis = m_axis;
  const int bars = std::max(1, barAxis.bars);
  m_binsPerBar = kMostBins / bars;
  m_bins = bars * m_binsPerBar;
  m_barCounts.resize(static_cast<std::size_t>(bars));
  m_binOf.resize(values.size(), kNoBin);
  std::vector<std::vector<double>> shares(m_groups.size());
  m_counts.assign(m_groups.size(), std::vector<std::int64_t>(static_cast<std::size_t>(m_bins)));
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) continue;
    const double share = axis.share(values[i]);
    const int bin = std::clamp(static_cast<int>(share * m_bins), 0, m_bins - 1);
    m_binOf[i] = static_cast<std::uint8_t>(bin);
    ++m_barCounts[static_cast<std::size_t>(bin / m_binsPerBar)];
    const std::int32_t code = codes.empty() ? 0 : codes[i];
    if (code < 0) continue;
    ++m_counts[static_cast<std::size_t>(code)][static_cast<std::size_t>(bin)];
    shares[static_cast<std::size_t>(code)].push_back(share);
  }
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    Group& group = m_groups[g];
    group.count = std::ssize(shares[g]);
    std::array<double, 3> at{};
    for (std::size_t q = 0; q < 3; ++q) {
      at[q] = quantileOf(shares[g], 0.25 * static_cast<double>(q + 1));
      group.quartiles[q] = axis.value(at[q]);
    }
    m_widths.push_back(std::max(kernelWidth(shares[g], at[0], at[2]) * m_bins, kLeastKernel));
    group.density = smoothed(m_counts[g], group.count, m_widths[g]);
  }
}

std::vector<double> Distribution::smoothed(const std::vector<std::int64_t>& counts, std::int64_t of,
                                           double width) const {
  std::vector<double> density(counts.size());
  if (of == 0) return density;
  std::vector<double> kernel{1};
  double total = 1;
  for (int i = 1; i <= static_cast<int>(kKernelReach * width) + 1; ++i) {
    kernel.push_back(std::exp(-0.5 * i * i / (width * width)));
    total += 2 * kernel.back();
  }
  const int bins = static_cast<int>(counts.size());
  const auto mirrored = [bins](int bin) {
    const int place = ((bin % (2 * bins)) + 2 * bins) % (2 * bins);
    return static_cast<std::size_t>(place < bins ? place : 2 * bins - 1 - place);
  };
  for (int bin = 0; bin < bins; ++bin) {
    const std::int64_t count = counts[static_cast<std::size_t>(bin)];
    if (count == 0) continue;
    const double weight = static_cast<double>(count) * bins / (static_cast<double>(of) * total);
    density[static_cast<std::size_t>(bin)] += weight;
    for (int i = 1; i < static_cast<int>(kernel.size()); ++i)
      for (const int side : {-i, i}) density[mirrored(bin + side)] += weight * kernel[static_cast<std::size_t>(i)];
  }
  return density;
}

Distribution::Kept Distribution::kept(const std::vector<std::uint8_t>& isKept) const {
  Kept kept{std::vector<std::int64_t>(m_barCounts.size()), std::vector<std::int64_t>(m_groups.size()), {}};
  std::vector<std::vector<std::int64_t>> counts(m_groups.size(),
                                                std::vector<std::int64_t>(static_cast<std::size_t>(m_bins)));
  int first = m_bins, last = -1;
  for (std::size_t i = 0; i < m_binOf.size(); ++i) {
    if (!isKept[i] || m_binOf[i] == kNoBin) continue;
    const int bin = m_binOf[i];
    first = std::min(first, bin);
    last = std::max(last, bin);
    ++kept.barCounts[static_cast<std::size_t>(bin / m_binsPerBar)];
    const std::int32_t code = m_codes.empty() ? 0 : m_codes[i];
    if (code < 0) continue;
    ++counts[static_cast<std::size_t>(code)][m_binOf[i]];
    ++kept.counts[static_cast<std::size_t>(code)];
  }
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    std::vector<std::int64_t> possible(counts[g].size());
    for (int bin = first; bin <= last; ++bin)
      possible[static_cast<std::size_t>(bin)] = m_counts[g][static_cast<std::size_t>(bin)];
    const std::vector<double> part = smoothed(counts[g], m_groups[g].count, m_widths[g]),
                              whole = smoothed(possible, m_groups[g].count, m_widths[g]);
    std::vector<double> density(counts[g].size());
    for (int bin = first; bin <= last; ++bin) {
      const auto i = static_cast<std::size_t>(bin);
      if (whole[i] > 0) density[i] = m_groups[g].density[i] * part[i] / whole[i];
    }
    kept.densities.push_back(std::move(density));
  }
  return kept;
}

}  // namespace grnwb::ui
