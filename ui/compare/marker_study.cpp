// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/marker_study.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/embed/pca.h"

namespace grnwb::ui {
namespace {

using Eigen::Index;

constexpr int kMarkerComponents = 50;

/// Names of all groups that there may be, and codes of both sides' cells, -1: none.
struct Grouping {
  std::vector<std::string> names;
  std::vector<std::int32_t> real, synthetic;
  std::vector<std::int32_t> judgedReal;  ///< by the same rule as the synthetic ones
};

/// codes: one per row of the embedding.
Grouping grouped(std::vector<std::string> names, const std::vector<std::int32_t>& codes, std::int64_t realCells) {
  const auto firstSynthetic = codes.begin() + static_cast<std::ptrdiff_t>(realCells);
  const std::vector<std::int32_t> real(codes.begin(), firstSynthetic);
  return {std::move(names), real, {firstSynthetic, codes.end()}, real};
}

Grouping byType(const pipeline::Comparison& comparison, const data::Categorical& labels) {
  const celltypes::Annotation& types = comparison.types;
  Grouping grouping = grouped(types.types, types.codes, comparison.realCells);
  if (labels.codes.empty()) return grouping;
  std::vector<std::int32_t> codeOf;
  for (const std::string& name : labels.categories) {
    const auto at = std::ranges::find(types.types, name);
    codeOf.push_back(at == types.types.end() ? -1 : static_cast<std::int32_t>(at - types.types.begin()));
  }
  std::ranges::transform(labels.codes, grouping.real.begin(),
                         [&](std::int32_t code) { return code < 0 ? -1 : codeOf[static_cast<std::size_t>(code)]; });
  return grouping;
}

Grouping byCluster(const pipeline::Comparison& comparison) {
  std::vector<std::string> names;
  for (std::int32_t i = 0; i <= std::ranges::max(comparison.clusters); ++i)
    names.push_back(QCoreApplication::translate("MarkerPanel", "Cluster %1").arg(i + 1).toStdString());
  return grouped(std::move(names), comparison.clusters, comparison.realCells);
}

void checkFit(const pipeline::Comparison& comparison, const pipeline::ComparedCells& cells) {
  const auto rows = static_cast<std::size_t>(cells.real.rows() + cells.synthetic.rows());
  const bool hasTypes = !comparison.types.types.empty();
  const std::size_t codes = hasTypes ? comparison.types.codes.size() : comparison.clusters.size();
  const std::size_t labels = cells.realLabels.codes.size();
  if (rows > 0 && codes == rows && comparison.realCells == cells.real.rows() &&
      (labels == 0 || labels == static_cast<std::size_t>(cells.real.rows())))
    return;
  throw Error(ErrorCode::badInput, "the compared cells", "they aren't those that the comparison was made of",
              "evaluate again");
}

/// Groups with cells on either side, renumbered; the old code of each is returned.
std::vector<int> dropEmpty(Grouping& grouping) {
  std::vector<bool> has(grouping.names.size());
  for (const auto* side : {&grouping.real, &grouping.synthetic})
    for (const std::int32_t code : *side)
      if (code >= 0) has[static_cast<std::size_t>(code)] = true;
  std::vector<int> kept;
  std::vector<std::int32_t> place(has.size(), -1);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < has.size(); ++i) {
    if (!has[i]) continue;
    place[i] = static_cast<std::int32_t>(kept.size());
    kept.push_back(static_cast<int>(i));
    names.push_back(grouping.names[i]);
  }
  grouping.names = std::move(names);
  for (auto* side : {&grouping.real, &grouping.synthetic, &grouping.judgedReal})
    for (std::int32_t& code : *side)
      if (code >= 0) code = place[static_cast<std::size_t>(code)];
  return kept;
}

GroupedCells groupedCells(const data::Matrix& counts, const std::vector<std::string>& genes,
                          const std::vector<std::string>& names, std::vector<std::int32_t> codes) {
  GroupedCells side;
  side.cells = counts.array().log1p();
  side.groups = {std::move(codes), names, false};
  std::vector<std::int32_t> all(genes.size());
  std::iota(all.begin(), all.end(), 0);
  side.figures = celltypes::dotPlot(side.cells, genes, side.groups, all);
  return side;
}

CellBlocks cellBlocks(const data::Matrix& cells, const std::vector<std::int32_t>& codes, std::size_t groups) {
  CellBlocks blocks;
  blocks.sums.assign(CellBlocks::kCount, Eigen::MatrixXd::Zero(static_cast<Index>(groups), cells.cols()));
  blocks.cells.setZero(static_cast<Index>(groups), CellBlocks::kCount);
  std::vector<std::size_t> seen(groups);
  for (Index cell = 0; cell < cells.rows(); ++cell) {
    const std::int32_t group = codes[static_cast<std::size_t>(cell)];
    if (group < 0) continue;
    const std::size_t block = seen[static_cast<std::size_t>(group)]++ % CellBlocks::kCount;
    blocks.sums[block].row(group) += cells.row(cell).cast<double>();
    blocks.cells(group, static_cast<Index>(block)) += 1;
  }
  blocks.all = blocks.sums.front();
  for (std::size_t block = 1; block < CellBlocks::kCount; ++block) blocks.all += blocks.sums[block];
  return blocks;
}

std::vector<std::vector<celltypes::Marker>> rankedMarkers(const GroupedCells& real,
                                                          const celltypes::MarkerParameters& parameters,
                                                          JobContext& job) {
  data::Categorical labels = real.groups;
  for (std::int32_t& code : labels.codes)
    if (code >= 0 && real.figures.cells[static_cast<std::size_t>(code)] < 2) code = -1;
  std::vector<std::vector<celltypes::Marker>> ranking(labels.categories.size());
  std::size_t place = 0;
  for (celltypes::GroupMarkers& group : celltypes::rankMarkers(real.cells, labels, parameters, job)) {
    while (labels.categories[place] != group.group) ++place;
    ranking[place++] = std::move(group.markers);
  }
  return ranking;
}

celltypes::Dendrogram groupTree(const GroupedCells& real) {
  const Eigen::MatrixXd scores = embed::pca(real.cells, kMarkerComponents).scores;
  Eigen::MatrixXd profiles = Eigen::MatrixXd::Zero(std::ssize(real.groups.categories), scores.cols());
  for (Index cell = 0; cell < scores.rows(); ++cell)
    if (const std::int32_t group = real.groups.codes[static_cast<std::size_t>(cell)]; group >= 0)
      profiles.row(group) += scores.row(cell) / double(real.figures.cells[static_cast<std::size_t>(group)]);
  return celltypes::dendrogram(profiles);
}

}  // namespace

