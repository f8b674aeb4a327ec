// SPDX-License-Identifier: GPL-3.0-or-later
// The finished steps of a project as commands of grnwb that make the same results again.
#pragma once

#include <filesystem>
#include <string>

#include "core/pipeline/project.h"

namespace grnwb::pipeline {

/// Lines for a POSIX shell. folder: of the project, empty while it has none; commands take what lies in it from there
/// and what doesn't from the files that the commands of earlier steps write. step: index in the history.
std::string consoleCommand(const ProjectState& state, const std::filesystem::path& folder, std::size_t step);

/// A bash script of the whole history, oldest first. Only the raw data, recorded answers and networks edited by hand
/// come from the project: all else is made anew, in the folder in which the script runs.
std::string consoleScript(const ProjectState& state, const std::filesystem::path& folder);

}  // namespace grnwb::pipeline
