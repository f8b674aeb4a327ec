// SPDX-License-Identifier: GPL-3.0-or-later
// Cell types whose share in synthetic cells is not that in the real ones.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/celltypes/annotation.h"
#include "core/data/dataset.h"

namespace grnwb::study {

/// A classifier learned from the training cells names the types of both sides.
class TypeDrift {
 public:
  /// data: prepared; without a usable column of labels no type ever drifts. real: the test cells of the same genes.
  TypeDrift(const data::Dataset& data, const data::Matrix& real, const std::string& labelColumn, JobContext& job);

  /// Types that drift largely.
  std::vector<std::string> driftingTypes(const data::Matrix& synthetic, JobContext& job) const;

 private:
  std::optional<celltypes::TypeClassifier> m_classifier;
  std::vector<std::int32_t> m_real;  ///< code of each test cell
};

}  // namespace grnwb::study
