// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/chosen_features.h"

#include <algorithm>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

constexpr const char* kGeneExpression = "Gene Expression";

/// Keeps the genes with this label of the column; how many were dropped.
std::int64_t keepLabel(data::Dataset& dataset, const char* column, const std::string& label) {
  const data::Categorical labels = data::toCategorical(*dataset.genes.find(column));
  std::vector<std::int64_t> kept;
  for (std::size_t i = 0; i < labels.codes.size(); ++i)
    if (labels.codes[i] >= 0 && labels.categories[static_cast<std::size_t>(labels.codes[i])] == label)
      kept.push_back(static_cast<std::int64_t>(i));
  const std::int64_t dropped = dataset.genes.rows() - static_cast<std::int64_t>(kept.size());
  if (dropped == 0) return 0;
  keepColumns(dataset.x, kept);
  for (auto& [name, layer] : dataset.layers) keepColumns(layer, kept);
  dataset.genes = dataset.genes.subset(kept);
  return dropped;
}

bool has(const std::vector<std::pair<std::string, std::int64_t>>& counts, const std::string& label) {
  return std::ranges::find(counts, label, &std::pair<std::string, std::int64_t>::first) != counts.end();
}

[[noreturn]] void failUnknown(const std::filesystem::path& path, const std::string& what, const std::string& label,
                              const std::vector<std::pair<std::string, std::int64_t>>& counts) {
  std::vector<std::string> names;
  for (const auto& [name, count] : counts) names.push_back(name);
  throw badFile(
      path, "has no " + what + " '" + label + "'",
      names.empty() ? "leave the choice to the file, which names none" : "choose one of: " + join(names, ", "));
}

}  // namespace

std::vector<std::pair<std::string, std::int64_t>> labelCounts(const data::Table& genes, const char* column) {
  std::vector<std::pair<std::string, std::int64_t>> counts;
  const data::Column* found = genes.find(column);
  if (found == nullptr) return counts;
  const data::Categorical labels = data::toCategorical(*found);
  for (const std::string& category : labels.categories) counts.emplace_back(category, 0);
  for (const std::int32_t code : labels.codes)
    if (code >= 0) ++counts[static_cast<std::size_t>(code)].second;
  std::erase_if(counts, [](const auto& entry) { return entry.first.empty() || entry.second == 0; });
  return counts;
}

void keepChosenFeatures(data::Dataset& dataset, const std::filesystem::path& path, const ReadOptions& options,
                        JobContext& job) {
  if (!options.genome.empty()) {
    const auto genomes = labelCounts(dataset.genes, "genome");
    if (!has(genomes, options.genome)) failUnknown(path, "genome", options.genome, genomes);
    keepLabel(dataset, "genome", options.genome);
  }
  const auto types = labelCounts(dataset.genes, "feature_types");
  if (!options.feature.empty()) {
    if (!has(types, options.feature)) failUnknown(path, "feature type", options.feature, types);
    keepLabel(dataset, "feature_types", options.feature);
  } else if (has(types, kGeneExpression)) {
    if (const std::int64_t dropped = keepLabel(dataset, "feature_types", kGeneExpression); dropped > 0)
      job.warn(std::to_string(dropped) + " features that aren't gene expression are left out");
  }
}

}  // namespace grnwb::io
