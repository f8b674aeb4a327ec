// SPDX-License-Identifier: GPL-3.0-or-later
// Networks and candidates for the tests of networks: small, random of real size, and of a curated data base.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/grn/candidates.h"
#include "core/grn/grn.h"
#include "core/grn/impose.h"

namespace grnwb::grn::test {

using Names = std::vector<std::string>;

inline Edge edge(std::string tf, std::string target, std::optional<double> importance = {}) {
  return {std::move(tf), std::move(target), Sign::unknown, false, importance, "you"};
}

inline Edge locked(Edge edge) {
  edge.locked = true;
  return edge;
}

inline Names numbered(const std::string& letter, std::size_t count) {
  Names names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(letter + std::to_string(i));
  return names;
}

/// Each target T.. -> G.. gets k TFs drawn at random.
inline Grn randomGrn(std::size_t tfs, std::size_t targets, std::size_t k, std::uint64_t seed) {
  RandomStream stream(seed, "random network");
  const Names tfNames = numbered("T", tfs), targetNames = numbered("G", targets);
  std::vector<Edge> edges;
  for (const std::string& target : targetNames)
    for (const std::size_t i : stream.sample(tfs, k)) edges.push_back(edge(tfNames[i], target, stream.uniform()));
  return {tfNames, targetNames, edges};
}

/// For each gene of the network random importances of 60 of its TFs.
inline CandidateIndex randomCandidates(const Grn& grn, std::uint64_t seed) {
  RandomStream stream(seed, "random candidates");
  const Names& tfs = grn.tfs();
  data::ScoredEdges edges;
  for (const auto* genes : {&tfs, &grn.targets()})
    for (const std::string& gene : *genes)
      for (const std::size_t i : stream.sample(tfs.size(), std::min<std::size_t>(60, tfs.size())))
        edges.push_back({tfs[i], gene, stream.uniform()});
  return {std::move(edges), "grnboost2"};
}

/// The bipartite graph of TRRUST's human pairs (Han et al., 2018), at most 4 regulators per target, those with most
/// articles first.
inline Grn curatedGrn(const std::filesystem::path& trrust) {
  data::ScoredEdges edges;
  std::set<std::string> genes;
  std::ifstream in(trrust);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string tf, target, mode, articles;
    fields >> tf >> target >> mode >> articles;
    edges.push_back({tf, target, 1.0 + static_cast<double>(std::ranges::count(articles, ';'))});
    genes.insert({tf, target});
  }
  ImposeParameters parameters;
  parameters.k = 4;
  parameters.source = "trrust";
  JobContext job;
  return impose(edges, {genes.begin(), genes.end()}, parameters, job).grn;
}

}  // namespace grnwb::grn::test