Eigen::MatrixXd CellBlocks::means() const {
  Eigen::MatrixXd result = all;
  result.array().colwise() /= cells.rowwise().sum().array().max(1);
  return result;
}

Eigen::MatrixXd CellBlocks::meansWithout(std::size_t block) const {
  Eigen::MatrixXd result = all - sums[block];
  result.array().colwise() /= (cells.rowwise().sum() - cells.col(static_cast<Index>(block))).array().max(1);
  return result;
}

MarkerStudy markerStudy(const pipeline::Comparison& comparison, const pipeline::ComparedCells& cells,
                        const celltypes::MarkerParameters& parameters, JobContext& job) {
  checkFit(comparison, cells);
  MarkerStudy study;
  study.areTypes = !comparison.types.types.empty();
  Grouping grouping = study.areTypes ? byType(comparison, cells.realLabels) : byCluster(comparison);
  study.categories = dropEmpty(grouping);
  study.genes = cells.genes;
  study.groups = grouping.names;
  for (const std::string& name : study.groups)
    study.drifts.push_back(std::ranges::any_of(comparison.proportions.types, [&](const celltypes::TypeShare& share) {
      return share.type == name && share.drift == celltypes::Drift::large;
    }));
  job.beginPhase("Cells by group", 0);
  study.real = groupedCells(cells.real, cells.genes, study.groups, std::move(grouping.real));
  job.throwIfStopped();
  study.synthetic = groupedCells(cells.synthetic, cells.genes, study.groups, std::move(grouping.synthetic));
  job.throwIfStopped();
  study.judgedReal = cellBlocks(study.real.cells, grouping.judgedReal, study.groups.size());
  study.judgedSynthetic = cellBlocks(study.synthetic.cells, study.synthetic.groups.codes, study.groups.size());
  job.throwIfStopped();
  study.tree = groupTree(study.real);
  job.throwIfStopped();
  study.ranking = rankedMarkers(study.real, parameters, job);
  return study;
}

}  // namespace grnwb::ui
