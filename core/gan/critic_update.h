// SPDX-License-Identifier: GPL-3.0-or-later
// One update of a critic with gradient penalty, the same in both stages (method.md 7). Includes torch: for the sources
// of this room only.
#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/gan/adamw.h"
#include "core/gan/networks.h"

namespace grnwb::gan {

/// What a critic reads of cells: the values with power 1 (the paper), or (x + 1)^power. Below 1 the many genes of few
/// counts weigh more beside the few of many; differences of square roots make Hellinger's distance between cells of
/// equal total.
Tensor criticInput(const Tensor& cells, double power);

struct CriticUpdate {
  Tensor cells;                   ///< the fakes, [cells x genes]
  Tensor scoreFake, scoreReal;    ///< means
  Tensor norm;                    ///< of the gradient at the mixtures, [cells]
  Tensor penalty;                 ///< mean((norm - 1)^2)
  Tensor loss;                    ///< scoreFake - scoreReal + weight * penalty
  std::vector<Tensor> gradients;  ///< of the loss, one per parameter
};

/// fake, real: [cells x genes], fake without graph; eps: [cells], share of the real cell in each mixture of
/// critic inputs. Throws cancelledError() before anything changed.
CriticUpdate updateCritic(const Critic& critic, double power, AdamW& optimiser, double rate, double penaltyWeight,
                          const Tensor& fake, const Tensor& real, const Tensor& eps, const JobContext& job);

/// Euclidean norm of each row; its gradient is 0 where the row is.
Tensor rowNorm(const Tensor& x);

/// start * (end / start)^(step / length), method.md 7.
double exponentialRate(double start, double end, std::int64_t length, std::int64_t step);

}  // namespace grnwb::gan
