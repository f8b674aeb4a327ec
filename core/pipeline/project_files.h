// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in a project folder, without opening the project.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/grn/grn.h"
#include "core/project/part.h"

namespace grnwb::pipeline {

/// One network of a project, without reading its data: the version with that number ("7", "v7") or name, or, for an
/// empty text, the network being edited. Throws Error(badInput) when the folder is no project or has no such network;
/// the message names those it has.
grn::Grn projectNetwork(const std::filesystem::path& folder, const std::string& version);
/// The file of the project's raw data. Throws Error(badInput) when the folder is no project or has none.
std::filesystem::path rawDataFile(const std::filesystem::path& folder);

/// Parts without which the project can't be opened, whose file isn't there or was cut. Throws Error(badInput) when the
/// folder is no project.
std::vector<project::Part> missingParts(const std::filesystem::path& folder);
/// Looks for them by their content in a folder and those below it, and brings what it finds back; the raw data also
/// from the file they were read from. Returns what is missing still.
std::vector<project::Part> relink(const std::filesystem::path& folder, const std::filesystem::path& lookIn,
                                  JobContext& job);

}  // namespace grnwb::pipeline
