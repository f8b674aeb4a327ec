// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_versions.h"

#include <Eigen/Core>

#include "core/base/parallel.h"
#include "core/embed/fftw_version.h"
#include "core/gan/library_versions.h"
#include "core/hdf5/version.h"

namespace grnwb::pipeline {

std::map<std::string, std::string> libraryVersions() {
  const std::string eigen = std::to_string(EIGEN_WORLD_VERSION) + '.' + std::to_string(EIGEN_MAJOR_VERSION) + '.' +
                            std::to_string(EIGEN_MINOR_VERSION);
  std::map<std::string, std::string> versions{{"LibTorch", gan::torchVersion()},
                                              {"Eigen", eigen},
                                              {"HDF5", hdf5::version()},
                                              {"FFTW", embed::fftwVersion()},
                                              {"oneTBB", tbbVersion()}};
  if (const std::string blas = gan::blasVersion(); !blas.empty()) versions["BLAS"] = blas;
  return versions;
}

}  // namespace grnwb::pipeline
