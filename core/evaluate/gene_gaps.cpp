// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/gene_gaps.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/adjusted_p_values.h"
#include "core/base/error.h"

namespace grnwb::evaluate {
namespace {

struct GeneProfile {
  double mean = 0, variance = 0, zeros = 0;
};

GeneProfile profileOf(const std::vector<float>& values) {
  const auto count = static_cast<double>(values.size());
  GeneProfile profile;
  for (const float value : values) {
    profile.mean += static_cast<double>(value) / count;
    profile.zeros += (value == 0.0F ? 1 : 0) / count;
  }
  for (const float value : values) profile.variance += std::pow(static_cast<double>(value) - profile.mean, 2);
  profile.variance /= std::max(1.0, count - 1);
  return profile;
}

std::vector<float> columnOf(const data::Matrix& cells, Eigen::Index gene) {
  std::vector<float> values(static_cast<std::size_t>(cells.rows()));
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell) values[static_cast<std::size_t>(cell)] = cells(cell, gene);
  return values;
}

/// Chance of a distance as large between two samples of one distribution; Kolmogorov's series with Stephens' correction
/// for small samples.
double kolmogorovP(double distance, double cellsA, double cellsB) {
  constexpr int kTerms = 100;
  const double root = std::sqrt(cellsA * cellsB / (cellsA + cellsB));
  const double lambda = (root + 0.12 + 0.11 / root) * distance;
  if (lambda < 0.2) return 1;  // 1 to twelve digits, where the series converges too slowly
  double sum = 0;
  for (int j = 1; j <= kTerms; ++j) sum += (j % 2 == 1 ? 2 : -2) * std::exp(-2 * lambda * lambda * j * j);
  return std::clamp(sum, 0.0, 1.0);
}

}  // namespace

double kolmogorovSmirnov(std::vector<float> a, std::vector<float> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  double largest = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const float value = std::min(a[i], b[j]);
    while (i < a.size() && a[i] == value) ++i;
    while (j < b.size() && b[j] == value) ++j;
    const double shareA = static_cast<double>(i) / static_cast<double>(a.size());
    const double shareB = static_cast<double>(j) / static_cast<double>(b.size());
    largest = std::max(largest, std::abs(shareA - shareB));
  }
  return largest;
}

std::vector<GeneGap> geneGaps(const data::Matrix& real, const data::Matrix& synthetic,
                              const std::vector<std::string>& genes) {
  if (real.cols() != std::ssize(genes) || synthetic.cols() != std::ssize(genes) || real.rows() == 0 ||
      synthetic.rows() == 0)
    throw Error(ErrorCode::badInput, "gene gaps", "the two sets have no cells or different genes",
                "compare cells with the same genes");
  std::vector<GeneGap> gaps;
  for (std::size_t i = 0; i < genes.size(); ++i) {
    const auto gene = static_cast<Eigen::Index>(i);
    std::vector<float> realValues = columnOf(real, gene), syntheticValues = columnOf(synthetic, gene);
    const GeneProfile a = profileOf(realValues), b = profileOf(syntheticValues);
    const double ks = kolmogorovSmirnov(std::move(realValues), std::move(syntheticValues));
    gaps.push_back({genes[i], a.mean, b.mean, std::log2((b.mean + 1) / (a.mean + 1)), a.variance, b.variance, a.zeros,
                    b.zeros, ks,
                    kolmogorovP(ks, static_cast<double>(real.rows()), static_cast<double>(synthetic.rows()))});
  }
  std::vector<double> pValues;
  for (const GeneGap& gap : gaps) pValues.push_back(gap.pValue);
  const std::vector<double> adjusted = benjaminiHochberg(pValues);
  for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i].pValue = adjusted[i];
  std::ranges::sort(gaps,
                    [](const GeneGap& a, const GeneGap& b) { return a.ks != b.ks ? a.ks > b.ks : a.gene < b.gene; });
  return gaps;
}

}  // namespace grnwb::evaluate
