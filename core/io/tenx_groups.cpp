// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tenx_groups.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace grnwb::io {
namespace {

/// The texts of the first of these datasets that there is.
std::optional<std::vector<std::string>> firstTexts(const hdf5::Node& group, std::initializer_list<const char*> names,
                                                   JobContext& job) {
  for (const char* name : names)
    if (const auto node = group.child(name)) return node->texts(job);
  return std::nullopt;
}

/// Columns beside the names; one row per probe where gene_id stands beside id.
void readFeatureColumns(const hdf5::Node& features, data::Table& genes, JobContext& job) {
  const bool probes = features.child("gene_id").has_value();
  for (const std::string& name : features.childNames()) {
    const hdf5::Node node = features.need(name);
    if (name == "name" || !node.isDataset() || node.shape() != std::vector{genes.rows()}) continue;
    std::string column = name;
    if (name == "feature_type") column = "feature_types";
    if (name == "gene_id" || (name == "id" && !probes)) column = "gene_ids";
    if (name == "id" && probes) column = "probe_ids";
    if (node.kind() == hdf5::StoredKind::text)
      genes.set(column, node.texts(job));
    else if (node.kind() == hdf5::StoredKind::number || node.kind() == hdf5::StoredKind::boolean)
      genes.set(column, node.numbers<double>(job));
  }
  for (const char* label : {"feature_types", "genome"})
    if (const data::Column* column = genes.find(label)) genes.set(label, data::toCategorical(*column));
}

}  // namespace

std::vector<TenxGroup> tenxGroups(const hdf5::Node& root) {
  std::vector<TenxGroup> groups;
  if (auto matrix = root.child("matrix"); matrix && matrix->child("features")) {
    groups.push_back({std::move(*matrix), ""});
    return groups;
  }
  for (const std::string& name : root.childNames())
    if (auto group = root.child(name);
        group && group->child("barcodes") && (group->child("gene_names") || group->child("genes")))
      groups.push_back({std::move(*group), name});
  if (groups.empty())
    root.fail("is an HDF5 file of an unknown kind", "give an h5ad or loom file or a 10x .h5 file of counts");
  return groups;
}

TenxGroup chosenTenxGroup(const hdf5::Node& root, const std::string& genome) {
  std::vector<TenxGroup> groups = tenxGroups(root);
  if (groups.front().genome.empty() || (groups.size() == 1 && genome.empty())) return std::move(groups.front());
  const auto found = std::ranges::find(groups, genome, &TenxGroup::genome);
  if (found != groups.end()) return std::move(*found);
  std::vector<std::string> genomes;
  for (const TenxGroup& group : groups) genomes.push_back(group.genome);
  const std::string there = join(genomes, ", ");
  if (genome.empty()) root.fail("holds several genomes (" + there + ")", "choose one of them");
  root.fail("has no genome '" + genome + "'", "choose one of: " + there);
}

data::Table readTenxGenes(const TenxGroup& group, JobContext& job) {
  data::Table genes;
  if (group.genome.empty()) {
    const hdf5::Node features = group.node.need("features");
    auto names = firstTexts(features, {"name", "gene_name", "id"}, job);
    if (!names) features.failDamaged("has neither names nor ids");
    genes.names = std::move(*names);
    readFeatureColumns(features, genes, job);
    return genes;
  }
  genes.names = *firstTexts(group.node, {"gene_names", "genes"}, job);
  if (auto ids = firstTexts(group.node, {"genes"}, job)) {
    if (ids->size() != genes.names.size())
      group.node.failDamaged("has " + std::to_string(ids->size()) + " gene ids for " + std::to_string(genes.rows()) +
                             " gene names");
    genes.set("gene_ids", std::move(*ids));
  }
  return genes;
}

}  // namespace grnwb::io
