// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a project into its folder (name.grnwb/) and opening it: files the field can already read.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/pipeline/project_files.h"
#include "core/pipeline/project_runs.h"
#include "core/pipeline/project_state.h"

namespace grnwb::pipeline {

/// The folder, ready to be locked and saved into; made when missing. Throws Error(failed) when it holds other files or
/// can't be made, Error(badInput) when it holds a project that this version can't read.
void makeProjectFolder(const std::filesystem::path& folder);
/// Writes what changed since the last save into the folder (created when missing); project.json is replaced last, so
/// that a crash leaves the old project or the new one. The caller holds the folder's lock (core/project/lock.h). Throws
/// Error(failed), with the project on disk as it was.
void saveProject(const ProjectState& state, const std::filesystem::path& folder, JobContext& job);
/// The same into another folder, with the other files of the project's present one (empty: none).
void saveCopy(const ProjectState& state, const std::filesystem::path& present, const std::filesystem::path& copy,
              JobContext& job);

/// How much is read at once: whenNeeded leaves the raw data in their file while there are prepared ones.
enum class Reading { everything, whenNeeded };
/// Throws Error(badInput) when the folder is no project, of a newer version, or when a part is missing or damaged.
ProjectState openProject(const std::filesystem::path& folder, JobContext& job, Reading reading = Reading::everything);

}  // namespace grnwb::pipeline
