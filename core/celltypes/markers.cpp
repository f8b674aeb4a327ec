// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/markers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "core/base/adjusted_p_values.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/celltypes/labelled_cells.h"
#include "core/celltypes/student_t.h"

namespace grnwb::celltypes {
namespace {

using data::Matrix;
using Eigen::Index;

constexpr Index kGenesAtOnce = 16;  // a cache line of a cell's values

/// Groups with cells, in the order of the categories; the last place is that of cells without a label.
struct Groups {
  std::vector<std::string> names;
  std::vector<std::int32_t> of;  // of each cell
  std::vector<double> sizes;     // names.size() + 1
  double cells = 0;
};

Groups groupsOf(const Matrix& cells, const data::Categorical& labels) {
  checkLabels(cells, labels);
  const std::vector<std::int64_t> sizes = groupSizes(labels);
  Groups groups;
  std::vector<std::int32_t> position(sizes.size(), -1);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i] == 0) continue;
    if (sizes[i] == 1)
      throw Error(ErrorCode::badInput, "group '" + labels.categories[i] + "'", "it has a single cell",
                  "leave the group out or join it to another");
    position[i] = static_cast<std::int32_t>(groups.names.size());
    groups.names.push_back(labels.categories[i]);
  }
  if (groups.names.size() < 2)
    throw Error(ErrorCode::badInput, "cell labels", "fewer than two groups have cells",
                "choose a column that tells groups of cells apart");
  const auto none = static_cast<std::int32_t>(groups.names.size());
  groups.sizes.assign(groups.names.size() + 1, 0);
  for (const std::int32_t code : labels.codes) {
    groups.of.push_back(code < 0 ? none : position[static_cast<std::size_t>(code)]);
    ++groups.sizes[static_cast<std::size_t>(groups.of.back())];
  }
  groups.cells = static_cast<double>(labels.codes.size());
  return groups;
}

/// One gene's figures by group, cells without a label last.
struct GeneFigures {
  std::vector<double> mean, squares, seen, rankSum;  // squares: of the differences from the group's mean
};

/// values: one per cell. Zeros, most of them, are neither sorted nor looked at one by one.
GeneFigures figuresOf(const Eigen::Ref<const Eigen::VectorXf>& values, const Groups& groups) {
  std::vector<std::pair<float, std::int32_t>> nonzero;
  for (Index cell = 0; cell < values.size(); ++cell)
    if (values[cell] != 0) nonzero.emplace_back(values[cell], groups.of[static_cast<std::size_t>(cell)]);
  std::ranges::sort(nonzero);
  const std::vector<double> none(groups.sizes.size(), 0.0);
  GeneFigures figures{none, none, none, none};
  std::vector<double> zeros = groups.sizes;
  const double allZeros = groups.cells - static_cast<double>(nonzero.size());
  double below = 0;
  for (std::size_t begin = 0, end = 0; begin < nonzero.size(); begin = end) {
    const float value = nonzero[begin].first;
    for (end = begin + 1; end < nonzero.size() && nonzero[end].first == value;) ++end;
    const double rank = static_cast<double>(begin + 1 + end) / 2 + (value > 0 ? allZeros : 0);
    if (value < 0) below = static_cast<double>(end);
    for (std::size_t i = begin; i < end; ++i) {
      const auto group = static_cast<std::size_t>(nonzero[i].second);
      figures.mean[group] += static_cast<double>(value);
      figures.rankSum[group] += rank;
      figures.seen[group] += value > 0 ? 1 : 0;
      --zeros[group];
    }
  }
  for (std::size_t group = 0; group < zeros.size(); ++group) {
    if (groups.sizes[group] > 0) figures.mean[group] /= groups.sizes[group];
    figures.rankSum[group] += zeros[group] * (below + (allZeros + 1) / 2);
    figures.squares[group] = zeros[group] * figures.mean[group] * figures.mean[group];
  }
  for (const auto& [value, group] : nonzero) {
    const double difference = static_cast<double>(value) - figures.mean[static_cast<std::size_t>(group)];
    figures.squares[static_cast<std::size_t>(group)] += difference * difference;
  }
  return figures;
}

/// A sample's size, mean and sum of squared differences from it.
struct Sample {
  double size = 0, mean = 0, squares = 0;
  double squaredError() const { return squares / (size - 1) / size; }
};

Sample others(const GeneFigures& figures, const Groups& groups, std::size_t group) {
  Sample rest;
  for (std::size_t i = 0; i < groups.sizes.size(); ++i) {
    if (i == group) continue;
    rest.size += groups.sizes[i];
    rest.mean += groups.sizes[i] * figures.mean[i];
  }
  rest.mean /= rest.size;
  for (std::size_t i = 0; i < groups.sizes.size(); ++i) {
    if (i == group) continue;
    const double difference = figures.mean[i] - rest.mean;
    rest.squares += figures.squares[i] + groups.sizes[i] * difference * difference;
  }
  return rest;
}

