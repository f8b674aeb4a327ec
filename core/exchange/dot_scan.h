// SPDX-License-Identifier: GPL-3.0-or-later
// A first look at DOT text, before Graphviz' parser is given it.
#pragma once

#include <string_view>

#include "core/exchange/network_source.h"

namespace grnwb::exchange {

/// The one graph that the text holds, up to its last brace. Throws Error(badInput) where a string, a comment or a brace
/// isn't closed, braces are nested deeper than 32, an HTML string begins, or more than comments follows the graph.
std::string_view singleGraph(const NetworkSource& source);

/// The text begins, after comments, with graph or digraph and what may follow these in DOT.
bool beginsAsDot(std::string_view text);

}  // namespace grnwb::exchange
