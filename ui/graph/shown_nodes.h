// SPDX-License-Identifier: GPL-3.0-or-later
// Which genes of a network its view shows.
#pragma once

#include <vector>

#include "ui/graph/network_graph.h"
#include "ui/models/network_view.h"

namespace grnwb::ui {

/// Per node: not hidden, and in the focus when there is one. A focus on genes that are not in the network shows all.
std::vector<bool> shownNodes(const NetworkGraph& graph, const NetworkViewState& view);

/// Neighbours of a gene that are not shown, in the order of the nodes.
QStringList hiddenNeighbours(const NetworkGraph& graph, const NetworkViewState& view, const QString& gene);

}  // namespace grnwb::ui
