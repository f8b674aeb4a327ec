// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/step_checks.h"

#include <algorithm>

#include "core/base/error.h"

namespace grnwb::grn {

std::string textOf(const Pair& pair) {
  return pair.tf + " -> " + pair.target;
}

void demandTf(const Grn& grn, const std::string& gene) {
  if (grn.isTf(gene)) return;
  if (grn.isTarget(gene))
    throw Error(ErrorCode::badInput, gene, "the gene is a target of the network", "turn it into a TF first");
  throw Error(ErrorCode::badInput, gene, "there is no such TF in the network", "add it as a TF first");
}

void demandTarget(const Grn& grn, const std::string& gene) {
  if (grn.isTarget(gene)) return;
  if (grn.isTf(gene))
    throw Error(ErrorCode::badInput, gene, "the gene is a TF of the network", "turn it into a target first");
  throw Error(ErrorCode::badInput, gene, "there is no such target in the network", "add it as a target first");
}

void demandNew(const Grn& grn, const std::string& gene) {
  if (grn.isTf(gene))
    throw Error(ErrorCode::badInput, gene, "the gene is a TF of the network already", "choose another gene");
  if (grn.isTarget(gene))
    throw Error(ErrorCode::badInput, gene, "the gene is a target of the network already", "choose another gene");
  Grn({gene}, {}, {});  // refuses a bad name
}

const Edge& demandEdge(const Grn& grn, const Pair& pair) {
  const Edge* edge = grn.find(pair.tf, pair.target);
  if (!edge) throw Error(ErrorCode::badInput, textOf(pair), "there is no such edge", "choose an edge of the network");
  return *edge;
}

void demandUnlocked(const std::vector<Edge>& edges) {
  const auto locked = std::ranges::count_if(edges, &Edge::locked);
  if (locked == 0) return;
  const Edge& first = *std::ranges::find_if(edges, &Edge::locked);
  if (locked == 1)
    throw Error(ErrorCode::badInput, textOf({first.tf, first.target}), "the edge is locked", "unlock it first");
  std::string problem = "the first of ";
  problem.append(std::to_string(locked)).append(" locked edges that would be removed");
  throw Error(ErrorCode::badInput, textOf({first.tf, first.target}), problem, "unlock them first");
}

}  // namespace grnwb::grn
