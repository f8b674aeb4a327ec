// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/data/gene_names.h"

namespace grnwb::data {
namespace {

std::string shareText(std::int64_t part, std::int64_t whole, const char* what) {
  return std::to_string(part) + " of " + std::to_string(whole) + " " + what;
}

std::int64_t repeatedNames(const std::vector<std::string>& names) {
  const std::set<std::string_view> distinct(names.begin(), names.end());
  return static_cast<std::int64_t>(names.size() - distinct.size());
}

/// Genes that nearly every cell expresses stand among the names.
bool holdsCommonGenes(const std::vector<std::string>& names) {
  constexpr std::array<std::string_view, 10> kCommon{"ACTB",   "B2M",  "EEF1A1", "GAPDH", "TPT1",
                                                     "Eef1a1", "Actb", "B2m",    "Gapdh", "Tpt1"};
  return std::ranges::count_if(
             names, [&](const std::string& name) { return std::ranges::find(kCommon, name) != kCommon.end(); }) >= 3;
}

void warnAboutValues(const Dataset& dataset, const ValueJudgement& judgement, Summary& summary) {
  const auto add = [&](std::string text) { summary.warnings.push_back(std::move(text)); };
  if (const std::int64_t missing = judgement.facts.missing)
    add(std::to_string(missing) + " values are missing or infinite; preprocessing needs a number everywhere.");
  if (summary.values == ValueKind::empty) {
    add("Every value is 0.");
    return;
  }
  if (summary.values != ValueKind::counts) {
    const SparseMatrix* counts = findCounts(dataset);
    add(std::string("The values are ") + name(summary.values) + ", not counts; " +
        (counts != nullptr ? "preprocessing will use the layer 'counts'."
                           : "preprocessing needs raw counts, so open the file that holds them."));
    return;
  }
  if (const auto empty = std::ranges::count(summary.quality.genes, 0))
    add(shareText(empty, summary.cells, "cells have no counts; preprocessing drops them."));
  if (const auto nearlyEmpty = std::ranges::count_if(summary.quality.genes, [](auto n) { return n < 10; });
      2 * nearlyEmpty > summary.cells)
    add(shareText(nearlyEmpty, summary.cells, "cells have fewer than 10 detected genes; ") +
        "this may be the unfiltered matrix with empty droplets.");
}

void warnAboutNames(const Dataset& dataset, Summary& summary) {
  const auto add = [&](std::string text) { summary.warnings.push_back(std::move(text)); };
  const auto& genes = dataset.genes.names;
  const auto& cells = dataset.cells.names;
  if (summary.genes > kMostGenes)
    add("The file has " + std::to_string(summary.genes) +
        " genes, more than any genome; it may be transposed, with cells in place of genes.");
  else if (mostAre(genes, looksLikeBarcode))
    add("The gene names look like cell barcodes; the matrix may be transposed.");
  else if (holdsCommonGenes(cells))
    add("The cell names look like gene symbols; the matrix may be transposed.");
  if (mostAre(genes, looksLikeEnsemblId))
    add("Genes are named by Ensembl id; TF lists and prior knowledge use symbols, so most will not be found.");
  if (const auto repeated = repeatedNames(genes))
    add(std::to_string(repeated) + " gene names occur more than once; preprocessing adds a suffix -1, -2... to them.");
  if (const auto repeated = repeatedNames(cells)) add(std::to_string(repeated) + " cell names occur more than once.");
}

}  // namespace

Summary summarise(const Dataset& dataset, JobContext& job) {
  Summary summary;
  summary.cells = dataset.cellCount();
  summary.genes = dataset.geneCount();
  summary.nonzero = dataset.x.nonzero();
  const ValueJudgement judgement = judgeValues(dataset.x, job);
  summary.values = judgement.kind;
  summary.evidence = judgement.evidence;
  const bool hasZero = summary.nonzero < summary.cells * summary.genes;  // one that isn't stored
  summary.minimum = hasZero ? std::min(0.0, judgement.facts.minimum) : judgement.facts.minimum;
  summary.maximum = hasZero ? std::max(0.0, judgement.facts.maximum) : judgement.facts.maximum;
  const SparseMatrix* counts = findCounts(dataset);
  summary.quality = cellQuality(counts != nullptr ? *counts : dataset.x, dataset.genes.names, job);
  warnAboutValues(dataset, judgement, summary);
  summary.warnings.insert(summary.warnings.end(), judgement.doubts.begin(), judgement.doubts.end());
  warnAboutNames(dataset, summary);
  return summary;
}

}  // namespace grnwb::data
