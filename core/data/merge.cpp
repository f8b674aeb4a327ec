// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/merge.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/data/matrix_part.h"
#include "core/data/merge_columns.h"
#include "core/data/unique_names.h"
#include "core/data/value_kind.h"

namespace grnwb::data {
namespace {

using Names = std::vector<std::string>;
using Parts = std::span<const NamedDataset>;
using Columns = std::vector<std::int64_t>;

void refuseBatchColumn(Parts parts, const std::string& batchColumn) {
  if (parts.size() < 2)
    throw Error(ErrorCode::badInput, "merge", "there are fewer than two data sets", "name at least two files");
  for (const NamedDataset& part : parts)
    if (part.data->cells.find(batchColumn) != nullptr)
      throw Error(ErrorCode::badInput, part.name, "its cells have a column '" + batchColumn + "' already",
                  "choose another name for the column of batches");
}

void refuseDifferentValues(Parts parts) {
  Names found;
  std::optional<ValueKind> common;
  bool differ = false;
  for (const NamedDataset& part : parts) {
    const ValueKind kind = valueKind(part.data->x);
    found.push_back(part.name + " holds " + name(kind) + " values");
    if (kind == ValueKind::empty) continue;
    differ = differ || (common && *common != kind);
    common = kind;
  }
  if (differ)
    throw Error(ErrorCode::badInput, "merge", "the data sets hold different kinds of values: " + join(found, ", "),
                "merge files of the same kind, best of all raw counts");
}

Names uniqueGenes(const NamedDataset& part, JobContext& job) {
  Names names = part.data->genes.names;
  if (const std::int64_t renamed = makeUnique(names); renamed > 0)
    job.warn(part.name + ": " + std::to_string(renamed) +
             " gene names occur more than once and got a suffix -1, -2...");
  return names;
}

/// Per part the columns of the common genes, in the order of the first part.
std::vector<Columns> commonGenes(Parts parts, const std::vector<Names>& genes) {
  std::vector<std::map<std::string, std::int64_t, std::less<>>> index;
  for (const Names& names : genes) index.push_back(indexOf(names));
  std::vector<Columns> common(parts.size());
  for (const std::string& gene : genes.front()) {
    if (!std::ranges::all_of(index, [&](const auto& of) { return of.contains(gene); })) continue;
    for (std::size_t i = 0; i < parts.size(); ++i) common[i].push_back(index[i].at(gene));
  }
  return common;
}

void refuseFewCommonGenes(Parts parts, const std::vector<Names>& genes, std::size_t common) {
  constexpr std::size_t kFew = 100;
  const auto smallest = std::ranges::min_element(genes, {}, &Names::size);
  if (common > 0 && 10 * common >= smallest->size() && common >= std::min(kFew, smallest->size() / 2)) return;
  // The part that shares least with the first one is the likely culprit.
  const auto index = indexOf(genes.front());
  std::size_t stranger = 1;
  std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
  for (std::size_t i = 1; i < genes.size(); ++i) {
    const auto shared = std::ranges::count_if(genes[i], [&](const std::string& gene) { return index.contains(gene); });
    if (shared < fewest) stranger = i;
    fewest = std::min(fewest, static_cast<std::int64_t>(shared));
  }
  const NameMismatch mismatch = nameMismatch(genes[stranger], genes.front());
  throw Error(ErrorCode::badInput, parts[stranger].name,
              "only " + std::to_string(common) + " genes are common to all data sets; beside " + parts[0].name + ": " +
                  mismatch.cause,
              mismatch.remedy);
}

/// The parts' rows on their common genes, one part after the other.
SparseMatrix stacked(const std::vector<const SparseMatrix*>& matrices, const std::vector<Columns>& columns,
                     JobContext& job) {
  SparseMatrix all;
  all.columns = std::ssize(columns.front());
  std::size_t most = 0;
  for (const SparseMatrix* matrix : matrices) most += matrix->values.size();
  all.columnIndex.reserve(most);
  all.values.reserve(most);
  for (std::size_t i = 0; i < matrices.size(); ++i) {
    MatrixPart part = MatrixPart::whole(*matrices[i]);
    part.columns = columns[i];
    const SparseMatrix copy = copyOf(part, job);
    for (const std::int64_t end : std::span(copy.offsets).subspan(1)) all.offsets.push_back(all.nonzero() + end);
    all.columnIndex.insert(all.columnIndex.end(), copy.columnIndex.begin(), copy.columnIndex.end());
    all.values.insert(all.values.end(), copy.values.begin(), copy.values.end());
    all.rows += copy.rows;
  }
  return all;
}

std::map<std::string, SparseMatrix> stackedLayers(Parts parts, const std::vector<Columns>& columns, JobContext& job) {
  std::map<std::string, SparseMatrix> layers;
  for (const auto& [layer, values] : parts.front().data->layers) {
    std::vector<const SparseMatrix*> matrices;
    for (const NamedDataset& part : parts)
      if (const auto found = part.data->layers.find(layer); found != part.data->layers.end())
        matrices.push_back(&found->second);
    if (matrices.size() == parts.size()) layers.emplace(layer, stacked(matrices, columns, job));
  }
  return layers;
}

/// Returns how many were changed.
std::int64_t tellCellsApart(Names& cells, const Categorical& batches) {
  std::map<std::string, int> times;
  for (const std::string& cell : cells) ++times[cell];
  std::int64_t renamed = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (times[cells[i]] < 2) continue;
    cells[i] += "-" + batches.categories[static_cast<std::size_t>(batches.codes[i])];
    ++renamed;
  }
  makeUnique(cells);
  return renamed;
}

Categorical batchesOf(Parts parts) {
  Categorical batches;
  for (const NamedDataset& part : parts) {
    batches.codes.insert(batches.codes.end(), static_cast<std::size_t>(part.data->cellCount()),
                         static_cast<std::int32_t>(batches.categories.size()));
    batches.categories.push_back(part.name);
  }
  makeUnique(batches.categories);
  return batches;
}

}  // namespace

Merged merged(Parts parts, const std::string& batchColumn, JobContext& job) {
  refuseBatchColumn(parts, batchColumn);
  job.beginPhase("Merge", 0);
  refuseDifferentValues(parts);
  std::vector<Names> genes;
  for (const NamedDataset& part : parts) genes.push_back(uniqueGenes(part, job));
  const std::vector<Columns> columns = commonGenes(parts, genes);
  refuseFewCommonGenes(parts, genes, columns.front().size());

  Merged result;
  result.report.commonGenes = std::ssize(columns.front());
  for (const Names& names : genes) result.report.genesLost.push_back(std::ssize(names) - result.report.commonGenes);
  Dataset& data = result.data;
  data.genes = parts.front().data->genes.subset(columns.front());
  for (std::size_t i = 0; i < columns.front().size(); ++i)
    data.genes.names[i] = genes.front()[static_cast<std::size_t>(columns.front()[i])];
  std::vector<const Table*> cells;
  std::vector<const SparseMatrix*> values;
  for (const NamedDataset& part : parts) {
    cells.push_back(&part.data->cells);
    values.push_back(&part.data->x);
  }
  data.cells = stackedRows(cells);
  const Categorical batches = batchesOf(parts);
  result.report.cellsRenamed = tellCellsApart(data.cells.names, batches);
  data.cells.set(batchColumn, batches);
  data.x = stacked(values, columns, job);
  data.layers = stackedLayers(parts, columns, job);
  return result;
}

}  // namespace grnwb::data
