// SPDX-License-Identifier: GPL-3.0-or-later
// Finding lost parts of a project again: by their content, wherever they are and whatever they are called now.
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/project/part.h"

namespace grnwb::project {

/// Copies those that are found in the folder, or below it, to their places; the others are returned. A part whose
/// SHA-256 was never noted is known by its name.
std::vector<Part> findParts(const std::filesystem::path& project, const std::vector<Part>& lost,
                            const std::filesystem::path& lookIn, JobContext& job);

}  // namespace grnwb::project
