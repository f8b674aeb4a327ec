// SPDX-License-Identifier: GPL-3.0-or-later
// How much each gene varies between cells, compared with genes of equal mean: the rank that picks variable genes.
#pragma once

#include <vector>

#include "core/data/dataset.h"

namespace grnwb::data {

/// Per gene of a counts matrix; shape genes.
struct GeneVariability {
  std::vector<double> mean;                  ///< log1p of the mean over cells of the library-normalised counts
  std::vector<double> normalisedDispersion;  ///< NaN for a gene that doesn't vary
};

/// Seurat flavour (Satija et al. 2015): dispersion = log(variance / mean) of the library-normalised counts (log1p and
/// its inverse cancel); genes in 20 bins of equal width by mean; z-score of the dispersion within its bin, 1 where the
/// bin holds one gene.
GeneVariability geneVariability(const SparseMatrix& counts, double librarySize);

/// The genes of largest normalised dispersion, ascending; ties go to the earlier gene.
std::vector<std::int64_t> mostVariableGenes(const GeneVariability& variability, std::int64_t count);

}  // namespace grnwb::data
