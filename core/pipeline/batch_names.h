// SPDX-License-Identifier: GPL-3.0-or-later
// What to call the cells of each of several files that become one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace grnwb::pipeline {

/// The file's name without the endings of formats, or where that is the same in several files, the innermost folder
/// that isn't; no two are equal.
std::vector<std::string> batchNames(const std::vector<std::filesystem::path>& files);

}  // namespace grnwb::pipeline
