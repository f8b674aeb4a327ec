// SPDX-License-Identifier: GPL-3.0-or-later
// What every file with cells must do, whatever its bytes: give a sound data set or one error of this program, without
// taking more memory than it honestly needs.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace grnwb::test {

/// A folder in memory that belongs to this process alone. Its files must be removed by the caller.
const std::filesystem::path& privateFolder();

/// A path in the folder that no earlier input had: HDF5 takes a file that it couldn't close for the same one.
std::filesystem::path freshPath(std::string_view ending);

void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Bytes of the file and of all that its zlib, gzip and zstd streams really unpack to.
std::size_t honestNeed(std::string_view bytes);

/// Opens the file or folder as the program does, by each choice that it offers. Ends the process when a rule is broken:
/// another exception than Error(badInput) with this path and a remedy, a data set that breaks its promises, or more
/// memory at a time than 4 x need, that of the data set included, + 64 MiB for blocks and buffers of fixed size.
void checkReading(const std::filesystem::path& path, std::size_t need);

}  // namespace grnwb::test
