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
};

/// Sums of one set's cells over their groups, in blocks: every kCount-th cell of a group is in the same one.
struct CellBlocks {
  static constexpr std::size_t kCount = 20;

  std::vector<Eigen::MatrixXd> sums;  ///< of each block: groups x genes
  Eigen::MatrixXd cells;              ///< groups x blocks
  Eigen::MatrixXd all;                ///< sum of the sums

  /// groups x genes; 0 where there is no cell.
  Eigen::MatrixXd means() const;
  /// Of the cells outside the block.
  Eigen::MatrixXd meansWithout(std::size_t block) const;
};

/// An immutable value. Groups are types, by the data's own labels on the real side and by the comparison's classifier
/// on the synthetic side; clusters of the comparison where the data have no labels. One has cells on either side.
struct MarkerStudy {
  std::vector<std::string> genes;
  std::vector<std::string> groups;
  std::vector<int> categories;  ///< places of their colours, one per group
  std::vector<bool> drifts;     ///< one per group: large drifts of the comparison's proportions
  bool areTypes = false;        ///< or clusters
  GroupedCells real, synthetic;
  /// Both sides in groups by the one classifier, so that its errors, which sharpen a type, cancel.
  CellBlocks judgedReal, judgedSynthetic;
  /// Of the real cells; a group of fewer than two has none. One place per group.
  std::vector<std::vector<celltypes::Marker>> ranking;
  celltypes::Dendrogram tree;  ///< of the groups, on the mean principal components of their real cells
};

/// Throws Error(badInput) where the cells aren't those of the comparison, or only one group has two real cells.
MarkerStudy markerStudy(const pipeline::Comparison& comparison, const pipeline::ComparedCells& cells,
                        const celltypes::MarkerParameters& parameters, JobContext& job);

}  // namespace grnwb::ui
