// SPDX-License-Identifier: GPL-3.0-or-later
// The graph that a cell of a study imposes on the generator (method.md 1 and 5).
#pragma once

#include "core/base/job.h"
#include "core/grn/grn.h"
#include "core/study/shared_steps.h"

namespace grnwb::study {

/// Of a setting with a graph. Random: TFs of its setting's list, k of them for each target, drawn anew for each split
/// and graph. Throws what the steps throw that it needs.
Made<grn::Grn> cellGraph(const Study& study, const StudyCell& cell, SharedSteps& shared, JobContext& job);

}  // namespace grnwb::study
