// SPDX-License-Identifier: GPL-3.0-or-later
// Genes that mark a group of cells: each group against all other cells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"

namespace grnwb::celltypes {

struct MarkerParameters {
  std::string test = "wilcoxon";  ///< "wilcoxon": rank sum, normal approximation; "t-test": Welch's
};
std::vector<Field> fields(MarkerParameters& parameters);

struct Marker {
  std::int32_t gene = 0;      ///< column of the cells
  double score = 0;           ///< z of the rank sum or t; above 0: higher in the group
  double pValue = 1;          ///< two-sided
  double adjusted = 1;        ///< Benjamini and Hochberg (1995) over the genes of the group
  double log2FoldChange = 0;  ///< of expm1 of the mean values, each plus 1e-9: group over others
  double inside = 0;          ///< share of the group's cells in which the gene is seen, 0-1
  double outside = 0;         ///< the same of all other cells
  double specificity = 0;     ///< see specificity(), of the mean values (logarithms) over all groups
};

struct GroupMarkers {
  std::string group;
  std::int64_t cells = 0;
  std::vector<Marker> markers;  ///< every gene, highest score first, equal scores in order of the genes
};

/// cells: cells x genes, log(1 + normalised counts). Groups in the order of the categories; those without cells are
/// left out, and cells without a label count as others. The figures are scanpy's rank_genes_groups (ties not corrected
/// for). Throws Error(badInput) for fewer than two groups, a group of a single cell, labels that don't fit the cells.
std::vector<GroupMarkers> rankMarkers(const data::Matrix& cells, const data::Categorical& labels,
                                      const MarkerParameters& parameters, JobContext& job);

/// How far a gene is one group's own: 1 in that group alone, low where the mean is the same in all (0.13 of ten
/// groups), 0 in the others alone. 1 minus the square root of the Jensen-Shannon divergence, base 2, between the means
/// over the groups as shares and that group alone (Cabili et al., 2011). means: one per group, >= 0. 0 where all are 0.
double specificity(const std::vector<double>& means, std::size_t group);

}  // namespace grnwb::celltypes
