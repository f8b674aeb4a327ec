// SPDX-License-Identifier: GPL-3.0-or-later
// Names of regions in the cells views: what a lasso enclosed, and where synthetic cells are far from all real ones.
#pragma once

#include <QString>
#include <vector>

#include "ui/compare/shown_cells.h"
#include "ui/plots/scatter_overlay.h"

namespace grnwb::ui {

/// A ring around each region of synthetic cells without real ones near, with the number of its cells.
std::vector<ScatterRing> ringsOf(const ShownCells& cells);
/// "far from all real cells (41)"; empty: none are.
QString ringsText(const ShownCells& cells);

/// "lasso: 42 cells", of a view with the cells [first, first + count).
QString drawnRegionText(const std::vector<qint64>& enclosed, bool isBox, Eigen::Index first, Eigen::Index count);
/// "CD4 Th2: 203 of 224", the type that most of them have; "224 cells" where types are unknown.
QString linkedRegionText(const ShownCells& cells, const std::vector<qint64>& enclosed, Eigen::Index first,
                         Eigen::Index count);

}  // namespace grnwb::ui
