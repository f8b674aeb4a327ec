// SPDX-License-Identifier: GPL-3.0-or-later
// How genes are expressed: over all cells, and per cell label.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/label_edits.h"

namespace grnwb::ui {

/// Per gene, in the order of the data.
struct GeneStatistics {
  std::vector<double> mean;   ///< of x over all cells
  std::vector<double> share;  ///< of cells with x > 0, in [0, 1]
};
GeneStatistics geneStatistics(const data::SparseMatrix& x);

struct LabelExpression {
  std::string label;
  std::int64_t cells = 0;
  double mean = 0, share = 0;
};
/// All cells without a label first, then one entry per label that cells have, in the order of the categories; cells
/// without a label, or with an empty one, count in the first only. Empty for a gene that the data lack.
std::vector<LabelExpression> expressionByLabel(const data::Dataset& data, const std::string& gene,
                                               const data::LabelView& view);

}  // namespace grnwb::ui
