// SPDX-License-Identifier: GPL-3.0-or-later
// Which genes synthetic cells get wrong: mean and share of zeros of each gene in both sets.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::evaluate {

struct GeneGap {
  std::string gene;
  double realMean = 0, syntheticMean = 0;    ///< counts
  double log2Ratio = 0;                      ///< log2((synthetic mean + 1) / (real mean + 1))
  double realZeros = 0, syntheticZeros = 0;  ///< share of cells without the gene, 0-1
};

/// Cells x genes each, genes in the order of the names. Sorted by the size of log2Ratio, descending, then by gene.
/// Throws Error(badInput) when the numbers of genes differ or a set has no cells.
std::vector<GeneGap> geneGaps(const data::Matrix& real, const data::Matrix& synthetic,
                              const std::vector<std::string>& genes);

}  // namespace grnwb::evaluate
