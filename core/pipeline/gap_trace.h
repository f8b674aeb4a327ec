// SPDX-License-Identifier: GPL-3.0-or-later
// From a gene that synthetic cells get wrong back to the edges that made it so.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/gan/generate.h"
#include "core/grn/candidates.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// What one edge does to the gap of its target.
struct EdgeContribution {
  std::string tf;
  double tfKs = 0;          ///< the regulator's own gap: what is wrong before the edge
  double ksHeld = 0;        ///< gap of the target with the regulator held at its mean over the control cells
  double contribution = 0;  ///< gap as it is minus ksHeld: above 0, the gap shrinks without what the edge carries
  double meanHeld = 0;      ///< mean of the target then, counts
  bool locked = false;
};

/// Another regulator that the scored edges speak for, in the place of one that hurts, that has no score, or a lower
/// one.
struct SwapProposal {
  std::string from, to;
  double importanceFrom = 0, importanceTo = 0;  ///< in the scored edges; 0: not among them
  std::int64_t rankTo = 0;                      ///< of the new regulator among the target's scored ones, from 1
};

struct GapTrace {
  std::string gene;
  bool isTf = false;                     ///< a TF comes from Stage 1: it has no regulators to trace to
  double ks = 0;                         ///< control cells of the run against the real ones
  double realMean = 0, controlMean = 0;  ///< counts
  double noise = 0;                      ///< KS distance that two samples of real cells stay below in 95 %
  std::vector<EdgeContribution> edges;   ///< largest contribution first
  std::vector<SwapProposal> swaps;       ///< at most three, the best first; locked edges stay; none within noise
};

/// real: cells x genes of the run's names, library-normalised. Generates matched control and held cells, one set per
/// regulator. Throws Error(badInput) when the run has lost its network or the network doesn't hold the gene, when real
/// lacks the gene or a regulator, and what gan::perturb() throws.
GapTrace traceGap(const TrainingRun& run, const data::Matrix& real, const std::vector<std::string>& genes,
                  const std::string& gene, const grn::CandidateIndex& candidates,
                  const gan::GenerateParameters& parameters, JobContext& job);

/// What made the run's synthetic cells: with it the control cells of a trace are those that were compared. Defaults for
/// what the cells don't say.
gan::GenerateParameters syntheticParameters(const TrainingRun& run);

}  // namespace grnwb::pipeline
