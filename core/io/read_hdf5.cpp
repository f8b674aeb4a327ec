// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_hdf5.h"

#include "core/io/chosen_features.h"

namespace grnwb::io {

Hdf5Format hdf5FormatOf(const hdf5::Node& root) {
  if (root.child("obs") || root.child("X")) return Hdf5Format::h5ad;
  return root.child("row_attrs") && root.child("col_attrs") ? Hdf5Format::loom : Hdf5Format::tenx;
}

namespace {

data::Dataset readFormat(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  const Hdf5Format format = hdf5FormatOf(root);
  if (format == Hdf5Format::tenx) return read10xH5(root, options, job);
  data::Dataset dataset = format == Hdf5Format::h5ad ? readH5ad(root, options, job) : readLoom(root, options, job);
  if (!options.genome.empty() || !options.feature.empty()) keepChosenFeatures(dataset, root.path(), options, job);
  return dataset;
}

}  // namespace

data::Dataset readHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Opening " + path.filename().string(), 0);
  const hdf5::Session session(job);
  return readFormat(hdf5::Node::openFile(path), options, job);
}

}  // namespace grnwb::io
