// SPDX-License-Identifier: GPL-3.0-or-later
// Copying a folder of files so that the copy is whole, and on disk, once its last file is there.
#pragma once

#include <filesystem>
#include <string>

namespace grnwb::project {

/// Replaces files of the same names and leaves others; the file called `last` comes when all others are there.
/// Temporary files stay behind. Throws Error(failed).
void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to, const std::string& last);

}  // namespace grnwb::project
