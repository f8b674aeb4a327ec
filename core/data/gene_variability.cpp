// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gene_variability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace grnwb::data {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBins = 20;

struct Moments {
  std::vector<double> mean, variance;  ///< per gene; the variance unbiased
};

Moments normalisedMoments(const SparseMatrix& counts, double librarySize) {
  const auto genes = static_cast<std::size_t>(counts.columns);
  std::vector<double> sum(genes, 0.0), squares(genes, 0.0);
  for (std::int64_t row = 0; row < counts.rows; ++row) {
    const auto columns = counts.rowColumns(row);
    const auto values = counts.rowValues(row);
    const double total = counts.rowSum(row);
    if (total == 0.0) continue;
    const double scale = librarySize / total;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double value = scale * static_cast<double>(values[i]);
      sum[static_cast<std::size_t>(columns[i])] += value;
      squares[static_cast<std::size_t>(columns[i])] += value * value;
    }
  }
  const double cells = static_cast<double>(counts.rows);
  Moments moments{std::vector<double>(genes), std::vector<double>(genes)};
  for (std::size_t g = 0; g < genes; ++g) {
    moments.mean[g] = sum[g] / cells;
    moments.variance[g] = (squares[g] - sum[g] * moments.mean[g]) / (cells - 1.0);
  }
  return moments;
}

/// Upper edges of 20 bins of equal width over the range of the means; a mean on an edge belongs to the lower bin.
std::array<double, kBins> binEdges(const std::vector<double>& means) {
  const auto [lowest, highest] = std::ranges::minmax(means);
  std::array<double, kBins> edges;
  for (std::size_t i = 1; i < kBins; ++i)
    edges[i - 1] = lowest + static_cast<double>(i) * ((highest - lowest) / static_cast<double>(kBins));
  edges.back() = highest;
  return edges;
}

/// z-scores of the values within one bin, NaN left out.
void standardise(std::vector<double>& values, const std::vector<std::size_t>& bin) {
  double sum = 0, count = 0;
  for (const std::size_t g : bin) {
    if (std::isnan(values[g])) continue;
    sum += values[g];
    ++count;
  }
  const double mean = sum / count;
  double squares = 0;
  for (const std::size_t g : bin)
    if (!std::isnan(values[g])) squares += (values[g] - mean) * (values[g] - mean);
  const double deviation = std::sqrt(squares / (count - 1.0));
  for (const std::size_t g : bin)
    if (!std::isnan(values[g])) values[g] = count > 1 ? (values[g] - mean) / deviation : 1.0;
}

}  // namespace

GeneVariability geneVariability(const SparseMatrix& counts, double librarySize) {
  if (counts.columns == 0) return {};
  const Moments moments = normalisedMoments(counts, librarySize);
  const std::size_t genes = moments.mean.size();
  GeneVariability result{std::vector<double>(genes), std::vector<double>(genes)};
  for (std::size_t g = 0; g < genes; ++g) {
    result.mean[g] = std::log1p(moments.mean[g]);
    result.normalisedDispersion[g] = moments.variance[g] > 0 ? std::log(moments.variance[g] / moments.mean[g]) : kNan;
  }
  const auto edges = binEdges(result.mean);
  std::array<std::vector<std::size_t>, kBins> bins;
  for (std::size_t g = 0; g < genes; ++g) {
    const auto bin = std::ranges::lower_bound(edges, result.mean[g]) - edges.begin();
    bins[std::min(static_cast<std::size_t>(bin), kBins - 1)].push_back(g);
  }
  for (const auto& bin : bins) standardise(result.normalisedDispersion, bin);
  return result;
}

std::vector<std::int64_t> mostVariableGenes(const GeneVariability& variability, std::int64_t count) {
  const auto score = [&](std::int64_t gene) {
    const double z = variability.normalisedDispersion[static_cast<std::size_t>(gene)];
    return std::isnan(z) ? -std::numeric_limits<double>::infinity() : z;
  };
  std::vector<std::int64_t> genes(variability.mean.size());
  std::iota(genes.begin(), genes.end(), std::int64_t{0});
  std::ranges::stable_sort(genes, [&](std::int64_t a, std::int64_t b) { return score(a) > score(b); });
  genes.resize(std::min(genes.size(), static_cast<std::size_t>(count)));
  std::ranges::sort(genes);
  return genes;
}

}  // namespace grnwb::data
