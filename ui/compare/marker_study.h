// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of a comparison's cells with what marks them: all that the marker dot plot is drawn from.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/celltypes/dot_plot.h"
#include "core/celltypes/markers.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"

namespace grnwb::ui {

/// One set of cells in its groups.
struct GroupedCells {
  data::Matrix cells;          ///< cells x genes, log(1 + normalised counts)
  data::Categorical groups;    ///< those of the study, in its order
  celltypes::DotPlot figures;  ///< groups x all genes
  /// Sums over the cells of each group, groups x genes, by every kBlocks-th cell: their sum is all cells.
  std::vector<Eigen::MatrixXd> blockSums;
  Eigen::MatrixXd blockCells;  ///< groups x blocks
};

/// An immutable value. Groups are types, by the data's own labels on the real side and by the comparison's classifier
/// on the synthetic side; clusters of the comparison where the data have no labels. One has cells on either side.
struct MarkerStudy {
  static constexpr int kBlocks = 20;

  std::vector<std::string> genes;
  std::vector<std::string> groups;
  std::vector<int> categories;  ///< of Theme::category, one per group
  std::vector<bool> drifts;     ///< one per group: large drifts of the comparison's proportions
  bool areTypes = false;        ///< or clusters
  GroupedCells real, synthetic;
  /// Of the real cells; a group of fewer than two has none. One place per group.
  std::vector<std::vector<celltypes::Marker>> ranking;
  celltypes::Dendrogram tree;  ///< of the groups, on the mean principal components of their real cells
};

/// Throws Error(badInput) where the cells aren't those of the comparison, or only one group has two real cells.
MarkerStudy markerStudy(const pipeline::Comparison& comparison, const pipeline::ComparedCells& cells,
                        const celltypes::MarkerParameters& parameters, JobContext& job);

}  // namespace grnwb::ui
