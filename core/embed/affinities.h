// SPDX-License-Identifier: GPL-3.0-or-later
// The similarities of t-SNE's input: Gaussian neighbourhoods of one perplexity, made symmetric.
#pragma once

#include <Eigen/SparseCore>

#include "core/base/job.h"
#include "core/embed/neighbours.h"

namespace grnwb::embed {

using Affinities = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// Points x neighbours, P: row i proportional to exp(-beta_i * squared distance), beta_i such that the row's entropy is
/// log(perplexity).
RowMatrix conditionalProbabilities(const Neighbours& neighbours, double perplexity, JobContext& job);
/// Points x points, symmetric, summing to 1: (P + P^T) / 2n over the neighbours of each point.
Affinities affinities(const Neighbours& neighbours, double perplexity, JobContext& job);

}  // namespace grnwb::embed
