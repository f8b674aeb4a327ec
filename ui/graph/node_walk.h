// SPDX-License-Identifier: GPL-3.0-or-later
// The next gene for the keyboard: by direction, and along edges.
#pragma once

#include <QPointF>
#include <span>
#include <vector>

#include "ui/graph/network_graph.h"

namespace grnwb::ui {

/// Position in `places` of the nearest one that way from `start`, -1 when none lies there; one that lies aside counts
/// as farther. direction: of length 1.
int nearestThatWay(std::span<const QPointF> places, QPointF start, QPointF direction);

/// Nodes at the other ends of a node's edges, by falling importance, those without one last, then by name.
std::vector<int> neighboursByStrength(const NetworkGraph& graph, int node);

}  // namespace grnwb::ui
