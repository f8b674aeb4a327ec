// SPDX-License-Identifier: GPL-3.0-or-later
// Which points a lasso encloses.
#pragma once

#include <Eigen/Core>
#include <QPolygonF>
#include <vector>

namespace grnwb::ui {

/// Indices of the points inside the polygon (even-odd rule), ascending.
std::vector<qint64> pointsInside(const Eigen::MatrixX2d& points, const QPolygonF& polygon);

}  // namespace grnwb::ui
