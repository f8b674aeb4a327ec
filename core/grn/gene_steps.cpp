// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/gene_steps.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/grn/edge_steps.h"
#include "core/grn/step_checks.h"

namespace grnwb::grn {
namespace {

std::vector<Edge> listEdgesInto(const Grn& grn, const std::string& target) {
  const auto range = std::ranges::equal_range(grn.edges(), target, {}, &Edge::target);
  return {range.begin(), range.end()};
}

std::vector<Pair> pairsOf(const Grn& grn, const std::string& gene) {
  std::vector<Pair> pairs;
  for (const std::string& tf : grn.regulators(gene)) pairs.push_back({tf, gene});
  for (const std::string& target : grn.targetsOf(gene)) pairs.push_back({gene, target});
  return pairs;
}

/// Of the edges into one target, the weakest unlocked ones that leave k of all, or all that are unlocked.
std::vector<Edge> surplus(std::vector<Edge> edges, std::size_t k) {
  const std::size_t tooMany = edges.size() - std::min(edges.size(), k);
  std::erase_if(edges, &Edge::locked);
  std::ranges::sort(edges, isWeaker);
  edges.resize(std::min(edges.size(), tooMany));
  return edges;
}

void addRegulators(Topped& topped, const Grn& grn, const std::string& target, std::size_t count,
                   const CandidateIndex& candidates) {
  const auto allowed = [&](const std::string& tf) {
    return grn.isTf(tf) && !grn.isRejected(tf, target) && !grn.find(tf, target);
  };
  std::vector<Edge> edges = candidates.proposals(target, count, allowed);
  if (edges.size() < count) topped.shortTargets.push_back(target);
  for (Edge& edge : edges) topped.edit.edits.push_back(AddEdge{std::move(edge)});
}

/// Locked edges of targets that have more than k such.
void demandRoom(const Grn& grn, const std::set<std::string>& targets, std::size_t k) {
  std::vector<Edge> inTheWay;
  for (const std::string& target : targets) {
    std::vector<Edge> locked = listEdgesInto(grn, target);
    std::erase_if(locked, [](const Edge& edge) { return !edge.locked; });
    if (locked.size() > k) std::ranges::move(locked, std::back_inserter(inTheWay));
  }
  if (inTheWay.empty()) return;
  std::string problem = "the first of ";
  problem.append(std::to_string(inTheWay.size())).append(" locked edges of targets that would have more than ");
  problem.append(std::to_string(k)).append(" regulators");
  throw Error(ErrorCode::badInput, textOf({inTheWay.front().tf, inTheWay.front().target}), problem,
              "unlock some of them, or keep more regulators");
}

}  // namespace

Topped setRegulatorCount(const Grn& grn, const std::vector<std::string>& targets, std::size_t k,
                         const CandidateIndex& candidates) {
  const std::set<std::string> each(targets.begin(), targets.end());
  for (const std::string& target : each) demandTarget(grn, target);
  demandRoom(grn, each, k);
  Topped topped;
  for (const std::string& target : each) {
    const std::vector<Edge> edges = listEdgesInto(grn, target);
    for (const Edge& edge : surplus(edges, k)) topped.edit.edits.push_back(RemoveEdge{edge.tf, edge.target});
    if (edges.size() < k) addRegulators(topped, grn, target, k - edges.size(), candidates);
  }
  return topped;
}

Batch addTf(const Grn& grn, const std::string& gene) {
  if (grn.isTarget(gene)) return turnIntoTf(grn, gene);
  demandNew(grn, gene);
  return {{AddGene{gene, true}}};
}

Batch turnIntoTf(const Grn& grn, const std::string& target) {
  demandTarget(grn, target);
  Batch batch = removeEdges(grn, pairsOf(grn, target));
  batch.edits.push_back(RemoveGene{target});
  batch.edits.push_back(AddGene{target, true});
  return batch;
}

Topped turnIntoTarget(const Grn& grn, const std::string& tf, std::size_t k, const CandidateIndex& candidates) {
  demandTf(grn, tf);
  Topped topped{removeEdges(grn, pairsOf(grn, tf)), {}};
  topped.edit.edits.push_back(RemoveGene{tf});
  topped.edit.edits.push_back(AddGene{tf, false});
  addRegulators(topped, grn, tf, k, candidates);
  return topped;
}

Topped addTarget(const Grn& grn, const std::string& gene, std::size_t k, const CandidateIndex& candidates) {
  demandNew(grn, gene);
  Topped topped{{{AddGene{gene, false}}}, {}};
  addRegulators(topped, grn, gene, k, candidates);
  return topped;
}

Batch removeGenes(const Grn& grn, const std::vector<std::string>& genes) {
  const std::set<std::string> each(genes.begin(), genes.end());
  std::vector<Pair> pairs;
  for (const std::string& gene : each) {
    if (!grn.isTf(gene) && !grn.isTarget(gene))
      throw Error(ErrorCode::badInput, gene, "there is no such gene in the network", "choose one of its genes");
    std::ranges::move(pairsOf(grn, gene), std::back_inserter(pairs));
  }
  Batch batch = removeEdges(grn, pairs);
  for (const std::string& gene : each) batch.edits.push_back(RemoveGene{gene});
  return batch;
}

}  // namespace grnwb::grn
