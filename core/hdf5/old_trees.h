// SPDX-License-Identifier: GPL-3.0-or-later
// A look at the trees by which HDF5 files of the older layout find members and chunks, before the library follows them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/hdf5/file_bytes.h"

namespace grnwb::hdf5 {

/// Whether the members of a group can be found: the levels of the tree descend, its nodes and the heap lie within the
/// file, names end within the heap, and the heap's list of free blocks has an end. The library trusts all of these.
bool symbolTableFits(const FileBytes& file, std::uint64_t tree, std::uint64_t heap);

/// Whether the levels of a tree of chunks descend, its nodes lie within the file and no chunk is stored in more bytes
/// than mostBytes. dimensions: of a chunk, that of the bytes of an element included.
bool chunkTreeFits(const FileBytes& file, std::uint64_t tree, std::size_t dimensions, double mostBytes);

}  // namespace grnwb::hdf5
