// SPDX-License-Identifier: GPL-3.0-or-later
// Further points on an embedding that stays as it was fitted.
#pragma once

#include <Eigen/Core>

#include "core/base/job.h"
#include "core/embed/tsne.h"

namespace grnwb::embed {

/// fittedInput: what the embedding was fitted to, cells x dimensions; points: further cells of the same dimensions.
/// Each starts amid its nearest fitted cells, weighted by likeness (perplexity of the parameters), and moves to where
/// t-SNE's attraction by these and repulsion by all fitted cells balance; further cells don't feel each other. Returns
/// the further cells' positions alone, as kl the mean divergence of one of them from its neighbours among the fitted
/// cells, and the iterations. Same bytes for any number of threads. Throws Error(badInput) for other dimensions, too
/// few fitted cells or NaN, and cancelledError() once the job is stopped.
Embedding placed(const Embedding& fitted, const Eigen::MatrixXd& fittedInput, const Eigen::MatrixXd& points,
                 const TsneParameters& parameters, JobContext& job);

}  // namespace grnwb::embed
