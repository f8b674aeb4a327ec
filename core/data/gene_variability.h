// SPDX-License-Identifier: GPL-3.0-or-later
// How much each gene varies between cells, compared with genes of equal mean: the rank that picks variable genes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/matrix_part.h"

namespace grnwb::data {

/// Each equal to the flavour of that name of scanpy's highly_variable_genes, as it is called after normalize_total and
/// log1p (seurat_v3: on the counts).
/// seurat (Satija et al. 2015): dispersion = log(variance / mean) of the library-normalised counts (log1p and its
/// inverse cancel); genes in 20 bins of equal width by mean; z-score of the dispersion within its bin, 1 where the bin
/// holds one gene.
/// seuratV3 (Stuart et al. 2019): variance of the counts' z-scores, where the deviation is the one expected of a gene
/// with this mean (local regression of log10 variance on log10 mean, span 0.3, degree 2) and z-scores end at the root
/// of the number of cells. Doesn't look at the library size.
/// cellRanger (Zheng et al. 2017): dispersion = variance / mean of log1p of the library-normalised counts; genes in 20
/// bins between the percentiles 10, 15 ... 100 of the mean; distance from the bin's median dispersion in median
/// absolute deviations.
enum class VariabilityFlavour { seurat, seuratV3, cellRanger };
/// "seurat", "seurat_v3", "cell_ranger"; throws Error(usage) for any other name.
VariabilityFlavour variabilityFlavour(std::string_view name);

/// Per gene; what plots have on their axes, and what ranks.
struct GeneVariability {
  std::vector<double> mean;    ///< seurat: log1p of the mean normalised count; seuratV3: mean count; cellRanger: mean
                               ///< of log1p of the normalised counts
  std::vector<double> spread;  ///< seurat: log(variance / mean), NaN for a gene that doesn't vary; seuratV3: variance
                               ///< of the counts; cellRanger: variance / mean
  std::vector<double> score;   ///< seurat, cellRanger: normalised dispersion; seuratV3: normalised variance; NaN for a
                               ///< gene that can't be ranked, infinite where a bin's median deviation is 0
};

/// Same bytes for any number of threads. Throws cancelledError() once the job is stopped.
GeneVariability geneVariability(const SparseMatrix& counts, double librarySize, VariabilityFlavour flavour,
                                JobContext& job);
/// Of the part's genes over the part's cells; a cell's library is what the part holds of it.
GeneVariability geneVariability(const MatrixPart& counts, double librarySize, VariabilityFlavour flavour,
                                JobContext& job);

/// The genes of largest score, ascending; ties go to the earlier gene, and genes without a score come last.
std::vector<std::int64_t> mostVariableGenes(const GeneVariability& variability, std::int64_t count);

}  // namespace grnwb::data
