// SPDX-License-Identifier: GPL-3.0-or-later
// Genes by groups of cells in two figures each: how much, and in what share of the cells.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::celltypes {

struct DotPlot {
  std::vector<std::string> groups, genes;
  std::vector<std::int64_t> cells;  ///< of each group
  Eigen::MatrixXd mean;             ///< groups x genes, of the values given
  Eigen::MatrixXd share;            ///< groups x genes, cells in which the gene is seen, 0-1
};

/// cells: cells x genes, log(1 + normalised counts); columns: those of the genes to show. Every category is a group;
/// one without cells has zeros. Cells without a label are left out.
DotPlot dotPlot(const data::Matrix& cells, const std::vector<std::string>& genes, const data::Categorical& labels,
                const std::vector<std::int32_t>& columns);

/// A binary tree over items: leaves 0 .. n - 1, node n + i made by step i.
struct Dendrogram {
  struct Step {
    std::int32_t left = 0, right = 0;
    double height = 0;
  };
  std::vector<Step> steps;          ///< n - 1, ascending heights
  std::vector<std::int32_t> order;  ///< leaves from left to right
};
/// Complete linkage on 1 - Pearson correlation of the rows, as scanpy's dendrogram; profiles: items x features. A row
/// without variance is at distance 1 from all others.
Dendrogram dendrogram(const Eigen::MatrixXd& profiles);

}  // namespace grnwb::celltypes
