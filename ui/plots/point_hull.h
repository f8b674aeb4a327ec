// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of points that lie together on a plane.
#pragma once

#include <Eigen/Core>
#include <QPolygonF>
#include <vector>

namespace grnwb::ui {

/// The convex hull of the largest group of these points that lie together on the plane, counterclockwise; rows: of
/// points. Together are those in touching squares, of 1/40 of the extent of all points, larger where these are few.
QPolygonF hullOfLargestGroup(const Eigen::MatrixX2d& points, const std::vector<qint64>& rows);

}  // namespace grnwb::ui
