// SPDX-License-Identifier: GPL-3.0-or-later
// Correlations of TFs with their targets over weighted cells, and how much they scatter from sample to sample.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::evaluate {

/// An edge by columns of the cells.
struct NumberedEdge {
  Eigen::Index tf = 0, target = 0;
};

/// log(1 + values) of cells x genes, each gene less its mean.
Eigen::MatrixXf centredLogs(const data::Matrix& cells);

/// Pearson correlation of each edge, cells weighted (>= 0, not all 0); 0 for a gene without variance.
Eigen::ArrayXd edgeCorrelations(const Eigen::MatrixXf& centredLogs, const std::vector<NumberedEdge>& edges,
                                const Eigen::VectorXf& weights);

/// The correlations in pairs of bootstrap samples of the same cells, one entry per pair: one sample of as many cells
/// as there are, one of cellsOfSecond. Advances the job by one per pair.
struct CorrelationResamples {
  std::vector<Eigen::ArrayXd> first, second;
};
CorrelationResamples resampleCorrelations(const Eigen::MatrixXf& centredLogs, const std::vector<NumberedEdge>& edges,
                                          std::int64_t cellsOfSecond, std::size_t pairs, std::uint64_t seed,
                                          JobContext& job);

}  // namespace grnwb::evaluate
