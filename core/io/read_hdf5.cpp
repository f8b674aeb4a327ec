// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_hdf5.h"

namespace grnwb::io {

Hdf5Format hdf5FormatOf(const Hdf5Node& root) {
  if (root.child("obs") || root.child("X")) return Hdf5Format::h5ad;
  return root.child("row_attrs") && root.child("col_attrs") ? Hdf5Format::loom : Hdf5Format::tenx;
}

data::Dataset readHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Opening " + path.filename().string(), 0);
  const Hdf5Session session(job);
  const Hdf5Node root = Hdf5Node::openFile(path);
  switch (hdf5FormatOf(root)) {
    case Hdf5Format::h5ad:
      return readH5ad(root, options, job);
    case Hdf5Format::loom:
      return readLoom(root, options, job);
    case Hdf5Format::tenx:
      break;
  }
  return read10xH5(root, options, job);
}

}  // namespace grnwb::io
