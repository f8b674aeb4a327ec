// SPDX-License-Identifier: GPL-3.0-or-later
// Which genes synthetic cells get wrong: the distribution of each gene in both sets.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::evaluate {

struct GeneGap {
  std::string gene;
  double realMean = 0, syntheticMean = 0;          ///< counts
  double log2Ratio = 0;                            ///< log2((synthetic mean + 1) / (real mean + 1))
  double realVariance = 0, syntheticVariance = 0;  ///< counts squared, unbiased
  double realZeros = 0, syntheticZeros = 0;        ///< share of cells without the gene, 0-1
  double ks = 0;                                   ///< Kolmogorov-Smirnov distance of the two distributions, 0-1
  double pValue = 1;  ///< of equal distributions, asymptotic, adjusted over the genes (Benjamini and Hochberg, 1995)
};

/// Cells x genes each, genes in the order of the names. Sorted by ks, descending, then by gene.
/// Throws Error(badInput) when the numbers of genes differ or a set has no cells.
std::vector<GeneGap> geneGaps(const data::Matrix& real, const data::Matrix& synthetic,
                              const std::vector<std::string>& genes);

/// Largest difference between the two empirical distribution functions. Neither set is empty.
double kolmogorovSmirnov(std::vector<float> a, std::vector<float> b);

}  // namespace grnwb::evaluate
