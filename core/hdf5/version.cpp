// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/version.h"

#include <hdf5.h>

namespace grnwb::hdf5 {

std::string version() {
  unsigned major = 0, minor = 0, release = 0;
  H5get_libversion(&major, &minor, &release);
  return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(release);
}

}  // namespace grnwb::hdf5
