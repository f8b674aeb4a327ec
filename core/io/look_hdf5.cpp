// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_hdf5.h"

namespace grnwb::io {

FileLook lookHdf5(const std::filesystem::path& path, const ReadOptions&, JobContext&) {
  const Hdf5Node root = Hdf5Node::openFile(path);
  FileLook look;
  look.format = root.child("obs") || root.child("X") ? "h5ad" : "10x h5";
  return look;
}

}  // namespace grnwb::io
