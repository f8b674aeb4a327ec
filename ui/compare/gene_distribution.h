// SPDX-License-Identifier: GPL-3.0-or-later
// A gene's values in a set of cells as an empirical distribution function.
#pragma once

#include <QPointF>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::ui {

/// x: log(1 + counts) from 0 to the given one, in even steps after a first point at no cells; y: share of the cells
/// with at most so many counts.
std::vector<QPointF> distributionCurve(const data::Matrix& cells, Eigen::Index gene, double to);
/// log(1 + counts) up to which the shares of the two sets differ most: where their Kolmogorov-Smirnov distance lies.
double widestGap(const data::Matrix& a, const data::Matrix& b, Eigen::Index gene);

}  // namespace grnwb::ui
