// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/reference_cells.h"

#include <algorithm>
#include <vector>

#include "core/base/random.h"

namespace grnwb::pipeline {

data::Matrix log1p(const data::Matrix& cells) {
  return cells.array().log1p();
}

data::Matrix controlCells(const data::Dataset& data, std::int64_t cells, std::uint64_t seed, std::int64_t resample) {
  const std::vector<std::int64_t> rows = data.splitRows("train");
  RandomStream stream(seed, "control cells", static_cast<std::uint64_t>(resample));
  std::vector<std::int64_t> drawn;
  for (const std::size_t i : stream.sample(rows.size(), std::min(static_cast<std::size_t>(cells), rows.size())))
    drawn.push_back(rows[i]);
  std::ranges::sort(drawn);
  return data.subsetCells(drawn).x.toDense();
}

std::optional<LabelledTraining> labelledTraining(const data::Dataset& data, const data::LabelView& view,
                                                 JobContext& job) {
  if (view.column.empty() || data.cells.find(view.column) == nullptr) return {};
  const data::Dataset training = data.subsetCells(data.splitRows("train"));
  auto shown = data::labelsOf(training.cells, view);
  data::Categorical& labels = *shown;
  std::vector<std::int64_t> cellsOf(labels.categories.size());
  for (const std::int32_t code : labels.codes)
    if (code >= 0) ++cellsOf[static_cast<std::size_t>(code)];
  if (std::ranges::count_if(cellsOf, [](std::int64_t cells) { return cells > 1; }) < 2) {
    job.warn("The column " + view.column + " names fewer than two cell types: synthetic cells get none");
    return {};
  }
  return LabelledTraining{log1p(training.x.toDense()), std::move(labels)};
}

}  // namespace grnwb::pipeline
