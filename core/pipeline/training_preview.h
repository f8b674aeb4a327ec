// SPDX-License-Identifier: GPL-3.0-or-later
// Synthetic cells of a network under training beside real ones, on components that stay the same for all runs.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "core/data/dataset.h"
#include "core/embed/pca.h"

namespace grnwb::pipeline {

struct TrainingPreview {
  int stage = 1;
  std::int64_t step = 0;
  std::vector<std::int64_t> realRows;  ///< the real cells, as rows of the data set
  Eigen::MatrixX2d points;             ///< the real cells, then as many synthetic ones or fewer
};

/// The first two principal components of real cells, of log(1 + x).
class PreviewPlane {
 public:
  /// real: cells x genes, library-normalised; rows: which cells of the data set they are.
  PreviewPlane(const data::Matrix& real, std::vector<std::int64_t> rows);
  TrainingPreview place(int stage, std::int64_t step, const data::Matrix& synthetic) const;

 private:
  std::vector<std::int64_t> m_rows;
  embed::Pca m_components;
};

/// RUN/stage<n>_preview.json, replaced each time.
void writePreview(const TrainingPreview& preview, const std::filesystem::path& run);
/// Null where there is none, or a damaged one: the next one takes its place.
std::shared_ptr<const TrainingPreview> readPreview(const std::filesystem::path& run, int stage);

}  // namespace grnwb::pipeline
