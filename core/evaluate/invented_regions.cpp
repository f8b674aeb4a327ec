// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/invented_regions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/embed/inner_products.h"
#include "core/embed/neighbours.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using embed::PackedRows;

constexpr Index kFewestOfASet = 25;
constexpr Index kAveraged = 10;
constexpr Index kAlone = 3;
constexpr int kHalvings = 4;
constexpr double kQuantile = 0.99;
constexpr double kMargin = 1.1;
constexpr double kLink = 0.5;  ///< of the distance that is far
constexpr std::int64_t kFewestOfARegion = 10;
constexpr double kSmallestShare = 0.01;
constexpr Index kBlockRows = 8 * PackedRows::kPanel;

/// Each point averaged with its nearest others.
MatrixXd localMeans(const MatrixXd& points, JobContext& job) {
  const embed::Neighbours near = embed::nearestNeighbours(PackedRows(points), kAveraged - 1, job);
  MatrixXd means = points;
  for (Index row = 0; row < points.rows(); ++row) {
    for (Index i = 0; i < near.index.cols(); ++i) means.row(row) += points.row(near.index(row, i));
    means.row(row) /= static_cast<double>(near.index.cols() + 1);
  }
  return means;
}

struct Nearest {
  Index cell = 0;
  double distance = 0;
};

/// The cell nearest to each point.
std::vector<Nearest> nearestOf(const MatrixXd& cells, const MatrixXd& points, JobContext& job) {
  const PackedRows from(points), to(cells);
  std::vector<Nearest> nearest(static_cast<std::size_t>(points.rows()));
  const auto blocks = static_cast<std::size_t>((points.rows() + kBlockRows - 1) / kBlockRows);
  parallelFor(job, blocks, [&](std::size_t block) {
    const Index first = static_cast<Index>(block) * kBlockRows;
    const embed::RowRange rows{first, std::min(kBlockRows, points.rows() - first)};
    const embed::RowMatrix squares = embed::squaredDistances(from, rows, to, {0, to.rows()});
    for (Index row = 0; row < rows.count; ++row) {
      Nearest& result = nearest[static_cast<std::size_t>(first + row)];
      result.distance = std::sqrt(squares.row(row).minCoeff(&result.cell));
    }
  });
  return nearest;
}

double farDistance(const MatrixXd& real, JobContext& job) {
  std::vector<double> distances;
  for (int halving = 0; halving < kHalvings; ++halving) {
    RandomStream random(0, "halves of real cells", static_cast<std::uint64_t>(halving));
    std::vector<Index> order(static_cast<std::size_t>(real.rows()));
    std::iota(order.begin(), order.end(), Index{0});
    random.shuffle(order);
    const auto middle = order.begin() + real.rows() / 2;
    const MatrixXd a = real(std::vector<Index>(order.begin(), middle), Eigen::all);
    const MatrixXd b = real(std::vector<Index>(middle, order.end()), Eigen::all);
    for (const auto& [means, cells] : {std::pair(&a, &b), std::pair(&b, &a)})
      for (const Nearest& nearest : nearestOf(*cells, localMeans(*means, job), job))
        distances.push_back(nearest.distance);
  }
  const auto at = static_cast<std::ptrdiff_t>(kQuantile * static_cast<double>(distances.size() - 1));
  std::ranges::nth_element(distances, distances.begin() + at);
  return kMargin * distances[static_cast<std::size_t>(at)];
}

