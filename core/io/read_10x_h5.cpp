// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/io/chosen_features.h"
#include "core/io/hdf5_matrix.h"
#include "core/io/read_hdf5.h"
#include "core/io/sparse_assembly.h"
#include "core/io/tenx_groups.h"

namespace grnwb::io {
namespace {

/// The counts of a group that has barcodes, data, indices and indptr, for the genes that are known already.
void readCounts(const hdf5::Node& group, data::Dataset& dataset, JobContext& job) {
  dataset.cells.names = group.need("barcodes").texts(job);
  const std::int64_t genes = dataset.genes.rows(), cells = dataset.cells.rows();
  if (const auto shape = group.child("shape"); shape && shape->numbers<std::int64_t>(job) != std::vector{genes, cells})
    group.failDamaged("has a shape that doesn't fit its " + std::to_string(genes) + " genes and " +
                      std::to_string(cells) + " barcodes");
  if (const auto kept = group.child("filtered_barcodes");
      kept && kept->kind() == hdf5::StoredKind::boolean && kept->shape() == std::vector{cells})
    dataset.cells.set("filtered_barcodes", kept->numbers<double>(job));
  dataset.x = readCompressedRows(group, cells, genes, job);
  if (firstNonFinite(dataset.x)) group.failDamaged("has missing or infinite values");
}

}  // namespace

data::Dataset read10xH5(const hdf5::Node& root, const ReadOptions& options, JobContext& job) {
  const TenxGroup group = chosenTenxGroup(root, options.genome);
  if (!options.matrix.empty())
    root.fail("has no matrix '" + options.matrix + "'", "leave the choice to the file, which holds one");
  data::Dataset dataset;
  dataset.genes = readTenxGenes(group, job);
  readCounts(group.node, dataset, job);
  ReadOptions within = options;
  if (!group.genome.empty()) within.genome.clear();
  keepChosenFeatures(dataset, root.path(), within, job);
  return dataset;
}

}  // namespace grnwb::io
