// SPDX-License-Identifier: GPL-3.0-or-later
// Lays one graph out with Graphviz: a request on standard input, places on standard output, an error as one line.
#include <graphviz/gvc.h>
#include <sys/prctl.h>

#include <array>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/layout/graphviz_protocol.h"

namespace {
using namespace grnwb;
using namespace grnwb::layout;

constexpr std::size_t kMostBytes = 64 << 20;
constexpr std::int64_t kMostNodesParted = 2000;  // above, pushing nodes apart takes longer than placing them

std::string readRequest() {
  std::string text;
  std::array<char, 65536> piece;
  while (std::cin.read(piece.data(), piece.size()), std::cin.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() > kMostBytes)
      throw Error(ErrorCode::badInput, "layout request", "longer than 64 MiB", "send fewer edges");
  }
  return text;
}

std::string& lastMessage() {
  static std::string message;
  return message;
}

int keepMessage(char* message) {
  lastMessage() += message;
  return 0;
}

void setDefault(Agraph_t* graph, int kind, std::string name, std::string value) {
  agattr(graph, kind, name.data(), value.data());
}

/// Nodes are points of one size and edges nothing but forces or ranks: no text is measured and no spline drawn.
Agraph_t* makeGraph(const LayoutRequest& request, std::vector<Agnode_t*>& nodes) {
  std::string name = "grn";
  Agraph_t* graph = agopen(name.data(), Agstrictdirected, nullptr);
  setDefault(graph, AGRAPH, "splines", "none");
  setDefault(graph, AGRAPH, "overlap", request.nodes <= kMostNodesParted ? "prism" : "true");
  setDefault(graph, AGNODE, "label", "");
  setDefault(graph, AGNODE, "shape", "point");
  setDefault(graph, AGNODE, "width", "0.1");
  for (std::int64_t i = 0; i < request.nodes; ++i) {
    name = std::to_string(i);
    nodes.push_back(agnode(graph, name.data(), 1));
  }
  for (const auto& [a, b] : request.edges)
    if (a != b) agedge(graph, nodes[static_cast<std::size_t>(a)], nodes[static_cast<std::size_t>(b)], nullptr, 1);
  return graph;
}

/// To a hundredth of a point: pushing nodes apart adds up in the order of memory addresses, which differs by run.
double rounded(double coordinate) {
  return std::round(coordinate * 100) / 100;
}

Positions placed(const LayoutRequest& request) {
  Positions places(request.nodes, 2);
  if (request.nodes == 0) return places;
  agseterrf(keepMessage);
  GVC_t* context = gvContext();
  std::vector<Agnode_t*> nodes;
  Agraph_t* graph = makeGraph(request, nodes);
  const std::string engine(engineName(request.engine));
  if (gvLayout(context, graph, engine.c_str()) != 0)
    throw Error(ErrorCode::failed, "Graphviz", lastMessage().empty() ? "failed without a word" : lastMessage(), "");
  for (Eigen::Index i = 0; i < places.rows(); ++i) {
    const auto& place = ND_coord(nodes[static_cast<std::size_t>(i)]);
    places.row(i) << rounded(place.x), rounded(place.y);
  }
  return places;
}

int serve() {
  try {
    std::cout << placesText(placed(parseRequest(readRequest()))) << std::flush;
    if (std::cout) return 0;
    throw Error(ErrorCode::failed, "standard output", "can't be written", "");
  } catch (const Error& error) {
    std::cerr << "grnwb-layout-worker: " << error.what() << std::endl;
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    std::cerr << "grnwb-layout-worker: " << error.what() << std::endl;
    return static_cast<int>(ErrorCode::failed);
  }
}

}  // namespace

int main() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody waits for the places any more
  std::_Exit(serve());               // the graph goes with the process
}
