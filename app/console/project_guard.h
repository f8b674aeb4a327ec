// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a command from writing into a project that a window, or another command, has open.
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/project/lock.h"

namespace grnwb::console {

/// What the chosen command was told to write.
std::vector<std::filesystem::path> outputsOf(const CLI::App& app);
/// The locks of the projects that these lie in. Throws Error(failed) naming who holds one.
std::vector<std::unique_ptr<project::ProjectLock>> lockProjects(const std::vector<std::filesystem::path>& outputs,
                                                                JobContext& job);

}  // namespace grnwb::console
