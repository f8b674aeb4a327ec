// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a study cell by cell into a folder, so that it can be interrupted, gone on with, and parted among machines.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/chat/api_key.h"
#include "core/chat/chat.h"
#include "core/study/results.h"

namespace grnwb::study {

struct StudyRun {
  std::filesystem::path folder;
  std::size_t shard = 1, shards = 1;  ///< this process does the shard-th of so many parts, from 1
  bool retriesFailed = true;          ///< cells that failed before are tried again
};

struct StudyObserver {
  /// The provider that a model's questions go to; may be empty: then settings that would have to ask fail, saying so.
  std::function<const chat::ChatProvider*(const StudyModel&)> provider;
  /// After every change of a cell's state, on the working thread: the cell's index in cells(study) and its result.
  std::function<void(std::size_t, const CellResult&)> changed;
};

/// Does the cells that wait, one after the other; a cell that fails is recorded as failed and the others go on. What is
/// shared (splits, TF lists, inference, Stage 1) is made once and kept in the folder. A cell is done once its result is
/// on disk: a killed process loses the one it was at, whose training goes on from its checkpoint. The same study gives
/// the same results, whether it was interrupted or parted or not. Throws Error(badInput) when the folder holds another
/// study, cancelledError() when stopped.
StudyResults runStudy(const Study& study, const StudyRun& run, JobContext& job, const StudyObserver& observer = {});

/// Takes the results of other folders of the same study, as shards left them, into folder. Throws Error(badInput) when
/// one holds another study or two hold different results for a cell.
StudyResults mergeStudies(const Study& study, const std::vector<std::filesystem::path>& from,
                          const std::filesystem::path& folder, JobContext& job);

}  // namespace grnwb::study
