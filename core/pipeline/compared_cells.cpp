// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/compared_cells.h"

#include "core/pipeline/gene_subset.h"

namespace grnwb::pipeline {

ComparedCells comparedCells(const data::Dataset& data, const TrainingRun& run, const data::LabelView& labels) {
  const data::Dataset used = restrictToGenes(data, run.synthetic->genes.names);
  const data::Dataset test = used.subsetCells(used.splitRows("test"));
  ComparedCells cells{used.genes.names, test.x.toDense(), run.synthetic->x.toDense(), {}};
  if (auto shown = data::labelsOf(test.cells, labels)) cells.realLabels = std::move(*shown);
  return cells;
}

}  // namespace grnwb::pipeline
