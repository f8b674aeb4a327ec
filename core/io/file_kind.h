// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of file a path leads to, told by its first bytes.
#pragma once

#include <filesystem>

namespace grnwb::io {

/// archive: zip, tar, or one file that is compressed in a way which its reader can't undo by itself.
enum class FileKind { folder, hdf5, matrixMarket, text, archive };

/// Throws Error(badInput) where there is no file, nothing in it or nothing known.
FileKind fileKind(const std::filesystem::path& path);

/// The remedy of errors about a file that can't be one with cells.
inline constexpr const char* kKnownFormats =
    "give an h5ad, loom or 10x .h5 file, a folder with matrix.mtx, a csv or tsv table, or an archive of one of these";

}  // namespace grnwb::io
