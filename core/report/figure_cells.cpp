// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_cells.h"

#include <algorithm>
#include <set>

#include "core/celltypes/annotation.h"
#include "core/celltypes/labelled_cells.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/gene_subset.h"
#include "core/pipeline/reference_cells.h"
#include "core/study/study_files.h"

namespace grnwb::report {
namespace fs = std::filesystem;
namespace {

struct SyntheticSet {
  study::StudyRow row;
  data::Dataset cells;
};

std::vector<SyntheticSet> firstSets(const study::Study& study, const study::StudyResults& results, std::size_t data,
                                    std::uint64_t splitSeed, const fs::path& folder, JobContext& job) {
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  std::vector<SyntheticSet> sets;
  for (std::size_t i = 0; i < allCells.size() && i < results.cells.size(); ++i) {
    const study::StudyRow& row = allRows[allCells[i].row];
    if (row.data != data || allCells[i].splitSeed != splitSeed || allCells[i].graph != 1) continue;
    const fs::path file = folder / study::setFile(cellFolder(study, allCells[i]), 0);
    if (results.cells[i].state == study::CellState::done && fs::exists(file))
      sets.push_back({row, io::readDataset(file, job)});
  }
  return sets;
}

/// Genes of the real cells that all sets have, in their order.
std::vector<std::string> sharedGenes(const data::Dataset& real, const std::vector<SyntheticSet>& sets) {
  std::vector<std::string> shared = real.genes.names;
  for (const SyntheticSet& set : sets) {
    const std::set<std::string> own(set.cells.genes.names.begin(), set.cells.genes.names.end());
    std::erase_if(shared, [&own](const std::string& gene) { return !own.contains(gene); });
  }
  return shared;
}

/// Without the types of a single cell, which nothing marks.
data::Categorical ofSeveralCells(data::Categorical labels) {
  const std::vector<std::int64_t> sizes = celltypes::groupSizes(labels);
  for (std::int32_t& code : labels.codes)
    if (code >= 0 && sizes[static_cast<std::size_t>(code)] < 2) code = -1;
  return labels;
}

/// Codes of the classifier's types; -1 for labels that it doesn't know.
std::vector<std::int32_t> labelCodes(const data::Dataset& cells, const std::string& column,
                                     const std::vector<std::string>& types) {
  const data::Categorical labels = data::toCategorical(*cells.cells.find(column));
  std::vector<std::int32_t> codes;
  for (const std::int32_t code : labels.codes) {
    const auto found =
        code < 0 ? types.end() : std::ranges::find(types, labels.categories[static_cast<std::size_t>(code)]);
    codes.push_back(found == types.end() ? -1 : static_cast<std::int32_t>(found - types.begin()));
  }
  return codes;
}

}  // namespace

std::optional<FigureCells> figureCells(const study::Study& study, const study::StudyResults& results, std::size_t data,
                                       const fs::path& folder, JobContext& job) {
  for (const std::uint64_t seed : study.splitSeeds) {
    const fs::path prepared = folder / preparedFile(study, data, seed);
    if (!fs::exists(prepared)) continue;
    const std::vector<SyntheticSet> sets = firstSets(study, results, data, seed, folder, job);
    if (sets.empty()) continue;
    const data::Dataset all = io::readDataset(prepared, job);
    FigureCells figure;
    figure.genes = sharedGenes(all, sets);
    const data::Dataset used = pipeline::restrictToGenes(all, figure.genes);
    const data::Dataset test = used.subsetCells(used.splitRows("test"));
    figure.real = pipeline::log1p(test.x.toDense());
    for (const SyntheticSet& set : sets)
      figure.sets.push_back(
          {set.row, pipeline::log1p(pipeline::restrictToGenes(set.cells, figure.genes).x.toDense()), {}});
    const std::string& labels = study.data[data].labels;
    if (const auto training = pipeline::labelledTraining(used, labels, job)) {
      const celltypes::TypeClassifier classifier(training->cells, training->labels, {}, job);
      figure.types = classifier.types();
      figure.markers = celltypes::rankMarkers(training->cells, ofSeveralCells(training->labels), {}, job);
      figure.realTypes = labelCodes(test, labels, figure.types);
      for (FigureCells::Set& set : figure.sets) set.types = classifier.annotate(set.cells, job).codes;
    }
    return figure;
  }
  return std::nullopt;
}

}  // namespace grnwb::report
