// SPDX-License-Identifier: GPL-3.0-or-later
// Which HDF5 reads and writes h5ad files.
#pragma once

#include <string>

namespace grnwb::hdf5 {

/// "1.10.8"
std::string version();

}  // namespace grnwb::hdf5