/// The cells with all that are the same, one list for each that is different; in order of the first.
std::vector<std::vector<std::int64_t>> copiesOf(const MatrixXd& cells) {
  const double tolerance = 1e-9 * std::max(1e-300, cells.squaredNorm() / static_cast<double>(cells.rows()));
  std::vector<std::int64_t> order(static_cast<std::size_t>(cells.rows()));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  std::ranges::stable_sort(order, {}, [&](std::int64_t cell) { return cells(cell, 0); });
  std::vector<std::int64_t> first(order.size(), -1);
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto& own = first[static_cast<std::size_t>(order[i])];
    if (own < 0) own = order[i];
    for (std::size_t j = i + 1; j < order.size(); ++j) {
      const double apart = cells(order[j], 0) - cells(order[i], 0);
      if (apart * apart > tolerance) break;
      auto& other = first[static_cast<std::size_t>(order[j])];
      if (other < 0 && (cells.row(order[j]) - cells.row(order[i])).squaredNorm() <= tolerance) other = own;
    }
  }
  std::map<std::int64_t, std::vector<std::int64_t>> groups;
  for (std::size_t cell = 0; cell < first.size(); ++cell)
    groups[first[cell]].push_back(static_cast<std::int64_t>(cell));
  std::vector<std::vector<std::int64_t>> copies;
  for (auto& [unused, members] : groups) copies.push_back(std::move(members));
  return copies;
}

/// Points that are linked by steps of at most the given length, by index.
std::vector<std::vector<std::size_t>> linked(const MatrixXd& points, double length, const JobContext& job) {
  const auto count = static_cast<std::size_t>(points.rows());
  std::vector<bool> seen(count);
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t start = 0; start < count; ++start) {
    if (seen[start]) continue;
    seen[start] = true;
    std::vector<std::size_t> group{start};
    for (std::size_t i = 0; i < group.size(); ++i) {
      job.throwIfStopped();
      const Eigen::RowVectorXd here = points.row(static_cast<Index>(group[i]));
      for (std::size_t other = 0; other < count; ++other) {
        if (seen[other] || (points.row(static_cast<Index>(other)) - here).squaredNorm() > length * length) continue;
        seen[other] = true;
        group.push_back(other);
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

std::vector<InventedRegion> inventedRegions(const MatrixXd& real, const MatrixXd& synthetic, JobContext& job) {
  if (real.cols() != synthetic.cols() || real.rows() < kFewestOfASet || synthetic.rows() < kFewestOfASet)
    throw Error(ErrorCode::badInput, "invented regions", "there are too few cells, or the sets have other components",
                "give the same components of at least " + std::to_string(kFewestOfASet) + " cells each");
  job.beginPhase("Invented regions", (kHalvings + 1) * real.rows() + synthetic.rows());
  const double far = farDistance(real, job);

  const std::vector<std::vector<std::int64_t>> copies = copiesOf(synthetic);
  MatrixXd distinct(std::ssize(copies), synthetic.cols());
  for (std::size_t i = 0; i < copies.size(); ++i)
    distinct.row(static_cast<Index>(i)) = synthetic.row(copies[i].front());
  const MatrixXd means = localMeans(distinct, job);
  const embed::RowMatrix alone = embed::nearestNeighbours(PackedRows(real), kAlone, job).squaredDistance.cwiseSqrt();
  const std::vector<Nearest> nearest = nearestOf(real, means, job);
  std::vector<Index> farCells;
  for (std::size_t i = 0; i < nearest.size(); ++i)
    if (nearest[i].distance > std::max(far, alone(nearest[i].cell, kAlone - 1)))
      farCells.push_back(static_cast<Index>(i));

  const auto fewest =
      std::max<std::int64_t>(kFewestOfARegion, std::llround(kSmallestShare * static_cast<double>(copies.size())));
  std::vector<InventedRegion> regions;
  for (const auto& group : linked(means(farCells, Eigen::all), kLink * far, job)) {
    if (std::ssize(group) < fewest) continue;
    InventedRegion region;
    std::vector<double> ofGroup;
    for (const std::size_t member : group) {
      const auto cell = static_cast<std::size_t>(farCells[member]);
      std::ranges::copy(copies[cell], std::back_inserter(region.cells));
      ofGroup.push_back(nearest[cell].distance / far);
    }
    std::ranges::sort(region.cells);
    region.distance = medianOf(std::move(ofGroup));
    regions.push_back(std::move(region));
  }
  std::ranges::stable_sort(regions, std::greater(), [](const InventedRegion& region) { return region.cells.size(); });
  return regions;
}

}  // namespace grnwb::evaluate
