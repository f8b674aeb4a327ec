// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a study, each as an SVG document as wide as a page.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/celltypes/dot_plot.h"
#include "core/grn/overlap_matrix.h"
#include "core/report/tables.h"

namespace grnwb::report {

inline constexpr double kFigureWidth = 960;  ///< pixels

/// Single evaluations, mean and standard deviation of each setting of a data set, beside the control's likely range.
std::string metricsFigure(const study::Study& study, const std::vector<RowSummary>& summaries, std::size_t data);

/// A network in the heat map; those of one group stand together, and share its name where there is no room for theirs.
struct NamedNetwork {
  std::string name, group;
};
/// Overlap of the regulators; networks in the order of the matrix.
std::string overlapFigure(const std::vector<NamedNetwork>& networks, const grn::OverlapMatrix& overlaps);

struct MarkerFigure {
  celltypes::DotPlot real, synthetic;    ///< same groups and genes
  std::vector<std::size_t> markedGroup;  ///< of each gene: which group it marks; genes of one group stand together
  std::string syntheticTitle;
};
std::string markerFigure(const MarkerFigure& content);

struct EmbeddedSet {
  std::string title;
  Eigen::MatrixX2d points;
  std::vector<std::int32_t> types;  ///< one per point; -1: unassigned
};
struct EmbeddingFigure {
  std::vector<std::string> types;
  std::vector<EmbeddedSet> sets;  ///< the first is of the real cells, which stand in grey behind the others
};
std::string embeddingFigure(const EmbeddingFigure& content);

}  // namespace grnwb::report
