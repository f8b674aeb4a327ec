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
};

Grouping byType(const pipeline::Comparison& comparison, const data::Categorical& labels) {
  const celltypes::Annotation& types = comparison.types;
  const auto realCells = static_cast<std::ptrdiff_t>(comparison.realCells);
  Grouping grouping{types.types,
                    {types.codes.begin(), types.codes.begin() + realCells},
                    {types.codes.begin() + realCells, types.codes.end()}};
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
  const std::vector<std::int32_t>& clusters = comparison.clusters;
  const auto realCells = static_cast<std::ptrdiff_t>(comparison.realCells);
  Grouping grouping{
      {}, {clusters.begin(), clusters.begin() + realCells}, {clusters.begin() + realCells, clusters.end()}};
  for (std::int32_t i = 0; i <= std::ranges::max(clusters); ++i)
    grouping.names.push_back(QCoreApplication::translate("MarkerPanel", "Cluster %1").arg(i + 1).toStdString());
  return grouping;
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
  for (auto* side : {&grouping.real, &grouping.synthetic})
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
  const auto groups = std::ssize(names);
  side.blockSums.assign(MarkerStudy::kBlocks, Eigen::MatrixXd::Zero(groups, counts.cols()));
  side.blockCells.setZero(groups, MarkerStudy::kBlocks);
  std::vector<std::size_t> seen(names.size());
  for (Index cell = 0; cell < counts.rows(); ++cell) {
    const std::int32_t group = side.groups.codes[static_cast<std::size_t>(cell)];
    if (group < 0) continue;
    const std::size_t block = seen[static_cast<std::size_t>(group)]++ % MarkerStudy::kBlocks;
    side.blockSums[block].row(group) += side.cells.row(cell).cast<double>();
    side.blockCells(group, static_cast<Index>(block)) += 1;
  }
  return side;
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
  study.real = groupedCells(cells.real, cells.genes, study.groups, std::move(grouping.real));
  job.throwIfStopped();
  study.synthetic = groupedCells(cells.synthetic, cells.genes, study.groups, std::move(grouping.synthetic));
  job.throwIfStopped();
  study.tree = groupTree(study.real);
  job.throwIfStopped();
  study.ranking = rankedMarkers(study.real, parameters, job);
  return study;
}

}  // namespace grnwb::ui
