// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/io/read_10x.h"
#include "core/io/read_hdf5.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

/// The counts of a group that has barcodes, data, indices, indptr and shape (genes, cells).
void readCounts(const Hdf5Node& group, data::Dataset& dataset, JobContext& job) {
  dataset.cells.names = group.need("barcodes").texts(job);
  const std::vector<std::int64_t> shape = group.need("shape").numbers<std::int64_t>(job);
  const std::int64_t genes = dataset.genes.rows(), cells = dataset.cells.rows();
  if (shape.size() != 2 || shape[0] != genes || shape[1] != cells)
    group.failDamaged("has a shape that doesn't fit its " + std::to_string(genes) + " genes and " +
                      std::to_string(cells) + " barcodes");
  dataset.x = readCompressed(group, cells, genes, job);
  tidy(dataset.x, job);
  if (firstNonFinite(dataset.x)) group.failDamaged("has missing or infinite values");
}

/// Columns of the gene table beside the names, under the names that scanpy gives them.
void readFeatureColumns(const Hdf5Node& features, data::Table& genes, JobContext& job) {
  const bool probes = features.child("gene_id").has_value();  // one row per probe, id names the probe
  for (const std::string& name : features.childNames()) {
    const Hdf5Node node = features.need(name);
    if (name == "name" || !node.isDataset() || node.shape() != std::vector{genes.rows()}) continue;
    std::string column = name;
    if (name == "feature_type") column = "feature_types";
    if (name == "gene_id" || (name == "id" && !probes)) column = "gene_ids";
    if (name == "id" && probes) column = "probe_ids";
    if (node.kind() == Hdf5Kind::text)
      genes.set(column, node.texts(job));
    else if (node.kind() == Hdf5Kind::number || node.kind() == Hdf5Kind::boolean)
      genes.set(column, node.numbers<double>(job));
  }
  for (const char* label : {"feature_types", "genome"})
    if (const data::Column* column = genes.find(label)) genes.set(label, data::toCategorical(*column));
}

data::Dataset readWithFeatures(const Hdf5Node& matrix, const ReadOptions& options, JobContext& job) {
  data::Dataset dataset;
  const Hdf5Node features = matrix.need("features");
  dataset.genes.names = features.need("name").texts(job);
  readFeatureColumns(features, dataset.genes, job);
  readCounts(matrix, dataset, job);
  return keepFeatures(std::move(dataset), options, job);
}

data::Dataset readGenome(const Hdf5Node& group, JobContext& job) {
  data::Dataset dataset;
  dataset.genes.names = group.need("gene_names").texts(job);
  std::vector<std::string> ids = group.need("genes").texts(job);
  if (ids.size() != dataset.genes.names.size())
    group.failDamaged("has " + std::to_string(ids.size()) + " gene ids for " + std::to_string(dataset.genes.rows()) +
                      " gene names");
  dataset.genes.set("gene_ids", std::move(ids));
  readCounts(group, dataset, job);
  return dataset;
}

}  // namespace

data::Dataset read10xH5(const Hdf5Node& root, const ReadOptions& options, JobContext& job) {
  if (const auto matrix = root.child("matrix"); matrix && matrix->child("features"))
    return readWithFeatures(*matrix, options, job);
  std::vector<std::string> genomes;
  for (const std::string& name : root.childNames())
    if (const auto group = root.child(name); group && group->child("barcodes") && group->child("gene_names"))
      genomes.push_back(name);
  if (genomes.empty()) root.fail("is an HDF5 file of an unknown kind", "give an h5ad file or a 10x .h5 file of counts");
  if (genomes.size() > 1)
    root.fail(
        "holds several genomes (" + join(genomes, ", ") + ")",
        "keep one, for instance with scanpy: read_10x_h5(file, genome='" + genomes.front() + "').write_h5ad(...)");
  return readGenome(root.need(genomes.front()), job);
}

}  // namespace grnwb::io
