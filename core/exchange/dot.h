// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in DOT, the language of Graphviz.
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// One digraph, read by Graphviz itself; subgraphs count as part of it. A node's name is the gene, its attribute role
/// what it is. Safe in any thread. Throws Error(badInput) for undirected graphs, HTML strings, names that begin with
/// %, braces nested deeper than 32, a second graph, values of another kind, and what Graphviz refuses.
void readDot(const NetworkSource& source, NetworkDraft& draft);

/// Nodes with role (TF, target), edges with importance, sign, locked, source and edited_at where they are known.
/// Rejected pairs are lost. Throws Error(badInput) for what the library has no way to write: a name or a source that
/// holds a backslash or begins with a byte order mark, and a name that begins with %.
std::string dotText(const grn::Grn& grn);

}  // namespace grnwb::exchange
