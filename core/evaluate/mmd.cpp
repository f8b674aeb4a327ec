// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/embed/inner_products.h"
#include "core/embed/neighbours.h"
#include "core/evaluate/metrics.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;
using embed::PackedRows;
using embed::RowRange;

constexpr Index kNeighbour = 24;

/// Sum of the three kernels, exp(-d^2 / s^2) for s = m/2, m, 2m, over all entries; only the widest needs exp().
double kernelSum(const Eigen::Ref<const embed::RowMatrix>& squaredDistances, double bandwidth) {
  double sum = 0;
  for (Index row = 0; row < squaredDistances.rows(); ++row) {
    const Eigen::ArrayXd wide = (squaredDistances.row(row).array() / (-4 * bandwidth * bandwidth)).exp();
    const Eigen::ArrayXd middle = wide.square().square();
    sum += (wide + middle + middle.square().square()).sum();
  }
  return sum;
}

/// Mean kernel over all pairs of a row of a and a row of b; for a set with itself half of the pairs do.
double kernelMean(const PackedRows& a, const PackedRows& b, double bandwidth, JobContext& job) {
  constexpr Index kBlock = 8 * PackedRows::kPanel;
  const bool withItself = &a == &b;
  std::vector<double> sums(static_cast<std::size_t>((a.rows() + kBlock - 1) / kBlock));
  parallelFor(job, sums.size(), [&](std::size_t block) {
    const Index first = static_cast<Index>(block) * kBlock;
    const RowRange rows{first, std::min(kBlock, a.rows() - first)};
    const Index firstOther = withItself ? first : 0;
    job.advance(rows.count);
    embed::RowMatrix distances = embed::squaredDistances(a, rows, b, {firstOther, b.rows() - firstOther});
    if (!withItself) {
      sums[block] = kernelSum(distances, bandwidth);
      return;
    }
    distances.diagonal().setZero();  // exactly, whatever the rounding
    sums[block] = kernelSum(distances.leftCols(rows.count), bandwidth) +
                  2 * kernelSum(distances.rightCols(distances.cols() - rows.count), bandwidth);
  });
  double sum = 0;
  for (const double part : sums) sum += part;
  return sum / (static_cast<double>(a.rows()) * static_cast<double>(b.rows()));
}

embed::Neighbours neighboursOf(const data::Matrix& real, JobContext& job) {
  if (real.rows() <= kNeighbour)
    throw Error(ErrorCode::badInput, "real cells",
                std::to_string(real.rows()) + " cells are too few for the bandwidth of MMD",
                "give at least " + std::to_string(kNeighbour + 1));
  return embed::nearestNeighbours(PackedRows(real), kNeighbour, job);
}

/// Mean of the two middle values where there is no middle one.
double exactMedian(std::vector<double> values) {
  std::ranges::sort(values);
  return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

void checkBandwidth(double bandwidth) {
  if (bandwidth == 0)
    throw Error(ErrorCode::badInput, "real cells", "most cells have 24 identical copies, so MMD has no bandwidth",
                "remove the copies");
}

}  // namespace

double mmdBandwidth(const data::Matrix& real, JobContext& job) {
  const Eigen::VectorXd last = neighboursOf(real, job).squaredDistance.col(kNeighbour - 1).cwiseSqrt();
  const double median = exactMedian({last.begin(), last.end()});
  checkBandwidth(median);
  return median;
}

double bootstrapBandwidth(const data::Matrix& real, std::uint64_t seed, JobContext& job) {
  constexpr std::uint64_t kBootstraps = 19;
  const embed::RowMatrix distances = neighboursOf(real, job).squaredDistance.cwiseSqrt();
  std::vector<double> medians{1};
  std::vector<double> drawn(static_cast<std::size_t>(distances.size()));
  for (std::uint64_t i = 0; i < kBootstraps; ++i) {
    job.throwIfStopped();
    RandomStream random(seed, "MMD bandwidth", i);
    for (double& distance : drawn) distance = distances.data()[random.below(drawn.size())];
    medians.push_back(exactMedian(drawn));
  }
  const double median = exactMedian(std::move(medians));
  checkBandwidth(median);
  return median;
}

double mmdBandwidth(const data::Matrix& real) {
  JobContext job;
  return mmdBandwidth(real, job);
}

double mmd(const data::Matrix& real, const data::Matrix& synthetic, double bandwidth, JobContext& job) {
  const PackedRows x(real), y(synthetic);
  return kernelMean(x, x, bandwidth, job) + kernelMean(y, y, bandwidth, job) - 2 * kernelMean(x, y, bandwidth, job);
}

double mmd(const data::Matrix& real, const data::Matrix& synthetic, double bandwidth) {
  JobContext job;
  return mmd(real, synthetic, bandwidth, job);
}

}  // namespace grnwb::evaluate
