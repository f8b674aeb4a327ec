// SPDX-License-Identifier: GPL-3.0-or-later
// What the workbench and its Graphviz worker say to each other: a graph one way, the places of its nodes the other way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/layout/graph.h"

namespace grnwb::layout {

enum class Engine { dot, neato, fdp, sfdp, twopi, circo };

/// As Graphviz calls it.
std::string_view engineName(Engine engine);

constexpr std::int64_t kMostGraphvizNodes = 20'000;
constexpr std::size_t kMostGraphvizEdges = 1'000'000;

struct LayoutRequest {
  Engine engine = Engine::sfdp;
  std::int64_t nodes = 0;
  Edges edges;
};

/// Words parted by blanks or line ends: "grnwb-layout 1", engine, number of nodes, number of edges, the two ends of
/// every edge, "end".
std::string requestText(const LayoutRequest& request);
/// Throws Error(badInput) for any other text, and for more nodes or edges than the most.
LayoutRequest parseRequest(std::string_view text);

/// "grnwb-places 1", number of nodes, x and y of every node as Graphviz has them (points, y grows upwards), "end".
std::string placesText(const Positions& places);
/// Throws Error(failed) for any other text, another number of nodes, and numbers that aren't finite.
Positions parsePlaces(std::string_view text, std::int64_t nodes);
/// No reply to a graph of that many nodes is longer.
std::size_t longestReply(std::int64_t nodes);

}  // namespace grnwb::layout
