// SPDX-License-Identifier: GPL-3.0-or-later
// How well scored edges agree with a known network.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/known_pair.h"
#include "core/data/scored_edges.h"

namespace grnwb::evaluate {

struct ScoreGrnParameters {
  std::string universe = "all";  ///< all, gold
};
std::vector<Field> fields(ScoreGrnParameters& parameters);

struct GrnScore {
  double auroc = 0;           ///< chance that a true edge ranks above a pair that is none, ties half
  double auprc = 0;           ///< average precision, ties taken together
  double earlyPrecision = 0;  ///< precision among the first trueEdges pairs, ties at the last place shared
  double prior = 0;           ///< trueEdges / candidates, the precision of a random order
  std::int64_t candidates = 0, trueEdges = 0;
  std::int64_t scored = 0;  ///< candidates that an edge scores
  std::int64_t tfs = 0, targets = 0;
};

/// Candidates are the pairs of a TF and a target of the universe, TF != target; a pair that no edge scores has score 0
/// and ties with the others of its kind. Universe
///   all:  every TF of the edges or of the truth x every target of either, pairs listed as no edge included. Edges and
///         truth should speak of the same targets: a true edge on a target that was never asked for counts as missed.
///   gold: TFs and targets that have a true edge and that the edges name too (DREAM5's rule, Marbach et al., Nature
///         Methods 2012, together with BEELINE's cut to the genes of the data). For truths that know part of the genes,
///         or more genes than the data have.
/// True edges that fall out of the universe gold, or count as missed in all, are warned of on the job. AUROC, AUPRC and
/// early precision are BEELINE's (Pratapa et al., Nature Methods 2020), which however takes the AUPRC by trapezoids
/// and, in early precision, all pairs that tie at the last place. Self-loops of edges and truth are left out before
/// anything is counted; of a pair scored twice the higher score counts. Time and memory grow with the edges and the
/// truth, not with the candidates. Throws Error(badInput) when there are no edges, when an importance is below 0 (it
/// would rank behind pairs without an edge) or NaN, when edges and truth have no TF or no target in common, and when
/// all candidates are true or none is; cancelledError() once the job is stopped.
GrnScore scoreGrn(const data::ScoredEdges& edges, const data::KnownPairs& truth, const ScoreGrnParameters& parameters,
                  JobContext& job);

}  // namespace grnwb::evaluate
