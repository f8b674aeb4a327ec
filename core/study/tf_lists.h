// SPDX-License-Identifier: GPL-3.0-or-later
// The TFs of a setting: those of a curated list, or those that a language model picks.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/study/model_answers.h"
#include "core/study/prepared_split.h"
#include "core/study/step_record.h"

namespace grnwb::study {

// Each reads the file, or makes it. The TFs are genes that preprocessing selects.

/// list: "bundled human", "bundled mouse" or a file. Throws as knowledge::readTfList and matchTfs.
Made<std::vector<std::string>> curatedTfs(const std::string& list, const PreparedSplit& split,
                                          const std::filesystem::path& file);

/// The TFs that the model proposes at least once (method.md 3). Throws as AskedModel, and Error(badInput) when it
/// proposes none.
Made<std::vector<std::string>> modelTfs(const AskedModel& model, const PreparedSplit& split,
                                        const std::filesystem::path& file, JobContext& job);

}  // namespace grnwb::study
