// SPDX-License-Identifier: GPL-3.0-or-later
// The run folders of a project: PROJECT/runs/run-<n>.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// Folders of the project's runs, the newest first.
std::vector<std::filesystem::path> runFolders(const std::filesystem::path& project);
std::filesystem::path runFolder(const std::filesystem::path& project, const std::string& id);
/// Where a new run of the project goes: folder/runs/run-<n>.
std::filesystem::path nextRunFolder(const std::filesystem::path& project);
/// With the run in the place of an older state of it, or at the end.
std::vector<std::shared_ptr<const TrainingRun>> withRun(std::vector<std::shared_ptr<const TrainingRun>> runs,
                                                        std::shared_ptr<const TrainingRun> run);

/// All runs but their cells, the oldest first. A damaged one is left out, with a warning: it doesn't keep the project
/// closed.
std::vector<std::shared_ptr<const TrainingRun>> readRuns(const std::filesystem::path& project, JobContext& job);
/// A run made outside the project (before its first save, or in the folder it was copied from) moves in.
void bringRun(const TrainingRun& run, const std::filesystem::path& project);

}  // namespace grnwb::pipeline
