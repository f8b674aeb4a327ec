// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as GraphML, as Cytoscape, Gephi, networkx and yEd exchange graphs (graphml.graphdrawing.org/specification).
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// One graph with directed edges. A node is the gene in its attribute name, label or, without those, its id; keys are
/// known by their attr.name. Ports are ignored. Throws Error(badInput), with line and element, for anything else:
/// nested graphs, hyperedges, edges without direction, keys and nodes that aren't declared.
void readGraphml(const NetworkSource& source, NetworkDraft& draft);

/// Nodes with label and role (TF, target), edges with weight (the importance), sign, locked, source and edited_at where
/// they are known. Rejected pairs are lost.
std::string graphmlText(const grn::Grn& grn);

}  // namespace grnwb::exchange
