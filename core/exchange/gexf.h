// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as GEXF, Gephi's own exchange of graphs (gexf.net).
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// Versions 1.1 to 1.3, one graph with directed edges. A node is the gene in its label or, without one, its id; an
/// edge's weight is its importance. Throws Error(badInput), with line and element, for anything else: nested nodes,
/// edges without direction, attributes and nodes that aren't declared.
void readGexf(const NetworkSource& source, NetworkDraft& draft);

/// Version 1.2: nodes with role (TF, target), edges with weight (the importance), sign, locked, source and edited_at
/// where they are known. Rejected pairs are lost.
std::string gexfText(const grn::Grn& grn);

}  // namespace grnwb::exchange
