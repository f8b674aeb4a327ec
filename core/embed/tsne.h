// SPDX-License-Identifier: GPL-3.0-or-later
// t-SNE (van der Maaten and Hinton, 2008), its repulsion by FFT (Linderman et al., 2019).
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/mailbox.h"
#include "core/base/parameters.h"

namespace grnwb::embed {

struct TsneParameters {
  double perplexity = 30;
  std::int64_t iterations = 1000;
  std::uint64_t seed = 1;
};
std::vector<Field> fields(TsneParameters& parameters);

struct Embedding {
  Eigen::MatrixX2d points;  ///< cells x 2
  double kl = 0;            ///< Kullback-Leibler divergence, nats
  std::int64_t iterations = 0;
};

/// points: cells x dimensions, principal components first to last: the first two are the start. Live partial embeddings
/// go to live (may be null) every 25 iterations. A cancelled job returns what it has; before the first iteration it
/// throws cancelledError(). Same bytes for any number of threads. Throws Error(badInput) for fewer cells than
/// 3 x perplexity + 1 or NaN.
Embedding tsne(const Eigen::MatrixXd& points, const TsneParameters& parameters, JobContext& job,
               Mailbox<Embedding>* live = nullptr);

}  // namespace grnwb::embed
