// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/check_input.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/data/gene_names.h"
#include "core/data/usable_values.h"
#include "core/data/value_kind.h"

namespace grnwb::infer {
namespace {

using Names = std::vector<std::string>;

[[noreturn]] void refuseTransposed(const std::string& sign) {
  throw Error(ErrorCode::badInput, "data", "looks transposed: " + sign,
              "turn rows into columns, so that rows are cells");
}

void checkUnique(const Names& genes) {
  std::set<std::string_view> seen;
  for (const std::string& gene : genes)
    if (!seen.insert(gene).second)
      throw Error(ErrorCode::badInput, "data", "the gene name '" + gene + "' occurs twice",
                  "make the gene names unique");
}

void checkFinite(const data::SparseMatrix& x, const Names& genes) {
  const auto broken = std::ranges::find_if_not(x.values, [](float value) { return std::isfinite(value); });
  if (broken == x.values.end()) return;
  const auto column = x.columnIndex[static_cast<std::size_t>(broken - x.values.begin())];
  throw Error(ErrorCode::badInput, "data",
              "gene '" + genes[static_cast<std::size_t>(column)] + "' has a value that is not a finite number",
              "remove or replace missing and infinite values");
}

[[noreturn]] void refuseTfs(const Names& tfs, const data::Dataset& dataset) {
  const Names& genes = dataset.genes.names;
  const std::set<std::string_view> cells(dataset.cells.names.begin(), dataset.cells.names.end());
  const auto isCell = [&](const std::string& name) { return cells.contains(name); };
  if (const auto found = std::ranges::count_if(tfs, isCell); found > 0)
    refuseTransposed(std::to_string(found) + " of " + std::to_string(tfs.size()) +
                     " TFs are names of cells and none is a gene, such as '" + *std::ranges::find_if(tfs, isCell) +
                     "'");
  const data::NameMismatch mismatch = data::nameMismatch(tfs, genes);
  throw Error(ErrorCode::badInput, "TF list",
              "none of its " + std::to_string(tfs.size()) + " names is among the " + std::to_string(genes.size()) +
                  " genes: " + mismatch.cause,
              mismatch.remedy);
}

}  // namespace

void checkData(const data::Dataset& dataset) {
  if (dataset.cellCount() < 2)
    throw Error(ErrorCode::badInput, "data", "has " + std::to_string(dataset.cellCount()) + " cells",
                "give at least 2 to learn from");
  data::requireCellsInRows(dataset);
  checkUnique(dataset.genes.names);
  checkFinite(dataset.x, dataset.genes.names);
}

void warnOfValues(const data::SparseMatrix& x, JobContext& job) {
  const data::ValueKind kind = data::valueKind(x);
  if (kind == data::ValueKind::log)
    job.warn("the values look like logarithms; they are used as they are, which suits methods made of trees");
  if (kind == data::ValueKind::scaled)
    job.warn(
        "some values are below 0, so the data seem centred or scaled and a zero no longer means that a gene was not "
        "detected; counts or normalised values are wanted");
}

std::vector<std::string> tfsAmongGenes(const std::vector<std::string>& tfs, const data::Dataset& dataset) {
  const std::set<std::string_view> known(dataset.genes.names.begin(), dataset.genes.names.end());
  std::set<std::string> found;
  for (const std::string& tf : tfs)
    if (known.contains(tf)) found.insert(tf);
  if (found.empty()) refuseTfs(tfs, dataset);
  return {found.begin(), found.end()};
}

std::vector<std::string> targetsAmongGenes(const std::vector<std::string>& wanted,
                                           const std::vector<std::string>& genes) {
  if (wanted.empty()) return genes;
  const std::set<std::string_view> known(genes.begin(), genes.end());
  for (const std::string& target : wanted)
    if (!known.contains(target))
      throw Error(ErrorCode::badInput, "targets", "'" + target + "' is not among the genes of the data",
                  "remove it from the list of targets");
  const std::set<std::string> once(wanted.begin(), wanted.end());
  return {once.begin(), once.end()};
}

}  // namespace grnwb::infer
