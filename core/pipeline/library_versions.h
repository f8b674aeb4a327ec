// SPDX-License-Identifier: GPL-3.0-or-later
// The libraries that results rest on, as provenance records name them.
#pragma once

#include <map>
#include <string>

namespace grnwb::pipeline {

/// Name -> version: LibTorch, Eigen, HDF5, FFTW, oneTBB, and BLAS as far as it tells.
std::map<std::string, std::string> libraryVersions();

}  // namespace grnwb::pipeline
