// SPDX-License-Identifier: GPL-3.0-or-later
// A look at the heads of HDF5 objects before the library reads them.
#pragma once

#include <cstdint>

#include "core/hdf5/file_bytes.h"

namespace grnwb::hdf5 {

/// Whether the start of the file and its root group can be opened: see headerFits(). Files that keep their head in
/// another file are refused.
bool superblockFits(const FileBytes& file);

/// Whether every datatype and attribute in the head at this address lies within its message, as the library copies as
/// many bytes as these claim, no chunk has an extent of 0, by which it divides, and members and chunks can be found
/// (old_trees.h). Heads of version 1 are looked at, which have no checksum; later ones the library checks itself.
bool headerFits(const FileBytes& file, std::uint64_t address);

}  // namespace grnwb::hdf5
