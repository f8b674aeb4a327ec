// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a curve before it is drawn: a running mean and thinning that keeps its extremes.
#pragma once

#include <QPointF>
#include <cstddef>
#include <vector>

namespace grnwb::ui {

/// Mean over the window of points centred at each one, cut off at the ends; window <= 1 changes nothing.
std::vector<QPointF> runningMean(const std::vector<QPointF>& points, int window);

/// At most 2 * buckets + 2 points: the first, the last, and the lowest and highest of each bucket of equal point count,
/// in their order.
std::vector<QPointF> thinned(const std::vector<QPointF>& points, std::size_t buckets);

}  // namespace grnwb::ui
