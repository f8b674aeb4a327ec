// SPDX-License-Identifier: GPL-3.0-or-later
// Temporary files that a killed program left in a project folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace grnwb::project {

/// Files under temporary names (see core/base/file.h) that no living write of this process is about to rename.
std::vector<std::filesystem::path> leftovers(const std::filesystem::path& folder);
/// Removes them; only for the one writer of the folder.
void removeLeftovers(const std::filesystem::path& folder);

}  // namespace grnwb::project