void rankSumTest(double rankSum, double size, double rest, Marker& marker) {
  const double all = size + rest;
  marker.score = (rankSum - size * (all + 1) / 2) / std::sqrt(size * rest / 12 * (all + 1));
  marker.pValue = std::erfc(std::abs(marker.score) / std::sqrt(2.0));
}

/// Welch (1947). Nothing is found where neither sample varies.
void welchTest(const Sample& inside, const Sample& outside, Marker& marker) {
  const double a = inside.squaredError(), b = outside.squaredError();
  if (a + b <= 0) return;
  marker.score = (inside.mean - outside.mean) / std::sqrt(a + b);
  const double degrees = (a + b) * (a + b) / (a * a / (inside.size - 1) + b * b / (outside.size - 1));
  marker.pValue = studentTwoSided(marker.score, degrees);
}

Marker markerOf(Index gene, const GeneFigures& figures, const Groups& groups, std::size_t group, bool wilcoxon) {
  constexpr double kFloor = 1e-9;  // scanpy's
  const Sample inside{groups.sizes[group], figures.mean[group], figures.squares[group]};
  const Sample outside = others(figures, groups, group);
  Marker marker;
  marker.gene = static_cast<std::int32_t>(gene);
  if (wilcoxon)
    rankSumTest(figures.rankSum[group], inside.size, outside.size, marker);
  else
    welchTest(inside, outside, marker);
  marker.log2FoldChange = std::log2((std::expm1(inside.mean) + kFloor) / (std::expm1(outside.mean) + kFloor));
  marker.inside = figures.seen[group] / inside.size;
  marker.outside =
      (std::accumulate(figures.seen.begin(), figures.seen.end(), 0.0) - figures.seen[group]) / outside.size;
  marker.specificity = specificity({figures.mean.begin(), figures.mean.end() - 1}, group);
  return marker;
}

void adjustAndSort(std::vector<Marker>& markers) {
  std::vector<double> pValues;
  for (const Marker& marker : markers) pValues.push_back(marker.pValue);
  const std::vector<double> adjusted = benjaminiHochberg(pValues);
  for (std::size_t i = 0; i < markers.size(); ++i) markers[i].adjusted = adjusted[i];
  std::ranges::sort(markers, {}, [](const Marker& marker) { return std::pair(-marker.score, marker.gene); });
}

}  // namespace

std::vector<Field> fields(MarkerParameters& parameters) {
  return {{"test",
           &parameters.test,
           "Test",
           "",
           "How a gene's values in a group are compared with those in all other cells: by ranks, or by means.",
           0,
           0,
           {"wilcoxon", "t-test"}}};
}

std::vector<GroupMarkers> rankMarkers(const Matrix& cells, const data::Categorical& labels,
                                      const MarkerParameters& parameters, JobContext& job) {
  MarkerParameters checked = parameters;
  checkFields(fields(checked));
  const Groups groups = groupsOf(cells, labels);
  const bool wilcoxon = parameters.test == "wilcoxon";
  std::vector<GroupMarkers> result;
  for (std::size_t i = 0; i < groups.names.size(); ++i)
    result.push_back({groups.names[i], static_cast<std::int64_t>(groups.sizes[i]),
                      std::vector<Marker>(static_cast<std::size_t>(cells.cols()))});
  job.beginPhase("Marker genes", cells.cols());
  const Index blocks = (cells.cols() + kGenesAtOnce - 1) / kGenesAtOnce;
  parallelFor(job, static_cast<std::size_t>(blocks), [&](std::size_t block) {
    const Index first = static_cast<Index>(block) * kGenesAtOnce, count = std::min(kGenesAtOnce, cells.cols() - first);
    const Eigen::MatrixXf values = cells.middleCols(first, count);
    for (Index i = 0; i < count; ++i) {
      const GeneFigures figures = figuresOf(values.col(i), groups);
      for (std::size_t group = 0; group < result.size(); ++group)
        result[group].markers[static_cast<std::size_t>(first + i)] =
            markerOf(first + i, figures, groups, group, wilcoxon);
    }
    job.advance(count);
  });
  parallelFor(job, result.size(), [&](std::size_t group) { adjustAndSort(result[group].markers); });
  return result;
}

double specificity(const std::vector<double>& means, std::size_t group) {
  const double sum = std::accumulate(means.begin(), means.end(), 0.0);
  if (sum <= 0) return 0;
  // The divergence is half of the sum below, base 2: p log(p / m) over the groups, and log(1 / m) of the one group.
  double divergence = 0;
  for (std::size_t i = 0; i < means.size(); ++i) {
    const double share = means[i] / sum, middle = (share + (i == group ? 1 : 0)) / 2;
    if (share > 0) divergence += share * std::log2(share / middle) / 2;
    if (i == group) divergence -= std::log2(middle) / 2;
  }
  return 1 - std::sqrt(std::clamp(divergence, 0.0, 1.0));
}

}  // namespace grnwb::celltypes
