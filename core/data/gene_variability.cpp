// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gene_variability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/data/gene_sums.h"
#include "core/data/local_regression.h"

namespace grnwb::data {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBins = 20;

using Bin = std::vector<std::size_t>;  // genes

/// The variance is unbiased.
GeneVariability meansAndVariances(const GeneSums& sums, std::size_t cells) {
  const double n = static_cast<double>(cells);
  GeneVariability result;
  for (const auto& [sum, squares] : sums) {
    result.mean.push_back(sum / n);
    result.spread.push_back((squares - sum * (sum / n)) / (n - 1.0));
  }
  return result;
}

/// Genes by the first of the ascending edges that their mean doesn't exceed, or beyond all of them.
std::vector<Bin> binned(const std::vector<double>& means, const std::vector<double>& edges) {
  std::vector<Bin> bins(edges.size() + 1);
  for (std::size_t g = 0; g < means.size(); ++g)
    bins[static_cast<std::size_t>(std::ranges::lower_bound(edges, means[g]) - edges.begin())].push_back(g);
  return bins;
}

/// Upper edges of 20 bins of equal width over the range of the means.
std::vector<double> equalWidths(const std::vector<double>& means) {
  const auto [lowest, highest] = std::ranges::minmax(means);
  std::vector<double> edges;
  for (std::size_t i = 1; i < kBins; ++i)
    edges.push_back(lowest + static_cast<double>(i) * ((highest - lowest) / static_cast<double>(kBins)));
  edges.push_back(highest);
  return edges;
}

/// Percentiles 10, 15 ... 100, interpolated between neighbours.
std::vector<double> percentiles(std::vector<double> means) {
  std::ranges::sort(means);
  std::vector<double> edges;
  for (int percent = 10; percent <= 100; percent += 5) {
    const double place = percent / 100.0 * static_cast<double>(means.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, means.size() - 1);
    edges.push_back(std::lerp(means[below], means[above], place - static_cast<double>(below)));
  }
  return edges;
}

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// z-scores of the values within one bin, NaN left out.
void standardise(std::vector<double>& values, const Bin& bin) {
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

/// Distances from the bin's median in median absolute deviations, these scaled to a normal distribution's deviation.
void standardiseByMedian(std::vector<double>& values, const Bin& bin) {
  constexpr double kNormalQuartile = 0.67448975019608171;
  if (bin.empty()) return;
  std::vector<double> inBin;
  for (const std::size_t g : bin) inBin.push_back(values[g]);
  const double median = medianOf(inBin);
  for (double& value : inBin) value = std::abs(value - median);
  const double deviation = medianOf(inBin) / kNormalQuartile;
  for (const std::size_t g : bin) values[g] = (values[g] - median) / deviation;
}

auto normalisedRow(double librarySize) {
  return [=](double total) {
    const double scale = librarySize / total;
    return [=](std::size_t, double value) { return scale * value; };
  };
}

auto logarithmicRow(double librarySize) {
  return [=](double total) {
    const double scale = librarySize / total;
    return [=](std::size_t, double value) { return std::log1p(scale * value); };
  };
}

GeneVariability bySeurat(const MatrixPart& counts, double librarySize, JobContext& job) {
  GeneVariability result = meansAndVariances(geneSums(counts, normalisedRow(librarySize), job), counts.rows.size());
  for (std::size_t g = 0; g < result.mean.size(); ++g) {
    const double mean = result.mean[g], variance = result.spread[g];
    result.mean[g] = std::log1p(mean);
    result.spread[g] = variance > 0 ? std::log(variance / mean) : kNan;
  }
  result.score = result.spread;
  for (const Bin& bin : binned(result.mean, equalWidths(result.mean))) standardise(result.score, bin);
  return result;
}

GeneVariability byCellRanger(const MatrixPart& counts, double librarySize, JobContext& job) {
  GeneVariability result = meansAndVariances(geneSums(counts, logarithmicRow(librarySize), job), counts.rows.size());
  for (std::size_t g = 0; g < result.mean.size(); ++g)
    result.spread[g] = result.mean[g] > 0 ? result.spread[g] / result.mean[g] : 0;
  result.score = result.spread;
  for (const Bin& bin : binned(result.mean, percentiles(result.mean))) standardiseByMedian(result.score, bin);
  return result;
}

/// Variances that genes of these means are expected to have; 1 for a gene that doesn't vary.
std::vector<double> expectedVariances(const GeneVariability& found) {
  constexpr double kSpan = 0.3;
  std::vector<double> x, y;
  for (std::size_t g = 0; g < found.mean.size(); ++g) {
    if (!(found.spread[g] > 0)) continue;
    x.push_back(std::log10(found.mean[g]));
    y.push_back(std::log10(found.spread[g]));
  }
  const std::vector<double> fitted = localRegression(x, y, kSpan);
  std::vector<double> expected;
  auto next = fitted.begin();
  for (const double variance : found.spread) expected.push_back(variance > 0 ? std::pow(10, *next++) : 1);
  return expected;
}

GeneVariability bySeuratV3(const MatrixPart& counts, JobContext& job) {
  const auto asItIs = [](double) { return [](std::size_t, double value) { return value; }; };
  GeneVariability result = meansAndVariances(geneSums(counts, asItIs, job), counts.rows.size());
  const std::vector<double> expected = expectedVariances(result);
  const double n = static_cast<double>(counts.rows.size());
  std::vector<double> highest;
  for (std::size_t g = 0; g < expected.size(); ++g)
    highest.push_back(result.mean[g] + std::sqrt(expected[g]) * std::sqrt(n));
  const auto clipped = [&](double) {
    return [&](std::size_t gene, double value) { return std::min(value, highest[gene]); };
  };
  const GeneSums sums = geneSums(counts, clipped, job);
  for (std::size_t g = 0; g < expected.size(); ++g) {
    const auto& [sum, squares] = sums[g];
    const double mean = result.mean[g];
    const double variance = (n * mean * mean + squares - 2 * sum * mean) / (n - 1);
    result.score.push_back(result.spread[g] > 0 ? variance / expected[g] : kNan);
  }
  return result;
}

}  // namespace

VariabilityFlavour variabilityFlavour(std::string_view name) {
  if (name == "seurat") return VariabilityFlavour::seurat;
  if (name == "seurat_v3") return VariabilityFlavour::seuratV3;
  if (name == "cell_ranger") return VariabilityFlavour::cellRanger;
  throw Error(ErrorCode::usage, "--variability", "'" + std::string(name) + "' isn't known",
              "choose seurat, seurat_v3 or cell_ranger");
}

GeneVariability geneVariability(const MatrixPart& counts, double librarySize, VariabilityFlavour flavour,
                                JobContext& job) {
  if (counts.columns.empty()) return {};
  switch (flavour) {
    case VariabilityFlavour::seuratV3:
      return bySeuratV3(counts, job);
    case VariabilityFlavour::cellRanger:
      return byCellRanger(counts, librarySize, job);
    case VariabilityFlavour::seurat:
      break;
  }
  return bySeurat(counts, librarySize, job);
}

GeneVariability geneVariability(const SparseMatrix& counts, double librarySize, VariabilityFlavour flavour,
                                JobContext& job) {
  return geneVariability(MatrixPart::whole(counts), librarySize, flavour, job);
}

std::vector<std::int64_t> mostVariableGenes(const GeneVariability& variability, std::int64_t count) {
  const auto score = [&](std::int64_t gene) {
    const double z = variability.score[static_cast<std::size_t>(gene)];
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
