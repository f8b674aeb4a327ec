// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/labelled_cells.h"

namespace grnwb::celltypes {
namespace {

constexpr std::int32_t kFolds = 5;

/// Of each cell, -1 for cells that are never left out: those without a label, and those alone of their type, of which
/// nothing could be learned without them. Folds differ by one cell at most, in each type.
std::vector<std::int32_t> stratifiedFolds(const data::Categorical& labels, std::uint64_t seed) {
  std::vector<std::vector<std::size_t>> cellsOf(labels.categories.size());
  for (std::size_t i = 0; i < labels.codes.size(); ++i)
    if (labels.codes[i] >= 0) cellsOf[static_cast<std::size_t>(labels.codes[i])].push_back(i);
  std::vector<std::int32_t> folds(labels.codes.size(), -1);
  std::int32_t next = 0;
  for (std::size_t type = 0; type < cellsOf.size(); ++type) {
    if (cellsOf[type].size() < 2) continue;
    RandomStream random(seed, "annotation folds", type);
    random.shuffle(cellsOf[type]);
    for (const std::size_t cell : cellsOf[type]) {
      folds[cell] = next;
      next = (next + 1) % kFolds;
    }
  }
  return folds;
}

/// Position of every category among those with cells.
std::vector<Eigen::Index> typePositions(const std::vector<std::int64_t>& sizes) {
  std::vector<Eigen::Index> positions;
  Eigen::Index types = 0;
  for (const std::int64_t size : sizes) positions.push_back(size > 0 ? types++ : -1);
  return positions;
}

}  // namespace

CrossValidation crossValidate(const data::Matrix& cells, const data::Categorical& labels,
                              const AnnotationParameters& parameters, JobContext& job) {
  checkLabels(cells, labels);
  const std::vector<std::int64_t> sizes = groupSizes(labels);
  const std::vector<Eigen::Index> position = typePositions(sizes);
  const Eigen::Index types = std::ranges::count_if(sizes, [](std::int64_t size) { return size > 0; });
  const std::vector<std::int32_t> folds = stratifiedFolds(labels, parameters.seed);
  CrossValidation result;
  result.confusion = Eigen::MatrixXi::Zero(types, types + 1);
  for (std::size_t i = 0; i < labels.codes.size(); ++i)
    if (labels.codes[i] >= 0 && folds[i] < 0)
      ++result.confusion(position[static_cast<std::size_t>(labels.codes[i])], types);
  job.beginPhase("Cross-validation of cell types", kFolds);
  for (std::int32_t fold = 0; fold < kFolds; ++fold, job.advance()) {
    data::Categorical known = labels;
    std::vector<Eigen::Index> leftOut;
    for (std::size_t i = 0; i < folds.size(); ++i) {
      if (folds[i] != fold) continue;
      leftOut.push_back(static_cast<Eigen::Index>(i));
      known.codes[i] = -1;
    }
    if (leftOut.empty()) continue;
    // No type loses all its cells with a fold, so the types are the same in each.
    const TypeClassifier classifier(cells, known, parameters, job);
    const Annotation found = classifier.annotate(cells(leftOut, Eigen::all), job);
    for (std::size_t i = 0; i < leftOut.size(); ++i) {
      const std::int32_t own = labels.codes[static_cast<std::size_t>(leftOut[i])];
      ++result.confusion(position[static_cast<std::size_t>(own)], found.codes[i] < 0 ? types : found.codes[i]);
    }
  }
  const Eigen::VectorXd right = result.confusion.leftCols(types).diagonal().cast<double>();
  const Eigen::VectorXd all = result.confusion.rowwise().sum().cast<double>();
  result.accuracy = right.sum() / all.sum();
  result.balanced = right.cwiseQuotient(all).mean();
  return result;
}

}  // namespace grnwb::celltypes
