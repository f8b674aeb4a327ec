// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/gene_subset.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/data/gene_names.h"

namespace grnwb::pipeline {
namespace {

using NameIndex = std::map<std::string, std::int64_t, std::less<>>;

[[noreturn]] void refuseGenes(const std::string& missing, const std::vector<std::string>& wanted,
                              const std::vector<std::string>& present, const NameIndex& index) {
  if (std::ranges::any_of(wanted, [&index](const std::string& gene) { return index.contains(gene); }))
    throw Error(ErrorCode::badInput, "gene " + missing, "is missing in one of the two data sets",
                "compare data sets that were made from the same genes");
  const data::NameMismatch mismatch = data::nameMismatch(wanted, present);
  throw Error(ErrorCode::badInput, "data", "the two data sets have no gene in common: " + mismatch.cause,
              mismatch.remedy);
}

}  // namespace

data::Dataset restrictToGenes(const data::Dataset& data, const std::vector<std::string>& genes) {
  if (data.genes.names == genes) return data;
  const auto index = data::indexOf(data.genes.names);
  std::vector<std::int64_t> columns;
  for (const std::string& gene : genes) {
    const auto found = index.find(gene);
    if (found == index.end()) refuseGenes(gene, genes, data.genes.names, index);
    columns.push_back(found->second);
  }
  std::vector<std::int64_t> rows(static_cast<std::size_t>(data.cellCount()));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  data::Dataset result = data.subset(rows, columns);
  for (std::int64_t row = 0; row < result.cellCount(); ++row) {
    const double kept = result.x.rowSum(row);
    if (kept == 0) continue;
    const auto scale = static_cast<float>(data.x.rowSum(row) / kept);
    const auto begin = static_cast<std::size_t>(result.x.offsets[static_cast<std::size_t>(row)]);
    const auto end = static_cast<std::size_t>(result.x.offsets[static_cast<std::size_t>(row) + 1]);
    for (std::size_t i = begin; i < end; ++i) result.x.values[i] *= scale;
  }
  return result;
}

}  // namespace grnwb::pipeline
