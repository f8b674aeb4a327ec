// SPDX-License-Identifier: GPL-3.0-or-later
// What most likely made the gap of a traced gene, in words.
#pragma once

#include <QString>
#include <functional>
#include <string>

#include "core/evaluate/gene_gaps.h"
#include "core/grn/candidates.h"
#include "core/pipeline/gap_trace.h"

namespace grnwb::ui {

struct GapCause {
  QString word;          ///< "from its TF", "weak regulators"...
  QString look;          ///< of the chip that holds the word, see chip()
  QString sentence;      ///< what is seen
  bool isNoise = false;  ///< there is nothing to mend
};

/// The first that applies: nothing beyond noise; a TF, from Stage 1; a regulator that is wrong itself; an edge without
/// which the gap shrinks; regulators that no score speaks for; unclear. gapOf: the gap of a gene, or null.
GapCause gapCause(const pipeline::GapTrace& trace, const grn::CandidateIndex& candidates,
                  const std::function<const evaluate::GeneGap*(const std::string& gene)>& gapOf);

}  // namespace grnwb::ui
