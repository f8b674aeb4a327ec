// SPDX-License-Identifier: GPL-3.0-or-later
// The scored edges of a setting: inferred from the training cells, or named by a language model.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/scored_edges.h"
#include "core/study/model_answers.h"
#include "core/study/prepared_split.h"
#include "core/study/step_record.h"

namespace grnwb::study {

// Each reads the file, or makes it.

/// Finished targets of an interrupted inference are kept beside the file. Throws as infer::infer().
Made<data::ScoredEdges> inferredEdges(const infer::InferParameters& parameters, const std::vector<std::string>& tfs,
                                      const PreparedSplit& split, const std::filesystem::path& file, JobContext& job);

/// From names and the context alone (method.md 1); of all genes that preprocessing selects. Throws as AskedModel.
Made<data::ScoredEdges> modelEdges(const AskedModel& model, const std::vector<std::string>& tfs,
                                   const PreparedSplit& split, const std::filesystem::path& file, JobContext& job);

}  // namespace grnwb::study
