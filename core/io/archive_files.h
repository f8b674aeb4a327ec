// SPDX-License-Identifier: GPL-3.0-or-later
// Files within an archive: zip, tar (also gzip, xz, bzip2, zstd), or one file compressed in one of these ways.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace grnwb::io {

/// Paths of the files within, with '/'; links and devices don't count. Throws Error(badInput) when it is damaged,
/// encrypted or names a place outside of itself.
std::vector<std::string> filesOfArchive(const std::filesystem::path& archive, JobContext& job);

/// Unpacks these files into the folder, of each no more than the bytes given for it. Throws Error(badInput) when they
/// grow beyond what an archive of that size can honestly hold, Error(failed) when the disk is too small.
void unpackFiles(const std::filesystem::path& archive, const std::map<std::string, std::uint64_t>& mostOf,
                 const std::filesystem::path& folder, JobContext& job);

}  // namespace grnwb::io
