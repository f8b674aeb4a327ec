// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of real blood cells with other real blood cells: what a perfect generator would give.
#pragma once

#include <memory>

#include "core/celltypes/annotation.h"
#include "core/data/preprocess.h"
#include "core/io/read_dataset.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline constexpr const char* kBloodCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";

struct BloodComparison {
  std::shared_ptr<pipeline::ComparedCells> cells = std::make_shared<pipeline::ComparedCells>();
  std::shared_ptr<pipeline::Comparison> comparison = std::make_shared<pipeline::Comparison>();
};

/// Test cells as the real side, validation cells as the synthetic one; types by a classifier of the training cells.
inline BloodComparison bloodComparison() {
  JobContext job(2);
  const data::Dataset prepared = data::preprocess(io::readDataset(sharedPath(kBloodCells), job), {}, job).data;
  const auto part = [&](const char* name) { return prepared.subsetCells(prepared.splitRows(name)); };
  const auto labels = [](const data::Dataset& cells) { return data::toCategorical(*cells.cells.find("celltype")); };
  const data::Dataset test = part("test"), validation = part("validation"), training = part("train");
  BloodComparison blood;
  blood.cells->genes = prepared.genes.names;
  blood.cells->real = test.x.toDense();
  blood.cells->synthetic = validation.x.toDense();
  blood.cells->realLabels = labels(test);

  const data::Matrix known = training.x.toDense().array().log1p();
  const celltypes::TypeClassifier classifier(known, labels(training), {}, job);
  data::Matrix all(test.cellCount() + validation.cellCount(), prepared.geneCount());
  all << blood.cells->real, blood.cells->synthetic;
  all = all.array().log1p();
  pipeline::Comparison& comparison = *blood.comparison;
  comparison.runId = "run-7";
  comparison.realCells = test.cellCount();
  comparison.types = classifier.annotate(all, job);
  const auto& codes = comparison.types.codes;
  comparison.proportions =
      celltypes::proportions(comparison.types.types, {codes.begin(), codes.begin() + test.cellCount()},
                             {codes.begin() + test.cellCount(), codes.end()});
  return blood;
}

}  // namespace grnwb::test
