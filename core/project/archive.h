// SPDX-License-Identifier: GPL-3.0-or-later
// A project as one file: a gzipped tar archive with the project folder in it.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/job.h"

namespace grnwb::project {

inline constexpr const char* kArchiveEnding = ".tar.gz";

/// By its name: .tar.gz or .tgz.
bool isArchive(const std::filesystem::path& file);

/// By the first entry of such an archive: its folder is named as a project, or the entry is a file that only projects
/// have. Reads some kilobytes; false for what can't be read.
bool holdsProject(const std::filesystem::path& archive);

/// Everything in the folder but its lock and temporary files. Replaces the archive only when complete. Throws
/// Error(failed), and Error(badInput) when a file can't be read.
void writeArchive(const std::filesystem::path& folder, const std::filesystem::path& archive, JobContext& job);

/// Unpacks the one project in the archive as the folder, which doesn't exist yet. Throws Error(badInput) for an archive
/// that is damaged, holds no project, or names places outside of it, and Error(failed) when it can't be written; then
/// nothing is left.
void readArchive(const std::filesystem::path& archive, const std::filesystem::path& folder, JobContext& job);

}  // namespace grnwb::project
