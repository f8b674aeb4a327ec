// SPDX-License-Identifier: GPL-3.0-or-later
// A look at the heads of HDF5 objects before the library reads them.
#pragma once

#include <cstdint>

#include "core/io/file_bytes.h"

namespace grnwb::io {

/// Whether every datatype and attribute in the head at this address lies within its message, as the library copies as
/// many bytes as these claim, and no chunk has an extent of 0, by which it divides. Heads of version 1 are looked at,
/// which have no checksum; later ones the library checks itself.
bool headerFits(const FileBytes& file, std::uint64_t address);

}  // namespace grnwb::io
