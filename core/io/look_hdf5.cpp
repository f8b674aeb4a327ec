// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/io/chosen_features.h"
#include "core/io/gene_name_column.h"
#include "core/io/h5ad_matrices.h"
#include "core/io/h5ad_table.h"
#include "core/io/hdf5_matrix.h"
#include "core/io/loom_attributes.h"
#include "core/io/read_hdf5.h"
#include "core/io/tenx_groups.h"

namespace grnwb::io {
namespace {

FileLook lookH5ad(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  FileLook look;
  look.format = "h5ad";
  const std::vector<H5adMatrix> matrices = h5adMatrices(root);
  if (matrices.empty()) chosenMatrix(root, matrices, "");
  for (const H5adMatrix& matrix : matrices) {
    try {
      const auto [cells, genes] = statedShape(matrix.values);
      look.matrices.push_back({matrix.name, cells, genes, data::valueKind(readSample(matrix.values, false, job))});
    } catch (const Error& error) {  // what is damaged isn't offered
      if (matrix.name.empty() || error.code() == ErrorCode::cancelled) throw;
    }
  }
  const auto chosen = std::ranges::find(matrices, options.matrix, &H5adMatrix::name);
  look.names = offeredNames(
      readH5adTable((chosen == matrices.end() ? matrices.front() : *chosen).genes, root.child("uns"), job));
  return look;
}

FileLook lookLoom(const hdf5::Node& root, JobContext& job) {
  FileLook look;
  look.format = "loom";
  const auto add = [&](const std::string& name, const hdf5::Node& node) {
    if (matrixLayoutOf(node) != MatrixLayout::dense) node.fail("holds no matrix of numbers", hdf5::kWriteAgain);
    const auto [genes, cells] = statedShape(node);
    look.matrices.push_back({name, cells, genes, data::valueKind(readSample(node, true, job))});
  };
  add("", root.need("matrix"));
  for (const std::string& name : loomMatrices(root))
    add(name, root.need("layers").need(name.substr(name.find('/') + 1)));
  look.names = offeredNames(readLoomGenes(root.need("row_attrs"), look.matrices.front().genes, job));
  return look;
}

FileLook look10xH5(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  FileLook look;
  look.format = "10x h5";
  const std::vector<TenxGroup> groups = tenxGroups(root);
  const auto chosen = std::ranges::find(groups, options.genome, &TenxGroup::genome);
  const TenxGroup& group = chosen == groups.end() ? groups.front() : *chosen;
  const data::Table genes = readTenxGenes(group, job);
  const std::int64_t cells = group.node.need("barcodes").length();
  look.matrices.push_back(
      {"", cells, genes.rows(), data::valueKind(sampleCompressedRows(group.node, cells, genes.rows(), job))});
  for (const TenxGroup& one : groups)
    if (groups.size() > 1) look.genomes.push_back(one.genome);
  const auto genomes = labelCounts(genes, "genome");
  for (const auto& [genome, count] : genomes)
    if (genomes.size() > 1) look.genomes.push_back(genome);
  look.features = labelCounts(genes, "feature_types");
  if (look.features.size() < 2) look.features.clear();
  look.names = offeredNames(genes);
  return look;
}

}  // namespace

FileLook lookHdf5(const std::filesystem::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Looking at " + path.filename().string(), 0);
  const hdf5::Session session(job);
  const hdf5::Node root = hdf5::Node::openFile(path);
  switch (hdf5FormatOf(root)) {
    case Hdf5Format::h5ad:
      return lookH5ad(root, options, job);
    case Hdf5Format::loom:
      return lookLoom(root, job);
    case Hdf5Format::tenx:
      break;
  }
  return look10xH5(root, options, job);
}

}  // namespace grnwb::io
