// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/simulate.h"
#include "core/grn/grn.h"

namespace grnwb::test {

inline grn::Grn trueNetwork(const data::SimulationNetwork& network) {
  std::vector<grn::Edge> edges;
  for (const data::KnownEdge& known : network.edges) {
    grn::Edge edge;
    edge.tf = known.tf;
    edge.target = known.target;
    edges.push_back(edge);
  }
  return {network.tfs, network.targets, edges};
}

}  // namespace grnwb::test
